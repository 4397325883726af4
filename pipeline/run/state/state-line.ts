import { relative, resolve, sep } from 'node:path';
import { articleFolder } from '../../../outputs/directory/article-folder.js';
import type { Span } from '../../../schemas/span.js';
import { isSafeId } from '../../../sources/article-id.js';
import type { SetAside } from '../source.js';
import type { Tally } from '../tally.js';
import { type ArticleState, type CacheMark, cachePath } from './article-state.js';
import { isIn, isMark, parsed, type Unknown } from './untrusted.js';

/**
 * What is remembered of a source, as one line. Places are told from the output directory, so that they still hold when
 * sources and output have been moved together: on a build server they are.
 */
export function stateLine(state: ArticleState, directory: string): string {
  const from = (path: string | undefined): string | undefined => path && relative(directory, path).split(sep).join('/');
  return JSON.stringify({ ...state, file: from(state.file), folder: from(state.folder) });
}

/**
 * Reads such a line. It lies where anybody may have changed it, so nothing of it is believed that would lead elsewhere.
 *
 * @returns undefined where it is no such line
 */
export function readStateLine(line: string, directory: string): ArticleState | undefined {
  const read = parsed(line) as Unknown<ArticleState> | undefined;
  if (!read) return undefined;
  const { id, source, sha256, sidecarSha256, claim, key, aside, tally, files, cache, file, folder } = read;
  const to = (path: unknown): string | undefined => (typeof path === 'string' ? resolve(directory, path) : undefined);
  const right =
    typeof id === 'string' &&
    typeof source === 'string' &&
    [sha256, claim, key].every((value) => value === null || typeof value === 'string') &&
    (sidecarSha256 === undefined || typeof sidecarSha256 === 'string') &&
    (aside === undefined || isAside(aside)) &&
    isTally(tally) &&
    Array.isArray(files) &&
    (files.length === 0 || isSafeId(id)) &&
    files.every((mark) => isMark(mark) && isIn(articleFolder(id), mark.path)) &&
    (cache === undefined || isCache(cache, id));
  return right ? ({ ...read, aside, cache, sidecarSha256, file: to(file), folder: to(folder) } as ArticleState) : undefined;
}

function isCache(cache: unknown, id: string): cache is CacheMark {
  return isMark(cache) && cache.path === cachePath(id) && typeof (cache as Unknown<CacheMark>).rows === 'string';
}

function isAside(aside: unknown): aside is SetAside {
  const { rule, reason, span } = (aside ?? {}) as Unknown<SetAside>;
  return typeof rule === 'string' && typeof reason === 'string' && (span === undefined || isSpan(span));
}

function isSpan(span: unknown): span is Span {
  const { line, column } = ((span as Unknown<Span> | null)?.start ?? {}) as Unknown<Span['start']>;
  return typeof line === 'number' && typeof column === 'number';
}

function isTally(tally: unknown): tally is Tally {
  const { severities, findings, repairs, deletedCharacters } = (tally ?? {}) as Unknown<Tally>;
  const levels = (severities ?? {}) as Unknown<Tally['severities']>;
  return (
    [severities, findings, repairs, deletedCharacters].every(areCounts) &&
    [levels.error, levels.warning, levels.info].every((count) => typeof count === 'number')
  );
}

function areCounts(counts: unknown): boolean {
  return typeof counts === 'object' && counts !== null && Object.values(counts).every((count) => typeof count === 'number');
}
