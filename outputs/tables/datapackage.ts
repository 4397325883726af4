import type { Column, Table } from '../../schemas/tables.js';
import type { Dialect } from './csv.js';

/** A file of the package as its descriptor names it. */
export interface ResourceFile {
  table: Table;
  path: string;
  bytes: number;
  sha256: string;
}

/**
 * The descriptor of the tables: Data Package v2, made from the columns.
 *
 * @see https://datapackage.org/standard/data-package/
 */
export function dataPackage(files: readonly ResourceFile[], dialect: Dialect): object {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'offprint-articles',
    title: 'Articles with their notes, citations and works',
    description: `Made by offprint. Lists and objects are JSON in a cell.${dialect === 'excel' ? ' Cells that a spreadsheet would run as formulas begin with an apostrophe.' : ''}`,
    resources: files.map(({ table, path, bytes, sha256 }) => ({
      name: table.name,
      type: 'table',
      path,
      description: table.description,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      bytes,
      hash: `sha256:${sha256}`,
      dialect: {
        $schema: 'https://datapackage.org/profiles/2.0/tabledialect.json',
        delimiter: ',',
        lineTerminator: '\r\n',
        doubleQuote: true,
        header: true,
      },
      schema: tableSchema(table),
    })),
  };
}

/** A table's columns and keys in Table Schema. An empty list of foreign keys would be invalid, so it is absent. */
function tableSchema({ columns, primaryKey, foreignKeys }: Table): object {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
    fields: columns.map(field),
    missingValues: [''],
    primaryKey,
    ...(foreignKeys.length > 0 && { foreignKeys }),
  };
}

function field({ name, type, format, description, required, enum: values }: Column): object {
  const constraints = { ...(required && { required }), ...(values && { enum: values }) };
  return { name, type, ...(format && { format }), description, ...(Object.keys(constraints).length > 0 && { constraints }) };
}

/** Path of a table from the directory of a run. */
export function tablePath({ name }: Pick<Table, 'name'>): string {
  return `tables/${name}.csv`;
}
