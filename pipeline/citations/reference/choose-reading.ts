import { isOfLaw } from '../legal/of-law.js';
import { type Piece, pieceOf } from '../piece.js';
import { isProse } from '../prose.js';
import type { CitationReading, FieldReading } from '../reading.js';
import { isLedTo } from '../sentences.js';
import { has, isImprinted, isPlain, isWhole } from '../whole.js';
import { likenessToReference } from './is-reference.js';
import { readReference } from './read-reference.js';

/** Likeness from which a text is tried as an entry, where the reading as a note is whole, and where it is not. */
const TRIED = { whole: 0.5, lacking: 0 };
/** Likeness that outweighs a whole reading as a note. */
const PLAIN = 2;
/** Likeness that outweighs an anchor, such as `12 (1990) 345`, by which a citation of a law review is told. */
const PLAINER = 3;
/** Likeness from which a text in which nothing was read wholly is an entry. */
const ENTRY = 1.5;
/** Likeness from which a volume outweighs the number of a document. */
const SERIAL = 1;
/** Confidence of each field from which a reading may stand without the looks of an entry. */
const SURE = 0.7;
/** Longest entry: beyond it stands a paragraph. */
const MAX_LENGTH = 1500;
/** What two ways of reading agree on is as good as certain. */
const AGREED = 0.95;

/** What notes have, and the grammar knows. */
const IN_NOTES = ['number', 'accessed', 'authority', 'genre'];
/** Where a work appeared. */
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
 * @param anchored whether some of them were told by an anchor
 */
export function chosenReading(text: string, citations: CitationReading[], anchored: boolean): CitationReading[] {
  if (isPlain(text, citations)) return citations;
  const likeness = likenessToReference(text);
  return anchored && likeness < PLAINER ? citations : chosen(text, citations, likeness);
}

/** What a place in a bibliography adds to the looks of an entry. */
const LISTED = 2;

/**
 * Chooses likewise for an entry of a bibliography. It is one citation in full, from its first to its last character.
 *
 * @returns undefined where nothing was read
 */
export function chosenEntry(text: string, citations: CitationReading[]): CitationReading | undefined {
  const [first, ...others] = chosen(text, citations, likenessToReference(text) + LISTED);
  const one = first && others.length === 0 && first.form !== 'ibid' ? first : readReference(withoutStop(text));
  return one && { ...one, form: 'full', range: [0, text.length] };
}

/** The words up to the full stop that ends their sentence. */
function withoutStop(text: string): Piece {
  const piece = pieceOf(text, 0, text.length);
  return piece.text.endsWith('.') ? pieceOf(text, piece.start, piece.end - 1) : piece;
}

function chosen(text: string, citations: CitationReading[], likeness: number): CitationReading[] {
  if (text.length > MAX_LENGTH || citations.some(isBackReference)) return citations;
  const whole = isWhole(text, citations);
  if (whole && citations.every(isOfLaw)) return citations;
  // No entry has a word that leads to it.
  if (citations[0] && isLedTo(text, citations[0].range[0])) return citations;
  const grounds = { text, whole, likeness };
  if (likeness < (whole ? TRIED.whole : TRIED.lacking) || !mayBeBettered(citations, grounds)) return citations;
  const entry = readReference(withoutStop(text));
  if (!entry || !isBetter(entry, citations, grounds)) return citations;
  const [only, ...more] = citations;
  return [only && more.length === 0 ? agreed(entry, only) : entry];
}

/** Whether a citation stands for one before it, so that the text is no entry: `Ibid.`, or `Lund, S. 23`, whose S. is no given name. */
function isBackReference(reading: CitationReading): boolean {
  const { form, fields } = reading;
  return form === 'short'
    ? has(reading, 'locator') && fields.every(({ name }) => name === 'author' || name === 'locator')
    : form !== 'full';
}

interface Grounds {
  text: string;
  whole: boolean;
  likeness: number;
}

/** Whether any reading as an entry could be better: the model costs ten times what the grammar does, so it is asked last. */
function mayBeBettered(citations: readonly CitationReading[], { text, whole, likeness }: Grounds): boolean {
  if (citations.length > 1 && likeness < neededForOne(text, whole)) return false;
  const [note] = citations;
  // Without any looks of an entry it must say when, and have more figures than prose has.
  if (!note) return likeness >= SERIAL || (/\d{4}/.test(text) && (/\d\D{1,40}\d/.test(text) || !isProse(text)));
  // Entries of reference lists are hardly ever films.
  if (whole && note.type === 'motion_picture') return false;
  const serial = whole && !isSerial(note) && !isImprinted(note);
  if (serial && likeness >= SERIAL) return true;
  if (likeness < PLAIN && IN_NOTES.some((name) => has(note, name))) return false;
  // Names before a semicolon are short; what is longer is another work.
  if (/^[^;]{25,};\s/.test(text.slice(0, note.range[0] + 1))) return false;
  if (!whole) return !citations.some(lacksPages);
  // `City: Press, 28, 50, 54` are pages that are cited; an entry would have them as volume and issue.
  if (isImprinted(note) && note.locator !== undefined) return false;
  if (serial) return true;
  return !QUOTES.test(text) && (likeness >= plainFor(note) || mayBeContained(note, likeness));
}

