import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { citationKey, distinctKeys } from '../../outputs/references/citation-keys.js';
import { referencesText } from '../../outputs/references/format.js';
import type { CslItem } from '../../schemas/index.js';
import { Quarantine } from '../../schemas/quarantine.js';
import { allCited } from '../citations/cited.js';
import { noteFixtures } from '../citations/expected-item.js';
import { read } from '../pipeline/read.js';
import { sharedPath } from '../shared.js';
import { hardItems } from './hard-items.js';
import { readers } from './readers.js';
import { saidBy } from './said.js';

type Item = Omit<CslItem, 'id'>;
const root = join(import.meta.dirname, '../..');

/** The works of every note of our fixtures of citations. */
function fixtureItems(): Item[] {
  return noteFixtures().flatMap(({ note }) => allCited(note));
}

/** The works of the articles in a folder. @param every of so many, one: reading all of a corpus takes minutes */
function articleItems(folder: string, every = 1): Item[] {
  const names = readdirSync(folder).filter((name) => /\.(?:txt|md)$/.test(name));
  return names.sort().flatMap((path, index) => (index % every === 0 ? worksOf(readFileSync(join(folder, path)), path) : []));
}

function worksOf(bytes: Uint8Array, path: string): Item[] {
  try {
    return read(bytes, { path }).works.map(({ csl }) => csl);
  } catch (error) {
    // A document that is set aside has no works.
    if (error instanceof Quarantine) return [];
    throw error;
  }
}

const sets: { name: string; least: number; items: () => Item[] | undefined }[] = [
  { name: 'works that are hard to write', least: hardItems.length, items: () => [...hardItems] },
  { name: 'our fixtures of citations', least: 300, items: fixtureItems },
  { name: 'the examples', least: 5, items: () => articleItems(join(root, 'examples')) },
  { name: 'real articles', least: 5, items: () => shared(['articles'], 1) },
  { name: 'the corpus as found', least: 100, items: () => shared(['corpus', 'dev', 'real'], 1) },
  { name: 'the corpus as rendered', least: 200, items: () => shared(['corpus', 'dev', 'rendered'], 8) },
];

function shared(parts: string[], every: number): Item[] | undefined {
  const folder = sharedPath(...parts);
  return folder === undefined ? undefined : articleItems(folder, every);
}

describe.each(sets)('references read by others: $name', ({ items: load, least }) => {
  let items: CslItem[] | undefined;
  beforeAll(() => {
    items = load()?.map((item, index) => ({ ...item, id: `work-${index}` }));
  }, 300_000);

  it.each(readers)(
    '$name: the same titles, authors and dates',
    async ({ format, read: readBack, tells }) => {
      if (!items) return;
      expect(items.length).toBeGreaterThanOrEqual(least);
      const keys = distinctKeys(items.map(citationKey));
      const found = new Map((await readBack(referencesText(format, items))).map((item) => [item.id, item]));
      expect(found.size).toBe(items.length);
      const differences = items.flatMap((item, index) => {
        const back = found.get(format.name === 'references.json' ? item.id : (keys[index] as string));
        const [expected, actual] = [tells(saidBy(item), item), tells(saidBy(back ?? {}), item)];
        return JSON.stringify(expected) === JSON.stringify(actual) ? [] : [{ expected, actual, type: item.type }];
      });
      expect(differences).toEqual([]);
    },
    120_000,
  );
});
