import type { Range } from '../../schemas/index.js';
import type { DateReading } from './dates.js';
import type { LinkReading } from './links.js';
import { type NameReading, readNames } from './names.js';
import { withParticles } from './particles.js';
import type { Piece } from './piece.js';
import type { FieldReading, RepairReading } from './reading.js';

/** What is known of a citation while it is read: fields by name, and the repairs that its normal form makes. */
export interface Draft {
  text: string;
  fields: FieldReading[];
  repairs: RepairReading[];
  /** Whether the container stands behind “in”: then the title is a part of it. */
  contained: boolean;
  /** Names after the title whose role depends on how many there are: the first contains it, a further one published it. */
  names: Piece[];
  /** A name in the parenthesis after the title: publisher of a report, container of anything else. */
  issuer: Piece | undefined;
  /** Whether what is cited is a table or a set of data. */
  dataset: boolean;
  has(name: string): boolean;
  valueOf(name: string): string | undefined;
}

/** An empty draft over a text. */
export function newDraft(text: string): Draft {
  const fields: FieldReading[] = [];
  return {
    text,
    fields,
    repairs: [],
    contained: false,
    names: [],
    issuer: undefined,
    dataset: false,
    has: (name) => fields.some((field) => field.name === name),
    valueOf: (name) => fields.find((field) => field.name === name)?.value,
  };
}

/** Adds a field that is a stretch of the text. */
export function addField(draft: Draft, name: string, piece: Piece, confidence: number, value = piece.text): void {
  if (piece.text === '') return;
  draft.fields.push({ name, raw: piece.text, value, ranges: [[piece.start, piece.end]], confidence });
}

/** Adds the people of a list, each as a field of its own. */
export function addNames(draft: Draft, name: 'author' | 'editor' | 'translator', people: readonly NameReading[], confidence: number): void {
  for (const { text, start, end, parts } of people) {
    const ranges: Range[] = [[start, end]];
    const valued = withParticles(parts).map((part) => ({
      name: part.name,
      raw: draft.text.slice(part.start, part.end),
      value: part.value,
      ranges: [[part.start, part.end]] as Range[],
    }));
    // What honours a person is part of the words, but not of the name.
    const value = draft.text.slice(Math.min(...parts.map((part) => part.start)), Math.max(...parts.map((part) => part.end)));
    draft.fields.push({ name, raw: text, value, ranges, confidence, parts: valued });
  }
}

/** Adds the people that a piece names. @returns false where it does not read as names */
export function addNamesOf(draft: Draft, name: 'author' | 'editor' | 'translator', piece: Piece, confidence: number): boolean {
  const people = piece.text === '' ? undefined : readNames(piece);
  if (people) addNames(draft, name, people, confidence);
  return people !== undefined;
}

/** Adds a date, and the repair of a space that is missing in it. */
export function addDate(draft: Draft, name: 'issued' | 'accessed', date: DateReading, confidence: number): void {
  const { start, end, value, parts, missingSpace } = date;
  draft.fields.push({
    name,
    raw: draft.text.slice(start, end),
    value,
    ranges: [[start, end]],
    confidence,
    parts: parts.map((part) => ({
      name: part.name,
      raw: draft.text.slice(part.start, part.end),
      value: part.value,
      ranges: [[part.start, part.end]],
    })),
  });
  if (!missingSpace) return;
  const before = draft.text.slice(missingSpace.start, missingSpace.end);
  const after = `${draft.text.slice(missingSpace.start, missingSpace.at)} ${draft.text.slice(missingSpace.at, missingSpace.end)}`;
  draft.repairs.push({ rule: 'missing-space', range: [missingSpace.start, missingSpace.end], before, after });
}

/** Adds a bare year as the date of publication. */
export function addYear(draft: Draft, piece: Piece, confidence: number): void {
  const { start, end, text: value } = piece;
  addDate(draft, 'issued', { start, end, value, parts: [{ name: 'year', start, end, value }] }, confidence);
}

/** Adds a link; one to doi.org is both. */
export function addLink(draft: Draft, { kind, start, end, value }: LinkReading): void {
  if (draft.has(kind)) return;
  draft.fields.push({ name: kind, raw: draft.text.slice(start, end), value, ranges: [[start, end]], confidence: 0.98 });
  const doi = /^https?:\/\/(?:dx\.|www\.)?doi\.org\/(10\..+)$/i.exec(value);
  if (doi && !draft.has('DOI')) {
    const bare = doi[1] as string;
    draft.fields.push({ name: 'DOI', raw: bare, value: decoded(bare), ranges: [[end - bare.length, end]], confidence: 0.98 });
  }
}

/** A DOI as it is, where signs of it are encoded in its address: `10.1186%2Fs12889` (DOI Handbook, “Encoding issues”). */
function decoded(doi: string): string {
  try {
    return decodeURIComponent(doi);
  } catch {
    return doi;
  }
}
