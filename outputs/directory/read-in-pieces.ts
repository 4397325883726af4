import { closeSync, openSync, readSync } from 'node:fs';

/**
 * Reads a file, which may be larger than the memory.
 *
 * @param path absolute
 * @param take is given its bytes, piece by piece, in a buffer that is used again
 */
export function readInPieces(path: string, take: (bytes: Uint8Array) => void): void {
  const piece = Buffer.allocUnsafe(1 << 18);
  const handle = openSync(path, 'r');
  try {
    for (let read = readSync(handle, piece); read > 0; read = readSync(handle, piece)) take(piece.subarray(0, read));
  } finally {
    closeSync(handle);
  }
}
