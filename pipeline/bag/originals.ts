import { statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { SourceFile } from '../../outputs/bag/source-places.js';
import { articleFolder } from '../../outputs/directory/article-folder.js';
import { hashOfFile } from '../../outputs/directory/file-mark.js';
import type { RunArticle } from '../../schemas/run.js';
import { sidecarPathOf } from '../../sources/paths.js';
import { readState } from '../run/state/state-file.js';

/** The source of an article, with its sidecar: the very bytes that the run read. */
export interface Original {
  article: RunArticle;
  files: SourceFile[];
}

/** A source that cannot be handed off, and why. */
export interface NoOriginal {
  article: RunArticle;
  why: string;
}

/**
 * Finds the sources of a run: in the folders that are named, else where the run remembers that they were. What came through
 * standard input is found where source.txt has the same bytes. Only what has the checksums of run.json counts.
 *
 * @param directory of the run, absolute
 * @param folders absolute paths of folders or files; with any, what the run remembers is not asked
 */
export function findOriginals(
  directory: string,
  articles: readonly RunArticle[],
  folders: readonly string[],
): { found: Original[]; missing: NoOriginal[] } {
  const remembered = folders.length ? new Map<string, string[]>() : rememberedPlaces(directory);
  const [found, missing]: [Original[], NoOriginal[]] = [[], []];
  for (const article of articles) {
    // What could not be read when it was to be converted is no part of what was made.
    if (article.sha256 === null) continue;
    const candidates =
      article.source === '-'
        ? [join(directory, articleFolder(article.id), 'source.txt')]
        : [...folders.map((folder) => within(folder, article.source)), ...(remembered.get(keyOf(article)) ?? [])];
    const looks = candidates.filter(isFile).map((path) => lookAt(path, article));
    const files = looks.find((look) => typeof look !== 'string');
    if (files) found.push({ article, files });
    else missing.push({ article, why: (looks[0] as string | undefined) ?? notFound(article) });
  }
  return { found, missing };
}

/** The files of a source, or why they are not those that the run read. */
function lookAt(path: string, { source, sha256, sidecarSha256 }: RunArticle): SourceFile[] | string {
  if (hashOfFile(path) !== sha256) return source === '-' ? notFound({ source }) : 'It has changed since the run.';
  const file = { path: source, from: path, sha256 };
  const beside = sidecarPathOf(path);
  if (source === '-' || (sidecarSha256 === undefined && !isFile(beside))) return [file];
  if (!isFile(beside)) return 'Its sidecar is gone.';
  if (hashOfFile(beside) !== sidecarSha256) return 'Its sidecar has changed since the run.';
  return [file, { path: sidecarPathOf(source), from: beside, sha256: sidecarSha256 }];
}

function notFound({ source }: Pick<RunArticle, 'source'>): string {
  return source === '-' ? 'It came through standard input, and its bytes were not kept.' : 'It is not there.';
}

/** Where the run found each source. Of two articles with the same source and bytes it may be any: the bytes are compared. */
function rememberedPlaces(directory: string): Map<string, string[]> {
  const places = new Map<string, string[]>();
  for (const { source, sha256, file } of readState(directory)?.articles ?? []) {
    const key = keyOf({ source, sha256 });
    if (file !== undefined) places.set(key, [...(places.get(key) ?? []), file]);
  }
  return places;
}

function keyOf({ source, sha256 }: Pick<RunArticle, 'source' | 'sha256'>): string {
  return `${sha256} ${source}`;
}

/** The path of a source in a folder; a file that is named by itself is the source of its own name. */
function within(folder: string, source: string): string {
  return isFile(folder) && basename(folder) === basename(source) ? folder : join(folder, source);
}

function isFile(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
  } catch {
    return false;
  }
}
