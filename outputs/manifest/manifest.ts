import { decodeManifestPath, encodeManifestPath } from './manifest-path.js';

/** A file of a run and its checksum. */
export interface ManifestEntry {
  path: string;
  sha256: string;
}

/** Name of the manifest in the directory of a run. */
export const MANIFEST = 'manifest-sha256.txt';

/**
 * The manifest, in BagIt's form: checksum, two spaces, path; a line each, ordered by path in code units, ended by LF.
 * Percent signs and line ends in a path are percent-encoded (RFC 8493, section 2.1.3).
 */
export function writeManifest(entries: readonly ManifestEntry[]): string {
  const sorted = [...entries].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  return sorted.map(({ path, sha256 }) => `${sha256}  ${encodeManifestPath(path)}\n`).join('');
}

/**
 * Reads a manifest.
 *
 * @returns undefined where it is not in the very form that {@link writeManifest} gives it: then something changed it
 */
export function readManifest(text: string): ManifestEntry[] | undefined {
  const entries: ManifestEntry[] = [];
  for (const line of text.split('\n').slice(0, -1)) {
    const match = /^([0-9a-f]{64}) {2}([^\n]+)$/.exec(line);
    if (!match) return undefined;
    entries.push({ sha256: match[1] as string, path: decodeManifestPath(match[2] as string) });
  }
  if (new Set(entries.map(({ path }) => path)).size < entries.length) return undefined;
  return writeManifest(entries) === text ? entries : undefined;
}
