import { existsSync, lstatSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../directory/list-files.js';
import { readRunRecord } from '../directory/read-run.js';
import { pathWithin } from '../directory/safe-path.js';
import { type Fault, inOrder } from '../verify/fault.js';
import { type VerifyProgress, verifyDirectory } from '../verify/verify-directory.js';
import { bagInfoFaults } from './bag-info-faults.js';
import { type Algorithm, type FileSums, sumsOfFile } from './checksums.js';
import { declarationFaults } from './declaration-faults.js';
import { fetchFaults } from './fetch-faults.js';
import { PAYLOAD, RUN_IN_PAYLOAD, runDirectoryOf } from './layout.js';
import { manifestFaults, unlistedFaults } from './manifest-faults.js';
import { isInPayload, type Manifest, readManifests } from './read-manifests.js';
import { sourceFaults } from './source-faults.js';
import { isSourcePlace } from './source-places.js';

/**
 * Checks a bag by the rules of RFC 8493: its declaration, that every manifest is complete and right, its metadata; then the run
 * in it as {@link verifyDirectory} does, and that the sources of the run are there. In one thing it asks for more than the
 * rules: every tag file is to be listed, so that no file can be changed, added, lost or renamed without a word.
 *
 * @param bag absolute path
 * @returns the faults in order of file, one for each file that is not what was packed
 */
export async function verifyBag(bag: string, progress?: VerifyProgress): Promise<Fault[]> {
  const files = listFiles(bag);
  const { manifests, faults: ofManifests } = readManifests(bag, files);
  const names = namesInManifests(manifests, files);
  const listed = files.map((path) => ({ path: names.get(path) ?? path, ofPayload: isInPayload(path) }));
  const { sums, faults: ofSums } = compareSums(bag, manifests, new Map([...names].map(([path, name]) => [name, path])));
  const faults = [...ofManifests, ...manifestFaults(manifests), ...unlistedFaults(manifests, listed), ...ofSums];
  const told = new Set(faults.map(({ file }) => file));
  const sizes = files.filter(isInPayload).map((path) => ({ size: lstatSync(join(bag, path)).size }));
  const ofTags = [...declarationFaults(bag), ...bagInfoFaults(bag, sizes), ...fetchFaults(bag, manifests)];
  return inOrder([...faults, ...ofTags.filter(({ file }) => !told.has(file)), ...(await runFaults(bag, told, sums, progress))]);
}

/**
 * Compares every file that manifests name with what they say of it.
 *
 * @param onDisk path of each file by the name that manifests have for it
 * @returns the faults; and what was found of each file, undefined where it is not there
 */
function compareSums(
  bag: string,
  manifests: readonly Manifest[],
  onDisk: ReadonlyMap<string, string>,
): { sums: Map<string, FileSums | undefined>; faults: Fault[] } {
  const sums = new Map<string, FileSums | undefined>();
  const faults: Fault[] = [];
  for (const [name, wanted] of wantedSums(manifests)) {
    const found = sumsIn(bag, onDisk.get(name) ?? name, wanted.keys());
    sums.set(name, found);
    faults.push(...sumFaults(name, wanted, found));
  }
  return { sums, faults };
}

/** What manifests call the files: a copy on another system may have their names in another Unicode form (RFC 8493, section 6.1.3). */
function namesInManifests(manifests: readonly Manifest[], files: readonly string[]): Map<string, string> {
  const there = new Set(files);
  const named = new Map<string, string>();
  for (const { lines } of manifests) for (const { path } of lines) if (!there.has(path)) named.set(path.normalize('NFC'), path);
  return new Map(files.map((path) => [path, named.get(path.normalize('NFC')) ?? path]));
}

/** The checksums that each file must have, with the manifests that say so. */
function wantedSums(manifests: readonly Manifest[]): Map<string, Map<Algorithm, { checksum: string; manifest: string }>> {
  const wanted = new Map<string, Map<Algorithm, { checksum: string; manifest: string }>>();
  for (const { name: manifest, algorithm, lines } of manifests)
    for (const { path, checksum } of lines) {
      const own = wanted.get(path) ?? new Map<Algorithm, { checksum: string; manifest: string }>();
      wanted.set(path, own.set(algorithm, { checksum, manifest }));
    }
  return wanted;
}

/** @returns undefined where it is no plain file of the bag */
function sumsIn(bag: string, path: string, algorithms: Iterable<Algorithm>): FileSums | undefined {
  const absolute = pathWithin(bag, path);
  return lstatSync(absolute, { throwIfNoEntry: false })?.isFile() ? sumsOfFile(absolute, algorithms) : undefined;
}

function sumFaults(
  file: string,
  wanted: ReadonlyMap<Algorithm, { checksum: string; manifest: string }>,
  found: FileSums | undefined,
): Fault[] {
  const manifests = [...wanted.values()].map(({ manifest }) => manifest);
  if (!found)
    return [{ file, message: `The file is missing; ${manifests.join(' and ')} ${manifests.length === 1 ? 'names' : 'name'} it.` }];
  const wrong = [...wanted]
    .filter(([algorithm, { checksum }]) => found.checksums[algorithm] !== checksum)
    .map(([, { manifest }]) => manifest);
  return wrong.length
    ? [{ file, message: `Its bytes are not those that were packed: their checksum is not the one in ${wrong.join(' and ')}.` }]
    : [];
}

/** What is wrong with the run in the bag, but for files of which the bag itself says so. */
async function runFaults(
  bag: string,
  told: ReadonlySet<string>,
  sums: ReadonlyMap<string, FileSums | undefined>,
  progress: VerifyProgress | undefined,
): Promise<Fault[]> {
  const directory = runDirectoryOf(bag);
  if (!existsSync(directory)) return [];
  const inner = (await verifyDirectory(directory, progress)).map((fault) => ({
    ...fault,
    file: `${PAYLOAD}/${RUN_IN_PAYLOAD}/${fault.file}`,
  }));
  const shown = inner.filter(({ file }) => !told.has(file));
  // Without a sound run.json it is not known which sources there must be; then that is the fault.
  if ([...told, ...shown.map(({ file }) => file)].includes(`${PAYLOAD}/${RUN_IN_PAYLOAD}/run.json`)) return shown;
  const checksums = [...sums].flatMap(([path, found]) => (found?.checksums.sha256 ? [{ path, sha256: found.checksums.sha256 }] : []));
  const missing = sourceFaults((await readRunRecord(directory)).articles, checksums);
  // A source that the manifests miss, or that has other bytes, has been named already.
  return [...told].some((file) => isSourcePlace(file.slice(PAYLOAD.length + 1))) ? shown : [...shown, ...missing];
}
