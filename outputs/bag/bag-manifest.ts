import { decodeManifestPath, encodeManifestPath } from '../manifest/manifest-path.js';
import type { Algorithm } from './checksums.js';
import { tagLines } from './tag-lines.js';

/** A line of a manifest: a file of the bag, and its checksum in lower-case hexadecimal. */
export interface ManifestLine {
  /** From the root of the bag, with forward slashes. */
  path: string;
  checksum: string;
  /** Line of the manifest, from 1. */
  line: number;
}

/** What is wrong with a line of a tag file. */
export interface LineFault {
  line: number;
  message: string;
}

/** Length of a checksum in hexadecimal digits. */
const LENGTHS: Readonly<Record<Algorithm, number>> = { md5: 32, sha1: 40, sha224: 56, sha256: 64, sha384: 96, sha512: 128 };

/**
 * A manifest of a bag (RFC 8493, sections 2.1.3 and 2.2.1): checksum, two spaces, path; ordered by path in code units. Two
 * spaces are what sha256sum and sha512sum write, so that they can check it, too.
 *
 * @param checksums by path from the root of the bag
 */
export function writeBagManifest(checksums: ReadonlyMap<string, string>): string {
  const sorted = [...checksums].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return sorted.map(([path, checksum]) => `${checksum}  ${encodeManifestPath(path)}\n`).join('');
}

/** Reads a manifest of a bag as whoever made it may write it. */
export function readBagManifest(text: string, algorithm: Algorithm): { lines: ManifestLine[]; faults: LineFault[] } {
  const [lines, faults]: [ManifestLine[], LineFault[]] = [[], []];
  const seen = new Set<string>();
  const form = new RegExp(`^([0-9a-fA-F]{${LENGTHS[algorithm]}})[ \\t]+(.+)$`);
  const read = tagLines(text);
  for (const [index, line] of read.lines.entries()) {
    const at = index + 1;
    const [, checksum, encoded] = form.exec(line) ?? [];
    if (checksum === undefined || encoded === undefined) {
      faults.push({ line: at, message: `It is not in the form of a manifest: ${algorithm} checksum, white space, path.` });
      continue;
    }
    const path = decodeManifestPath(encoded);
    if (seen.has(path)) faults.push({ line: at, message: `It names “${path}” once more.` });
    else lines.push({ path, checksum: checksum.toLowerCase(), line: at });
    seen.add(path);
  }
  if (!read.ended) faults.push({ line: read.lines.length, message: 'The last line has no end: the file was cut off.' });
  // Both cases are allowed, yet no tool mixes them; one flipped bit does.
  const digits = digitsOf(read.lines);
  if (/[a-f]/.test(digits) && /[A-F]/.test(digits))
    faults.push({ line: 1, message: 'Its checksums mix upper and lower case: something changed it.' });
  return { lines, faults };
}

function digitsOf(lines: readonly string[]): string {
  return lines.map((line) => /^[0-9a-fA-F]*/.exec(line)?.[0] ?? '').join('');
}
