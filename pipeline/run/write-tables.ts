import type { FileMark } from '../../outputs/directory/file-mark.js';
import { type FileStream, streamFile } from '../../outputs/directory/stream-file.js';
import type { Dialect } from '../../outputs/tables/csv.js';
import { tablePath } from '../../outputs/tables/datapackage.js';
import { joinTables, type TableSink } from '../../outputs/tables/join-tables.js';
import { type TableName, tables } from '../../schemas/tables.js';
import type { CacheMark } from './state/article-state.js';
import { readCache, readCachedWorks } from './state/cache-file.js';

/**
 * Writes the tables from what is kept of each article. However many articles there are, one of them is in memory at a time.
 *
 * @param caches in the order in which the articles stand in the tables
 * @returns the tables, in the order of the schemas, and how many pairs of works of different articles may be one
 */
export function writeTables(out: string, caches: readonly CacheMark[], dialect: Dialect): { files: FileMark[]; similarWorks: number } {
  const streams: FileStream[] = [];
  try {
    for (const table of tables) streams.push(streamFile(out, tablePath(table)));
    const sinks = tables.map(({ name }, index): [TableName, TableSink] => [name, (streams[index] as FileStream).write]);
    const parts = {
      articles: () => each(caches, (mark) => readCache(out, mark)),
      works: () => each(caches, (mark) => readCachedWorks(out, mark)),
    };
    const similarWorks = joinTables(parts, dialect, Object.fromEntries(sinks) as Record<TableName, TableSink>);
    const files = streams.map(({ finish }) => finish()).map(({ path, sha256, size, mtime }) => ({ path, sha256, size, mtime }));
    return { files, similarWorks };
  } catch (error) {
    for (const { discard } of streams) discard();
    throw error;
  }
}

function* each<T>(caches: readonly CacheMark[], read: (mark: CacheMark) => T): Generator<T> {
  for (const mark of caches) yield read(mark);
}
