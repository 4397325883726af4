import { cpSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compareDeliveries } from '../../outputs/diff/compare-deliveries.js';
import { openDelivery } from '../../outputs/diff/delivery.js';
import type { Difference } from '../../outputs/diff/difference.js';
import type { Config } from '../../schemas/index.js';
import { UsageError } from '../../schemas/usage-error.js';
import { ARTICLES, PackedSite } from '../bag/packed.js';
import { articleText } from '../run/site.js';

let site: PackedSite;
const older = (): string => join(site.root, 'before');

beforeEach(async () => {
  site = new PackedSite(ARTICLES);
  await site.run();
  cpSync(site.out, older(), { recursive: true });
}, 60_000);
afterEach(() => site.dispose());

const compare = async (old = older(), now = site.out): ReturnType<typeof compareDeliveries> =>
  compareDeliveries(await openDelivery(old), await openDelivery(now));

/** What differs once some files have changed, without the checksums of the sources. */
async function differences(files: Readonly<Record<string, string>>, config: Config = {}): Promise<Difference[]> {
  for (const [path, text] of Object.entries(files)) site.write(path, text);
  await site.run(['articles'], config);
  return (await compare()).differences.filter(({ field }) => !/sha256$/i.test(field ?? ''));
}

const weir = ARTICLES['articles/weir.txt'] as string;
const sidecar = ARTICLES['articles/weir.meta.yaml'] as string;

describe('two deliveries', { timeout: 120_000 }, () => {
  it('have no difference where every byte is the same, as directories and as bags', async () => {
    expect(await compare()).toEqual({ differences: [], articles: { added: 0, removed: 0, changed: 0, same: 2 } });
    await site.pack();
    expect((await compare(older(), site.bag)).differences).toEqual([]);
    expect((await compare(site.bag, site.bag)).differences).toEqual([]);
  });

  it('differ by articles that were added and removed', async () => {
    site.write('articles/dock.txt', articleText('dock'));
    site.remove('articles/weir.txt');
    await site.run(['articles'], { maxDelete: 1 });
    const { differences: found, articles } = await compare();
    expect(found).toEqual([
      { article: 'dock', what: 'article', change: 'added', after: 'dock.txt' },
      { article: 'weir', what: 'article', change: 'removed', before: 'The Weir at Tolden' },
    ]);
    expect(articles).toEqual({ added: 1, removed: 1, changed: 0, same: 1 });
  });

  it('differ by metadata', async () => {
    expect(
      await differences({ 'articles/weir.meta.yaml': `${sidecar.replace('The Weir at Tolden', 'A Weir')}keywords: [water]\n` }),
    ).toEqual([
      { article: 'weir', what: 'metadata', change: 'changed', field: 'title', before: 'The Weir at Tolden', after: 'A Weir' },
      { article: 'weir', what: 'metadata', change: 'changed', field: 'keywords', after: ['water'] },
      { article: 'weir', what: 'metadata', change: 'changed', field: 'origins.keywords', after: 'sidecar' },
    ]);
  });

  it('differ by the words of the body, and not by where all that follows stands now', async () => {
    expect(await differences({ 'articles/weir.txt': `\n\n${weir.replace('never seen it dry', 'often seen it dry')}` })).toEqual([
      {
        article: 'weir',
        what: 'body',
        change: 'changed',
        line: 3,
        before: 'The weir at Tolden was rebuilt by people who had never seen it dry.[1] They worked from a drawing in the parish chest.[2]',
        after: 'The weir at Tolden was rebuilt by people who had often seen it dry.[1] They worked from a drawing in the parish chest.[2]',
      },
    ]);
  });

  it('differ by paragraphs that were added', async () => {
    const found = await differences({
      'articles/weir.txt': weir.replace('\n\n[1] Edda', '\n\nNobody has seen the drawing since.\n\n[1] Edda'),
    });
    expect(found).toEqual([{ article: 'weir', what: 'body', change: 'added', line: 3, after: 'Nobody has seen the drawing since.' }]);
  });

  it('differ by notes, the fields of citations, and works', async () => {
    const found = await differences({ 'articles/weir.txt': weir.replace('April 3, 2017', 'April 4, 2017').replace('box 4', 'box 5') });
    const short = found.map(({ what, id, field }) => [what, id, field].join(' '));
    expect(short).toEqual(
      expect.arrayContaining([
        'note fn1 text',
        'note fn2 text',
        'note fn2 normalized',
        'citation fn1.c1 text',
        'citation fn1.c1 fields.issued',
      ]),
    );
    expect(found).toContainEqual({
      article: 'weir',
      what: 'citation',
      change: 'changed',
      id: 'fn1.c1',
      field: 'fields.issued',
      before: '2017-04-03',
      after: '2017-04-04',
    });
    expect(found).toContainEqual(expect.objectContaining({ what: 'work', field: 'csl.issued', after: { 'date-parts': [[2017, 4, 4]] } }));
    expect(found.filter(({ what }) => what === 'body' || what === 'marker')).toEqual([]);
  });

  it('differ by findings, markers that lead elsewhere, and notes that are gone', async () => {
    const found = await differences({ 'articles/weir.txt': weir.replace(/\n\n\[2\] .*/, '') });
    expect(found).toContainEqual({ article: 'weir', what: 'note', change: 'removed', id: 'fn2', before: 'Parish chest of Tolden, box 4.' });
    expect(found).toContainEqual({
      article: 'weir',
      what: 'marker',
      change: 'changed',
      id: 'xref-2',
      field: 'note',
      before: 'fn2',
      after: null,
    });
    expect(found).toContainEqual(
      expect.objectContaining({ what: 'finding', change: 'added', id: expect.stringMatching(/^missing-note-/) }),
    );
  });

  it('differ by what a person accepted', async () => {
    const broken = weir.replace(/\n\n\[2\] .*/, '');
    await differences({ 'articles/weir.txt': broken });
    cpSync(site.out, older(), { recursive: true });
    const found = await differences({ 'articles/weir.meta.yaml': `${sidecar}accept: [{ rule: missing-note, reason: lost in print }]\n` });
    expect(found).toEqual([expect.objectContaining({ what: 'finding', change: 'changed', field: 'accepted', after: 'lost in print' })]);
  });

  it('differ by sources, their names and sidecars, and by what is set aside', async () => {
    site.write('articles/weir.txt', '');
    site.remove('articles/weir.meta.yaml');
    await site.run();
    expect((await compare()).differences).toEqual([
      expect.objectContaining({ article: 'weir', what: 'source', field: 'sha256' }),
      expect.objectContaining({ article: 'weir', what: 'source', field: 'sidecarSha256' }),
      { article: 'weir', what: 'status', change: 'changed', field: 'status', before: 'converted', after: 'quarantined' },
      expect.objectContaining({ what: 'status', field: 'rule' }),
      expect.objectContaining({ what: 'status', field: 'reason' }),
      { article: 'weir', what: 'status', change: 'changed', field: 'stale', after: true },
    ]);
  });

  it('differ by outputs that are written otherwise, or no more', async () => {
    expect(await differences({}, { markdown: { notes: 'html' }, outputs: ['markdown', 'json', 'jats', 'csv'] })).toEqual(
      expect.arrayContaining([
        { article: 'weir', what: 'file', change: 'changed', id: 'articles/weir/article.md' },
        { article: 'weir', what: 'file', change: 'removed', id: 'articles/weir/references.ris' },
      ]),
    );
    cpSync(site.out, older(), { recursive: true });
    const found = await differences(
      {},
      { markdown: { notes: 'html' }, outputs: ['markdown', 'json', 'jats', 'csv'], csv: { dialect: 'excel' } },
    );
    expect(found).toContainEqual({ what: 'file', change: 'changed', id: 'tables/notes.csv' });
    expect(found.every(({ article }) => article === undefined)).toBe(true);
  });

  it('differ where any file does, and the other way round', async () => {
    for (const name of ['schemas/run.schema.json', 'datapackage.json', 'run.json', 'articles/weir/article.xml']) {
      const other = join(site.root, 'other');
      cpSync(older(), other, { recursive: true });
      const manifest = site.read('other/manifest-sha256.txt');
      writeFileSync(join(other, 'manifest-sha256.txt'), manifest.replace(new RegExp(`^.{64}(?=  ${name}$)`, 'm'), '0'.repeat(64)));
      const [there, back] = [await compare(older(), other), await compare(other, older())];
      expect(there.differences).toContainEqual(expect.objectContaining({ what: 'file', id: name, change: 'changed' }));
      expect(back.differences).toEqual(there.differences);
      rmSync(other, { recursive: true });
    }
  });
});

