import type { FileMark } from '../../outputs/directory/file-mark.js';
import { writeSharedFiles } from '../../outputs/directory/shared-files.js';
import type { SharedOutputs } from '../../outputs/directory/shared-outputs.js';
import { streamFile } from '../../outputs/directory/stream-file.js';
import type { CacheMark } from './state/article-state.js';
import { readCache, readCachedWorks } from './state/cache-file.js';

/**
 * Writes tables and references from what is kept of each article. However many articles there are, one of them is in
 * memory at a time.
 *
 * @param caches in the order in which the articles stand in the tables
 * @returns the files, in the order of `sharedPaths`, and how many pairs of works of different articles may be one
 */
export function writeShared(
  out: string,
  caches: readonly CacheMark[],
  outputs: SharedOutputs,
): { files: FileMark[]; similarWorks: number } {
  const parts = {
    articles: () => each(caches, (mark) => readCache(out, mark)),
    works: () => each(caches, (mark) => readCachedWorks(out, mark)),
  };
  const { files, similarWorks } = writeSharedFiles(parts, outputs, (path) => streamFile(out, path));
  return { files: files.map(({ path, sha256, size, mtime }) => ({ path, sha256, size, mtime })), similarWorks };
}

function* each<T>(caches: readonly CacheMark[], read: (mark: CacheMark) => T): Generator<T> {
  for (const mark of caches) yield read(mark);
}
