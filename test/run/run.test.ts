import { cpSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { articleFileNames } from '../../outputs/directory/article-folder.js';
import { assertFewGone } from '../../pipeline/run/gone.js';
import { Refusal } from '../../pipeline/run/refusal.js';
import { run } from '../../pipeline/run/run.js';
import type { ArticleState } from '../../pipeline/run/state/article-state.js';
import { emptyTally } from '../../pipeline/run/tally.js';
import { sha256 } from '../../schemas/ids.js';
import { articleText, Site } from './site.js';

let site: Site;
const open = (files: Record<string, string | Uint8Array>): Site => {
  site = new Site(files);
  return site;
};
afterEach(() => site.dispose());

const names = ['barn', 'brewery', 'chapel', 'depot', 'dock', 'forge', 'kiln', 'mill', 'quarry', 'weir'];
const ten = (): Record<string, string> => Object.fromEntries(names.map((name) => [`articles/${name}.txt`, articleText(name)]));
const broken = new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d, 0]);

describe('a run', () => {
  it('writes the same bytes again, and does not touch files that have them', async () => {
    open({ 'articles/mill.txt': articleText('mill'), 'articles/weir.md': articleText('weir') });
    await site.run();
    const [before, written] = [site.handedOff(), statSync(join(site.out, 'run.json')).mtimeMs];
    await site.run();
    expect(site.handedOff()).toEqual(before);
    expect(statSync(join(site.out, 'run.json')).mtimeMs).toBe(written);
  });

  it('writes the same bytes wherever the sources lie, and in whatever order they are named', async () => {
    open({ 'articles/mill.txt': articleText('mill'), 'articles/weir.txt': articleText('weir') });
    await site.run(['articles/weir.txt', 'articles/mill.txt']);
    const first = site.handedOff();
    rmSync(site.out, { recursive: true });
    renameSync(join(site.root, 'articles'), join(site.root, 'elsewhere'));
    await site.run(['elsewhere']);
    expect(site.handedOff()).toEqual(first);
  });

  it('leaves no lock, no staging, and nothing that the manifest does not name', async () => {
    open({ 'articles/mill.txt': articleText('mill') });
    await site.run();
    expect(site.has('out/.offprint/lock')).toBe(false);
    expect(site.has('out/.offprint/staging')).toBe(false);
    const listed = site
      .read('out/manifest-sha256.txt')
      .split('\n')
      .filter(Boolean)
      .map((line) => line.slice(66));
    expect(Object.keys(site.handedOff())).toEqual([...listed, 'manifest-sha256.txt'].sort());
  });

  it('writes no file of an article but those that a run after a crash looks for', async () => {
    open({ 'articles/mill.txt': articleText('mill') });
    await site.run();
    expect(readdirSync(join(site.out, 'articles/mill')).sort()).toEqual([...articleFileNames].sort());
  });

  it('sums findings and repairs in run.json, and what was deleted', async () => {
    open({ 'articles/mill.txt': articleText('mill').replace('choir', 'ch\u0007oi\u0007r') });
    const { record } = await site.run();
    expect(record.totals.repairs['control-character']).toBeGreaterThan(0);
    expect(record.totals.deletedCharacters).toEqual({ 'control-character': 2 });
    expect(site.record).toEqual(record);
  });

  it('says what each article was made from: the source, and the sidecar where there is one', async () => {
    const sidecar = 'title: The Weir\n';
    open({ 'articles/mill.txt': articleText('mill'), 'articles/weir.txt': articleText('weir'), 'articles/weir.meta.yaml': sidecar });
    await site.run();
    const madeFrom = (): unknown[] => site.record.articles.map(({ sha256, sidecarSha256 }) => [sha256, sidecarSha256]);
    const expected = [
      [sha256(articleText('mill')), undefined],
      [sha256(articleText('weir')), sha256(sidecar)],
    ];
    expect(madeFrom()).toEqual(expected);
    // Also where nothing is remembered but run.json, and where the article is set aside now.
    rmSync(join(site.out, '.offprint'), { recursive: true });
    await site.run(['articles/mill.txt']);
    expect(madeFrom()).toEqual(expected);
    site.write('articles/weir.meta.yaml', 'title: [');
    await site.run();
    expect(site.record.articles[1]).toMatchObject({ status: 'quarantined', sidecarSha256: sha256('title: [') });
  });

  it('keeps the articles of earlier runs that it does not touch', async () => {
    open({ 'articles/mill.txt': articleText('mill'), 'articles/weir.txt': articleText('weir') });
    await site.run();
    const both = site.handedOff();
    await site.run(['articles/mill.txt']);
    expect(site.handedOff()).toEqual(both);
  });

  it('does not bless a file that somebody changed since: verify still finds it', async () => {
    open({ 'articles/mill.txt': articleText('mill'), 'articles/weir.txt': articleText('weir') });
    await site.run();
    writeFileSync(join(site.out, 'articles/weir/article.md'), 'Other words.\n');
    await site.run(['articles/mill.txt']);
    expect((await site.faults()).join('\n')).toContain('articles/weir/article.md');
  });

  it('leaves out an earlier article whose record is damaged, and says so', async () => {
    open({ 'articles/mill.txt': articleText('mill'), 'articles/weir.txt': articleText('weir') });
    await site.run();
    writeFileSync(join(site.out, 'articles/weir/article.json'), '{');
    site.remove('out/.offprint');
    const { damaged, record } = await site.run(['articles/mill.txt']);
    expect(damaged).toEqual(['weir']);
    expect(record.articles.map(({ id }) => id)).toEqual(['mill']);
  });
});

