import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { forCite } from '../../pipeline/citations/cite.js';
import { edtfOf } from '../../pipeline/citations/csl.js';
import { readNote } from '../../pipeline/citations/read-note.js';
import { withRepeatedAuthors } from '../../pipeline/citations/repeated-author/taken-over.js';
import type { CslItem, CslName } from '../../schemas/index.js';

const folder = fileURLToPath(new URL('fixtures/', import.meta.url));

/** What one citation of a fixture says: CSL variables, dates as EDTF; or that it points back. */
export type ExpectedItem = Record<string, unknown>;

/** A note and what it cites, as `fixtures/README.md` describes them. */
export interface NoteFixture {
  file: string;
  note: string;
  items: ExpectedItem[];
}

/** Variables that the labels do not hold: what they say stands in the record alone. */
const UNLABELLED = new Set(['id', 'translator', 'genre', 'medium', 'original-date', 'note', 'section', 'authority', 'collection-title']);

const SHORTFALLS = 'shortfalls.yaml';

/** How the notes begin that are known to be read wrongly. */
export function shortfalls(): string[] {
  return parse(readFileSync(folder + SHORTFALLS, 'utf8')) as string[];
}

/** All fixtures, by file. */
export function noteFixtures(): NoteFixture[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml') && name !== SHORTFALLS);
  return files.sort().flatMap((file) => {
    const entries = parse(readFileSync(folder + file, 'utf8')) as { note: string; items: ExpectedItem[] }[];
    return entries.map(({ note, items }) => ({ file, note: note.trim(), items: items.map(comparable) }));
  });
}

/** What a note's citations say, in the form of a fixture. */
export function itemsOf(note: string): ExpectedItem[] {
  return withRepeatedAuthors(readNote(note).citations).map(({ form, fields, type, locator }) =>
    form === 'full' ? comparable(withDates(forCite(fields, type, '', locator))) : { backref: true },
  );
}

function withDates(item: CslItem): ExpectedItem {
  const { issued, accessed, ...rest } = item;
  return { ...rest, ...(issued && { issued: edtfOf(issued) }), ...(accessed && { accessed: edtfOf(accessed) }) };
}

/** Fixtures have a family name with its particles, as labels do. */
function withFamily({ 'non-dropping-particle': particle, ...name }: CslName): CslName {
  return particle === undefined ? name : { ...name, family: `${particle} ${name.family}` };
}

/** The labelled variables in one order; the number of an issue and that of a document are one, and an edition is its digits. */
function comparable(item: ExpectedItem): ExpectedItem {
  if (item['backref'] === true) return { backref: true };
  const entries = Object.entries(item).flatMap(([name, value]): [string, unknown][] => {
    if (UNLABELLED.has(name)) return [];
    if (name === 'author' || name === 'editor') return [[name, (value as CslName[]).map(withFamily)]];
    if (name === 'issue') return [['number', String(value)]];
    if (name === 'edition') return [[name, /\d+/.exec(String(value))?.[0] ?? value]];
    return [[name, typeof value === 'number' ? String(value) : value]];
  });
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
