import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RunRecord } from '../../schemas/run.js';
import { UsageError } from '../../schemas/usage-error.js';
import { runDirectoryOf } from '../bag/layout.js';
import { readRunRecord } from '../directory/read-run.js';
import { MANIFEST, readManifest } from '../manifest/manifest.js';

/** What was handed off: a directory that a run wrote, or a bag of it. */
export interface Delivery {
  /** Directory of the run, absolute. */
  directory: string;
  run: RunRecord;
  /** SHA-256 of every file of the run, by path, as its manifest has them. */
  checksums: ReadonlyMap<string, string>;
}

/**
 * Opens a delivery. Its files are taken for what its manifest says: `verify` tells whether they are.
 *
 * @param path absolute
 * @throws {UsageError} where it holds no whole run
 */
export async function openDelivery(path: string): Promise<Delivery> {
  const directory = runDirectoryOf(path);
  const file = join(directory, MANIFEST);
  const entries = lstatSync(file, { throwIfNoEntry: false })?.isFile() ? readManifest(readFileSync(file, 'utf8')) : undefined;
  if (!entries) throw new UsageError(`${path} holds no whole run: ${MANIFEST} is missing or damaged. \`offprint verify\` tells more.`);
  return { directory, run: await readRunRecord(directory), checksums: new Map(entries.map((entry) => [entry.path, entry.sha256])) };
}
