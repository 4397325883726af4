import { parse } from 'csv-parse/sync';
import type { Table } from '../../schemas/tables.js';
import type { Fault } from './fault.js';

/** A table as it is read back. */
export interface ReadTable {
  /** The cells of each row by column. */
  rows: Map<string, string>[];
  /** The line on which each row begins, from 1. */
  lines: number[];
}

/**
 * Reads a table with csv-parse: another reader than the library that wrote it.
 *
 * @param file what the faults are named after
 * @returns faults where it is none, or not the one declared
 */
export function readTable(table: Table, file: string, text: string): ReadTable | Fault[] {
  const names = table.columns.map(({ name }) => name);
  try {
    const [header, ...records] = parse(text, { bom: true, record_delimiter: '\r\n' });
    if (JSON.stringify(header) !== JSON.stringify(names))
      return [{ file, line: 1, message: `Its columns are not those that are declared. Expected ${names.join(', ')}.` }];
    return {
      rows: records.map((cells) => new Map(names.map((name, index) => [name, cells[index] as string]))),
      lines: beginnings(records),
    };
  } catch (error) {
    return [{ file, message: `It cannot be read as CSV: ${(error as Error).message}` }];
  }
}

/** A row takes a line, and one more for each line end in its cells. The header is line 1. */
function beginnings(records: readonly string[][]): number[] {
  let next = 2;
  return records.map((cells) => {
    const line = next;
    next += 1 + cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0);
    return line;
  });
}
