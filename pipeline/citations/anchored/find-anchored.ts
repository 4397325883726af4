import { findDesignations } from '../legal/designations.js';
import type { CitationReading } from '../reading.js';
import type { Scan } from '../scan.js';
import { findFullNotes } from './full-notes.js';
import { findReferences, findShortForms } from './short-forms.js';

/**
 * The citations of a note that can be told by an anchor alone, wherever they stand in a sentence: `(oben N. 5)`, `op. cit.`,
 * `25 (1975) 97 ff.`, `Roe 1979, S. 78`. They overlap nowhere and are in order.
 */
export function findAnchored(scan: Scan): CitationReading[] {
  const { text } = scan;
  const found = [...findReferences(text), ...findDesignations(text, scan), ...findFullNotes(text, scan), ...findShortForms(text)];
  // Of two that overlap, what was found first is the surer.
  const kept: CitationReading[] = [];
  const taken = new Uint8Array(text.length);
  for (const reading of found) {
    const [start, end] = reading.range;
    if (taken.subarray(start, end).includes(1)) continue;
    taken.fill(1, start, end);
    kept.push(reading);
  }
  return kept.sort((a, b) => a.range[0] - b.range[0]);
}

/** The text with what was found taken out, in whatever order, a line end in its place, so that offsets stay. */
export function withoutFound(text: string, found: readonly CitationReading[]): string {
  let [out, from] = ['', 0];
  for (const {
    range: [start, end],
  } of [...found].sort((a, b) => a.range[0] - b.range[0])) {
    out += `${text.slice(from, start)}\n${' '.repeat(end - start - 1)}`;
    from = end;
  }
  return out + text.slice(from);
}
