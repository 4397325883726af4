import { existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { run } from '../../pipeline/run/run.js';
import { articleText, Site } from './site.js';

let site: Site;
const open = (files: Record<string, string | Uint8Array>): Site => {
  site = new Site(files);
  return site;
};
afterEach(() => site.dispose());

const three = (): Record<string, string> =>
  Object.fromEntries(['kiln', 'mill', 'weir'].map((name) => [`articles/${name}.txt`, articleText(name)]));
const broken = new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d, 0]);

/** Times of change of every file that is handed off, by path. */
const times = (): Record<string, number> =>
  Object.fromEntries(Object.keys(site.handedOff()).map((path) => [path, statSync(join(site.out, path)).mtimeMs]));
/** Paths of files that have been written since. */
const writtenSince = (before: Record<string, number>): string[] =>
  Object.entries(times())
    .filter(([path, time]) => before[path] !== time)
    .map(([path]) => path);
const statePath = (): string => join(site.out, '.offprint/state.jsonl');

describe('a run over what has not changed', () => {
  it('converts nothing and touches nothing', async () => {
    open(three());
    await site.run();
    const [before, state] = [times(), statSync(statePath()).mtimeMs];
    expect(await site.run()).toMatchObject({ converted: 0, unchanged: 3 });
    expect(writtenSince(before)).toEqual([]);
    expect(statSync(statePath()).mtimeMs).toBe(state);
  });

  it('still has all its findings, and still sets aside what it set aside', async () => {
    open({ ...three(), 'articles/scan.txt': broken });
    const first = await site.run();
    const again = await site.run();
    expect(again.record).toEqual(first.record);
    expect(again.aside).toMatchObject([{ source: { path: 'scan.txt' }, why: { rule: 'binary-source' } }]);
  });

  it('converts one article where one has changed, and no file of another is written', async () => {
    open(three());
    await site.run();
    const before = times();
    site.write('articles/mill.txt', articleText('mill and its race'));
    expect(await site.run()).toMatchObject({ converted: 1, unchanged: 2 });
    expect(writtenSince(before).filter((path) => path.startsWith('articles/') && !path.startsWith('articles/mill/'))).toEqual([]);
    expect(writtenSince(before)).toContain('tables/citations.csv');
    expect(await site.faults()).toEqual([]);
  });

  it('comes to the bytes that a run from scratch comes to', async () => {
    open(three());
    await site.run();
    site.write('articles/mill.txt', articleText('mill and its race'));
    site.write('articles/barn.txt', articleText('barn'));
    site.remove('articles/weir.txt');
    await site.run(['articles'], { maxDelete: 1 });
    const incremental = site.handedOff();
    rmSync(site.out, { recursive: true });
    await site.run(['articles'], { maxDelete: 1 });
    expect(site.handedOff()).toEqual(incremental);
  });
});

describe('an article is made anew', () => {
  it('when its sidecar comes, changes or goes', async () => {
    open(three());
    await site.run();
    site.write('articles/mill.meta.yaml', 'title: The Mill\n');
    expect(await site.run()).toMatchObject({ converted: 1, unchanged: 2 });
    site.write('articles/mill.meta.yaml', 'title: The Old Mill\n');
    expect(await site.run()).toMatchObject({ converted: 1 });
    site.remove('articles/mill.meta.yaml');
    expect(await site.run()).toMatchObject({ converted: 1 });
  });

  it('when a setting changes that can touch it, and not for one that cannot', async () => {
    open(three());
    await site.run();
    const metadata = [{ files: 'm*.txt', set: { language: 'en' } }];
    expect(await site.run(['articles'], { metadata })).toMatchObject({ converted: 1, unchanged: 2 });
    expect(await site.run(['articles'], { metadata, maxBytes: 1_000_000, articleTimeout: 5, maxDelete: 1 })).toMatchObject({
      converted: 0,
    });
    expect(await site.run(['articles'], { metadata, severity: { 'missing-note': 'error' } })).toMatchObject({ converted: 3 });
  });

  it('when one of its files is gone or damaged, but not where only the time of one is another', async () => {
    open(three());
    await site.run();
    const good = site.handedOff();
    site.remove('out/articles/kiln/article.md');
    writeFileSync(join(site.out, 'articles/mill/article.xml'), '<other/>');
    utimesSync(join(site.out, 'articles/weir/article.json'), 1000, 1000);
    expect(await site.run()).toMatchObject({ converted: 2, unchanged: 1 });
    expect(site.handedOff()).toEqual(good);
    expect(statSync(join(site.out, 'articles/weir/article.json')).mtimeMs).toBe(1_000_000);
    expect(await site.run()).toMatchObject({ converted: 0, unchanged: 3 });
  });

  it('where it is asked for', async () => {
    open(three());
    await site.run();
    const before = times();
    const sources = [{ path: 'mill.txt', absolute: join(site.root, 'articles/mill.txt') }];
    expect(await run({ sources, out: site.out, force: true })).toMatchObject({ converted: 1, unchanged: 0 });
    expect(writtenSince(before)).toEqual([]);
  });
});

