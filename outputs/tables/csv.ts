import { stringify } from 'csv-stringify/sync';
import type { Column } from '../../schemas/tables.js';
import type { Cell, Row } from './rows.js';

/** `data` keeps every value as it is; `excel` is for opening in a spreadsheet, where a cell must not become a formula. */
export type Dialect = 'data' | 'excel';

/** The header row of a table as CSV. In the dialect `excel` a byte order mark stands before it. */
export function csvHeader(columns: readonly Column[], dialect: Dialect): string {
  return csvOf([columns.map(({ name }) => name)], { bom: dialect === 'excel' });
}

/** Rows as CSV (RFC 4180), each ended by CRLF. */
export function csvRows(columns: readonly Column[], rows: readonly Row[], dialect: Dialect): string {
  return csvOf(rows.map((row) => cellsOf(columns, row, dialect)));
}

/** The cells of a row, parted by commas, without the end of the line. */
export function csvCells(columns: readonly Column[], row: Row, dialect: Dialect): string {
  return csvOf([cellsOf(columns, row, dialect)], { eof: false });
}

/** The cells of each of some rows in which no cell has a line end, such as those of ids alone. One call for all of them costs a good deal less. */
export function csvLines(columns: readonly Column[], rows: readonly Row[], dialect: Dialect): string[] {
  return csvRows(columns, rows, dialect).split('\r\n').slice(0, -1);
}

const LINE_END = /[\r\n]/;

/**
 * Cells are made strings first, since csv-stringify casts booleans and dates in a way of its own; a lone CR or LF is quoted,
 * which it would not do by itself. What it is told to look for it looks for in every cell at some cost, so it is told only
 * where there is one.
 */
function csvOf(cells: readonly (readonly string[])[], options: { bom?: boolean; eof?: boolean } = {}): string {
  const hasLineEnds = cells.some((row) => row.some((cell) => LINE_END.test(cell)));
  return stringify([...cells], { record_delimiter: 'windows', ...(hasLineEnds && { quoted_match: LINE_END }), ...options });
}

/** The cells of a row as text. In the dialect `excel` one that a spreadsheet would run gets an apostrophe. */
function cellsOf(columns: readonly Column[], row: Row, dialect: Dialect): string[] {
  const cells = columns.map(({ name }) => cellText(row[name]));
  return dialect === 'excel' ? cells.map(neutralised) : cells;
}

function cellText(cell: Cell): string {
  if (cell === undefined || cell === null) return '';
  return typeof cell === 'string' ? cell : typeof cell === 'object' ? JSON.stringify(cell) : String(cell);
}

/** @see https://owasp.org/www-community/attacks/CSV_Injection */
function neutralised(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