describe('an article that is set aside', () => {
  it('stops no other', async () => {
    open({ 'articles/mill.txt': articleText('mill'), 'articles/scan.txt': broken });
    const { record, aside } = await site.run();
    expect(record.articles).toMatchObject([
      { id: 'mill', status: 'converted' },
      { id: 'scan', status: 'quarantined', rule: 'binary-source', outputs: [] },
    ]);
    expect(aside.map(({ source }) => source.path)).toEqual(['scan.txt']);
    expect(await site.faults()).toEqual([]);
  });

  it('keeps its last good output, marked as stale, in the tables too', async () => {
    open({ 'articles/mill.txt': articleText('mill') });
    await site.run();
    const before = site.handedOff();
    site.write('articles/mill.txt', broken);
    const { record } = await site.run();
    expect(record.articles).toMatchObject([{ id: 'mill', status: 'quarantined', stale: true, rule: 'binary-source' }]);
    const { 'run.json': _, 'manifest-sha256.txt': __, ...rest } = site.handedOff();
    expect(before).toMatchObject(rest);
    expect(await site.faults()).toEqual([]);
  });

  it('is stale again in the run after, and good again once it is mended', async () => {
    open({ 'articles/mill.txt': articleText('mill') });
    await site.run();
    const good = site.handedOff();
    site.write('articles/mill.txt', broken);
    await site.run();
    const stale = site.handedOff();
    await site.run();
    expect(site.handedOff()).toEqual(stale);
    site.write('articles/mill.txt', articleText('mill'));
    await site.run();
    expect(site.handedOff()).toEqual(good);
  });

  it('keeps the id that its front matter gave, although that cannot be read now', async () => {
    open({ 'articles/a.md': `---\nid: mill\n---\n\n${articleText('mill')}` });
    await site.run();
    site.write('articles/a.md', broken);
    const { record } = await site.run();
    expect(record.articles).toMatchObject([{ id: 'mill', source: 'a.md', status: 'quarantined', stale: true }]);
    expect(site.has('out/articles/mill/article.json')).toBe(true);
  });

  it('does not keep others from its name: only who can say an id has it', async () => {
    open({ 'articles/mill.md': articleText('mill'), 'articles/mill.txt': broken });
    const { record } = await site.run();
    expect(record.articles).toMatchObject([
      { source: 'mill.md', status: 'converted' },
      { source: 'mill.txt', status: 'quarantined', outputs: [] },
    ]);
    expect(record.articles[1]).not.toHaveProperty('stale');
    expect(await site.faults()).toEqual([]);
  });

  it('is forgotten when its source is gone and it left nothing', async () => {
    open({ 'articles/mill.txt': articleText('mill'), 'articles/scan.txt': broken });
    await site.run();
    site.remove('articles/scan.txt');
    const { record, deleted } = await site.run();
    expect(record.articles.map(({ id }) => id)).toEqual(['mill']);
    expect(deleted).toEqual([]);
  });
});