const QUOTES = /[“‘„«]/;

/** Likeness that outweighs a whole reading as a note: a whole imprint is a sign of its own. */
function plainFor(note: CitationReading): number {
  return isImprinted(note) ? PLAIN + 0.5 : PLAIN;
}

/** Whether a container may have been passed over in a note that is read wholly. */
function mayBeContained(note: CitationReading, likeness: number): boolean {
  return likeness >= TRIED.whole && !has(note, 'container-title') && !isImprinted(note);
}

/** Whether an entry is better than what {@link mayBeBettered}. */
function isBetter(entry: CitationReading, citations: readonly CitationReading[], { text, whole, likeness }: Grounds): boolean {
  const [note] = citations;
  if (note && (isMixed(entry) || cutsQuotation(entry))) return false;
  if (saidOf(entry) < (likeness >= PLAIN ? 2 : 3) || (whole && entry.leftover.length > 0)) return false;
  if (note && whole) {
    if (isInSerial(entry, note)) return true;
    if (likeness < PLAIN && IN_NOTES.some((name) => has(note, name))) return false;
    if (isImprinted(note) && note.locator !== undefined) return false;
    if (isCertain(entry) && has(entry, 'container-title') && mayBeContained(note, likeness) && !QUOTES.test(text)) return true;
    return likeness >= plainFor(note) && !QUOTES.test(text);
  }
  if (likeness >= ENTRY) return true;
  return has(entry, 'issued') && entry.fields.every(({ confidence }) => confidence >= SURE);
}

/** Likeness from which a text in which several citations were read is one entry. */
function neededForOne(text: string, whole: boolean): number {
  if (!whole) return PLAIN;
  return text.includes('; ') ? 2 * PLAIN : PLAINER;
}

/** Whether the entry has found the volume of a journal that the note has not; behind a whole imprint, it would be pages. */
function isInSerial(entry: CitationReading, note: CitationReading): boolean {
  if (isSerial(note) || (has(note, 'issue') && has(note, 'container-title'))) return false;
  return isSerial(entry) && !isSerial(note) && !isImprinted(note);
}

/** How many kinds of things a reading says: who, what, when, and where. */
function saidOf(entry: CitationReading): number {
  return [['author', 'editor'], ['title'], ['issued'], PUBLISHED].filter((kind) => kind.some((name) => has(entry, name))).length;
}

/** Whether the model could not be surer. */
function isCertain({ fields }: CitationReading): boolean {
  return fields.every(({ confidence }) => confidence >= 0.85);
}

/** Whether nothing but pages of a book is left over of a note: then it is read well enough. */
function lacksPages({ leftover, fields }: CitationReading): boolean {
  const pages = leftover.length > 0 && leftover.every(({ raw }) => /^[\d\s,–-]+$/.test(raw));
  return pages && fields.some(({ name }) => name === 'publisher-place');
}

/** Whether a field holds one quotation mark of a pair: its words were parted in the wrong place. */
function cutsQuotation({ fields }: CitationReading): boolean {
  const count = (text: string, signs: RegExp): number => text.match(signs)?.length ?? 0;
  return fields.some(({ value }) => count(value, /[“«]/g) !== count(value, /[”»]/g) || /[’”]\s\(/.test(value));
}

/** Whether words of two works seem to be in it: a title in two stretches, or people before and after one. */
function isMixed({ fields }: CitationReading): boolean {
  const title = fields.find(({ name }) => name === 'title');
  const end = title?.ranges.at(-1)?.[1] ?? 0;
  const authors = fields.filter(({ name }) => name === 'author').map(({ ranges }) => ranges[0]?.[0] ?? 0);
  const twice = fields.some(({ name, ranges }) => (name === 'publisher' || name === 'publisher-place') && ranges.length > 1);
  return twice || (title?.ranges.length ?? 0) > 1 || (authors.some((start) => start < end) && authors.some((start) => start > end));
}

/** Whether a reading has found the volume or the pages of something that contains it. */
function isSerial(reading: CitationReading): boolean {
  return has(reading, 'volume') && ['page', 'issue', 'container-title'].some((name) => has(reading, name));
}

/** The entry, surer of the fields in which the reading as a note agrees. */
function agreed(entry: CitationReading, note: CitationReading): CitationReading {
  const same = (one: FieldReading): boolean => note.fields.some(({ name, value }) => name === one.name && value === one.value);
  const fields = entry.fields.map((field) => (same(field) ? { ...field, confidence: Math.max(field.confidence, AGREED) } : field));
  const least = fields.reduce((low, { confidence }) => Math.min(low, confidence), 1);
  return { ...entry, fields, confidence: Math.round(least * (entry.leftover.length ? 0.6 : 1) * 100) / 100 };
}
