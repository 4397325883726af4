import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../../schemas/ids.js';
import { listFiles } from '../directory/list-files.js';
import { safePath } from '../directory/safe-path.js';
import { WORK_FOLDER } from '../directory/work-folder.js';
import { MANIFEST, type ManifestEntry, readManifest } from '../manifest/manifest.js';
import type { Fault } from './fault.js';

/**
 * Compares a directory with its manifest: files that are missing, that have other bytes, or that it does not name.
 *
 * @returns the faults, and the entries of the manifest; no entries where it cannot be read
 */
export function checksumFaults(directory: string): { faults: Fault[]; entries?: ManifestEntry[] } {
  const path = join(directory, MANIFEST);
  if (!lstatSync(path, { throwIfNoEntry: false })?.isFile())
    return { faults: [{ file: MANIFEST, message: 'The file is missing: the run that wrote this directory did not end. Run it again.' }] };
  const entries = readManifest(readFileSync(path, 'utf8'));
  if (!entries) {
    const message =
      'It is not in the form in which a run writes it (SHA-256, two spaces, path; a line each, in order). Something changed it.';
    return { faults: [{ file: MANIFEST, message }] };
  }
  const known = new Set(entries.map((entry) => entry.path));
  const faults = entries.flatMap((entry) => entryFault(directory, entry));
  for (const file of listFiles(directory, [MANIFEST, WORK_FOLDER]))
    if (!known.has(file)) faults.push({ file, message: `${MANIFEST} does not name this file.` });
  return { faults, entries };
}

function entryFault(directory: string, { path, sha256: expected }: ManifestEntry): Fault[] {
  const absolute = pathWithin(directory, path);
  if (absolute === undefined) return [{ file: MANIFEST, message: `It names “${path}”, which is not a path within the directory.` }];
  if (!lstatSync(absolute, { throwIfNoEntry: false })?.isFile())
    return [{ file: path, message: `The file is missing; ${MANIFEST} names it.` }];
  if (sha256(readFileSync(absolute)) === expected) return [];
  return [{ file: path, message: `Its bytes are not those that were written: their SHA-256 is not the one in ${MANIFEST}.` }];
}

function pathWithin(directory: string, path: string): string | undefined {
  try {
    return safePath(directory, path);
  } catch {
    return undefined;
  }
}

/** A text file of the directory; undefined where it is not there. */
export function readText(directory: string, path: string): string | undefined {
  const absolute = pathWithin(directory, path);
  return absolute !== undefined && existsSync(absolute) ? readFileSync(absolute, 'utf8') : undefined;
}
