import type { Reading } from '../schemas/reading.js';
import { alignedOffsets } from './markdown-character.js';

/** Where the units of a leaf's value stand in the source, though repairs or Markdown's escapes may lie between them. */
export interface LeafPlaces {
  /** Offset where a unit begins; of the value's end, where the leaf ends. */
  startAt(index: number): number;
  /** Offset behind the unit before an index. */
  endAt(index: number): number;
}

/**
 * Finds the places of a leaf's units.
 *
 * @param value the leaf's value
 * @param start offset in the source where the leaf begins
 * @param end offset in the source behind it
 */
export function placesOf(value: string, start: number, end: number, reading: Reading): LeafPlaces {
  const from = reading.indexAt(start);
  const slice = reading.slice(start, end);
  const offsets = slice === value ? undefined : alignedOffsets(value, slice);
  const indexOf = (index: number): number => from + (offsets ? (offsets[index] ?? slice.length) : index);
  return {
    startAt: (index) => (index >= value.length ? end : Math.max(start, reading.startAt(indexOf(index)))),
    endAt: (index) => (index <= 0 ? start : Math.min(end, reading.endAt(indexOf(index - 1) + 1))),
  };
}
