import { type Written, writeFileAtomically } from '../../../outputs/directory/write-file.js';
import { articleTables } from '../../../outputs/tables/article-tables.js';
import type { ArticleRecord } from '../../../schemas/index.js';
import type { Keys } from '../keys.js';
import { type CacheMark, cachePath } from '../state/article-state.js';
import { cacheBytes } from '../state/cache-file.js';

/** Keeps what an article adds to tables and references, so that they can be written again without its record. */
export function writeCache(directory: string, record: ArticleRecord, { rows }: Keys): { mark: CacheMark; written: Written } {
  const written = writeFileAtomically(directory, cachePath(record.id), cacheBytes(articleTables(record)));
  const { path, sha256, size, mtime } = written;
  return { mark: { path, sha256, size, mtime, rows }, written };
}