describe('what cannot be compared', { timeout: 120_000 }, () => {
  const refused = async (reason: RegExp): Promise<void> => {
    const error = await compare().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UsageError);
    expect((error as UsageError).message).toMatch(reason);
  };
  /** Changes a file, and the manifest so that the file counts as another one. */
  const damage = (path: string, text: string): void => {
    site.write(`before/${path}`, text);
    site.write(
      'before/manifest-sha256.txt',
      site.read('before/manifest-sha256.txt').replace(new RegExp(`^.{64}(?=  ${path}$)`, 'm'), '0'.repeat(64)),
    );
  };

  it('is refused in plain words: no manifest, no JSON, another form', async () => {
    damage('articles/weir/article.json', '{');
    await refused(/before\/articles\/weir\/article\.json cannot be read: It is no JSON/);
    damage('articles/weir/article.json', '{"version":1}');
    await refused(/article\.json cannot be read: .*See article\.schema\.json/);
    damage('run.json', '[]');
    await refused(/before\/run\.json cannot be read: .*See run\.schema\.json/);
    rmSync(join(older(), 'manifest-sha256.txt'));
    await refused(/holds no whole run: manifest-sha256\.txt is missing/);
  });

  it('is not read from elsewhere', async () => {
    damage('articles/weir/article.json', 'x');
    rmSync(join(older(), 'articles/weir/article.json'));
    symlinkSync(join(site.out, 'articles/weir/article.json'), join(older(), 'articles/weir/article.json'));
    await refused(/article\.json cannot be read: It is not there, or no plain file/);
    rmSync(join(older(), 'articles/weir'), { recursive: true });
    symlinkSync(join(site.out, 'articles/weir'), join(older(), 'articles/weir'));
    await refused(/is a symbolic link/);
    for (const path of ['before', 'out'])
      site.write(`${path}/run.json`, site.read(`${path}/run.json`).replaceAll('"weir"', '"../../../etc"'));
    await refused(/is no path within/);
  });
});
