import { type Written, writeFileAtomically } from '../../../outputs/directory/write-file.js';
import { articleTables } from '../../../outputs/tables/article-tables.js';
import type { ArticleRecord, Config } from '../../../schemas/index.js';
import type { Keys } from '../keys.js';
import { type CacheMark, cachePath } from '../state/article-state.js';
import { cacheBytes } from '../state/cache-file.js';

/** Keeps what an article adds to the tables, so that they can be written again without its record. */
export function writeCache(
  directory: string,
  record: ArticleRecord,
  { rows }: Keys,
  config: Config,
): { mark: CacheMark; written: Written } {
  const tables = articleTables(record, config.csv?.dialect ?? 'data');
  const written = writeFileAtomically(directory, cachePath(record.id), cacheBytes(tables));
  const { path, sha256, size, mtime } = written;
  return { mark: { path, sha256, size, mtime, rows }, written };
}
