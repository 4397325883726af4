import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import type { Nodes } from 'mdast';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { validateJats } from '../../outputs/jats/validate.js';
import { verifyDirectory } from '../../outputs/verify/verify-directory.js';
import { forCite } from '../../pipeline/citations/cite.js';
import { run } from '../../pipeline/run/run.js';
import type { ArticleRecord } from '../../schemas/index.js';
import { readBack } from '../markdown/read-back.js';
import { dataPackageFaults } from '../official-schemas.js';
import { sharedPath } from '../shared.js';

// A real article, as found. Nothing of it stands here: what it must come to is known by number and from data beside it.
const article = sharedPath('articles', 'iskp-china.txt');
const labels = sharedPath('citations', 'seed.jsonl');
const scorer = sharedPath('citations', 'score.mjs');

describe.runIf(article && labels && scorer)('the seed article, from raw text to four outputs', () => {
  const out = mkdtempSync(join(tmpdir(), 'offprint-seed-'));
  const folder = join(out, 'articles', 'iskp-china');
  let record: ArticleRecord;

  beforeAll(async () => {
    const sources = [{ path: 'iskp-china.txt', absolute: article as string }];
    await run({ sources, out });
    record = JSON.parse(readFileSync(join(folder, 'article.json'), 'utf8')) as ArticleRecord;
  });
  afterAll(() => rmSync(out, { recursive: true, force: true }));

  it('has 29 markers and 28 notes under the numbers of the author', () => {
    expect(record.markers.map(({ label }) => label)).toEqual(Array.from({ length: 29 }, (_, index) => String(index + 1)));
    expect(record.notes.map(({ label }) => label)).toEqual(
      Array.from({ length: 29 }, (_, index) => String(index + 1)).filter((label) => label !== '23'),
    );
    expect(record.notes.every(({ status }) => status === 'ok')).toBe(true);
  });

  it('warns of marker 23 at its line and column, and holds its place in JATS and Markdown', () => {
    const [missing, ...others] = record.findings.filter(({ rule }) => rule === 'missing-note');
    expect(others).toEqual([]);
    expect(missing).toMatchObject({ severity: 'warning', about: 'xref-23' });
    const lines = readFileSync(join(folder, 'source.txt'), 'utf8').split('\n');
    const place = missing?.span.start ?? { line: 0, column: 0 };
    expect(lines[place.line - 1]?.slice(place.column - 1, place.column + 3)).toBe('[23]');
    expect(readFileSync(join(folder, 'article.xml'), 'utf8')).toContain(
      '<fn id="fn23" specific-use="missing-in-source"><label>[23]</label>',
    );
    expect(readFileSync(join(folder, 'article.md'), 'utf8')).toMatch(/^\[\^23\]: /m);
  });

  it('has 4 headings, and two asides that stand in no body and in no note', () => {
    expect(record.headings).toHaveLength(4);
    expect(record.asides.map(({ role }) => role)).toEqual(['series', 'disclaimer']);
    const body = JSON.stringify(record.body);
    const xml = readFileSync(join(folder, 'article.xml'), 'utf8');
    const bodyXml = xml.slice(xml.indexOf('<body>'), xml.indexOf('</body>'));
    const markdown = readFileSync(join(folder, 'article.md'), 'utf8').split('\n---\n')[1] ?? '';
    for (const { text } of record.asides) {
      const words = text.slice(0, 40);
      for (const place of [body, bodyXml, markdown, record.notes.at(-1)?.text]) expect(place).not.toContain(words);
    }
  });

  it('has 28 citations of 16 works, with Ibid. resolved and differing citations kept as variants', () => {
    expect(record.citations).toHaveLength(28);
    expect(record.works).toHaveLength(16);
    const workOf = (label: string): string | undefined => record.notes.find((note) => note.label === label)?.references[0];
    expect(record.citations.find(({ form }) => form === 'ibid')).toMatchObject({ work: workOf('27'), antecedent: 'fn27.c1' });
    for (const [one, two] of [
      ['27', '28'],
      ['4', '29'],
      ['10', '19'],
    ] as const)
      expect(workOf(one)).toBe(workOf(two));
    const gold = readFileSync(labels as string, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { n: number; work: string });
    const pairs = new Set(gold.map(({ n, work }) => `${work} ${workOf(String(n))}`));
    expect(pairs.size).toBe(16);
    const variants = (label: string): string[] =>
      record.works.find(({ id }) => id === workOf(label))?.variants.map(({ citation }) => citation) ?? [];
    expect(variants('4')).toEqual(['fn29.c1']);
    expect(variants('10')).toEqual(expect.arrayContaining(['fn10.c1']));
  });

  it('reads every field of every citation as a person did, at the strict level', () => {
    const byId = new Map(record.citations.map((citation) => [citation.id, citation]));
    const predictions = record.notes.map((note) => {
      const citation = byId.get(note.citations[0] ?? '');
      const full = citation?.antecedent === undefined ? citation : byId.get(citation.antecedent);
      const items = full ? [forCite(full.fields, full.type, note.id, citation?.locator ?? full.locator)] : [];
      return JSON.stringify({ id: `seed-${note.label.padStart(2, '0')}`, items });
    });
    const file = join(out, '.offprint', 'predictions.jsonl');
    writeFileSync(file, `${predictions.join('\n')}\n`);
    const score = JSON.parse(
      execFileSync(process.execPath, [scorer as string, labels as string, file, '--json', '--backrefs'], { encoding: 'utf8' }),
    ) as {
      exact: number;
      type: number;
      fields: Record<string, { F1strict: number }>;
    };
    rmSync(file);
    expect(score.exact).toBe(1);
    expect(score.type).toBeGreaterThanOrEqual(0.9);
    for (const [name, { F1strict }] of Object.entries(score.fields)) expect([name, F1strict]).toEqual([name, 1]);
  });

  it('records its repairs, and suggests the date that a citation lacks without filling it in', () => {
    const count = (rule: string): number => record.repairs.filter((repair) => repair.rule === rule).length;
    expect([count('missing-space'), count('unclosed-quotation'), count('page-abbreviation')]).toEqual([3, 4, 1]);
    const source = readFileSync(join(folder, 'source.txt'), 'utf8');
    for (const { span, before, after } of record.repairs) {
      expect(source.slice(span.start.offset, span.end.offset)).toBe(before);
      expect(after).not.toBe(before);
    }
    expect(record.findings.filter(({ rule }) => rule === 'date-in-url').map(({ about }) => about)).toEqual(['fn27.c1']);
    expect(record.citations.find(({ id }) => id === 'fn27.c1')?.fields.some(({ name }) => name === 'issued')).toBe(false);
  });

  it('writes JATS that is valid by the official DTD', async () => {
    expect(await validateJats(readFileSync(join(folder, 'article.xml'), 'utf8'))).toEqual([]);
  });

  it('writes Markdown with 29 references and as many definitions, identical when it is written again', () => {
    const { tree, again, body } = readBack(readFileSync(join(folder, 'article.md'), 'utf8'));
    const count = (type: string, nodes: readonly Nodes[]): number =>
      nodes.reduce((sum, node) => sum + (node.type === type ? 1 : 0) + ('children' in node ? count(type, node.children) : 0), 0);
    expect(count('footnoteReference', tree.children)).toBe(29);
    expect(count('footnoteDefinition', tree.children)).toBe(29);
    expect(again).toBe(body);
  });

  it('writes a record that is valid by the shipped schema', () => {
    const schema = JSON.parse(readFileSync(join(out, 'schemas', 'article.schema.json'), 'utf8')) as object;
    const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
    validate(record);
    expect(validate.errors ?? []).toEqual([]);
  });

  it('writes tables that parse, and a descriptor that is valid by the official schema', () => {
    for (const name of readdirSync(join(out, 'tables')).filter((file) => file.endsWith('.csv'))) {
      expect(() => parse(readFileSync(join(out, 'tables', name)), { columns: true, record_delimiter: '\r\n' })).not.toThrow();
    }
    expect(dataPackageFaults(JSON.parse(readFileSync(join(out, 'datapackage.json'), 'utf8')))).toEqual([]);
  });

  it('passes verify as it is, and fails by name after one changed byte in any file', async () => {
    expect(await verifyDirectory(out)).toEqual([]);
    const copy = mkdtempSync(join(tmpdir(), 'offprint-flip-'));
    cpSync(out, copy, { recursive: true });
    const files = (readdirSync(copy, { recursive: true }) as string[]).filter(
      (name) => statSync(join(copy, name)).isFile() && !name.startsWith('.offprint'),
    );
    expect(files.length).toBeGreaterThan(14);
    for (const name of files) {
      const bytes = readFileSync(join(copy, name));
      const at = Math.floor(bytes.length / 2);
      const changed = Buffer.from(bytes);
      changed[at] = (bytes[at] as number) ^ 1;
      writeFileSync(join(copy, name), changed);
      const faults = await verifyDirectory(copy);
      expect([name, faults.length > 0]).toEqual([name, true]);
      // A changed manifest is told by what no longer agrees with it; every other file by its own name.
      if (name !== 'manifest-sha256.txt') expect(faults.map(({ file }) => file)).toContain(name);
      writeFileSync(join(copy, name), bytes);
    }
    rmSync(copy, { recursive: true, force: true });
  }, 120_000);
});
