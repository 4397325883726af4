import { realpathSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, extname, isAbsolute, relative, resolve, sep } from 'node:path';
import { UsageError } from '../schemas/usage-error.js';

/** A source that was found. */
export interface FoundSource {
  /** Path from the root of its input, with forward slashes. */
  path: string;
  absolute: string;
  /** The folder input it belongs to, as it was given; undefined for a file that was named by itself. */
  root: string | undefined;
}

const EXTENSIONS = ['.txt', '.text', '.md', '.markdown'];

/**
 * Finds the articles that some inputs name: files, folders (with all below them) and globs.
 *
 * In a folder, hidden files, READMEs, `node_modules`, symbolic links out of it and whatever lies in `out` are no articles.
 *
 * @param inputs as given, relative to `cwd`
 * @param options `out` is the output directory, whose content is never an input
 * @returns each file once, ordered by path in code units, so that no order of inputs or of the disk shows
 * @throws {UsageError} where an input does not exist or is of no known kind
 */
export async function findSources(
  inputs: readonly string[],
  { cwd, out }: { cwd: string; out?: string | undefined },
): Promise<FoundSource[]> {
  const outside = out === undefined ? undefined : resolve(cwd, out);
  const found = new Map<string, FoundSource>();
  const add = (source: FoundSource): void => {
    const known = found.get(source.absolute);
    // A folder says more of a file than the file's own name does: it may be deleted with the folder's other articles.
    if (!known || (known.root === undefined && source.root !== undefined)) found.set(source.absolute, source);
  };
  for (const input of inputs) for (const source of await sourcesOf(input, cwd, outside)) add(source);
  return distinct([...found.values()], cwd).sort((a, b) => order(a.path, b.path) || order(a.absolute, b.absolute));
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

async function sourcesOf(input: string, cwd: string, outside: string | undefined): Promise<FoundSource[]> {
  const absolute = resolve(cwd, input);
  const stats = statSync(absolute, { throwIfNoEntry: false });
  if (stats?.isDirectory()) {
    if (outside !== undefined && isWithin(absolute, outside)) {
      throw new UsageError(`The input ${input} lies in the output directory. What offprint wrote is no source: name another --out.`);
    }
    return inFolder(absolute, input, outside);
  }
  if (stats) {
    if (!isArticle(absolute)) throw new UsageError(`${input} is of no known kind. Expected ${EXTENSIONS.join(', ')}.`);
    return [{ path: basename(absolute), absolute, root: undefined }];
  }
  if (!/[*?{[]/.test(input)) throw new UsageError(`There is no file or folder ${input}. Check the name, or the folder you are in.`);
  const { glob } = await import('tinyglobby');
  const names = await glob(isAbsolute(input) ? relative(cwd, input) : input, {
    cwd,
    onlyFiles: true,
    dot: false,
    followSymbolicLinks: false,
    expandDirectories: false,
  });
  return names
    .map((name) => resolve(cwd, name))
    .filter((path) => isArticle(path) && !isReadme(path) && !(outside !== undefined && isWithin(path, outside)))
    .map((path) => ({ path: slashes(relative(cwd, path)), absolute: path, root: undefined }));
}

async function inFolder(folder: string, root: string, outside: string | undefined): Promise<FoundSource[]> {
  const real = realpathSync(folder);
  const found: FoundSource[] = [];
  const open = [folder];
  for (let current = open.pop(); current !== undefined; current = open.pop()) {
    for (const entry of await readdir(current, { withFileTypes: true })) {
      const absolute = resolve(current, entry.name);
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      if (outside !== undefined && isWithin(absolute, outside)) continue;
      if (entry.isDirectory()) open.push(absolute);
      else if ((entry.isFile() || isLinkWithin(absolute, real, entry.isSymbolicLink())) && isArticle(absolute) && !isReadme(absolute)) {
        found.push({ path: slashes(relative(folder, absolute)), absolute, root });
      }
    }
  }
  return found;
}

/** A symbolic link counts where it leads to a file within the folder, or nowhere at all outside it. */
function isLinkWithin(path: string, folder: string, isLink: boolean): boolean {
  if (!isLink) return false;
  try {
    const target = realpathSync(path);
    return isWithin(target, folder) && statSync(target).isFile();
  } catch {
    return false;
  }
}

function isArticle(path: string): boolean {
  return EXTENSIONS.includes(extname(path).toLowerCase());
}

function isReadme(path: string): boolean {
  return /^readme(?:\.|$)/i.test(basename(path));
}

/** Whether a path is a folder or lies in it. */
export function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

/** Two files named by themselves may share a name: then each goes by its path from where the command was given. */
function distinct(sources: FoundSource[], cwd: string): FoundSource[] {
  const counts = new Map<string, number>();
  for (const { path, root } of sources) if (root === undefined) counts.set(path, (counts.get(path) ?? 0) + 1);
  return sources.map((source) =>
    source.root === undefined && (counts.get(source.path) ?? 0) > 1 ? { ...source, path: slashes(relative(cwd, source.absolute)) } : source,
  );
}

function slashes(path: string): string {
  return sep === '/' ? path : path.split(sep).join('/');
}