describe('tables', () => {
  it('are written again where somebody changed or deleted one, without converting anything', async () => {
    open(three());
    await site.run();
    const good = site.handedOff();
    site.remove('out/tables/notes.csv');
    writeFileSync(join(site.out, 'tables/works.csv'), 'x');
    writeFileSync(join(site.out, 'run.json'), '{}');
    expect(await site.run()).toMatchObject({ converted: 0, unchanged: 3 });
    expect(site.handedOff()).toEqual(good);
  });

  it('are written in another dialect without converting anything', async () => {
    open(three());
    await site.run();
    expect(await site.run(['articles'], { csv: { dialect: 'excel' } })).toMatchObject({ converted: 0, unchanged: 3 });
    expect(site.read('out/tables/notes.csv')).toMatch(/^\ufeff/);
    expect(await site.faults()).toEqual([]);
  });

  it('are written in both dialects beside each other, and only the one again', async () => {
    open(three());
    await site.run();
    const data = site.read('out/tables/works.csv');
    expect(await site.run(['articles'], { csv: { dialect: ['excel', 'data'] } })).toMatchObject({ converted: 0, unchanged: 3 });
    expect(site.read('out/tables/works.csv')).toBe(data);
    expect(site.read('out/tables-excel/works.csv')).toBe(`\ufeff${data}`);
    expect(site.read('out/manifest-sha256.txt')).toContain('  tables-excel/datapackage.json\n');
    expect(await site.faults()).toEqual([]);
    await site.run();
    expect(site.has('out/tables-excel')).toBe(false);
    expect(await site.faults()).toEqual([]);
  });

  it('go where they are not wanted, and come again', async () => {
    open(three());
    await site.run();
    const good = site.handedOff();
    expect(await site.run(['articles'], { outputs: ['markdown', 'jats', 'json', 'bibtex', 'ris'] })).toMatchObject({ converted: 3 });
    expect(site.has('out/tables')).toBe(false);
    expect(await site.faults()).toEqual([]);
    await site.run();
    expect(site.handedOff()).toEqual(good);
  });
});

describe('references of the run', () => {
  const lists = ['references.json', 'references.bib', 'references.ris'];

  it('have each work once, whatever order the articles come in', async () => {
    open({ ...three(), 'articles/again.txt': articleText('mill') });
    await site.run();
    const items = JSON.parse(site.read('out/references.json')) as { id: string; title: string }[];
    expect(items.map(({ title }) => title)).toEqual(['Choir Takes mill', 'Choir Takes kiln', 'Choir Takes weir']);
    expect(site.read('out/references.bib').match(/^@/gm)).toHaveLength(3);
    expect(site.read('out/references.ris').match(/^TY {2}- /gm)).toHaveLength(3);
  });

  it('are written again where an article has changed, and only that is converted', async () => {
    open(three());
    await site.run();
    const before = times();
    site.write('articles/mill.txt', articleText('granary'));
    expect(await site.run()).toMatchObject({ converted: 1, unchanged: 2 });
    expect(writtenSince(before)).toEqual(expect.arrayContaining(lists));
    for (const list of lists) expect(site.read(`out/${list}`)).toContain('granary');
    expect(await site.faults()).toEqual([]);
  });

  it('stay as they are where an article has changed and cites the same', async () => {
    open(three());
    await site.run();
    const before = times();
    site.write('articles/mill.txt', `${articleText('mill').replace('harvest', 'rain')}`);
    expect(await site.run()).toMatchObject({ converted: 1 });
    expect(writtenSince(before)).not.toEqual(expect.arrayContaining(lists.slice(0, 1)));
  });

  it('are written again where somebody changed or deleted one', async () => {
    open(three());
    await site.run();
    const good = site.handedOff();
    site.remove('out/references.ris');
    writeFileSync(join(site.out, 'references.bib'), 'x');
    expect(await site.run()).toMatchObject({ converted: 0, unchanged: 3 });
    expect(site.handedOff()).toEqual(good);
  });

  it('are those that are wanted', async () => {
    open(three());
    await site.run(['articles'], { outputs: ['bibtex'] });
    expect(lists.filter((list) => site.has(`out/${list}`))).toEqual(['references.bib']);
    expect(site.has('out/tables')).toBe(false);
    expect(await site.faults()).toEqual([]);
  });
});

