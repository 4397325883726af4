import { toEdtf } from '../../schemas/edtf.js';
import type { CslDate, CslItem, CslName, CslType } from '../../schemas/index.js';
import type { FieldReading } from './reading.js';

const NAME_FIELDS = new Set(['author', 'editor', 'translator']);
/** What may be said in several places of a citation, all of it. */
const REMARKS = new Set(['genre', 'section', 'note']);
/** Of which a work may have several, for its bindings: CSL has them in one, parted by spaces. */
const NUMBERS = new Set(['ISBN', 'ISSN']);
const DATE_FIELDS = new Set(['issued', 'accessed', 'original-date']);

/** The order in which an item says things, whatever the order in which its citation does. */
const ORDER: readonly (keyof CslItem)[] = [
  'id',
  'type',
  'author',
  'editor',
  'translator',
  'title',
  'genre',
  'medium',
  'container-title',
  'collection-title',
  'collection-number',
  'edition',
  'volume',
  'issue',
  'number',
  'authority',
  'publisher-place',
  'publisher',
  'original-date',
  'issued',
  'section',
  'page',
  'archive',
  'archive_location',
  'ISBN',
  'ISSN',
  'DOI',
  'URL',
  'accessed',
  'language',
  'note',
];

/** The fields that a citation needs for its CSL item. */
type CslField = Pick<FieldReading, 'name' | 'value' | 'parts'>;

/**
 * Fields as a CSL-JSON item. The locator is no variable of a work, so it is left out.
 *
 * @param id becomes the item's id
 */
export function toCsl(fields: readonly CslField[], type: CslType | undefined, id: string): CslItem {
  const item: Record<string, unknown> = { id, type: type ?? 'document' };
  for (const field of fields) {
    const { name, value } = field;
    if (name === 'locator') continue;
    if (NAME_FIELDS.has(name)) item[name] = [...((item[name] as CslName[] | undefined) ?? []), nameOf(field)];
    else if (DATE_FIELDS.has(name)) item[name] = dateOf(value);
    else if (REMARKS.has(name) && item[name] !== undefined) item[name] = `${item[name]}, ${value}`;
    else if (NUMBERS.has(name) && item[name] !== undefined) item[name] = `${item[name]} ${value}`;
    else item[name] ??= value;
  }
  const ordered = {} as Record<keyof CslItem, unknown>;
  for (const name of ORDER) if (item[name] !== undefined) ordered[name] = item[name];
  return ordered as CslItem;
}

/** A person as CSL has it, from the parts of the field. */
function nameOf({ value, parts }: Pick<CslField, 'value' | 'parts'>): CslName {
  const name: Record<string, string> = {};
  for (const part of parts ?? []) name[part.name] = part.value;
  return Object.keys(name).length ? name : { literal: value };
}

/** An EDTF date as CSL has it: parts as numbers, two of them for an interval, a season by its number. */
function dateOf(edtf: string): CslDate {
  const sides = edtf.split('/').map((side) =>
    side
      .replace(/[~?%]$/, '')
      .split('-')
      .map(Number),
  );
  const circa = /[~?%]/.test(edtf) ? { circa: true } : {};
  const [first] = sides;
  if (!first || sides.some((parts) => parts.some(Number.isNaN))) return { literal: edtf };
  const season = first[1] !== undefined && first[1] > 20 ? { season: first[1] - 20 } : {};
  return { 'date-parts': sides.map((parts) => (parts[1] !== undefined && parts[1] > 20 ? parts.slice(0, 1) : parts)), ...season, ...circa };
}

/** A CSL date as EDTF, or the words that stand in its place. */
export function edtfOf(date: CslDate | undefined): string | undefined {
  return toEdtf(date) ?? date?.literal;
}
