import { stringify } from 'csv-stringify/sync';
import type { Column } from '../../schemas/tables.js';
import type { Cell, Row } from './rows.js';

/** `data` keeps every value as it is; `excel` is for opening in a spreadsheet, where a cell must not become a formula. */
export type Dialect = 'data' | 'excel';

/**
 * Writes a table as CSV (RFC 4180): UTF-8, CRLF, a header row. Cells are made strings first, since csv-stringify casts
 * booleans and dates in a way of its own; a lone CR or LF is quoted, which it would not do by itself.
 *
 * In the dialect `excel` the file begins with a byte order mark, and a cell that a spreadsheet would run gets an apostrophe.
 */
export function writeCsv(columns: readonly Column[], rows: readonly Row[], dialect: Dialect = 'data'): string {
  const cells = rows.map((row) => columns.map(({ name }) => cellText(row[name])));
  const shown = dialect === 'excel' ? cells.map((row) => row.map(neutralised)) : cells;
  return stringify([columns.map(({ name }) => name), ...shown], {
    record_delimiter: 'windows',
    quoted_match: /[\r\n]/,
    bom: dialect === 'excel',
  });
}

function cellText(cell: Cell): string {
  if (cell === undefined || cell === null) return '';
  return typeof cell === 'string' ? cell : typeof cell === 'object' ? JSON.stringify(cell) : String(cell);
}

/** @see https://owasp.org/www-community/attacks/CSV_Injection */
function neutralised(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
