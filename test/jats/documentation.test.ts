import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { toJats } from '../../outputs/jats/compile.js';
import { citationElements, publicationTypes } from '../../outputs/jats/types.js';
import { sampleRecord } from '../fixtures/sample-record.js';

const page = readFileSync(fileURLToPath(new URL('../../docs/jats.md', import.meta.url)), 'utf8');
/** The first column of each table's rows, with the second. */
const rows = [...page.matchAll(/^\| (.+?) \| (.+?) \|/gm)].map(([, first, second]) => [first, second] as const);

describe('docs/jats.md', () => {
  it('names every element that is written', () => {
    const written = new Set([...toJats(sampleRecord()).text.matchAll(/<([a-z][a-z:_-]*)/g)].map(([, name]) => name));
    const named = new Set([...page.matchAll(/`([a-z:_-]+)`/g)].map(([, name]) => name));
    expect([...written].filter((name) => !named.has(name))).toEqual([]);
  });

  it('has the same tables as the code', () => {
    for (const [variable, element] of Object.entries(citationElements)) expect(rows).toContainEqual([`\`${variable}\``, `\`${element}\``]);
    for (const [type, name] of Object.entries(publicationTypes)) expect(rows).toContainEqual([`\`${type}\``, `\`${name}\``]);
  });
});
