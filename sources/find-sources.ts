import { type Stats, statSync } from 'node:fs';
import { basename, dirname, relative, resolve } from 'node:path';
import { UsageError } from '../schemas/usage-error.js';
import { byCodeUnit, EXTENSIONS, isArticle, isReadme, isWithin, realPathOf, withSlashes } from './paths.js';
import { walkFolder } from './walk-folder.js';

/** A source that was found. */
export interface FoundSource {
  /** Path from the root of its input, with forward slashes; of a file that was named by itself, its name. */
  path: string;
  absolute: string;
  /** Name of the folder input it belongs to; undefined for a file that was named by itself or by a glob. */
  root: string | undefined;
  /** Absolute path of that folder. */
  folder: string | undefined;
  /** Whether the whole of its input was read: only then is what is missing from it gone. Never so for files and globs. */
  complete: boolean;
}

interface Candidate extends FoundSource {
  /** Path without symbolic links: two ways to one file are one source. */
  real: string;
}

/**
 * Finds the articles that some inputs name: files, folders (with all below them) and globs.
 *
 * @param inputs as given, relative to `cwd`
 * @param options `out` is the output directory, whose content is never an input
 * @returns each file once, ordered by path in code units, so that no order of inputs or of the disk shows
 * @throws {UsageError} where an input does not exist, is of no known kind or lies in `out`, and where they hold no article at all
 */
export async function findSources(
  inputs: readonly string[],
  { cwd, out }: { cwd: string; out?: string | undefined },
): Promise<FoundSource[]> {
  const outside = out === undefined ? undefined : realPathOf(resolve(cwd, out));
  const best = new Map<string, Candidate>();
  for (const input of inputs) {
    for (const candidate of await candidatesOf(input, cwd, outside)) {
      const known = best.get(candidate.real);
      if (!known || prefer(candidate, known) < 0) best.set(candidate.real, candidate);
    }
  }
  if (best.size === 0 && inputs.length > 0) {
    throw new UsageError(
      `There is no article in ${inputs.join(', ')}. Expected files that end in ${EXTENSIONS.join(', ')}; hidden files and READMEs do not count.`,
    );
  }
  return distinct([...best.values()], cwd)
    .map(({ path, absolute, root, folder, complete }) => ({ path, absolute, root, folder, complete }))
    .sort((a, b) => byCodeUnit(a.path, b.path) || byCodeUnit(a.absolute, b.absolute));
}

async function candidatesOf(input: string, cwd: string, out: string | undefined): Promise<Candidate[]> {
  const absolute = resolve(cwd, input);
  const stats = statSync(absolute, { throwIfNoEntry: false });
  if (!stats) return fromGlob(input, cwd, out);
  if (out !== undefined && isWithin(realPathOf(absolute), out)) {
    throw new UsageError(
      `The input ${input} lies in the output directory. What offprint wrote is no source: name another input, or another --out.`,
    );
  }
  if (stats.isDirectory()) {
    const paths = await walkFolder(absolute, out);
    return paths.map((path) => candidate(path, withSlashes(relative(absolute, path)), absolute));
  }
  return [fromFile(input, absolute, stats)];
}

function candidate(absolute: string, path: string, folder?: string): Candidate {
  const root = folder === undefined ? undefined : basename(folder) || '/';
  return { path, absolute, root, complete: folder !== undefined, folder, real: realPathOf(absolute) };
}

function fromFile(input: string, absolute: string, stats: Stats): Candidate {
  if (!stats.isFile())
    throw new UsageError(`${input} is neither a file nor a folder. Expected an article, a folder of articles, or a glob.`);
  if (!isArticle(absolute)) throw new UsageError(`${input} is of no known kind. Expected a name that ends in ${EXTENSIONS.join(', ')}.`);
  return candidate(absolute, basename(absolute));
}

async function fromGlob(input: string, cwd: string, out: string | undefined): Promise<Candidate[]> {
  const parts = withSlashes(input).split('/');
  const first = parts.findIndex((part) => /[*?{}[\]()!]/.test(part));
  // Paths begin where the pattern does, as those of a folder do: the working directory must not show in them.
  const base = resolve(cwd, parts.slice(0, first).join('/') || (input.startsWith('/') ? '/' : '.'));
  if (first === -1 || !statSync(base, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError(`There is no file or folder ${input}. Check the name, and the folder you are in.`);
  }
  const { glob } = await import('tinyglobby');
  const names = await glob(parts.slice(first).join('/'), {
    cwd: base,
    ignore: ['**/node_modules/**'],
    dot: false,
    followSymbolicLinks: false,
    expandDirectories: false,
  });
  return names
    .map((name) => candidate(resolve(base, name), name))
    .filter(({ absolute, real }) => isArticle(absolute) && !isReadme(absolute) && !(out !== undefined && isWithin(real, out)));
}

/** Of two ways to the same file, the one that says more: by the outermost folder, not by a link, then by path. */
function prefer(a: Candidate, b: Candidate): number {
  return (
    (a.folder?.length ?? Number.MAX_SAFE_INTEGER) - (b.folder?.length ?? Number.MAX_SAFE_INTEGER) ||
    Number(basename(a.absolute) !== basename(a.real)) - Number(basename(b.absolute) !== basename(b.real)) ||
    byCodeUnit(a.absolute, b.absolute) ||
    byCodeUnit(a.path, b.path)
  );
}

/** Two files or two folders may share a name: then each goes by its path from where the command was given. */
function distinct(found: readonly Candidate[], cwd: string): Candidate[] {
  const files = new Map<string, Set<string>>();
  const folders = new Map<string, Set<string>>();
  const note = (of: Map<string, Set<string>>, name: string, place: string): void => {
    of.set(name, (of.get(name) ?? new Set()).add(place));
  };
  for (const { path, root, folder, absolute } of found) {
    if (root !== undefined && folder !== undefined) note(folders, root, folder);
    else note(files, path, dirname(absolute));
  }
  const fromHere = (absolute: string): string => withSlashes(relative(cwd, absolute)) || '.';
  return found.map((one) => {
    if (one.root !== undefined && one.folder !== undefined) {
      return (folders.get(one.root)?.size ?? 0) > 1 ? { ...one, root: fromHere(one.folder) } : one;
    }
    return (files.get(one.path)?.size ?? 0) > 1 ? { ...one, path: fromHere(one.absolute) } : one;
  });
}
