import { type Table, tables } from '../../schemas/tables.js';
import { descriptorFile } from '../directory/run-files.js';
import type { ArticleTables } from '../tables/article-tables.js';
import type { Dialect } from '../tables/csv.js';
import { tablePath } from '../tables/datapackage.js';
import { readText } from './checksum-faults.js';
import { type Fault, MOST_FAULTS } from './fault.js';
import { makeTables, resourceOf } from './make-tables.js';
import { type ReadTable, readTable } from './read-table.js';
import { cellFault } from './table-cells.js';

/**
 * Checks the tables: that they parse, that columns and types are as declared, that keys are unique and lead somewhere, that
 * the descriptor describes them, and that they say what the records say.
 *
 * @param articles what the record of each adds; undefined where some record cannot be read, so that nothing can be compared
 * @param dialect as {@link dialectOf} tells it
 */
export function verifyTables(directory: string, articles: readonly ArticleTables[] | undefined, dialect: Dialect): Fault[] {
  const faults: Fault[] = [];
  const texts = new Map<string, string>();
  const read = new Map<string, ReadTable>();
  for (const table of tables) {
    const text = readText(directory, tablePath(table));
    if (text === undefined) {
      faults.push({ file: tablePath(table), message: 'The table is missing.' });
      continue;
    }
    texts.set(tablePath(table), text);
    const result = readTable(table, text);
    if (Array.isArray(result)) faults.push(...result);
    else read.set(table.name, result);
  }
  for (const table of tables) {
    const rows = read.get(table.name);
    if (rows)
      for (const found of [cellFaults(table, rows), keyFaults(table, rows), referenceFaults(table, rows, read)])
        faults.push(...found.slice(0, MOST_FAULTS));
  }
  if (faults.length || !articles) return [...faults, ...descriptorFaults(directory, texts, dialect)];
  return differences(directory, articles, dialect);
}

/** The dialect in which the tables of a directory are written. */
export function dialectOf(directory: string): Dialect {
  return readText(directory, tablePath({ name: 'articles' }))?.startsWith('\ufeff') ? 'excel' : 'data';
}

function cellFaults(table: Table, { rows, lines }: ReadTable): Fault[] {
  return rows.flatMap((row, index) =>
    table.columns.flatMap((column) => {
      const fault = cellFault(row.get(column.name) ?? '', column);
      return fault === undefined
        ? []
        : [{ file: tablePath(table), line: lines[index] as number, message: `Column ${column.name}: ${fault}.` }];
    }),
  );
}

function keyOf(row: ReadonlyMap<string, string>, fields: readonly string[]): string {
  return JSON.stringify(fields.map((field) => row.get(field)));
}

function keyFaults(table: Table, { rows, lines }: ReadTable): Fault[] {
  const seen = new Set<string>();
  return rows.flatMap((row, index) => {
    const key = keyOf(row, table.primaryKey);
    const fault = { file: tablePath(table), line: lines[index] as number, message: `The key ${key} stands twice.` };
    if (seen.has(key)) return [fault];
    seen.add(key);
    return [];
  });
}

function referenceFaults(table: Table, { rows, lines }: ReadTable, all: ReadonlyMap<string, ReadTable>): Fault[] {
  return table.foreignKeys.flatMap(({ fields, reference }) => {
    const target = all.get(reference.resource);
    if (!target) return [];
    const known = new Set(target.rows.map((row) => keyOf(row, reference.fields)));
    return rows.flatMap((row, index) => {
      // An empty cell refers to nothing (Table Schema, “foreign keys”).
      if (fields.some((field) => row.get(field) === '') || known.has(keyOf(row, fields))) return [];
      const [field, line] = [fields.at(-1) as string, lines[index] as number];
      return [{ file: tablePath(table), line, message: `Column ${field}: “${row.get(field)}” is not in the table ${reference.resource}.` }];
    });
  });
}

/** The descriptor is made from the columns and the bytes of the tables alone, so it can be made again and compared. */
function descriptorFaults(directory: string, texts: ReadonlyMap<string, string>, dialect: Dialect): Fault[] {
  const files = tables.map((table) => resourceOf(table, texts.get(tablePath(table)) ?? ''));
  const { path, text } = descriptorFile(files, dialect);
  return readText(directory, path) === text ? [] : [{ file: path, message: 'It does not describe the tables beside it.' }];
}

/** Tables and descriptor made anew from the records, against those that are there. */
function differences(directory: string, articles: readonly ArticleTables[], dialect: Dialect): Fault[] {
  return makeTables(articles, dialect).flatMap(({ path, text }) => {
    const found = readText(directory, path);
    if (found === undefined) return [{ file: path, message: 'The file is missing.' }];
    if (found === text) return [];
    let at = 0;
    while (found[at] === text[at]) at++;
    return [{ file: path, line: found.slice(0, at).split('\n').length, message: 'This is not what the records of the articles come to.' }];
  });
}
