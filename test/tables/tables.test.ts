import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { articleTables } from '../../outputs/tables/article-tables.js';
import { rowsOf } from '../../outputs/tables/rows.js';
import { makeTables } from '../../outputs/verify/make-tables.js';
import type { ArticleRecord } from '../../schemas/index.js';
import { tables } from '../../schemas/tables.js';
import { read } from '../pipeline/read.js';
import { sharedPath } from '../shared.js';
import { ARTICLES } from '../verify/written.js';

const records = Object.entries(ARTICLES).map(([path, text]) => read(text, { path }));
const [ferry, tide] = records as [ArticleRecord, ArticleRecord];

const tablesOf = (of: readonly ArticleRecord[]): ReturnType<typeof makeTables> =>
  makeTables(
    of.map((record) => articleTables(record, 'data')),
    'data',
  );

function table(name: string, of: readonly ArticleRecord[] = records): Record<string, string>[] {
  const file = tablesOf(of).find(({ path }) => path === `tables/${name}.csv`);
  return parse(file?.text ?? '', { columns: true, record_delimiter: '\r\n' });
}

describe('the columns', () => {
  it.each(tables.map((one) => [one.name, one] as const))(
    'of %s are named once, and the keys are among them',
    (_, { columns, primaryKey, foreignKeys }) => {
      const names = columns.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      expect(names).toEqual(expect.arrayContaining([...primaryKey, ...foreignKeys.flatMap(({ fields }) => fields)]));
      for (const { reference } of foreignKeys) {
        expect(tables.find(({ name }) => name === reference.resource)?.primaryKey).toEqual(reference.fields);
      }
    },
  );

  it('are all that the rows have, and no row has another', () => {
    for (const { name, columns } of tables) {
      const known = new Set(columns.map((column) => column.name));
      for (const row of rowsOf(ferry)[name]) for (const cell of Object.keys(row)) expect(known, `${name}.${cell}`).toContain(cell);
    }
  });
});

describe('the rows', () => {
  it('have one for each article, with its metadata, source and counts', () => {
    expect(table('articles')).toMatchObject([
      { id: 'ferry', title: '', language: 'und', source_path: 'ferry.txt', markers: '4', notes: '3' },
      { id: 'tide', title: 'Tides and Timetables', issued: '2020-03-02', language: 'en', authors: '[{"family":"Haddad","given":"Noor"}]' },
    ]);
  });

  it('have one for each marker, with the place where it stands; a marker without a note has an empty cell', () => {
    const rows = table('markers', [ferry]);
    expect(rows.map(({ id, note }) => [id, note])).toEqual([
      ['xref-1', 'fn1'],
      ['xref-2', 'fn2'],
      ['xref-3', ''],
      ['xref-4', 'fn4'],
    ]);
    const { start_line: line, start_column: column, start_offset: start, end_offset: end } = rows[2] as Record<string, string>;
    const source = ARTICLES['ferry.txt'] as string;
    expect(source.slice(Number(start), Number(end))).toBe('[3]');
    expect(source.split('\n')[Number(line) - 1]?.slice(Number(column) - 1)).toMatch(/^\[3\]/);
  });

  it('have one for each note of the source, and none for a missing one', () => {
    expect(table('notes', [ferry]).map(({ id }) => id)).toEqual(['fn1', 'fn2', 'fn4']);
  });

  it('tie a citation to its note and its work', () => {
    const [first, second] = table('citations', [ferry]);
    expect(first).toMatchObject({ note: 'fn1', form: 'full' });
    expect(second).toMatchObject({ note: 'fn2', form: 'ibid', antecedent: first?.['id'], work: first?.['work'] });
  });

  it('give a work that two articles cite one canonical id', () => {
    const rows = table('works').filter(({ title }) => title === 'The Last Crossing');
    expect(rows.map(({ article }) => article)).toEqual(['ferry', 'tide']);
    expect(rows[0]?.['canonical']).toBe(rows[1]?.['canonical']);
    expect(rows[0]).toMatchObject({ type: 'article-newspaper', container_title: 'The Guardian', issued: '2016-10-04' });
  });

  it('write dates as EDTF', () => {
    const [work] = ferry.works;
    const issued = (date: NonNullable<typeof work>['csl']['issued']): unknown =>
      rowsOf({ ...ferry, works: [{ ...work!, csl: { ...work!.csl, issued: date } }] }).works[0]?.['issued'];
    expect(issued({ 'date-parts': [[2016, 3]] })).toBe('2016-03');
    expect(issued({ 'date-parts': [[2016], [2017]] })).toBe('2016/2017');
    expect(issued({ 'date-parts': [[2016]], season: 3 })).toBe('2016-23');
    expect(issued({ 'date-parts': [[850]], circa: true })).toBe('0850~');
    expect(issued({ 'date-parts': [[-43, 3, 15]] })).toBe('-0043-03-15');
    expect(issued({ literal: 'in the year of the flood' })).toBeUndefined();
  });

  it('come in the order of article ids, whatever order the articles come in', () => {
    expect(tablesOf([tide, ferry])).toEqual(tablesOf([ferry, tide]));
  });
});

describe('datapackage.json', () => {
  const text = tablesOf(records).find(({ path }) => path === 'datapackage.json')?.text as string;
  const descriptor = JSON.parse(text) as { resources: { name: string; path: string; schema: { foreignKeys?: unknown[] } }[] };

  it('names every table', () => {
    expect(descriptor.resources.map(({ path }) => path)).toEqual(tables.map(({ name }) => `tables/${name}.csv`));
  });

  it('has no empty list of foreign keys, which would be invalid', () => {
    for (const { schema } of descriptor.resources) expect(schema.foreignKeys).not.toEqual([]);
  });

  it('is valid against the official schema of Data Package v2', () => {
    const schema = sharedPath('schemas', 'datapackage.json');
    if (!schema) return;
    const ajv = new Ajv({ strict: false, allErrors: true });
    addFormats.default(ajv);
    const validate = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')));
    validate(descriptor);
    expect(validate.errors ?? []).toEqual([]);
  });
});
