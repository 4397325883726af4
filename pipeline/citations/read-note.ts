import { asShortForm, readBackReference } from './back-references.js';
import { readCitation } from './read-citation.js';
import type { CitationReading } from './reading.js';
import { citationPart, segmentsOf } from './segment.js';

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
  const citations: CitationReading[] = [];
  for (const segment of segmentsOf(text)) {
    const part = citationPart(segment);
    if (part.text === '') continue;
    const read = readBackReference(part) ?? readCitation(part);
    if (read) citations.push(read.form === 'full' ? (asShortForm(read) ?? read) : read);
  }
  return { citations };
}
