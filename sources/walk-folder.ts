import { realpathSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { UsageError } from '../schemas/usage-error.js';
import { isArticle, isReadme, isWithin, realPathOf } from './paths.js';

/**
 * The articles below a folder, in no order: no hidden files, no READMEs, no `node_modules`, no symbolic links to folders
 * or out of the folder, nothing in the output directory.
 *
 * @param folder absolute
 * @param out real path of the output directory
 * @returns absolute paths
 * @throws {UsageError} where a folder below cannot be read: half of a folder must not pass for the whole
 */
export async function walkFolder(folder: string, out: string | undefined): Promise<string[]> {
  const real = realpathSync(folder);
  const found: string[] = [];
  const open = [folder];
  for (let current = open.pop(); current !== undefined; current = open.pop()) {
    for (const entry of await entriesOf(current)) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const path = join(current, entry.name);
      if (out !== undefined && isWithin(join(real, relative(folder, path)), out)) continue;
      if (entry.isDirectory()) open.push(path);
      else if (isArticle(path) && !isReadme(path) && (entry.isFile() || (entry.isSymbolicLink() && leadsToFileIn(path, real, out)))) {
        found.push(path);
      }
    }
  }
  return found;
}

async function entriesOf(folder: string): ReturnType<typeof readFolder> {
  try {
    return await readFolder(folder);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
    throw new UsageError(`The folder ${folder} cannot be read (${reason}). Make it readable, or leave it out of the inputs.`);
  }
}

const readFolder = (folder: string) => readdir(folder, { withFileTypes: true });

/** Whether a symbolic link leads to a file of the same folder that is not an output. */
function leadsToFileIn(link: string, folder: string, out: string | undefined): boolean {
  const target = realPathOf(link);
  return (
    isWithin(target, folder) &&
    !(out !== undefined && isWithin(target, out)) &&
    (statSync(target, { throwIfNoEntry: false })?.isFile() ?? false)
  );
}
