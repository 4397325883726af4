import type { Column } from '../../schemas/tables.js';
import type { Cell, Row } from './rows.js';

/** `data` keeps every value as it is; `excel` is for opening in a spreadsheet, where a cell must not become a formula. */
export type Dialect = 'data' | 'excel';

const LINE_END = '\r\n';

/** The header row of a table as CSV. In the dialect `excel` a byte order mark stands before it. */
export function csvHeader(columns: readonly Column[], dialect: Dialect): string {
  return `${dialect === 'excel' ? '\ufeff' : ''}${columns.map(({ name }) => csvCell(name, 'data')).join(',')}${LINE_END}`;
}

/** Rows as CSV (RFC 4180), each ended by CRLF. */
export function csvRows(columns: readonly Column[], rows: readonly Row[], dialect: Dialect): string {
  let text = '';
  for (const row of rows) text += csvCells(columns, row, dialect) + LINE_END;
  return text;
}

/** The cells of a row, parted by commas, without the end of the line. */
export function csvCells(columns: readonly Column[], row: Row, dialect: Dialect): string {
  return columns.map(({ name }) => csvCell(row[name], dialect)).join(',');
}

/**
 * A cell as it stands in a file: in quotation marks where it holds one, a comma, or any line end; a lone CR or LF counts,
 * though RFC 4180 knows CRLF alone. In the dialect `excel` one that a spreadsheet would run gets an apostrophe.
 *
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
function csvCell(cell: Cell, dialect: Dialect): string {
  const plain = cellText(cell);
  const text = dialect === 'excel' && /^[=+\-@\t\r]/.test(plain) ? `'${plain}` : plain;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function cellText(cell: Cell): string {
  if (cell === undefined || cell === null) return '';
  return typeof cell === 'string' ? cell : typeof cell === 'object' ? JSON.stringify(cell) : String(cell);
}
