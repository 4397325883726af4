import type { SharedOutputs } from '../directory/shared-outputs.js';
import { referenceFormats } from '../references/reference-files.js';
import { tableSets } from '../tables/table-sets.js';
import { readText } from './checksum-faults.js';

/**
 * What of that which is made of all articles was written into a directory.
 *
 * @param paths that its manifest names
 */
export function writtenOutputs(directory: string, paths: readonly string[]): SharedOutputs {
  const has = (folder: string): boolean => paths.some((path) => path.startsWith(folder));
  const dialects = has('tables-excel/') ? (['data', 'excel'] as const) : [firstDialect(directory)];
  return {
    sets: has('tables') || has('datapackage.json') ? tableSets({ csv: { dialect: [...dialects] } }) : [],
    formats: referenceFormats.filter(({ name }) => paths.includes(name)),
  };
}

/** The dialect of the tables that have the folder of the first set. */
function firstDialect(directory: string): 'data' | 'excel' {
  return readText(directory, 'tables/articles.csv')?.startsWith('\ufeff') ? 'excel' : 'data';
}
