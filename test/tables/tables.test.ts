import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { sharedOutputs } from '../../outputs/directory/shared-outputs.js';
import { articleTables } from '../../outputs/tables/article-tables.js';
import { rowsOf } from '../../outputs/tables/rows.js';
import { makeShared } from '../../outputs/verify/make-shared.js';
import type { ArticleRecord, Config } from '../../schemas/index.js';
import { type Column, tables } from '../../schemas/tables.js';
import { dataPackageFaults } from '../official-schemas.js';
import { read } from '../pipeline/read.js';
import { ARTICLES } from '../verify/written.js';

const records = Object.entries(ARTICLES).map(([path, text]) => read(text, { path }));
const [ferry, tide] = records as [ArticleRecord, ArticleRecord];

const tablesOf = (of: readonly ArticleRecord[], config: Config = {}): ReturnType<typeof makeShared> =>
  makeShared(of.map(articleTables), sharedOutputs(config));

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
  const descriptor = JSON.parse(text) as {
    resources: { path: string; schema: { fields: Column[]; foreignKeys?: unknown[] } }[];
  };
  const descriptorOf = (of: readonly ArticleRecord[]): Record<string, unknown> =>
    JSON.parse(tablesOf(of).find(({ path }) => path === 'datapackage.json')?.text as string);

  it('names every table', () => {
    expect(descriptor.resources.map(({ path }) => path)).toEqual(tables.map(({ name }) => `tables/${name}.csv`));
  });

  it('has no empty list of foreign keys, which would be invalid', () => {
    for (const { schema } of descriptor.resources) expect(schema.foreignKeys).not.toEqual([]);
  });

  it('describes each column, and says what EDTF dates are', () => {
    const fields = descriptor.resources.flatMap(({ schema }) => schema.fields);
    for (const { name, description } of fields) expect(description, name).toMatch(/\p{L}/u);
    const dates = fields.filter(({ rdfType }) => rdfType !== undefined);
    expect(dates.map(({ name }) => name)).toEqual(['issued', 'modified', 'issued', 'accessed']);
    const whole = new RegExp(`^(?:${dates[0]?.constraints?.pattern})$`);
    for (const date of ['2016', '2016-03', '2016-10-04', '2016-23', '0850~', '-0043-03-15', '2016-02/2016-03']) expect(date).toMatch(whole);
    for (const word of ['March 2016', '2016-3', '2016-10-04T10:00', '']) expect(word).not.toMatch(whole);
  });

  it('names authors and publishers once, each article as a source, and the licence that all share', () => {
    expect(descriptorOf(records)).toMatchObject({
      contributors: [{ title: 'Noor Haddad', givenName: 'Noor', familyName: 'Haddad', roles: ['author'] }],
      sources: [{ title: 'ferry' }, { title: 'Tides and Timetables' }],
    });
    expect(descriptorOf(records)).not.toHaveProperty('licenses');
    const known = (license: string): ArticleRecord[] =>
      records.map((record) => ({
        ...record,
        metadata: { ...record.metadata, license, publisher: 'Quay', url: `https://example.org/${record.id}` },
      }));
    expect(descriptorOf(known('CC-BY-4.0'))).toMatchObject({
      licenses: [{ name: 'CC-BY-4.0', path: 'https://creativecommons.org/licenses/by/4.0/' }],
      contributors: [{ title: 'Noor Haddad' }, { title: 'Quay', roles: ['publisher'] }],
      sources: [{ title: 'ferry', path: 'https://example.org/ferry' }, { path: 'https://example.org/tide' }],
    });
    expect(descriptorOf(known('https://example.org/terms'))).toMatchObject({ licenses: [{ path: 'https://example.org/terms' }] });
    expect(descriptorOf(known('all rights reserved'))).not.toHaveProperty('licenses');
    expect(descriptorOf([...known('CC0-1.0'), ...records])).not.toHaveProperty('licenses');
  });

  it('has a version that says which columns there are, and what they hold', () => {
    const version = descriptorOf(records)['version'];
    expect(version).toMatch(/^1\.0\.0\+sha256\.[0-9a-f]{16}$/);
    expect(descriptorOf([ferry])['version']).not.toBe(version);
    expect(descriptorOf([tide, ferry])['version']).toBe(version);
  });

  it.each([{}, { csv: { dialect: 'excel' } }, { csv: { dialect: ['data', 'excel'] } }] as Config[])(
    'is valid against the official schema of Data Package v2: %j',
    (config) => {
      const descriptors = tablesOf(records, config).filter(({ path }) => path.endsWith('datapackage.json'));
      expect(descriptors).toHaveLength([config.csv?.dialect ?? 'data'].flat().length);
      for (const one of [...descriptors.map((file) => JSON.parse(file.text)), descriptorOf([])])
        expect(dataPackageFaults(one) ?? []).toEqual([]);
    },
  );

  it('of a second dialect lies beside its tables, and names them from there', () => {
    const files = tablesOf(records, { csv: { dialect: ['data', 'excel'] } });
    const second = files.find(({ path }) => path === 'tables-excel/datapackage.json')?.text as string;
    const { name, resources } = JSON.parse(second) as typeof descriptor & { name: string };
    expect(name).toBe('offprint-articles-excel');
    expect(resources.map(({ path }) => path)).toEqual(tables.map((one) => `${one.name}.csv`));
  });
});

describe('tables/README.md', () => {
  it('names every table, its key and what it joins with, and the dialects that there are', () => {
    const readme = (config: Config): string => tablesOf(records, config).find(({ path }) => path === 'tables/README.md')?.text as string;
    for (const { name, foreignKeys } of tables) {
      expect(readme({})).toContain(`| \`${name}.csv\` |`);
      expect(readme({}).split(`\n| ${name} (`)).toHaveLength(foreignKeys.length + 1);
    }
    expect(readme({})).not.toContain('tables-excel');
    expect(readme({ csv: { dialect: ['data', 'excel'] } })).toContain('`tables-excel/` is in the dialect `excel`');
  });
});
