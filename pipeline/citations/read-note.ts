import { findAnchored, withoutFound } from './anchored/find-anchored.js';
import { asShortForm, readBackReference } from './back-references.js';
import { findInverted } from './inverted/find-inverted.js';
import { isSure } from './inverted/sureness.js';
import type { Piece } from './piece.js';
import { readCitations } from './read-citation.js';
import type { CitationReading } from './reading.js';
import { chosenEntry, chosenReading } from './reference/choose-reading.js';
import { type Scan, scanNote } from './scan.js';
import { segmentsOf } from './segment.js';
import { readShortAlone } from './short-alone.js';
import { unitsOf } from './units.js';
import { isSettled, maySettle } from './whole.js';

/** Longest note in which citations are looked for, in UTF-16 units. A longer one is an appendix, and stays as it is. */
const MAX_LENGTH = 100_000;

/** What a note says: its citations in order. All else is prose. */
export interface NoteReading {
  citations: CitationReading[];
}

/**
 * Reads the citations of a note.
 *
 * @param text the note's words, without its label
 */
export function readNote(text: string): NoteReading {
  if (text.length > MAX_LENGTH) return { citations: [] };
  const inverted = findInverted(text);
  if (isAll(text, inverted)) return { citations: inverted };
  const scan = scanNote(withoutFound(text, inverted));
  const plain = maySettle(text) ? citationsOf(scan, inverted) : undefined;
  if (plain && isSettled(text, plain)) return { citations: plain };
  const anchored = findAnchored(scan);
  const citations =
    anchored.length > 0
      ? citationsOf(scanNote(withoutFound(scan.text, anchored)), [...inverted, ...anchored])
      : (plain ?? citationsOf(scan, inverted));
  return { citations: chosenReading(text, citations, anchored.length > 0) };
}

/**
 * Reads an entry of a bibliography, which is one citation, whatever stands in it.
 *
 * @param text the entry's words
 */
export function readEntry(text: string): CitationReading | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const inverted = findInverted(text);
  const [first] = inverted;
  if (first && inverted.length === 1 && isAll(text, inverted)) return { ...first, range: [0, text.length] };
  return chosenEntry(text, citationsOf(scanNote(withoutFound(text, inverted)), inverted));
}

/** Whether citations that open with inverted names are all that a text holds, and are read surely. */
function isAll(text: string, inverted: readonly CitationReading[]): boolean {
  const covered = inverted.reduce((sum, { range: [start, end] }) => sum + end - start, 0);
  return covered > text.length * 0.9 && inverted.every((reading) => isSure(text, reading));
}

/** The citations of a text as the grammar of notes reads them, with those that were found in another way and taken out of it. */
function citationsOf(scan: Scan, found: readonly CitationReading[]): CitationReading[] {
  const citations = [...found];
  const unread: Piece[] = [];
  for (const segment of segmentsOf(scan.text, unitsOf(scan))) {
    const reference = readBackReference(segment.area);
    const reads = reference ? [reference] : readCitations(segment, scan).map((read) => asShortForm(read) ?? read);
    citations.push(...reads);
    if (reads.length === 0) unread.push(segment.area);
  }
  const short = unread.map((area) => readShortAlone(area));
  // A name and a title without a page are a citation beside another one, or where nothing else stands in the note.
  const sure = citations.length > 0 || short.every((one) => one !== undefined);
  for (const one of short) if (one && (sure || one.locator !== undefined)) citations.push(one);
  return citations.sort((a, b) => a.range[0] - b.range[0]);
}
