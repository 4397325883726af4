import type { Range } from '../../../schemas/index.js';
import { lastNotAbove } from '../../../schemas/search.js';
import { moved } from '../moved.js';
import type { CitationReading } from '../reading.js';
import { type Substituted, type Substitution, substituted } from '../substituted.js';
import type { Appendage } from './appendage.js';
import { findArchivedCopies } from './archived-copies.js';
import { findIsbns } from './isbns.js';

type Read = (text: string) => CitationReading[];

const CONFIDENCE = 0.96;
/** What may stand between a citation and what is said behind it. */
const GAP = /^[\s\u00a0.,;:)\]>]*$/;

/**
 * Reads a text in which citations have an ISBN or an archived copy: the text is read without them, and each goes to the
 * citation that it stands in or behind. An archived copy is the address of a citation that gives no other. What belongs to
 * no citation is read as the words that it is.
 */
export function readAppended(text: string, read: Read): CitationReading[] {
  const found = [...findIsbns(text), ...findArchivedCopies(text)].sort((a, b) => a.start - b.start);
  const apart = found.filter(({ start }, index) => index === 0 || start >= (found[index - 1] as Appendage).end);
  if (apart.length === 0) return read(text);
  const first = readWithout(text, apart, [], read);
  if (first.lost.size === 0) return first.readings;
  const kept = apart.filter((one) => !first.lost.has(one));
  const leads = [...first.lost].flatMap(({ words }) => (words ? [words] : []));
  const again = readWithout(text, kept, leads, read);
  return again.lost.size === 0 ? again.readings : read(text);
}

interface Reading {
  readings: CitationReading[];
  /** What belongs to no citation, or is the only address of one. */
  lost: Set<Appendage>;
}

/** Reads a text without some appendages, and without the words that lead to some others. */
function readWithout(text: string, appendages: readonly Appendage[], leads: readonly Range[], read: Read): Reading {
  const substitutions = [...appendages, ...leads.map(([start, end]) => ({ start, end }))]
    .map(({ start, end }): Substitution => ({ start, end, by: '' }))
    .sort((a, b) => a.start - b.start);
  const rest = substituted(text, substitutions);
  const found = read(rest.text);
  const readings = found.map((reading) => moved(reading, rest.back));
  const cut = new Set(found.flatMap((reading) => cutIn(reading, rest)).map((index) => substitutions[index]?.start));
  const lost = new Set<Appendage>();
  let at = 0;
  for (const appendage of appendages) {
    while (at + 1 < readings.length && (readings[at + 1]?.range[0] ?? 0) < appendage.start) at++;
    const owner = readings[at];
    if (owner && !cut.has(appendage.start) && isOf(text, owner, appendage)) readings[at] = withAppendage(owner, appendage, text);
    else lost.add(appendage);
  }
  return { readings, lost };
}

/** The substitutions, by index, in the middle of a field: something was cut in two. */
function cutIn({ fields, leftover, repairs }: CitationReading, { places }: Substituted): number[] {
  const ranges = [...fields.flatMap((field) => field.ranges), ...leftover.map(({ range }) => range), ...repairs.map(({ range }) => range)];
  return ranges.flatMap(([start, end]) => {
    const from = lastNotAbove(places.length, (at) => (places[at] as Range)[0], start) + 1;
    const to = lastNotAbove(places.length, (at) => (places[at] as Range)[0], end - 1) + 1;
    return Array.from({ length: to - from }, (_, index) => from + index);
  });
}

function isOf(text: string, { form, fields, range: [start, end] }: CitationReading, appendage: Appendage): boolean {
  if (form !== 'full' || start >= appendage.start) return false;
  if (appendage.name === 'archive_location' && !fields.some(({ name }) => name === 'URL' || name === 'DOI')) return false;
  return end >= appendage.end || (end <= appendage.start && GAP.test(text.slice(end, appendage.start)));
}

function withAppendage(reading: CitationReading, { name, place, value, end }: Appendage, text: string): CitationReading {
  const { fields, range, confidence } = reading;
  const field = { name, raw: text.slice(...place), value, ranges: [place], confidence: CONFIDENCE };
  return {
    ...reading,
    fields: [...fields, field],
    range: [range[0], Math.max(range[1], end)],
    confidence: Math.min(confidence, CONFIDENCE),
  };
}