describe('two sources with one id', () => {
  it('are both set aside, whatever their case', async () => {
    open({ 'articles/mill.txt': articleText('mill'), 'articles/Mill.md': articleText('weir'), 'articles/kiln.txt': articleText('kiln') });
    const { record } = await site.run();
    expect(record.articles).toMatchObject([
      { id: 'Mill', rule: 'duplicate-id' },
      { id: 'kiln', status: 'converted' },
      { id: 'mill', rule: 'duplicate-id' },
    ]);
    expect(await site.faults()).toEqual([]);
  });

  it('leave the output of the one that was there first', async () => {
    open({ 'articles/mill.txt': articleText('mill') });
    await site.run();
    site.write('articles/sub/mill.txt', articleText('weir'));
    const { record } = await site.run();
    expect(record.articles).toMatchObject([
      { id: 'mill', source: 'mill.txt', status: 'quarantined', stale: true },
      { id: 'mill', source: 'sub/mill.txt', status: 'quarantined', outputs: [] },
    ]);
    expect(await site.faults()).toEqual([]);
    site.remove('articles/sub');
    expect((await site.run()).record.articles).toMatchObject([{ id: 'mill', status: 'converted' }]);
  });
});

describe('deleting', () => {
  it('takes the outputs of a source that is gone from its folder', async () => {
    open(ten());
    await site.run();
    site.remove('articles/weir.txt');
    const { deleted, record } = await site.run();
    expect(deleted).toEqual(['weir']);
    expect(record.articles).toHaveLength(9);
    expect(site.has('out/articles/weir')).toBe(false);
    expect(await site.faults()).toEqual([]);
  });

  it('is refused where it is more than the limit, and then nothing is written', async () => {
    open(ten());
    await site.run();
    const before = site.handedOff();
    site.remove('articles/weir.txt');
    site.remove('articles/mill.txt');
    site.write('articles/barn.txt', articleText('barn and yard'));
    await expect(site.run()).rejects.toThrow(/2 of the 10 articles .* \(mill, weir\).*--max-delete allows \(10 %\)/);
    expect(site.handedOff()).toEqual(before);
    expect((await site.run(['articles'], { maxDelete: 0.2 })).deleted).toEqual(['mill', 'weir']);
  });

  it('is counted for each input folder: a small one that is empty is not hidden by a large one', async () => {
    open({ ...ten(), 'more/inn.txt': articleText('inn') });
    await site.run(['articles', 'more']);
    const before = site.handedOff();
    site.remove('more/inn.txt');
    await expect(site.run(['articles', 'more'])).rejects.toThrow(/came from \S+more none is there any more \(inn\): is it mounted\?/);
    expect(site.handedOff()).toEqual(before);
    site.remove('articles/weir.txt');
    await expect(site.run(['articles', 'more'], { maxDelete: 0.99 })).rejects.toThrow(Refusal);
    expect((await site.run(['articles', 'more'], { maxDelete: 1 })).deleted).toEqual(['inn', 'weir']);
  });

  it('is no deletion where an article moves to another folder', async () => {
    open({ ...ten(), 'more/inn.txt': articleText('inn') });
    await site.run(['articles', 'more']);
    renameSync(join(site.root, 'more/inn.txt'), join(site.root, 'articles/inn.txt'));
    expect((await site.run(['articles', 'more'])).deleted).toEqual([]);
  });

  it('is allowed for as many as the share says, to the article', () => {
    const states = (count: number) => Array.from({ length: count }, (_, n) => ({ ...state, id: `n${n}` }));
    const mark = { path: 'articles/n/source.txt', sha256: '', size: 0, mtime: 0 };
    const state: ArticleState = {
      id: 'n',
      source: 'n.txt',
      sha256: null,
      sidecarSha256: undefined,
      claim: null,
      key: null,
      aside: undefined,
      tally: emptyTally(),
      files: [mark],
      cache: undefined,
      file: '/articles/n.txt',
      folder: '/articles',
    };
    expect(() => assertFewGone(states(29), states(100), 0.29)).not.toThrow();
    expect(() => assertFewGone(states(30), states(100), 0.29)).toThrow(Refusal);
  });

  it('never happens for files that are named by themselves, nor for another folder', async () => {
    open({ ...ten(), 'other/inn.txt': articleText('inn') });
    await site.run();
    site.remove('articles/weir.txt');
    await site.run(['articles/mill.txt', 'other']);
    expect(site.record.articles.map(({ id }) => id)).toContain('weir');
    expect(site.has('out/articles/weir/article.md')).toBe(true);
  });

  it('still knows the folder of an article that was converted by itself since', async () => {
    open(ten());
    await site.run();
    await site.run(['articles/weir.txt']);
    site.remove('articles/weir.txt');
    expect((await site.run()).deleted).toEqual(['weir']);
  });

  it('still knows the folder when everything has been moved', async () => {
    open(ten());
    await site.run();
    const moved = new Site();
    cpSync(site.root, moved.root, { recursive: true });
    moved.remove('articles/weir.txt');
    expect((await moved.run()).deleted).toEqual(['weir']);
    moved.dispose();
  });

  it('leaves what somebody else put beside our files', async () => {
    open(ten());
    await site.run();
    site.write('out/articles/weir/photo.jpg', 'not ours');
    site.remove('articles/weir.txt');
    await site.run();
    expect(site.has('out/articles/weir/photo.jpg')).toBe(true);
    expect(site.has('out/articles/weir/article.md')).toBe(false);
  });

  it('is no deletion where an article gets another id', async () => {
    open({ 'articles/mill.md': `---\nid: mill\n---\n\n${articleText('mill')}` });
    await site.run();
    site.write('articles/mill.md', `---\nid: old-mill\n---\n\n${articleText('mill')}`);
    const { record, deleted } = await site.run();
    expect(record.articles.map(({ id }) => id)).toEqual(['old-mill']);
    expect(deleted).toEqual([]);
    expect(site.has('out/articles/mill')).toBe(false);
  });

  it('lets two articles swap their ids', async () => {
    const named = (id: string, subject: string): string => `---\nid: ${id}\n---\n\n${articleText(subject)}`;
    open({ 'articles/a.md': named('mill', 'mill'), 'articles/b.md': named('weir', 'weir') });
    await site.run();
    site.write('articles/a.md', named('weir', 'mill'));
    site.write('articles/b.md', named('mill', 'weir'));
    const { record } = await site.run();
    expect(record.articles).toMatchObject([
      { id: 'mill', source: 'b.md', status: 'converted' },
      { id: 'weir', source: 'a.md', status: 'converted' },
    ]);
    expect(await site.faults()).toEqual([]);
  });
});

