import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { sha256 } from '../../schemas/ids.js';
import { type Column, type Table, tables } from '../../schemas/tables.js';
import type { Dialect } from '../tables/csv.js';
import { dataPackage, tablePath } from '../tables/datapackage.js';
import type { Fault } from './fault.js';

type Rows = Record<string, string>[];

/** Checks the tables: that they parse, that columns and types are as declared, that keys are unique and lead somewhere, and that the descriptor describes them. */
export async function verifyTables(directory: string): Promise<Fault[]> {
  const faults: Fault[] = [];
  const read = new Map<string, Rows>();
  const texts = new Map<string, string>();
  for (const table of tables) {
    const path = join(directory, tablePath(table));
    if (!existsSync(path)) {
      faults.push({ file: tablePath(table), message: 'The table is missing.' });
      continue;
    }
    const text = readFileSync(path, 'utf8');
    texts.set(table.name, text);
    read.set(table.name, rowsOf(table, text, faults));
  }
  for (const table of tables) {
    const rows = read.get(table.name) ?? [];
    checkTypes(table, rows, faults);
    checkKeys(table, rows, read, faults);
  }
  faults.push(...descriptorFaults(directory, texts));
  return faults;
}

function rowsOf(table: Table, text: string, faults: Fault[]): Rows {
  const file = tablePath(table);
  try {
    const [header = [], ...rows] = parse(text, { bom: true, record_delimiter: '\r\n', relax_column_count: false }) as string[][];
    const names = table.columns.map(({ name }) => name);
    if (header.join('\n') !== names.join('\n')) {
      faults.push({ file, line: 1, message: 'Its columns are not those that are declared.' });
      return [];
    }
    return rows.map((row) => Object.fromEntries(names.map((name, index) => [name, row[index] as string])));
  } catch (error) {
    faults.push({ file, message: `It cannot be read as CSV: ${(error as Error).message}` });
    return [];
  }
}

function checkTypes(table: Table, rows: Rows, faults: Fault[]): void {
  rows.forEach((row, index) => {
    for (const column of table.columns) {
      const problem = problemWith(row[column.name] as string, column);
      if (problem) faults.push({ file: tablePath(table), message: `Row ${index + 1}, column ${column.name}: ${problem}.` });
    }
  });
}

function problemWith(value: string, { type, required, enum: values }: Column): string | undefined {
  if (value === '') return required && type !== 'string' ? 'a value is missing' : undefined;
  if (values && !values.includes(value)) return `“${value}” is none of ${values.join(', ')}`;
  if (type === 'integer' && !/^-?\d+$/.test(value)) return `“${value}” is no whole number`;
  if (type === 'number' && !/^-?\d+(?:\.\d+)?$/.test(value)) return `“${value}” is no number`;
  if (type === 'boolean' && !/^(?:true|false)$/.test(value)) return `“${value}” is neither true nor false`;
  if (type === 'array' || type === 'object') {
    try {
      const data: unknown = JSON.parse(value);
      if (Array.isArray(data) !== (type === 'array')) return `it holds no ${type}`;
    } catch {
      return 'it is no JSON';
    }
  }
  return undefined;
}

function checkKeys(table: Table, rows: Rows, all: ReadonlyMap<string, Rows>, faults: Fault[]): void {
  const keyOf = (row: Record<string, string>, fields: readonly string[]): string => JSON.stringify(fields.map((field) => row[field]));
  const seen = new Set<string>();
  rows.forEach((row, index) => {
    const key = keyOf(row, table.primaryKey);
    if (seen.has(key)) faults.push({ file: tablePath(table), message: `Row ${index + 1}: the key ${key} stands twice.` });
    seen.add(key);
  });
  for (const { fields, reference } of table.foreignKeys) {
    const known = new Set((all.get(reference.resource) ?? []).map((row) => keyOf(row, reference.fields)));
    rows.forEach((row, index) => {
      // An empty cell refers to nothing (Table Schema, “foreign keys”).
      if (fields.some((field) => row[field] === '')) return;
      if (!known.has(keyOf(row, fields)))
        faults.push({
          file: tablePath(table),
          message: `Row ${index + 1}: ${fields.at(-1)} “${row[fields.at(-1) as string]}” is not in ${reference.resource}.`,
        });
    });
  }
}

/** The descriptor is made from the columns and the bytes of the tables alone, so it can be made again and compared. */
function descriptorFaults(directory: string, texts: ReadonlyMap<string, string>): Fault[] {
  const file = 'datapackage.json';
  const text = readFileSync(join(directory, file), 'utf8');
  const files = tables.map((table) => {
    const own = texts.get(table.name) ?? '';
    return { table, path: tablePath(table), bytes: Buffer.byteLength(own), sha256: sha256(own) };
  });
  const dialects: readonly Dialect[] = ['data', 'excel'];
  const right = dialects.some((dialect) => `${JSON.stringify(dataPackage(files, dialect), null, 2)}\n` === text);
  return right ? [] : [{ file, message: 'It does not describe the tables beside it.' }];
}
