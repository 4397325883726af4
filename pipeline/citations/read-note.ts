import { findAnchored, withoutFound } from './anchored/find-anchored.js';
import { asShortForm, readBackReference } from './back-references.js';
import { readCitations } from './read-citation.js';
import type { CitationReading } from './reading.js';
import { chosenEntry, chosenReading } from './reference/choose-reading.js';
import { scanNote } from './scan.js';
import { segmentsOf } from './segment.js';
import { unitsOf } from './units.js';

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
  return { citations: text.length > MAX_LENGTH ? [] : chosenReading(text, citationsOf(text)) };
}

/**
 * Reads an entry of a bibliography, which is one citation, whatever stands in it.
 *
 * @param text the entry's words
 */
export function readEntry(text: string): CitationReading | undefined {
  return text.length > MAX_LENGTH ? undefined : chosenEntry(text, citationsOf(text));
}

/** The citations of a text as the grammar of notes reads them. */
function citationsOf(text: string): CitationReading[] {
  const anchored = findAnchored(text);
  const rest = withoutFound(text, anchored);
  const scan = scanNote(rest);
  const citations = [...anchored];
  for (const segment of segmentsOf(rest, unitsOf(scan))) {
    const reference = readBackReference(segment.area);
    if (reference) citations.push(reference);
    else for (const read of readCitations(segment, scan)) citations.push(asShortForm(read) ?? read);
  }
  return citations.sort((a, b) => a.range[0] - b.range[0]);
}
