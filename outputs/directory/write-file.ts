import { closeSync, lstatSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
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
  const temporary = safePath(directory, `${WORK_FOLDER}/staging/${process.pid}-${++counter}`);
  mkdirSync(dirname(temporary), { recursive: true });
  mkdirSync(dirname(target), { recursive: true });
  try {
    writeWhole(temporary, bytes);
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  return true;
}

function writeWhole(path: string, bytes: Uint8Array): void {
  const handle = openSync(path, 'w');
  try {
    for (let written = 0; written < bytes.length; ) written += writeSync(handle, bytes, written);
  } finally {
    closeSync(handle);
  }
}

/** A symbolic link is never taken for the file: it is replaced. */
function hasBytes(path: string, bytes: Uint8Array): boolean {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  return stats?.isFile() === true && stats.size === bytes.length && readFileSync(path).equals(bytes);
}
