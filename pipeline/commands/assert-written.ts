import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../../schemas/usage-error.js';

/**
 * Makes sure that a run wrote a directory, by its look alone.
 *
 * @param path absolute
 * @param named as it was given
 * @throws {UsageError} where it is not there, or something else
 */
export function assertWritten(path: string, named: string): void {
  if (!existsSync(path)) throw new UsageError(`There is no directory ${named}. Check its name.`);
  if (!existsSync(join(path, 'run.json')) && !existsSync(join(path, 'manifest-sha256.txt')))
    throw new UsageError(`${named} is no directory that \`offprint run\` wrote: it has neither run.json nor manifest-sha256.txt.`);
}
