import { lastNotAbove } from './search.js';
import type { Point, Span } from './span.js';

/** Translates between offsets and points of one text. */
export interface Lines {
  /** The point at an offset; an offset past the end gives the end. */
  pointAt(offset: number): Point;
  /** The span from one offset to another. */
  spanOf(start: number, end: number): Span;
}

/**
 * Indexes the lines of a text once, so that each look-up is a binary search: a document with 20,000 notes asks often.
 * A line ends at LF, CRLF or CR, and at nothing else (U+2028 is text), which is how editors and CommonMark count.
 *
 * @param text the decoded source
 */
export function indexLines(text: string): Lines {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10) starts.push(at + 1);
    else if (code === 13 && text.charCodeAt(at + 1) !== 10) starts.push(at + 1);
  }
  const pointAt = (offset: number): Point => {
    const at = Math.max(0, Math.min(offset, text.length));
    const low = Math.max(
      0,
      lastNotAbove(starts.length, (index) => starts[index] as number, at),
    );
    return { line: low + 1, column: at - (starts[low] as number) + 1, offset: at };
  };
  return { pointAt, spanOf: (start, end) => ({ start: pointAt(start), end: pointAt(end) }) };
}
