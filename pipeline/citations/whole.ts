import { citationWords, patternOf } from '../lexicons/citations/index.js';
import type { CitationReading } from './reading.js';

/** Whether a reading has a field. */
export function has({ fields }: CitationReading, name: string): boolean {
  return fields.some((field) => field.name === name);
}

/** Whether a note is read with nothing left over and nothing passed over. */
export function isWhole(text: string, citations: readonly CitationReading[]): boolean {
  const covered = citations.reduce((sum, { range: [start, end] }) => sum + end - start, 0);
  return (
    citations.length > 0 &&
    covered > text.length * 0.9 &&
    citations.every(({ confidence, leftover }) => leftover.length === 0 && confidence >= 0.8)
  );
}

/** Whether a title in curved marks is read wholly and surely: that is a note and no entry of a reference list. */
export function isPlain(text: string, citations: readonly CitationReading[]): boolean {
  return CURVED.test(text) && isWhole(text, citations);
}

/** Whether all of a book was read: who, what, place, press and year. */
export function isImprinted(note: CitationReading): boolean {
  return ['author', 'title', 'publisher-place', 'publisher', 'issued'].every((name) => has(note, name));
}

/**
 * What law reviews have behind a title or in an imprint: `’ (1996) 105 Review 2117`, `(Press 2022) 77`, `86 Fed. Reg. 11204`; or a
 * note still has its number. Orders of a president have titles in marks as well.
 */
const REVIEWED =
  /[’”"'»] [([](?:1[5-9]|20)\d\d[\])] [\dA-Z]|[^:,.] (?:1[5-9]|20)\d\d\) (?:at |p\. |S\. )?\d|\d (?:[A-Z][A-Za-z]{0,6}\. ?){2,4}\d|^\d|(?:Order|Proclamation) (?:No\. )?\d/;

/** `(n 5)`, `(oben N. 5)`: another note of the same source is meant. */
const NOTED = new RegExp(`\\((?:[^\\s()]{1,12},?\\s){0,2}(?:${patternOf(citationWords.notes)})\\.?\\s?\\d{1,4}\\)`, 'i');

/** Whether the grammar of notes alone may read a text so wholly that nothing else needs to be looked for in it. */
export function maySettle(text: string): boolean {
  return (CURVED.test(text) || (IMPRINTED.test(text) && !QUOTED.test(text))) && !REVIEWED.test(text) && !NOTED.test(text);
}

/** Whether it has, for a text that {@link maySettle}: a title in curved marks, or a book with all of its imprint. */
export function isSettled(text: string, citations: readonly CitationReading[]): boolean {
  return isWhole(text, citations) && (CURVED.test(text) || citations.every(isImprinted));
}

const CURVED = /[“‘]/;
const QUOTED = /["“‘„«]/;
/** `(City: Press, 1990)`, which reference lists do not have. */
const IMPRINTED = /\([^()]{2,60}: [^()]{2,80},? (?:1[5-9]|20)\d\d\)/;
