import { isUtf8 } from 'node:buffer';

/** The first byte that is no valid UTF-8, and whether any sequence of several bytes before or after it is. */
export interface InvalidUtf8 {
  offset: number;
  multibyte: boolean;
}

/**
 * Looks for bytes that are no valid UTF-8 (RFC 3629: no overlong forms, no surrogates, nothing above U+10FFFF).
 *
 * @returns undefined where all of them are
 */
export function findInvalidUtf8(bytes: Uint8Array): InvalidUtf8 | undefined {
  if (isUtf8(bytes)) return undefined;
  let invalid = -1;
  let multibyte = false;
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length === 0) {
      if (invalid === -1) invalid = at;
      at++;
    } else {
      if (length > 1) multibyte = true;
      at += length;
    }
    if (invalid !== -1 && multibyte) break;
  }
  return invalid === -1 ? undefined : { offset: invalid, multibyte };
}

/** Length of the valid sequence that begins at a byte; 0 where none does. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] as number;
  if (first < 0x80) return 1;
  if (first < 0xc2 || first > 0xf4) return 0;
  const length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  const second = bytes[at + 1] ?? 0;
  const least = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const most = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  if (second < least || second > most) return 0;
  for (let next = at + 2; next < at + length; next++) if (((bytes[next] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}
