import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Every file below a directory, in order of path. What is no plain file, such as a symbolic link, counts as one.
 *
 * @param skip paths from the directory that are left out, with all below them
 * @returns paths from the directory, with forward slashes
 */
export function listFiles(directory: string, skip: readonly string[] = []): string[] {
  const found: string[] = [];
  const open = [''];
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    for (const entry of readdirSync(join(directory, folder), { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (skip.includes(path)) continue;
      if (entry.isDirectory()) open.push(path);
      else found.push(path);
    }
  }
  return found.sort();
}
