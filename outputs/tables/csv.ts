import { stringify } from 'csv-stringify/sync';
import type { Column } from '../../schemas/tables.js';
import type { Cell, Row } from './rows.js';

/** The header row of a table as CSV. */
export function csvHeader(columns: readonly Column[]): string {
  return csvOf([columns.map(({ name }) => name)]);
}

/** Rows as CSV (RFC 4180), each ended by CRLF: the dialect `data`, which keeps every value as it is. */
export function csvRows(columns: readonly Column[], rows: readonly Row[]): string {
  return csvOf(rows.map((row) => cellsOf(columns, row)));
}

/** The cells of a row, parted by commas, without the end of the line. */
export function csvCells(columns: readonly Column[], row: Row): string {
  return csvOf([cellsOf(columns, row)], { eof: false });
}

/** The cells of each of some rows in which no cell has a line end, such as those of ids alone. One call for all of them costs a good deal less. */
export function csvLines(columns: readonly Column[], rows: readonly Row[]): string[] {
  return csvRows(columns, rows).split('\r\n').slice(0, -1);
}

const LINE_END = /[\r\n]/;

/**
 * Cells are made strings first, since csv-stringify casts booleans and dates in a way of its own; a lone CR or LF is quoted,
 * which it would not do by itself. What it is told to look for it looks for in every cell at some cost, so it is told only
 * where there is one.
 */
function csvOf(cells: readonly (readonly string[])[], options: { eof?: boolean } = {}): string {
  const hasLineEnds = cells.some((row) => row.some((cell) => LINE_END.test(cell)));
  return stringify([...cells], { record_delimiter: 'windows', ...(hasLineEnds && { quoted_match: LINE_END }), ...options });
}

function cellsOf(columns: readonly Column[], row: Row): string[] {
  return columns.map(({ name }) => cellText(row[name]));
}

function cellText(cell: Cell): string {
  if (cell === undefined || cell === null) return '';
  return typeof cell === 'string' ? cell : typeof cell === 'object' ? JSON.stringify(cell) : String(cell);
}
