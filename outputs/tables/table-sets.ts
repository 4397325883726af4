import type { Config, Dialect } from '../../schemas/config.js';
import { type Table, tables } from '../../schemas/tables.js';
import { wants } from '../directory/wants.js';

/** All tables of a run in one dialect, in a folder of their own. */
export interface TableSet {
  dialect: Dialect;
  /** From the output directory. */
  folder: 'tables' | 'tables-excel';
  /** Path of the descriptor, from the output directory: where its own paths begin. */
  descriptor: string;
}

const FIRST = { folder: 'tables', descriptor: 'datapackage.json' } as const;
const SECOND = { folder: 'tables-excel', descriptor: 'tables-excel/datapackage.json' } as const;

/** The sets of tables that a configuration wants: the one dialect, or both, of which `data` has the folder `tables`. */
export function tableSets(config: Config): TableSet[] {
  if (!wants(config, 'csv')) return [];
  const wanted = new Set([config.csv?.dialect ?? 'data'].flat());
  const dialects = (['data', 'excel'] as const).filter((dialect) => wanted.has(dialect));
  return dialects.map((dialect, index) => ({ dialect, ...(index === 0 ? FIRST : SECOND) }));
}

/** Path of a table, from the output directory. */
export function tablePath({ folder }: Pick<TableSet, 'folder'>, { name }: Pick<Table, 'name'>): string {
  return `${folder}/${name}.csv`;
}

/** Path of the page that explains the tables, from the output directory. */
export const TABLES_README = `${FIRST.folder}/README.md`;

/** Paths of all files that the tables of a run may be in, whatever is wanted. */
export const tableFilePaths: readonly string[] = [
  ...[FIRST, SECOND].flatMap((set) => [...tables.map((table) => tablePath(set, table)), set.descriptor]),
  TABLES_README,
];
