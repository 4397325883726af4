import type { Edit } from '../../schemas/reading.js';
import { WINDOWS_1252_HIGH } from '../windows-1252.js';

/** The byte that a program took for a character when it read UTF-8 as Windows-1252 or Latin-1. */
const BYTES = new Map<string, number>(
  [...Array(128).keys()].flatMap((low): [string, number][] => {
    const byte = low + 128;
    const latin = String.fromCharCode(byte);
    const windows = WINDOWS_1252_HIGH[low] ?? latin;
    return windows === latin
      ? [[latin, byte]]
      : [
          [latin, byte],
          [windows, byte],
        ];
  }),
);
const strict = new TextDecoder('utf-8', { fatal: true });

/**
 * Finds UTF-8 that was read as Windows-1252 and written again: `â€™` for `’`. It is turned back only where the way back
 * is certain: every sequence must be valid UTF-8 again, and nearly all characters that could be part of one must be.
 * Where other accented letters stand beside them, only `â€` and what follows counts, since `Ã©` and `é »` may be meant.
 */
export function mojibakeEdits(source: string, from: number): Edit[] {
  if (!/[\u00c2-\u00f4]/.test(source)) return [];
  const edits: Edit[] = [];
  let strays = 0;
  for (let at = from; at < source.length; ) {
    const byte = source.charCodeAt(at) < 0x80 ? undefined : BYTES.get(source[at] as string);
    const edit = byte === undefined ? undefined : sequenceAt(source, at, byte);
    if (edit) edits.push(edit);
    else if (byte !== undefined && byte !== 0xa0) strays++;
    at = edit ? edit.end : at + 1;
  }
  // `é »` with a non-breaking space between reads as valid UTF-8, too: it counts only among others that cannot be meant.
  const sure = edits.filter(({ start, end }) => !/^[\u00e3-\u00f4].?\u00a0/.test(source.slice(start, end))).length;
  if (sure < edits.length && sure < 3) strays += edits.length - sure;
  return strays * 10 <= edits.length ? edits : edits.filter(({ start }) => /^\u00e2[\u20ac\u0080]/.test(source.slice(start, start + 2)));
}

function sequenceAt(source: string, at: number, lead: number): Edit | undefined {
  const length = lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
  if (!length || at + length > source.length) return undefined;
  const bytes = [lead];
  for (let next = at + 1; next < at + length; next++) {
    const byte = BYTES.get(source[next] as string);
    if (byte === undefined || byte > 0xbf) return undefined;
    bytes.push(byte);
  }
  try {
    const after = strict.decode(new Uint8Array(bytes));
    // A control character is nobody's meaning.
    return after < '\u00a0' ? undefined : { start: at, end: at + length, after, rule: 'mojibake' };
  } catch {
    return undefined;
  }
}
