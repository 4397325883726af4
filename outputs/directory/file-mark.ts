import { createHash } from 'node:crypto';
import { lstatSync, type Stats } from 'node:fs';
import { readInPieces } from './read-in-pieces.js';
import { pathWithin } from './safe-path.js';

/** A file as it was written: enough to tell cheaply that it still is what it was. */
export interface FileMark {
  /** From the output directory. */
  path: string;
  sha256: string;
  /** Bytes. */
  size: number;
  /** Time of its last change, milliseconds. */
  mtime: number;
}

/** The mark of a file with these bytes. */
export function markOf(path: string, hash: string, { size, mtimeMs }: Stats): FileMark {
  return { path, sha256: hash, size, mtime: mtimeMs };
}

/**
 * Whether a file is still as it was written: by size and time; where only the time is another, as in a copy or a restored
 * backup, by its bytes.
 *
 * @returns its mark with the time that it has now; undefined where it is gone, changed, or no plain file
 */
export function intact(directory: string, mark: FileMark): FileMark | undefined {
  const path = pathWithin(directory, mark.path);
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (!stats?.isFile() || stats.size !== mark.size) return undefined;
  if (stats.mtimeMs === mark.mtime) return mark;
  return hashOfFile(path) === mark.sha256 ? { ...mark, mtime: stats.mtimeMs } : undefined;
}

/** SHA-256 of a file, which may be larger than the memory. */
export function hashOfFile(path: string): string {
  const hash = createHash('sha256');
  readInPieces(path, (bytes) => hash.update(bytes));
  return hash.digest('hex');
}
