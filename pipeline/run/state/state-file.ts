import { existsSync, readFileSync } from 'node:fs';
import { articleFolder } from '../../../outputs/directory/article-folder.js';
import type { FileMark } from '../../../outputs/directory/file-mark.js';
import { safePath } from '../../../outputs/directory/safe-path.js';
import { allSharedPaths } from '../../../outputs/directory/shared-outputs.js';
import { WORK_FOLDER } from '../../../outputs/directory/work-folder.js';
import { type Written, writeFileAtomically } from '../../../outputs/directory/write-file.js';
import { type ArticleState, cachePath, placeOfState } from './article-state.js';
import { readJournal } from './journal.js';
import { readStateLine, stateLine } from './state-line.js';
import { isIn, isMark, parsed, type Unknown } from './untrusted.js';

/** A file of ours that is to go, and the article it belonged to. */
export interface Leaving {
  id: string;
  path: string;
}

/** What was made of all articles together. */
export interface SharedState {
  /** What it was made from. */
  key: string;
  /** Tables, references and descriptors, in the order in which they are made. */
  files: readonly FileMark[];
  /** Pairs of works of different articles that may be one. */
  similarWorks: number;
}

/** What is remembered from run to run. */
export interface RunState {
  /** Counts the states that were written: a journal goes on from the one of its number alone. */
  generation: number;
  articles: readonly ArticleState[];
  shared: SharedState | undefined;
  /** Files that no manifest names any more, and that may still be there. */
  leaving: readonly Leaving[];
  /** Ids of articles of which a run began to write files, and did not say that it ended. */
  begun: readonly string[];
}

const FORMAT = 1;
const STATE = `${WORK_FOLDER}/state.jsonl`;

/** Where nothing is remembered. */
export const NO_STATE: RunState = { generation: 0, articles: [], shared: undefined, leaving: [], begun: [] };

/**
 * What the last runs left behind: the state that one wrote at its end, and the journal of one that had no end.
 *
 * @param directory the output directory
 * @returns undefined where there is neither, or where they are not as a run writes them
 */
export function readState(directory: string): RunState | undefined {
  const path = safePath(directory, STATE);
  const state = existsSync(path) ? stateOf(readFileSync(path, 'utf8'), directory) : undefined;
  const journal = readJournal(directory, state?.generation ?? NO_STATE.generation);
  if (!journal) return state;
  return { ...withJournal(state ?? NO_STATE, journal.done), begun: journal.begun };
}

/**
 * The state with what a journal says was done since. Of an article that was made again, files that it has no more are to
 * go; one whose source got another id stays until a run that has an end decides what becomes of it.
 */
function withJournal(state: RunState, done: readonly ArticleState[]): RunState {
  const articles = new Map<string, ArticleState>();
  const leaving = [...state.leaving];
  for (const article of [...state.articles, ...done]) {
    const key = `${placeOfState(article)}\n${article.id}`;
    const before = articles.get(key);
    if (before) leaving.push(...filesOf(before));
    articles.set(key, article);
  }
  return { ...state, articles: [...articles.values()], leaving };
}

/** All files of an article, and its cache file. */
export function filesOf({ id, files, cache }: ArticleState): Leaving[] {
  return [...files, ...(cache ? [cache] : [])].map(({ path }) => ({ id, path }));
}

/** Writes the state that the next run begins with, unless it is there already. It makes the journal void. */
export function writeState(directory: string, { generation, articles, shared, leaving }: Omit<RunState, 'begun'>): Written {
  const path = safePath(directory, STATE);
  const lines = articles.map((article) => stateLine(article, directory)).sort();
  const body = `${['', ...lines].join('\n')}\n`;
  const head = (number: number): string => JSON.stringify({ format: FORMAT, generation: number, shared, leaving });
  const same = existsSync(path) && readFileSync(path, 'utf8') === head(generation) + body;
  return writeFileAtomically(directory, STATE, head(same ? generation : generation + 1) + body);
}

function stateOf(text: string, directory: string): RunState | undefined {
  const [head = '', ...lines] = text.split('\n').slice(0, -1);
  const { format, generation, shared, leaving } = (parsed(head) ?? {}) as Partial<Record<string, unknown>>;
  if (format !== FORMAT || typeof generation !== 'number' || !Array.isArray(leaving) || !leaving.every(isLeaving)) return undefined;
  const articles = lines.map((line) => readStateLine(line, directory));
  if (!articles.every((article) => article !== undefined)) return undefined;
  return { generation, articles, shared: isShared(shared) ? shared : undefined, leaving, begun: [] };
}

function isLeaving(one: unknown): one is Leaving {
  const { id, path } = (one ?? {}) as Unknown<Leaving>;
  return typeof id === 'string' && typeof path === 'string' && (isIn(articleFolder(id), path) || path === cachePath(id));
}

function isShared(shared: unknown): shared is SharedState {
  const { key, files, similarWorks } = (shared ?? {}) as Unknown<SharedState>;
  const ours = (mark: unknown): boolean => isMark(mark) && allSharedPaths.includes(mark.path);
  return typeof key === 'string' && Array.isArray(files) && files.every(ours) && Number.isInteger(similarWorks);
}
