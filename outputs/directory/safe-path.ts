import { lstatSync } from 'node:fs';
import { join, sep } from 'node:path';

/** Thrown where a path would lead out of the output directory. */
class UnsafePath extends Error {
  override readonly name = 'UnsafePath';
}

/**
 * The absolute path of a file in an output directory.
 *
 * @param path relative, with forward slashes, as our own code makes it
 * @throws {UnsafePath} where it would lead out of the directory, by itself or over a symbolic link: our own check, made once more before anything is written
 */
export function safePath(directory: string, path: string): string {
  const absolute = pathWithin(directory, path);
  const parts = path.split('/');
  let current = directory;
  for (const part of parts.slice(0, -1)) {
    current = join(current, part);
    if (lstatSync(current, { throwIfNoEntry: false })?.isSymbolicLink()) {
      throw new UnsafePath(`“${current}” is a symbolic link; nothing is written through it`);
    }
  }
  return absolute;
}

/**
 * The same path for looking alone, where nothing is written: it is not asked where links lead.
 *
 * @throws {UnsafePath} where it would lead out of the directory by itself
 */
export function pathWithin(directory: string, path: string): string {
  const parts = path.split('/');
  if (path === '' || path.includes('\\') || parts.some((part) => part === '' || part === '.' || part === '..')) {
    throw new UnsafePath(`“${path}” is no path within the output directory`);
  }
  return directory + sep + parts.join(sep);
}
