import { closeSync, mkdirSync, openSync, readFileSync, renameSync, statSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { safePath } from './safe-path.js';

/** Where a file is written before it takes its place. It lies on the same file system, so that taking it is one step. */
export const WORK_FOLDER = '.offprint';

let counter = 0;

/**
 * Writes a file so that at every moment it is either the old one or the new one, whole. A file that has the same bytes
 * already is not touched, so that its modification time says when it changed.
 *
 * @param directory the output directory
 * @param path of the file within it
 * @returns whether anything was written
 */
export function writeFileAtomically(directory: string, path: string, data: string | Uint8Array): boolean {
  const target = safePath(directory, path);
  const bytes = typeof data === 'string' ? Buffer.from(data, 'utf8') : data;
  if (hasBytes(target, bytes)) return false;
  const staging = join(directory, WORK_FOLDER, 'staging');
  mkdirSync(staging, { recursive: true });
  mkdirSync(dirname(target), { recursive: true });
  const temporary = join(staging, `${process.pid}-${++counter}`);
  const handle = openSync(temporary, 'w');
  try {
    for (let written = 0; written < bytes.length; ) written += writeSync(handle, bytes, written);
  } finally {
    closeSync(handle);
  }
  renameSync(temporary, target);
  return true;
}

function hasBytes(path: string, bytes: Uint8Array): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats?.isFile() === true && stats.size === bytes.length && readFileSync(path).equals(bytes);
}
