import type { Step } from './plan.js';
import { Refusal } from './refusal.js';
import { type ArticleState, stands } from './state/article-state.js';

/** Largest share of the articles of a folder that one run may delete where nobody says otherwise. */
const DEFAULT_MAX_DELETE = 0.1;

/**
 * The articles whose sources are gone: of those that earlier runs wrote, the ones that belonged to an input folder that
 * was read completely this time, and that it no longer has. Files that were named by themselves delete nothing.
 *
 * @param folders input folders that were read completely, as absolute paths
 */
export function goneArticles(previous: readonly ArticleState[], steps: readonly Step[], folders: ReadonlySet<string>): ArticleState[] {
  const files = new Set(steps.map(({ source }) => source.absolute));
  const ids = new Set(steps.map(({ id }) => id));
  return previous.filter(
    // An id that stands in the input again is not gone: its source has moved.
    (state) => state.folder !== undefined && folders.has(state.folder) && !files.has(state.file) && !(stands(state) && ids.has(state.id)),
  );
}

/**
 * Makes sure that no more is deleted than may be: an input folder that is empty by mistake must not wipe a site. Each
 * folder counts by itself: else a small one that is not mounted would go unseen beside a large one.
 *
 * @param gone articles whose sources are gone
 * @param previous all that earlier runs wrote
 * @param maxDelete largest share of the articles of a folder that may go at once
 * @throws {Refusal} where more are gone
 */
export function assertFewGone(gone: readonly ArticleState[], previous: readonly ArticleState[], maxDelete = DEFAULT_MAX_DELETE): void {
  const folders = new Set(gone.filter(stands).map(({ folder }) => folder as string));
  const refused = [...folders].flatMap((folder) => {
    const of = (states: readonly ArticleState[]): ArticleState[] => states.filter((state) => stands(state) && state.folder === folder);
    const [lost, written] = [of(gone), of(previous).length];
    return mayGo(lost.length, written, maxDelete) ? [] : [sentenceOf(folder, lost, written)];
  });
  if (refused.length === 0) return;
  throw new Refusal(
    `${refused.join(' ')} That is more than --max-delete allows (${percent(maxDelete)}), so nothing was written. Check that the input is complete; if they are meant to go, raise --max-delete.`,
  );
}

/** Compared in whole articles, since a share of them is rarely a number that a computer has: 29 of 100 are 29 %. */
function mayGo(lost: number, written: number, maxDelete: number): boolean {
  return lost <= Math.floor(written * maxDelete + 1e-9);
}

function sentenceOf(folder: string, lost: readonly ArticleState[], written: number): string {
  const ids = lost.map(({ id }) => id);
  const named = ids.slice(0, 3).join(', ') + (ids.length > 3 ? ', …' : '');
  if (lost.length === written)
    return `Of the articles of the output that came from ${folder} none is there any more (${named}): is it mounted?`;
  return `${lost.length} of the ${written} articles of the output that came from ${folder} have no source any more (${named}).`;
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10} %`;
}
