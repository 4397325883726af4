import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { markerForms } from '../../pipeline/structure/markers/marker-forms.js';
import { noteForms } from '../../pipeline/structure/notes/note-forms.js';
import { markerFormList, noteFormList } from '../../schemas/conventions.js';
import { jsonSchemas } from '../../schemas/emit-json-schemas.js';
import { rules } from '../../schemas/findings/index.js';
import { repairRules } from '../../schemas/repairs.js';
import { tables } from '../../schemas/tables.js';
import { TOOL } from '../../schemas/tool.js';
// @ts-expect-error: a build script in plain JavaScript has no types
import { referencePages } from '../../scripts/reference.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

describe('the reference', () => {
  const pages = referencePages({ rules, repairRules, tables, markerFormList, noteFormList, jsonSchemas: jsonSchemas() }) as Record<
    string,
    string
  >;

  it('is in step with the code; `npm run docs` writes it anew', () => {
    expect(readdirSync(join(root, 'docs/reference')).sort()).toEqual(Object.keys(pages).sort());
    for (const [name, text] of Object.entries(pages))
      expect([name, readFileSync(join(root, 'docs/reference', name), 'utf8')]).toEqual([name, text]);
  });

  it('names every rule once, with why and what to do', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    for (const { id, summary, why, mend } of rules) {
      expect(id).toMatch(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/);
      for (const sentence of [summary, why, mend]) expect(sentence).toMatch(/^[A-Z`].*[.!?]$/s);
    }
  });
});

describe('the conventions', () => {
  it('are those that are looked for', () => {
    const ids = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id).sort();
    expect(ids(markerForms)).toEqual(ids(markerFormList));
    expect([...ids(noteForms), 'unnumbered'].sort()).toEqual(ids(noteFormList));
  });
});

describe('the program', () => {
  it('calls itself by the version of its package', () => {
    const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { name: string; version: string };
    expect(TOOL).toEqual({ name, version });
  });
});
