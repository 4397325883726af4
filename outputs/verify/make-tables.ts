import { sha256 } from '../../schemas/ids.js';
import { type TableName, tables } from '../../schemas/tables.js';
import type { OutputFile } from '../directory/article-files.js';
import { descriptorFile } from '../directory/run-files.js';
import type { ArticleTables } from '../tables/article-tables.js';
import type { Dialect } from '../tables/csv.js';
import { type ResourceFile, tablePath } from '../tables/datapackage.js';
import { joinTables, type TableSink } from '../tables/join-tables.js';

/** The tables and their descriptor, made in memory: what a run should have written. The order of articles does not show. */
export function makeTables(articles: readonly ArticleTables[], dialect: Dialect): OutputFile[] {
  const sorted = [...articles].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const made = tables.map((table) => ({ table, pieces: [] as string[] }));
  const sinks = made.map(({ table, pieces }): [TableName, TableSink] => [table.name, (bytes) => pieces.push(String(bytes))]);
  joinTables({ articles: () => sorted, works: () => sorted }, dialect, Object.fromEntries(sinks) as Record<TableName, TableSink>);
  const files = made.map(({ table, pieces }) => resourceOf(table, pieces.join('')));
  return [...files.map(({ path, text }) => ({ path, text })), descriptorFile(files, dialect)];
}

/** A table as its descriptor names it. */
export function resourceOf(table: (typeof tables)[number], text: string): ResourceFile & OutputFile {
  return { table, path: tablePath(table), text, bytes: Buffer.byteLength(text), sha256: sha256(text) };
}
