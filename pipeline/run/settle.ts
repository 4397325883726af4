import { articleFileNames, articleFolder } from '../../outputs/directory/article-folder.js';
import type { Keys } from './keys.js';
import { type ArticleState, cachePath, placeOfState, stands } from './state/article-state.js';
import { standingState, withoutOutput } from './state/standing.js';
import { filesOf, type Leaving, type RunState } from './state/state-file.js';

/** What there is after the sources of a run are done. */
export interface Settled {
  /** All that stays: what this run looked at, and what it did not. */
  articles: ArticleState[];
  /** Files that are to go once no manifest names them. */
  leaving: Leaving[];
  /** Ids of articles of earlier runs whose records are gone or damaged, so that they cannot stay. */
  damaged: string[];
}

/**
 * Decides what becomes of the articles of earlier runs that this run did not make anew, and which files go.
 *
 * @param previous what earlier runs left
 * @param current what this run has made of its sources
 * @param gone articles whose sources are gone
 * @param folders input folders that were read completely: only there is anything deleted
 */
export async function settle(
  out: string,
  { previous, current, gone, folders }: { previous: RunState; current: ArticleState[]; gone: ArticleState[]; folders: ReadonlySet<string> },
  keys: Keys,
): Promise<Settled> {
  const owned = new Set(current.filter(stands).map(({ id }) => id));
  const places = new Map(current.map((state) => [placeOfState(state), state]));
  const left = new Set(gone);
  const leaving: Leaving[] = [...previous.leaving, ...previous.begun.flatMap(allFilesOf)];
  const [kept, damaged] = [[] as ArticleState[], [] as string[]];
  for (const state of previous.articles) {
    const now = places.get(placeOfState(state));
    const replaced = owned.has(state.id);
    // Its source has another id now.
    const moved = now !== undefined && !now.aside && state.folder !== undefined && folders.has(state.folder);
    if (left.has(state) || replaced || moved) {
      leaving.push(...filesOf(state));
      continue;
    }
    if (!stands(state)) {
      // A source that left nothing and is looked at anew, or that belongs to no folder and so will not be looked for again.
      if (state.folder !== undefined && !now) kept.push(state);
      continue;
    }
    const standing = await standingState(out, state, keys);
    if (standing) kept.push(standing);
    else damaged.push(state.id);
    // It is set aside all the same, until its source is looked at again.
    if (!standing && state.aside && state.folder !== undefined && !now) kept.push(withoutOutput(state));
  }
  const articles = [...current, ...kept];
  const staying = new Set(articles.flatMap((state) => filesOf(state).map(({ path }) => path)));
  const going = new Map(leaving.filter(({ path }) => !staying.has(path)).map((one) => [one.path, one]));
  return { articles, leaving: [...going.values()], damaged };
}

/** Whatever a run may have written of an article before it was killed. */
function allFilesOf(id: string): Leaving[] {
  return [...articleFileNames.map((name) => `${articleFolder(id)}/${name}`), cachePath(id)].map((path) => ({ id, path }));
}
