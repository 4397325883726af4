import { sha256 } from '../../schemas/ids.js';
import { type Table, tables } from '../../schemas/tables.js';
import { dataPackage } from '../tables/datapackage.js';
import { type TableSet, tablePath } from '../tables/table-sets.js';
import { readText } from './checksum-faults.js';
import { type Fault, MOST_FAULTS } from './fault.js';
import { type ReadTable, readTable } from './read-table.js';
import { cellFault } from './table-cells.js';

/**
 * Checks a set of tables by itself: that they parse, that columns and types are as declared, that what always holds does, that
 * keys are unique and lead somewhere.
 */
export function verifyTables(directory: string, set: TableSet): Fault[] {
  const faults: Fault[] = [];
  const read = new Map<string, ReadTable>();
  for (const table of tables) {
    const file = tablePath(set, table);
    const text = readText(directory, file);
    const result = text === undefined ? [{ file, message: 'The table is missing.' }] : readTable(table, file, text);
    if (Array.isArray(result)) faults.push(...result);
    else read.set(table.name, result);
  }
  for (const table of tables) {
    const rows = read.get(table.name);
    if (rows)
      for (const found of [cellFaults(table, rows, set), keyFaults(table, rows, set), referenceFaults(table, rows, read, set)])
        faults.push(...found.slice(0, MOST_FAULTS));
  }
  return faults;
}

function cellFaults(table: Table, { rows, lines }: ReadTable, set: TableSet): Fault[] {
  return rows.flatMap((row, index) =>
    table.columns.flatMap((column) => {
      const fault = cellFault(row.get(column.name) ?? '', column, set.dialect);
      return fault === undefined
        ? []
        : [{ file: tablePath(set, table), line: lines[index] as number, message: `Column ${column.name}: ${fault}.` }];
    }),
  );
}

function keyOf(row: ReadonlyMap<string, string>, fields: readonly string[]): string {
  return JSON.stringify(fields.map((field) => row.get(field)));
}

function keyFaults(table: Table, { rows, lines }: ReadTable, set: TableSet): Fault[] {
  const seen = new Set<string>();
  return rows.flatMap((row, index) => {
    const key = keyOf(row, table.primaryKey);
    const fault = { file: tablePath(set, table), line: lines[index] as number, message: `The key ${key} stands twice.` };
    if (seen.has(key)) return [fault];
    seen.add(key);
    return [];
  });
}

function referenceFaults(table: Table, { rows, lines }: ReadTable, all: ReadonlyMap<string, ReadTable>, set: TableSet): Fault[] {
  return table.foreignKeys.flatMap(({ fields, reference }) => {
    const target = all.get(reference.resource);
    if (!target) return [];
    const known = new Set(target.rows.map((row) => keyOf(row, reference.fields)));
    return rows.flatMap((row, index) => {
      // An empty cell refers to nothing (Table Schema, “foreign keys”).
      if (fields.some((field) => row.get(field) === '') || known.has(keyOf(row, fields))) return [];
      const [field, line] = [fields.at(-1) as string, lines[index] as number];
      return [
        { file: tablePath(set, table), line, message: `Column ${field}: “${row.get(field)}” is not in the table ${reference.resource}.` },
      ];
    });
  });
}

/** What a descriptor says of the tables comes from the columns and the bytes of the tables alone, so it can be made again. */
export function descriptorFaults(directory: string, set: TableSet): Fault[] {
  const files = tables.map((table) => {
    const text = readText(directory, tablePath(set, table)) ?? '';
    return { table, bytes: Buffer.byteLength(text), sha256: sha256(text) };
  });
  const found = descriptorIn(readText(directory, set.descriptor) ?? '');
  const { version, resources } = dataPackage(set, files, []) as Record<string, unknown>;
  const right = JSON.stringify([found.version, found.resources]) === JSON.stringify([version, resources]);
  return right ? [] : [{ file: set.descriptor, message: 'It does not describe the tables beside it.' }];
}

/** What of a descriptor speaks of its tables; nothing where it is none. */
function descriptorIn(text: string): { version?: unknown; resources?: unknown } {
  try {
    return { ...(JSON.parse(text) as object) };
  } catch {
    return {};
  }
}
