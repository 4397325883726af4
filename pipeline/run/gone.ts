import type { Step } from './plan.js';
import { Refusal } from './refusal.js';
import { type ArticleState, stands } from './state/article-state.js';

/** Largest share of the written articles that one run may delete where nobody says otherwise. */
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
 * Makes sure that no more is deleted than may be: an input folder that is empty by mistake must not wipe a site.
 *
 * @param maxDelete largest share of the written articles that may go at once
 * @throws {Refusal} where more are gone
 */
export function assertFewGone(gone: readonly ArticleState[], previous: readonly ArticleState[], maxDelete = DEFAULT_MAX_DELETE): void {
  const written = previous.filter(stands).length;
  const lost = gone.filter(stands).map(({ id }) => id);
  if (lost.length <= written * maxDelete) return;
  const named = lost.slice(0, 3).join(', ') + (lost.length > 3 ? ', …' : '');
  throw new Refusal(
    `${lost.length} of the ${written} articles in the output have no source any more (${named}). That is more than --max-delete allows (${percent(maxDelete)}), so nothing was written. Check that the input folder is complete; if they are meant to go, raise --max-delete.`,
  );
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10} %`;
}
