import type { Config } from '../../schemas/config.js';
import { tables } from '../../schemas/tables.js';
import type { ReferenceFormat } from '../references/format.js';
import { referenceFormats, wantedFormats } from '../references/reference-files.js';
import { TABLES_README, type TableSet, tableFilePaths, tablePath, tableSets } from '../tables/table-sets.js';

/** What is made of all articles together. */
export interface SharedOutputs {
  sets: readonly TableSet[];
  formats: readonly ReferenceFormat[];
}

/** What is to be made of all articles where a configuration says which outputs are wanted. */
export function sharedOutputs(config: Config): SharedOutputs {
  return { sets: tableSets(config), formats: wantedFormats(config) };
}

/** Paths of the files that are made of all articles, in the order in which they are made. */
export function sharedPaths({ sets, formats }: SharedOutputs): string[] {
  return [
    ...sets.flatMap((set) => tables.map((table) => tablePath(set, table))),
    ...formats.map(({ name }) => name),
    ...sets.map(({ descriptor }) => descriptor),
    ...(sets.length ? [TABLES_README] : []),
  ];
}

/** Paths of all files that may be made of all articles, whatever is wanted. */
export const allSharedPaths: readonly string[] = [...tableFilePaths, ...referenceFormats.map(({ name }) => name)];
