import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { walk } from '../../outputs/note-slots.js';
import { verifyDirectory } from '../../outputs/verify/verify-directory.js';
import { run } from '../../pipeline/run/run.js';
import type { ArticleRecord } from '../../schemas/index.js';
import { complaints, readSchema } from '../jats/schematron.js';
import { dataPackageFaults } from '../official-schemas.js';
import { judgedSources } from './judged-sources.js';
import { inkOf, readByPandoc } from './pandoc.js';

const MINUTES = 60_000;
const jats4r = readSchema(createRequire(import.meta.url).resolve('@jats4r/schematrons'));
const pmc = readSchema(fileURLToPath(new URL('../jats/pmc-style.sch', import.meta.url)));
/** Nobody can invent these: whose an article is, and the journal that it did not appear in. */
const ABOUT_METADATA = new Set(['permissions', 'absent-metadata']);

const out = mkdtempSync(join(tmpdir(), 'offprint-readers-'));
const read = (id: string, name: string): string => readFileSync(join(out, 'articles', id, name), 'utf8');
let ids: string[] = [];

/** Notes that the body calls and whose words are not among those that a reader has. Of those that a title calls pandoc has none. */
function lost(record: ArticleRecord, notes: ReadonlySet<string>, forms: readonly ('text' | 'normalized')[]): string[] {
  const calls = [...walk([record.body])].flatMap((node) => (node.type === 'footnoteReference' ? (node.data?.marker?.note ?? []) : []));
  const called = new Set(calls);
  return record.notes
    .filter(({ id }) => called.has(id))
    .filter((note) => !forms.some((form) => notes.has(inkOf(note[form]))))
    .map(({ id }) => `${record.id} ${id}`);
}

describe('other programs', () => {
  beforeAll(async () => {
    const { record } = await run({ sources: judgedSources(), out, jobs: 1 });
    ids = record.articles.filter(({ status }) => status === 'converted').map(({ id }) => id);
    console.info(`${ids.length} articles are read by pandoc, and checked by the DTD, JATS4R and the style of PMC.`);
  }, 20 * MINUTES);
  afterAll(() => rmSync(out, { recursive: true, force: true }));

  it(
    'find nothing amiss in a directory: checksums, schemas, DTD, keys',
    async () => {
      expect(ids.length).toBeGreaterThan(15);
      expect(await verifyDirectory(out)).toEqual([]);
    },
    20 * MINUTES,
  );

  it('find the descriptor of the tables valid by the schemas of Data Package', () => {
    expect(dataPackageFaults(JSON.parse(readFileSync(join(out, 'datapackage.json'), 'utf8'))) ?? []).toEqual([]);
  });

  it.each([
    ['article.xml', 'jats', ['text']],
    // What GitHub adds, such as pictures for `:thinking:` and formulae between dollars, is no part of what is written.
    ['article.md', 'commonmark+footnotes+yaml_metadata_block', ['text', 'normalized']],
  ] as const)(
    '%s is read by pandoc without a warning, with the words of every note that is called',
    async (name, format, forms) => {
      const faults: string[] = [];
      for (const id of ids) {
        const { warnings, notes } = await readByPandoc(read(id, name), format);
        const record = JSON.parse(read(id, 'article.json')) as ArticleRecord;
        faults.push(...warnings.map((warning) => `${id}: ${warning}`), ...lost(record, notes, forms));
      }
      expect(faults).toEqual([]);
    },
    20 * MINUTES,
  );

  it(
    'have no error by JATS4R and no complaint of style, but about metadata that an article has not',
    () => {
      const errors = [...jats4r.patterns.keys()].filter((pattern) => pattern.endsWith('-errors'));
      const faults = ids.flatMap((id) => {
        const xml = read(id, 'article.xml');
        const all = [...complaints(xml, jats4r, errors), ...complaints(xml, pmc)];
        return all
          .filter(({ pattern, test }) => !ABOUT_METADATA.has(pattern) && !ABOUT_METADATA.has(test))
          .map(({ pattern, element, message }) => `${id}: ${pattern}, ${element}: ${message}`);
      });
      expect(faults).toEqual([]);
    },
    20 * MINUTES,
  );

  it('notice what is lost: pandoc drops words that are nested in a link of JATS', async () => {
    const fn = (words: string): string => `<fn id="fn1"><label>1</label><p>${words}</p></fn>`;
    const article = (words: string): string =>
      `<article><body><p>One.<xref ref-type="fn" rid="fn1">1</xref></p></body><back><fn-group>${fn(words)}</fn-group></back></article>`;
    const link = '<uri xlink:href="https://example.org/" xmlns:xlink="http://www.w3.org/1999/xlink">';
    expect((await readByPandoc(article(`See <italic>${link}the log</uri></italic>.`), 'jats')).notes).toEqual(new Set(['Seethelog.']));
    expect((await readByPandoc(article(`See ${link}<italic>the log</italic></uri>.`), 'jats')).notes).toEqual(new Set(['See.']));
  });
});