describe('a failure', () => {
  it('that lies in the article is remembered until it changes', async () => {
    open({ 'articles/scan.txt': broken });
    await site.run();
    const before = times();
    expect(await site.run()).toMatchObject({ converted: 0, aside: [{ why: { rule: 'binary-source' } }] });
    expect(writtenSince(before)).toEqual([]);
    site.write('articles/scan.txt', articleText('scan'));
    expect(await site.run()).toMatchObject({ converted: 1, aside: [] });
  });

  it('of the moment is tried again: a file that could not be read', async () => {
    open(three());
    const sources = [{ path: 'mill.txt', absolute: join(site.root, 'articles/mill.txt') }];
    site.remove('articles/mill.txt');
    expect((await run({ sources, out: site.out })).aside).toMatchObject([{ why: { rule: 'article-unfinished' } }]);
    site.write('articles/mill.txt', articleText('mill'));
    expect(await run({ sources, out: site.out })).toMatchObject({ converted: 1, aside: [] });
  });

  it('of the moment is tried again: an article that took too long, whose last good output stands', async () => {
    open(three());
    await site.run();
    const long = Array.from({ length: 400 }, (_, index) => `The weir was rebuilt.[${index + 1}]\n\n`).join('');
    site.write('articles/mill.txt', `${long}[1] Parish chest.\n`);
    const { aside, record, unchanged } = await site.run(['articles'], { articleTimeout: 0.001 });
    expect(aside).toMatchObject([{ source: { path: 'mill.txt' }, why: { rule: 'article-unfinished' } }]);
    expect(aside[0]?.why.reason).toContain('It took longer than 0.001 seconds.');
    expect(unchanged).toBe(2);
    expect(record.articles[1]).toMatchObject({ id: 'mill', status: 'quarantined', stale: true });
    expect(await site.run()).toMatchObject({ converted: 1, aside: [] });
    expect(await site.faults()).toEqual([]);
  });
});

describe('what is remembered', () => {
  it('may be lost: all is done again and comes to the same, and articles that are not looked at stay', async () => {
    open(three());
    await site.run();
    const good = site.handedOff();
    site.remove('out/.offprint');
    expect(await site.run(['articles/mill.txt'])).toMatchObject({ converted: 1, damaged: [] });
    expect(site.handedOff()).toEqual(good);
    site.remove('out/.offprint');
    expect(await site.run()).toMatchObject({ converted: 3 });
    expect(site.handedOff()).toEqual(good);
  });

  it.each([
    ['is no text of ours', (text: string) => text.slice(5)],
    ['is cut off', (text: string) => text.slice(0, text.length / 2)],
    ['is of another time', (text: string) => text.replace('"format":1', '"format":0')],
    ['leads out of the directory', (text: string) => text.replaceAll('articles/mill/', 'articles/mill/../../../')],
    ['has other checksums', (text: string) => text.replaceAll(/"sha256":"[0-9a-f]{64}"/g, '"sha256":"x"')],
  ])('is not believed where it %s', async (_, change) => {
    open({ ...three(), 'keep.txt': 'mine' });
    await site.run();
    const good = site.handedOff();
    writeFileSync(statePath(), change(readFileSync(statePath(), 'utf8')));
    await site.run();
    expect(site.handedOff()).toEqual(good);
    expect(site.read('keep.txt')).toBe('mine');
  });

  it('of an article may be damaged: it is made again', async () => {
    open(three());
    await site.run();
    const good = site.handedOff();
    for (const name of readdirSync(join(site.out, '.offprint/cache'))) writeFileSync(join(site.out, '.offprint/cache', name), 'x');
    expect(await site.run()).toMatchObject({ converted: 3 });
    expect(site.handedOff()).toEqual(good);
  });

  it('goes with the article', async () => {
    open(three());
    await site.run();
    site.remove('articles/weir.txt');
    await site.run(['articles'], { maxDelete: 1 });
    expect(existsSync(join(site.out, '.offprint/cache/weir'))).toBe(false);
    expect(readFileSync(statePath(), 'utf8')).not.toContain('weir');
  });
});
