import { findAnchored, withoutFound } from './anchored/find-anchored.js';
import { readAppended } from './appended/read-appended.js';
import { asShortForm, readBackReference, readNameAndPage } from './back-references.js';
import { findInverted } from './inverted/find-inverted.js';
import { isSure } from './inverted/sureness.js';
import type { Piece } from './piece.js';
import { readCitations } from './read-citation.js';
import type { CitationReading } from './reading.js';
import { chosenEntry, chosenReading } from './reference/choose-reading.js';
import { readMarked } from './repeated-author/read-marked.js';
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
  return { citations: text.length > MAX_LENGTH ? [] : readAll(text, readNamed) };
}

/** Reads a text without what can be told by itself: what is appended to citations, and marks in the place of their authors. */
function readAll(text: string, read: (text: string) => CitationReading[]): CitationReading[] {
  return readAppended(text, (rest) => readMarked(rest, read));
}

/** Reads a note in which every citation names its author, or none. */
function readNamed(text: string): CitationReading[] {
  const inverted = findInverted(text);
  if (isAll(text, inverted)) return inverted;
  const scan = scanNote(withoutFound(text, inverted));
  const plain = maySettle(text) ? citationsOf(scan, inverted) : undefined;
  if (plain && isSettled(text, plain)) return plain;
  const anchored = findAnchored(scan);
  const citations =
    anchored.length > 0
      ? citationsOf(scanNote(withoutFound(scan.text, anchored)), [...inverted, ...anchored])
      : (plain ?? citationsOf(scan, inverted));
  return chosenReading(text, citations, anchored.length > 0);
}

/**
 * Reads an entry of a bibliography, which is one citation, whatever stands in it.
 *
 * @param text the entry's words
 */
export function readEntry(text: string): CitationReading | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  return readAll(text, readNamedEntry)[0];
}

function readNamedEntry(text: string): CitationReading[] {
  const inverted = findInverted(text);
  const [first] = inverted;
  if (first && inverted.length === 1 && isAll(text, inverted)) return [{ ...first, range: [0, text.length] }];
  return [chosenEntry(text, citationsOf(scanNote(withoutFound(text, inverted)), inverted)) ?? []].flat();
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
    const reference = readBackReference(segment.area) ?? readNameAndPage(segment.area);
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
