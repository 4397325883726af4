import { isSafeId } from '../../sources/index.js';
import type { Previous } from './previous.js';
import { Refusal } from './refusal.js';

/** Largest share of the written articles that one run may delete where nobody says otherwise. */
export const DEFAULT_MAX_DELETE = 0.1;

/**
 * The articles whose sources are gone: of those that an earlier run wrote, the ones that belonged to an input folder that
 * was read completely this time, and that it no longer has. Files that were named by themselves delete nothing.
 *
 * @param present ids of this run
 * @param folders input folders of this run, as absolute paths
 * @throws {Refusal} where they are more than the limit: an input folder that is empty by mistake must not wipe a site
 */
export function goneArticles(previous: Previous, present: ReadonlySet<string>, folders: ReadonlySet<string>, maxDelete: number): string[] {
  const gone = [...previous.articles.keys()].filter((id) => {
    const root = previous.roots.get(id);
    return isSafeId(id) && !present.has(id) && root !== undefined && folders.has(root);
  });
  const written = previous.articles.size;
  if (gone.length > written * maxDelete) {
    throw new Refusal(
      `${gone.length} of the ${written} articles in the output have no source any more (${gone.slice(0, 3).join(', ')}${gone.length > 3 ? ', …' : ''}), more than the limit of ${Math.floor(maxDelete * 100)} %. Nothing was written. Check the input folder; if they are meant to go, raise --max-delete.`,
    );
  }
  return gone;
}
