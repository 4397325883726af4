import { readFileSync } from 'node:fs';
import { sha256 } from '../../schemas/ids.js';
import type { ArticleRecord, Config, RunRecord } from '../../schemas/index.js';
import { packageFile } from '../../schemas/package-file.js';
import { type TableName, tables } from '../../schemas/tables.js';
import { writeCsv } from '../tables/csv.js';
import { dataPackage, type ResourceFile, tablePath } from '../tables/datapackage.js';
import { type Register, registerOf } from '../tables/register.js';
import { type Row, rowsOf } from '../tables/rows.js';
import { type KnownWork, knownWorks, workName } from '../tables/unite-works.js';
import type { OutputFile } from './article-files.js';

/** What the reduce step keeps of each article: its rows, and what its works are known by. */
export interface ArticleRows {
  id: string;
  rows: Record<TableName, Row[]>;
  works: KnownWork[];
}

/** The map side of the tables: what one record adds to them. */
export function articleRows(record: ArticleRecord): ArticleRows {
  return { id: record.id, rows: rowsOf(record), works: knownWorks(record) };
}

/** Articles in the order of their ids in code units. */
function inOrder(articles: readonly ArticleRows[]): ArticleRows[] {
  return [...articles].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** The register of the works of all articles, whatever order they come in. */
export function registerOfAll(articles: readonly ArticleRows[]): Register {
  return registerOf(inOrder(articles).flatMap(({ works }) => works));
}

/**
 * The tables over all articles and their descriptor. The order of articles is that of their ids in code units.
 *
 * @param register of these articles, where it is known already
 */
export function tableFiles(articles: readonly ArticleRows[], config: Config, register = registerOfAll(articles)): OutputFile[] {
  const dialect = config.csv?.dialect ?? 'data';
  const sorted = inOrder(articles);
  const files = tables.map((table): ResourceFile & OutputFile => {
    const rows = sorted.flatMap((article) => article.rows[table.name]);
    const full = table.name === 'works' ? rows.map((row) => ({ ...row, ...registered(row, register) })) : rows;
    const text = writeCsv(table.columns, full, dialect);
    return { table, path: tablePath(table), text, bytes: Buffer.byteLength(text), sha256: sha256(text) };
  });
  const descriptor = { path: 'datapackage.json', text: `${JSON.stringify(dataPackage(files, dialect), null, 2)}\n` };
  return [...files.map(({ path, text }) => ({ path, text })), descriptor];
}

/** What a work is over all articles. */
function registered({ article, id }: Row, { canonical, similar }: Register): Row {
  const name = canonical.get(workName({ article: String(article), id: String(id) }));
  return { canonical: name, similar: name === undefined ? undefined : similar.get(name) };
}

/** The schemas that the files of a run follow, so that who keeps them can read them without us. */
export function schemaFiles(): OutputFile[] {
  return ['article.schema.json', 'run.schema.json'].map((name) => ({
    path: `schemas/${name}`,
    text: readFileSync(packageFile(`dist/schemas/json/${name}`), 'utf8'),
  }));
}

/** The record of the run. */
export function runFile(run: RunRecord): OutputFile {
  return { path: 'run.json', text: `${JSON.stringify(run, null, 2)}\n` };
}
