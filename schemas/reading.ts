import type { Repair } from './record.js';
import { lastNotAbove } from './search.js';

/** One change of the source on the way to its reading. Offsets index the source; `after` stands in the reading. */
export interface Edit {
  start: number;
  end: number;
  after: string;
  /** The repair that states it; undefined where only white space goes, which no repair needs to tell. */
  rule?: Repair['rule'];
}

/**
 * A source as its author meant it: control characters left out, mojibake turned back, words joined that a line's end had
 * parted. All stages read this; every place that they name is one of the source, so the reading knows the way back.
 */
export interface Reading {
  /** The decoded text that all places index. */
  source: string;
  text: string;
  edits: readonly Edit[];
  /** Offset in the source where a unit of the reading begins. */
  startAt(index: number): number;
  /** Offset in the source behind the unit before an index: where a stretch of the reading ends. */
  endAt(index: number): number;
  /** Index in the reading of what stands at an offset of the source, or of what follows where that was left out. */
  indexAt(offset: number): number;
  /** What the reading has for a stretch of the source. */
  slice(start: number, end: number): string;
}

/**
 * Applies edits to a source.
 *
 * @param source the decoded text
 * @param edits sorted by offset, none overlapping another
 */
export function readingOf(source: string, edits: readonly Edit[]): Reading {
  if (!edits.length) {
    const same = (index: number): number => index;
    return { source, text: source, edits, startAt: same, endAt: same, indexAt: same, slice: (start, end) => source.slice(start, end) };
  }
  const indices = new Int32Array(edits.length);
  const pieces: string[] = [];
  let length = 0;
  let done = 0;
  edits.forEach(({ start, end, after }, number) => {
    pieces.push(source.slice(done, start), after);
    indices[number] = length + start - done;
    length += start - done + after.length;
    done = end;
  });
  pieces.push(source.slice(done));
  const text = pieces.join('');
  const startAt = (index: number): number => {
    const number = lastNotAbove(edits.length, (at) => indices[at] as number, index);
    if (number === -1) return index;
    const { start, end, after } = edits[number] as Edit;
    const inside = index - (indices[number] as number);
    return inside < after.length ? start : end + inside - after.length;
  };
  const endAt = (index: number): number => {
    if (index === 0) return 0;
    const number = lastNotAbove(edits.length, (at) => indices[at] as number, index - 1);
    if (number === -1) return index;
    const { end, after } = edits[number] as Edit;
    const inside = index - 1 - (indices[number] as number);
    return inside < after.length ? end : end + inside - after.length + 1;
  };
  const indexAt = (offset: number): number => {
    const number = lastNotAbove(edits.length, (at) => (edits[at] as Edit).start, offset);
    if (number === -1) return offset;
    const { end, after } = edits[number] as Edit;
    const index = indices[number] as number;
    return offset < end ? index : index + after.length + offset - end;
  };
  return { source, text, edits, startAt, endAt, indexAt, slice: (start, end) => text.slice(indexAt(start), indexAt(end)) };
}
