import { sha256 } from '../../schemas/ids.js';
import { type Column, TABLES_VERSION, type Table } from '../../schemas/tables.js';
import { type Credit, provenanceOf } from './credit.js';
import { type TableSet, tablePath } from './table-sets.js';

/** A table as its descriptor names it. */
export interface ResourceFile {
  table: Table;
  bytes: number;
  sha256: string;
}

/**
 * The descriptor of a set of tables: Data Package v2, made from the columns. Behind the version of the columns stands what
 * the tables hold, as SemVer has it for builds: the same tables have the same version, and no others.
 *
 * @param credits of the articles in the tables
 * @see https://datapackage.org/standard/data-package/
 */
export function dataPackage(set: TableSet, files: readonly ResourceFile[], credits: readonly Credit[]): object {
  const content = sha256(files.map((file) => file.sha256).join('\n')).slice(0, 16);
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: set.dialect === 'excel' ? 'offprint-articles-excel' : 'offprint-articles',
    title: 'Articles with their notes, citations and works',
    description: `Made by offprint. Lists and objects are JSON in a cell.${set.dialect === 'excel' ? ` ${EXCEL}` : ''}`,
    version: `${TABLES_VERSION}+sha256.${content}`,
    ...provenanceOf(credits),
    resources: files.map((file) => resource(set, file)),
  };
}

/** What no keyword of Table Dialect says. */
const EXCEL =
  'For opening in a spreadsheet: each table begins with a byte order mark, and a cell that would be run as a formula with an apostrophe.';

function resource(set: TableSet, { table, bytes, sha256: hash }: ResourceFile): object {
  const path = tablePath(set, table);
  const folder = set.descriptor.slice(0, set.descriptor.lastIndexOf('/') + 1);
  return {
    name: table.name,
    type: 'table',
    path: path.slice(folder.length),
    title: table.title,
    description: table.description,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes,
    hash: `sha256:${hash}`,
    dialect: {
      $schema: 'https://datapackage.org/profiles/2.0/tabledialect.json',
      header: true,
      delimiter: ',',
      lineTerminator: '\r\n',
      quoteChar: '"',
      doubleQuote: true,
      skipInitialSpace: false,
    },
    schema: tableSchema(table, set),
  };
}

/** A table's columns and keys in Table Schema. An empty list of foreign keys would be invalid, so it is absent. */
function tableSchema({ columns, primaryKey, foreignKeys }: Table, set: TableSet): object {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
    fields: columns.map((column) => field(column, set)),
    missingValues: [''],
    primaryKey,
    ...(foreignKeys.length > 0 && { foreignKeys }),
  };
}

function field({ name, type, rdfType, description, constraints }: Column, { dialect }: TableSet): object {
  const pattern = constraints?.pattern;
  // In a spreadsheet a date before year 0 begins with an apostrophe.
  const own = pattern !== undefined && dialect === 'excel' ? { ...constraints, pattern: `'?(?:${pattern})` } : constraints;
  return { name, type, ...(rdfType && { rdfType }), description, ...(own && { constraints: own }) };
}
