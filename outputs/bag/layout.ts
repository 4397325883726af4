import { lstatSync } from 'node:fs';
import { join } from 'node:path';

/** The bag declaration (RFC 8493, section 2.1.1). */
export const DECLARATION = 'bagit.txt';
/** Metadata of the bag (RFC 8493, section 2.2.2). */
export const BAG_INFO = 'bag-info.txt';
/** The payload directory (RFC 8493, section 2.1.2). It is the root of the RO-Crate, too. */
export const PAYLOAD = 'data';
/** Where the run lies in the payload, as it was written but for our own work folder. */
export const RUN_IN_PAYLOAD = 'output';
/** Where the sources lie in the payload; where names are taken, there are `sources-2`, `sources-3` beside it. */
export const SOURCES_IN_PAYLOAD = 'sources';

/** Whether a directory is a bag; one that has lost its declaration is still known by its metadata. */
export function isBag(directory: string): boolean {
  return [DECLARATION, BAG_INFO].some((name) => lstatSync(join(directory, name), { throwIfNoEntry: false })?.isFile());
}

/** The directory of the run: that within a bag, else the directory itself. */
export function runDirectoryOf(directory: string): string {
  return isBag(directory) ? join(directory, PAYLOAD, RUN_IN_PAYLOAD) : directory;
}
