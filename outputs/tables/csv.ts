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

/**
 * The cells of each row, parted by commas, without the end of the line. Each call of csv-stringify costs as much as several rows,
 * so there is one for all rows, unless a cell has a line end: then lines do not tell where a row ends.
 */
export function csvLines(columns: readonly Column[], rows: readonly Row[]): string[] {
  const cells = rows.map((row) => cellsOf(columns, row));
  return hasLineEnds(cells) ? cells.map((row) => csvOf([row], { eof: false })) : csvOf(cells).split('\r\n').slice(0, -1);
}

/**
 * Cells are made strings first, since csv-stringify casts booleans and dates in a way of its own; a lone CR or LF is quoted,
 * which it would not do by itself. What it is told to look for it looks for in every cell at some cost, so it is told only
 * where there is one.
 */
function csvOf(cells: readonly (readonly string[])[], options: { eof?: boolean } = {}): string {
  return stringify([...cells], { record_delimiter: 'windows', ...(hasLineEnds(cells) && { quoted_match: LINE_END }), ...options });
}

const LINE_END = /[\r\n]/;

function hasLineEnds(cells: readonly (readonly string[])[]): boolean {
  return cells.some((row) => row.some((cell) => LINE_END.test(cell)));
}

function cellsOf(columns: readonly Column[], row: Row): string[] {
  return columns.map(({ name }) => cellText(row[name]));
}

function cellText(cell: Cell): string {
  if (cell === undefined || cell === null) return '';
  return typeof cell === 'string' ? cell : typeof cell === 'object' ? JSON.stringify(cell) : String(cell);
}
