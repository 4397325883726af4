import { pathWithin } from '../directory/safe-path.js';
import { type Fault, MOST_FAULTS } from '../verify/fault.js';
import { type ManifestLine, readBagManifest } from './bag-manifest.js';
import { type Algorithm, isAlgorithm } from './checksums.js';
import { PAYLOAD } from './layout.js';
import { readTagFile } from './read-tag-file.js';

/** A manifest of a bag. */
export interface Manifest {
  /** Its name, such as `manifest-sha512.txt`. */
  name: string;
  /** Whether it lists the payload; else it lists tag files. */
  ofPayload: boolean;
  algorithm: Algorithm;
  lines: readonly ManifestLine[];
}

/** Whether a file of the base directory is a manifest, of whatever kind. */
export function isManifest(name: string): boolean {
  return /^(?:tag)?manifest-[^/]*\.txt$/.test(name);
}

/** Whether a path leads into the payload directory. */
export function isInPayload(path: string): boolean {
  return path.startsWith(`${PAYLOAD}/`);
}

/** Reads the manifests of a bag, and says what is wrong with them alone. @param files all files of the bag */
export function readManifests(bag: string, files: readonly string[]): { manifests: Manifest[]; faults: Fault[] } {
  const [manifests, faults]: [Manifest[], Fault[]] = [[], []];
  for (const name of files.filter(isManifest)) {
    const [, kind = '', algorithm = ''] = /^(tag)?manifest-([a-z0-9]+)\.txt$/.exec(name) ?? [];
    const text = isAlgorithm(algorithm) ? readTagFile(bag, name) : undefined;
    if (!isAlgorithm(algorithm)) {
      faults.push({ file: name, message: 'The name of its algorithm is not known: nothing can be checked by it.' });
    } else if (text === undefined) {
      faults.push({ file: name, message: 'It cannot be read: it is no plain file, or far too large.' });
    } else {
      const ofPayload = kind === '';
      const read = readBagManifest(text, algorithm);
      const rightful = ({ path }: ManifestLine): boolean =>
        isWithinBag(bag, path) && isInPayload(path) === ofPayload && !/^tagmanifest-/.test(path);
      const outside = read.lines
        .filter((line) => !rightful(line))
        .map(({ path, line }) => {
          return { line, message: `“${path}” is not the path of a ${ofPayload ? 'payload' : 'tag'} file.` };
        });
      for (const fault of [...read.faults.slice(0, MOST_FAULTS), ...outside.slice(0, MOST_FAULTS)]) faults.push({ file: name, ...fault });
      manifests.push({ name, ofPayload, algorithm, lines: read.lines.filter(rightful) });
    }
  }
  return { manifests, faults };
}

function isWithinBag(bag: string, path: string): boolean {
  try {
    return pathWithin(bag, path) !== '';
  } catch {
    return false;
  }
}
