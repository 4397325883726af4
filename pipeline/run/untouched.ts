import { type Mapped, readBack } from './mapped.js';
import type { Planned } from './plan.js';
import type { Previous, PreviousArticle } from './previous.js';

/** What becomes of the articles of earlier runs that this run did not write anew. */
export interface Untouched {
  /** They stay in tables, run.json and manifest. */
  kept: Mapped[];
  /** Their sources have other ids now, so their files are to be deleted. */
  moved: PreviousArticle[];
  /** Ids of those whose records are gone or damaged, so that they cannot stay. */
  damaged: string[];
}

/**
 * Sorts the articles of earlier runs that this run did not write anew.
 *
 * @param previous what earlier runs left, without what is gone
 * @param mapped what this run has made
 * @param folders input folders that were read completely: only there is anything deleted
 */
export function untouched(
  out: string,
  previous: Previous,
  planned: readonly Planned[],
  mapped: readonly Mapped[],
  folders: ReadonlySet<string>,
): Untouched {
  const written = new Set(mapped.filter(({ entry }) => entry.outputs.length > 0).map(({ entry }) => entry.id));
  const files = new Set(planned.map(({ source }) => source.absolute ?? source.path));
  const converted = new Set(mapped.flatMap(({ entry, place }) => (entry.status === 'converted' && place.file ? [place.file] : [])));
  const result: Untouched = { kept: [], moved: [], damaged: [] };
  for (const article of previous.articles) {
    const { entry, file, folder } = article;
    if (written.has(entry.id)) continue;
    // A source that left nothing and is looked at anew, or that belongs to no folder and so will not be looked for again.
    if (entry.outputs.length === 0 && (folder === undefined || files.has(file ?? entry.source))) continue;
    if (file !== undefined && converted.has(file) && folder !== undefined && folders.has(folder)) {
      result.moved.push(article);
      continue;
    }
    const back = readBack(out, previous, article);
    if (back) result.kept.push(back);
    else result.damaged.push(entry.id);
  }
  return result;
}