describe('an output directory', () => {
  it('with files of somebody else is refused', async () => {
    open({ 'articles/mill.txt': articleText('mill'), 'out/diary.txt': 'Dear diary.' });
    await expect(site.run()).rejects.toThrow(Refusal);
    expect(site.has('out/.offprint')).toBe(false);
  });

  it('with a run.json of another program is refused', async () => {
    open({ 'articles/mill.txt': articleText('mill'), 'out/run.json': '{"jobs": []}' });
    await expect(site.run()).rejects.toThrow(/is not a run\.json that offprint wrote/);
  });

  it('with a run.json that names files elsewhere is refused', async () => {
    open({ 'articles/mill.txt': articleText('mill'), 'keep.txt': 'mine' });
    await site.run();
    const run = site.record;
    run.articles[0] = { ...run.articles[0]!, outputs: ['articles/mill/../../../keep.txt'] };
    writeFileSync(join(site.out, 'run.json'), JSON.stringify(run));
    site.remove('out/.offprint');
    await expect(site.run()).rejects.toThrow(Refusal);
    expect(site.has('keep.txt')).toBe(true);
  });

  it('is not written to through a symbolic link', async () => {
    open({ 'articles/mill.txt': articleText('mill') });
    mkdirSync(join(site.root, 'elsewhere'));
    mkdirSync(join(site.out, '.offprint'), { recursive: true });
    symlinkSync(join(site.root, 'elsewhere'), join(site.out, 'articles'));
    await expect(site.run()).rejects.toThrow(/symbolic link/);
    expect(site.has('elsewhere/mill')).toBe(false);
  });

  it('that cannot be made is refused in plain words', async () => {
    open({ 'articles/mill.txt': articleText('mill'), taken: 'a file' });
    await expect(run({ sources: [], out: join(site.root, 'taken', 'out') })).rejects.toThrow(
      /cannot be written: a part of its path is a file/,
    );
    await expect(run({ sources: [], out: join(site.root, 'taken') })).rejects.toThrow(/is a file\. Expected a directory/);
  });
});
