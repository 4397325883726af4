import type { Sink } from '../directory/sink.js';

/** A spreadsheet takes a file for UTF-8 where it begins with this. */
const BYTE_ORDER_MARK = '\ufeff';
const [QUOTE, COMMA, LF, CR] = [0x22, 0x2c, 0x0a, 0x0d];
/** What a cell begins with that a spreadsheet would run: `=`, `+`, `-`, `@`, a tab; and CR, which always stands in quotes. */
const STARTS: ReadonlySet<number> = new Set([0x3d, 0x2b, 0x2d, 0x40, 0x09]);

/**
 * Turns a table into the dialect `excel` on its way, from the bytes of the dialect `data`: a byte order mark stands before
 * it, and every cell that a spreadsheet would run as a formula gets an apostrophe.
 *
 * @param sink takes the table in the dialect `excel`
 * @returns takes the table in the dialect `data`, in pieces that may end anywhere
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function excelSink(sink: Sink): Sink {
  let [begun, quoted, atStart] = [false, false, true];
  return (piece) => {
    if (!begun) sink(BYTE_ORDER_MARK);
    begun = true;
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
    let from = 0;
    for (let at = 0; at < bytes.length; at++) {
      const byte = bytes[at] as number;
      if (atStart && byte === QUOTE && !quoted) {
        quoted = true;
        continue;
      }
      if (atStart && (STARTS.has(byte) || (byte === CR && quoted))) {
        sink(bytes.subarray(from, at));
        sink("'");
        from = at;
      }
      // A quotation mark in a cell is written twice, so that it ends the quotes and begins them again.
      if (byte === QUOTE) quoted = !quoted;
      atStart = !quoted && (byte === COMMA || byte === LF);
    }
    sink(bytes.subarray(from));
  };
}
