import { pieceOf } from '../piece.js';
import type { CitationReading, FieldReading } from '../reading.js';
import { likenessToReference } from './is-reference.js';
import { readReference } from './read-reference.js';

/** Likeness from which a text is tried as an entry, where the reading as a note is whole, and where it is not. */
const TRIED = { whole: 1, lacking: 0 };
/** Likeness that outweighs a whole reading as a note. */
const PLAIN = 2;
/** Longest entry: beyond it stands a paragraph. */
const MAX_LENGTH = 1500;
/** What two ways of reading agree on is as good as certain. */
const AGREED = 0.95;

/** What an entry has at least, each of a kind: who or what, and where or when it appeared. */
const PUBLISHED = [
  'container-title',
  'publisher',
  'publisher-place',
  'volume',
  'page',
  'DOI',
  'URL',
  'authority',
  'archive_location',
  'edition',
];

/**
 * Chooses between what was read of a text as a note and what the model reads of it as an entry of a reference list. A note
 * that is read wholly and surely stays as it is, unless it has the looks of an entry.
 *
 * @param text the note or entry
 * @param citations what was read of it as a note
 */
export function chosenReading(text: string, citations: CitationReading[]): CitationReading[] {
  if (text.length > MAX_LENGTH || citations.some(({ form }) => form !== 'full' && form !== 'short')) return citations;
  const whole = isWhole(text, citations);
  const likeness = likenessToReference(text);
  if (likeness < (whole ? TRIED.whole : TRIED.lacking)) return citations;
  const entry = readReference(pieceOf(text, 0, text.length));
  if (!entry || !isBetter(entry, citations, { text, whole, likeness })) return citations;
  const [only, ...more] = citations;
  return [only && more.length === 0 ? agreed(entry, only) : entry];
}

/** Whether a note is read with nothing left over and nothing passed over. */
function isWhole(text: string, citations: readonly CitationReading[]): boolean {
  const covered = citations.reduce((sum, { range: [start, end] }) => sum + end - start, 0);
  return (
    citations.length > 0 &&
    covered > text.length * 0.9 &&
    citations.every(({ confidence, leftover }) => leftover.length === 0 && confidence >= 0.8)
  );
}

interface Grounds {
  text: string;
  whole: boolean;
  likeness: number;
}

function isBetter(entry: CitationReading, citations: readonly CitationReading[], { text, whole, likeness }: Grounds): boolean {
  if (citations.length > 1 && (whole || likeness < PLAIN)) return false;
  if (citations.length > 0 && (isMixed(entry) || cutsQuotation(entry))) return false;
  const has = (name: string): boolean => entry.fields.some((field) => field.name === name);
  const sure = entry.fields.every(({ confidence }) => confidence >= 0.7);
  const named = has('title') && (has('author') || has('editor') || likeness >= 1.5 || sure);
  const published = PUBLISHED.some(has);
  if (!(named || has('author')) || !published || !(has('issued') || (isSerial(entry) && has('author')) || has('archive_location')))
    return false;
  if (whole) return (likeness >= PLAIN && !/[“‘„«]/.test(text)) || (isSerial(entry) && !isSerial(citations[0] as CitationReading));
  // Where only pages of a book are left over, the note is read well enough.
  const pages = (one: CitationReading): boolean => one.leftover.length > 0 && one.leftover.every(({ raw }) => /^[\d\s,–-]+$/.test(raw));
  if (citations.some((one) => pages(one) && one.fields.some(({ name }) => name === 'publisher-place'))) return false;
  return likeness >= 1.5 || sure;
}

/** Whether a field holds one quotation mark of a pair: its words were parted in the wrong place. */
function cutsQuotation({ fields }: CitationReading): boolean {
  const count = (text: string, signs: RegExp): number => text.match(signs)?.length ?? 0;
  return fields.some(({ value }) => count(value, /[“«]/g) !== count(value, /[”»]/g));
}

/** Whether words of two works seem to be in it: a title in two stretches, or people before and after one. */
function isMixed({ fields }: CitationReading): boolean {
  const title = fields.find(({ name }) => name === 'title');
  const end = title?.ranges.at(-1)?.[1] ?? 0;
  const authors = fields.filter(({ name }) => name === 'author').map(({ ranges }) => ranges[0]?.[0] ?? 0);
  return (title?.ranges.length ?? 0) > 1 || (authors.some((start) => start < end) && authors.some((start) => start > end));
}

/** Whether a reading has found the volume or the pages of something that contains it. */
function isSerial({ fields }: CitationReading): boolean {
  const has = (name: string): boolean => fields.some((field) => field.name === name);
  return has('volume') && (has('page') || has('container-title'));
}

/** The entry, surer of the fields in which the reading as a note agrees. */
function agreed(entry: CitationReading, note: CitationReading): CitationReading {
  const same = (one: FieldReading): boolean => note.fields.some(({ name, value }) => name === one.name && value === one.value);
  const fields = entry.fields.map((field) => (same(field) ? { ...field, confidence: Math.max(field.confidence, AGREED) } : field));
  const least = fields.reduce((low, { confidence }) => Math.min(low, confidence), 1);
  return { ...entry, fields, confidence: Math.round(least * (entry.leftover.length ? 0.6 : 1) * 100) / 100 };
}
