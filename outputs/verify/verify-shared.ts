import type { SharedOutputs } from '../directory/shared-outputs.js';
import type { ArticleTables } from '../tables/article-tables.js';
import { readText } from './checksum-faults.js';
import type { Fault } from './fault.js';
import { makeShared } from './make-shared.js';
import { verifyReferences } from './verify-references.js';
import { descriptorFaults, verifyTables } from './verify-tables.js';

/**
 * Checks what is made of all articles: tables and references by themselves and against each other, then that they say what
 * the records say.
 *
 * @param articles what the record of each adds; undefined where some record cannot be read, so that nothing can be compared
 */
export async function verifyShared(
  directory: string,
  articles: readonly ArticleTables[] | undefined,
  outputs: SharedOutputs,
): Promise<Fault[]> {
  const faults = [...outputs.sets.flatMap((set) => verifyTables(directory, set)), ...(await verifyReferences(directory, outputs))];
  if (faults.length || !articles) return [...faults, ...outputs.sets.flatMap((set) => descriptorFaults(directory, set))];
  return differences(directory, articles, outputs);
}

/** All of it made anew from the records, against what is there. */
function differences(directory: string, articles: readonly ArticleTables[], outputs: SharedOutputs): Fault[] {
  return makeShared(articles, outputs).flatMap(({ path, text }) => {
    const found = readText(directory, path);
    if (found === undefined) return [{ file: path, message: 'The file is missing.' }];
    if (found === text) return [];
    let at = 0;
    while (found[at] === text[at]) at++;
    return [{ file: path, line: found.slice(0, at).split('\n').length, message: 'This is not what the records of the articles come to.' }];
  });
}
