import { z } from 'zod';

/**
 * A place in `source.txt`, as unist has it: line and column count from 1, the offset from 0 in UTF-16 code units.
 * Lines end at LF, CRLF and CR only; front matter is counted.
 *
 * @see https://github.com/syntax-tree/unist#point
 */
const point = z.strictObject({
  line: z.int().min(1),
  column: z.int().min(1),
  offset: z.int().min(0),
});

/** A stretch of `source.txt`; `end` is the point after its last character. */
export const span = z.strictObject({ start: point, end: point });

/**
 * A stretch of a text of the record (a note's `text`): `[start, end)`, 0-based offsets in UTF-16 code units.
 * Outputs that print the text use it; whoever goes back to the source uses `span`.
 */
export const range = z.tuple([z.int().min(0), z.int().min(0)]);

export type Point = z.infer<typeof point>;
export type Span = z.infer<typeof span>;
export type Range = z.infer<typeof range>;
