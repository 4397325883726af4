import { type TableName, tables } from '../../schemas/tables.js';
import { type ArticleTables, otherTables, registerColumns, type WorkRows, worksTable } from './article-tables.js';
import { csvHeader, csvLines, type Dialect } from './csv.js';
import { registerOf } from './register.js';
import type { Row } from './rows.js';
import { type KnownWork, workName } from './unite-works.js';

/** The articles of a run, in the order of their ids in code units. Each can be gone through once, and is never held whole. */
export interface TableParts {
  articles(): Iterable<ArticleTables>;
  /** The same articles again: by then it is known which of their works are one, and which may be. */
  works(): Iterable<WorkRows>;
}

/** Takes the bytes of a table, in order. */
export type TableSink = (bytes: Buffer | string) => void;

/**
 * The reduce side of the tables: joins what the articles add to them. Nothing is held but what the works are known by.
 *
 * @param sinks where each table goes
 * @returns how many pairs of works of different articles may be one
 */
export function joinTables(parts: TableParts, dialect: Dialect, sinks: Readonly<Record<TableName, TableSink>>): number {
  for (const { name, columns } of tables) sinks[name](csvHeader(columns, dialect));
  const known: KnownWork[] = [];
  for (const { works, others } of parts.articles()) {
    for (const work of works) known.push(work);
    for (const { name } of otherTables) sinks[name](others[name]);
  }
  const { canonical, similar, pairs } = registerOf(known);
  const cellsOf = (work: KnownWork): Row => {
    const id = canonical.get(workName(work));
    return { canonical: id, similar: id === undefined ? undefined : similar.get(id) };
  };
  for (const article of parts.works()) {
    fillHoles(article, csvLines(registerColumns, article.works.map(cellsOf), dialect), sinks[worksTable.name]);
  }
  return pairs;
}

function fillHoles({ rows, holes }: WorkRows, cells: readonly string[], sink: TableSink): void {
  let from = 0;
  for (const [index, hole] of holes.entries()) {
    sink(rows.subarray(from, hole));
    sink(cells[index] as string);
    from = hole;
  }
  sink(rows.subarray(from));
}
