import type { ArticleRecord } from '../../schemas/index.js';
import { type TableName, tables } from '../../schemas/tables.js';
import { type ReferencedWork, referencedWorks } from '../references/unite-references.js';
import { type Credit, creditOf } from './credit.js';
import { csvLines, csvRows } from './csv.js';
import { rowsOf } from './rows.js';

/** What one article adds to works.csv: its rows but for the cells of `canonical` and `similar`, which all articles together decide. */
export interface WorkRows {
  /** Its works, in the order of their rows. */
  works: readonly ReferencedWork[];
  /** UTF-8. */
  rows: Buffer;
  /** Where in `rows` the cells of `canonical` and `similar` belong, in bytes; one place for each work, in order. */
  holes: readonly number[];
  /** Its works as a JSON array of CSL items, in UTF-8, for the references of the run. */
  items: Buffer;
}

/** What one article adds to what is made of all, as the bytes that stand there. */
export interface ArticleTables extends WorkRows {
  id: string;
  /** Whose article it is, for the descriptor. */
  credit: Credit;
  /** Its rows in the other tables, in the dialect `data`. */
  others: Readonly<Record<OtherTable, Buffer>>;
}

/** A table whose rows are settled when their article is. */
export type OtherTable = Exclude<TableName, 'works'>;

/** The tables but works.csv. */
export const otherTables = tables.filter(({ name }) => name !== 'works') as readonly ((typeof tables)[number] & { name: OtherTable })[];

/** works.csv. */
export const worksTable = tables.find(({ name }) => name === 'works') as (typeof tables)[number];

const columnOf = (column: string): number => worksTable.columns.findIndex(({ name }) => name === column);
/** The columns that all articles together decide stand side by side. */
const [registerFrom, registerTo] = [columnOf('canonical'), columnOf('similar') + 1];

/** What stands before them: ids alone. */
const idColumns = worksTable.columns.slice(0, registerFrom);
/** What stands behind them. */
const wordColumns = worksTable.columns.slice(registerTo);

/** Those columns. */
export const registerColumns = worksTable.columns.slice(registerFrom, registerTo);

/** The map side of the tables and references: what one record adds to them. */
export function articleTables(record: ArticleRecord): ArticleTables {
  const rows = rowsOf(record);
  const others = otherTables.map(({ name, columns }) => [name, Buffer.from(csvRows(columns, rows[name]))] as const);
  const holes: number[] = [];
  let [text, bytes] = ['', 0];
  const add = (part: string): void => {
    text += part;
    bytes += Buffer.byteLength(part);
  };
  const [ids, words] = [csvLines(idColumns, rows.works), csvLines(wordColumns, rows.works)];
  for (const index of rows.works.keys()) {
    add(`${ids[index]},`);
    holes.push(bytes);
    add(`,${words[index]}\r\n`);
  }
  return {
    id: record.id,
    credit: creditOf(record),
    works: referencedWorks(record),
    rows: Buffer.from(text),
    holes,
    items: Buffer.from(JSON.stringify(record.works.map(({ csl }) => csl))),
    others: Object.fromEntries(others) as Record<OtherTable, Buffer>,
  };
}
