import { rmdirSync, rmSync } from 'node:fs';
import { articleFolder } from '../../outputs/directory/article-files.js';
import { safePath } from '../../outputs/directory/safe-path.js';
import type { RunArticle } from '../../schemas/index.js';
import type { Planned } from './plan.js';
import type { Previous, PreviousArticle } from './previous.js';
import { Refusal } from './refusal.js';

/** Largest share of the written articles that one run may delete where nobody says otherwise. */
const DEFAULT_MAX_DELETE = 0.1;

/**
 * The articles whose sources are gone: of those that earlier runs wrote, the ones that belonged to an input folder that
 * was read completely this time, and that it no longer has. Files that were named by themselves delete nothing.
 *
 * @param folders input folders that were read completely, as absolute paths
 * @param maxDelete largest share of the written articles that may go at once
 * @throws {Refusal} where more are gone: an input folder that is empty by mistake must not wipe a site
 */
export function goneArticles(
  { articles }: Previous,
  planned: readonly Planned[],
  folders: ReadonlySet<string>,
  maxDelete = DEFAULT_MAX_DELETE,
): PreviousArticle[] {
  const files = new Set(planned.map(({ source }) => source.absolute));
  const ids = new Set(planned.map(({ id }) => id));
  const gone = articles.filter(
    // An id that stands in the input again is not gone: its source has moved.
    ({ entry, file, folder }) =>
      folder !== undefined && folders.has(folder) && !files.has(file) && !(hasOutputs(entry) && ids.has(entry.id)),
  );
  const written = articles.filter(({ entry }) => hasOutputs(entry)).length;
  const lost = gone.filter(({ entry }) => hasOutputs(entry)).map(({ entry }) => entry.id);
  if (lost.length > written * maxDelete) {
    const named = lost.slice(0, 3).join(', ') + (lost.length > 3 ? ', …' : '');
    throw new Refusal(
      `${lost.length} of the ${written} articles in the output have no source any more (${named}). That is more than --max-delete allows (${percent(maxDelete)}), so nothing was written. Check that the input folder is complete; if they are meant to go, raise --max-delete.`,
    );
  }
  return gone;
}

/** Deletes files of an article that an earlier run wrote, and its folder if nothing else is in it: no file of anybody else. */
export function deleteOutputs(out: string, { id, outputs }: RunArticle, keep: ReadonlySet<string> = new Set()): void {
  for (const path of outputs) if (!keep.has(path)) rmSync(safePath(out, path), { force: true });
  if (outputs.length === 0 || keep.size > 0) return;
  try {
    rmdirSync(safePath(out, articleFolder(id)));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOTEMPTY' && code !== 'EEXIST' && code !== 'ENOENT') throw error;
  }
}

/** Whether anything of an article was written: one that was set aside from the start has left nothing. */
function hasOutputs({ outputs }: RunArticle): boolean {
  return outputs.length > 0;
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10} %`;
}
