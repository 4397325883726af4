import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { articleJson } from '../../outputs/json/article-json.js';
import { cslJson } from '../../outputs/references/csl-json.js';
import { referencesText } from '../../outputs/references/format.js';
import { jsonSchemas } from '../../schemas/emit-json-schemas.js';
import { articleRecord } from '../../schemas/record.js';
import { read } from '../pipeline/read.js';
import { ARTICLES } from '../verify/written.js';

const schemas = jsonSchemas();
const validator = (name: string) => new Ajv2020({ strict: false, allErrors: true }).compile(schemas[name] as object);

describe('the JSON Schemas', () => {
  it('are five, each with its id and title, of draft 2020-12', () => {
    expect(Object.keys(schemas)).toEqual(['article', 'config', 'references', 'run', 'sidecar'].map((name) => `${name}.schema.json`));
    for (const [name, schema] of Object.entries(schemas)) {
      expect(schema).toMatchObject({
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        $id: expect.stringContaining(name),
        title: expect.any(String),
      });
    }
  });

  it('tell an editor what a configuration may hold', () => {
    const validate = validator('config.schema.json');
    expect(validate(parse('inputs: [articles]\nmarkdown: {notes: html}\nseverity: {missing-note: error}\n'))).toBe(true);
    expect(validate(parse('markdwon: {notes: html}\n'))).toBe(false);
    expect(validate(parse('markdown: {notes: pdf}\n'))).toBe(false);
  });

  it('tell an editor what a sidecar may hold', () => {
    const validate = validator('sidecar.schema.json');
    expect(validate(parse('title: Tides\nlinks: {3: none, 7: "7a"}\naccept: [{rule: missing-note, reason: lost}]\nmood: wet\n'))).toBe(
      true,
    );
    expect(validate(parse('accept: [{rule: missing-note}]\n'))).toBe(false);
  });
});

describe('article.json', () => {
  const records = Object.entries(ARTICLES).map(([path, text]) => read(text, { path }));

  it('is valid against its schema, and its keys come in the order of the schema', () => {
    const validate = validator('article.schema.json');
    for (const record of records) {
      const value: unknown = JSON.parse(articleJson(record));
      validate(value);
      expect(validate.errors ?? []).toEqual([]);
      expect(Object.keys(value as object)).toEqual(Object.keys(articleRecord.shape));
    }
  });

  it('is one line, ended by LF', () => {
    for (const record of records) expect(articleJson(record)).toMatch(/^[^\n]+\n$/);
  });
});

it('references.json holds the works as CSL-JSON', () => {
  const record = read(ARTICLES['ferry.txt'] as string);
  const text = referencesText(
    cslJson,
    record.works.map(({ csl }) => csl),
  );
  const items = JSON.parse(text) as { id: string; type: string }[];
  expect(items.map(({ id }) => id)).toEqual(record.works.map(({ id }) => id));
  expect(items.map(({ type }) => type)).toEqual(['article-newspaper', 'book']);
  const validate = validator('references.schema.json');
  expect(validate(items) || validate.errors).toBe(true);
  expect(validate([{ id: 'w-1' }])).toBe(false);
  // Line by line as a person would indent it, also where a title has a sign that ends lines elsewhere.
  const odd = [{ id: 'w-1', type: 'book' as const, title: 'a\u2028b\nc' }];
  expect(referencesText(cslJson, odd)).toBe(`${JSON.stringify(odd, null, 2)}\n`);
  expect(referencesText(cslJson, [])).toBe('[]\n');
});

it('the schemas that are shipped are those of the code', () => {
  for (const [name, schema] of Object.entries(schemas)) {
    const shipped = readFileSync(new URL(`../../dist/schemas/json/${name}`, import.meta.url), 'utf8');
    expect(shipped, `${name}: run npm run build`).toBe(`${JSON.stringify(schema, null, 2)}\n`);
  }
});
