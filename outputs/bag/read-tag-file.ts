import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Largest tag file that is read, in bytes: a manifest of some millions of files. */
const MAX_BYTES = 400 * 1024 * 1024;

/** A tag file of the base directory, as text. @returns undefined where it is not there, no plain file, or far too large */
export function readTagFile(bag: string, name: string): string | undefined {
  const path = join(bag, name);
  const stats = lstatSync(path, { throwIfNoEntry: false });
  return stats?.isFile() && stats.size <= MAX_BYTES ? readFileSync(path, 'utf8') : undefined;
}
