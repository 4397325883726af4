import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { articleFolder } from '../../../outputs/directory/article-folder.js';
import { type FileMark, hashOfFile, intact, markOf } from '../../../outputs/directory/file-mark.js';
import { pathWithin, safePath } from '../../../outputs/directory/safe-path.js';
import type { ArticleRecord } from '../../../schemas/record.js';
import type { Keys } from '../keys.js';
import { emptyTally, tallyOf } from '../tally.js';
import type { ArticleState } from './article-state.js';

/** Whether all that was written for an article is still what it was. @returns its state, with the times that its files have now */
export function intactState(directory: string, state: ArticleState): ArticleState | undefined {
  const files: FileMark[] = [];
  for (const mark of state.files) {
    const now = intact(directory, mark);
    if (!now) return undefined;
    files.push(now);
  }
  const cache = state.cache && intact(directory, state.cache);
  if (!cache !== !state.cache) return undefined;
  return { ...state, files, cache: state.cache && cache && { ...state.cache, mtime: cache.mtime } };
}

/**
 * An article that is not converted this time, and whose files stand: with a cache file that fits this run. Where it has
 * none, or one of another build, that is made from its record. Files that somebody deleted are left out; of those that
 * somebody changed the checksum stays the one that was written, so that `verify` sees the difference.
 *
 * @returns undefined where its record is gone or damaged
 */
export async function standingState(directory: string, state: ArticleState, keys: Keys): Promise<ArticleState | undefined> {
  const files = state.files.flatMap((mark) => marksOf(directory, mark));
  const record = recordPath(state.id);
  if (!files.some(({ path }) => path === record)) return undefined;
  if (state.cache?.rows === keys.rows && intact(directory, state.cache)) return { ...state, files };
  const read = await readRecord(directory, state.id);
  if (!read) return undefined;
  const { writeCache } = await import('../map/write-cache.js');
  return { ...state, files, tally: tallyOf(read), cache: writeCache(directory, read, keys).mark };
}

/** The state of an article that is set aside and of which nothing stands any more. */
export function withoutOutput(state: ArticleState): ArticleState {
  return { ...state, files: [], tally: emptyTally(), cache: undefined };
}

function recordPath(id: string): string {
  return `${articleFolder(id)}/article.json`;
}

function marksOf(directory: string, mark: FileMark): FileMark[] {
  const path = pathWithin(directory, mark.path);
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (!stats?.isFile()) return [];
  return [Number.isNaN(mark.size) ? markOf(mark.path, mark.sha256 || hashOfFile(path), stats) : mark];
}

async function readRecord(directory: string, id: string): Promise<ArticleRecord | undefined> {
  const file = recordPath(id);
  const path = safePath(directory, file);
  if (!existsSync(path)) return undefined;
  const { readJson } = await import('../../../outputs/verify/read-json.js');
  const { value } = { value: undefined, ...(await readJson<ArticleRecord>(readFileSync(path, 'utf8'), 'article.schema.json', file)) };
  return value?.id === id ? value : undefined;
}
