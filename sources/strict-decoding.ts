import type { Encoding } from '../schemas/index.js';

/** Decodes bytes; undefined where they are not valid in that encoding. */
export function decodeStrictly(bytes: Uint8Array, encoding: Encoding): string | undefined {
  return tryDecoding(bytes, encoding, false);
}

/**
 * The longest beginning of bytes that is valid in an encoding, for telling where they stop being so. Found by halving,
 * since a decoder says that a byte is wrong, and not which.
 */
export function validPrefix(bytes: Uint8Array, encoding: Encoding): { offset: number; before: string } {
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (tryDecoding(bytes.subarray(0, middle), encoding, true) === undefined) bad = middle;
    else good = middle;
  }
  return { offset: good, before: tryDecoding(bytes.subarray(0, good), encoding, true) ?? '' };
}

/** With `stream`, a character may be cut off at the end. */
function tryDecoding(bytes: Uint8Array, encoding: Encoding, stream: boolean): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes, { stream });
  } catch {
    return undefined;
  }
}
