import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../../schemas/ids.js';
import type { RunRecord } from '../../schemas/index.js';
import { safePath } from '../directory/safe-path.js';
import { WORK_FOLDER } from '../directory/write-file.js';
import { MANIFEST, type ManifestEntry, readManifest } from '../manifest/manifest.js';
import type { Fault } from './fault.js';
import { schemaFaults } from './json-schema.js';
import { verifyArticle } from './verify-article.js';
import { verifyTables } from './verify-tables.js';

/**
 * Reads a written directory back: checksums, schemas, DTD, text against source, keys across tables, and whether the
 * outputs of each article agree with each other.
 *
 * @param directory absolute path
 * @returns the faults in order of file; none where everything is as it should be
 */
export async function verifyDirectory(directory: string): Promise<Fault[]> {
  const entries = manifestOf(directory);
  if (!Array.isArray(entries)) return [entries];
  const faults = checksumFaults(directory, entries);
  const damaged = new Set(faults.map(({ file }) => file));
  const run = damaged.has('run.json') ? undefined : await runOf(directory, faults);
  if (run) {
    for (const article of run.articles) {
      // A file that is not what was written is named once, by its checksum; what is in it says no more.
      if (article.outputs.length && !article.outputs.some((path) => damaged.has(path)))
        faults.push(...(await verifyArticle(directory, article)));
    }
    faults.push(...listingFaults(run, entries));
  }
  if (
    existsSync(join(directory, 'datapackage.json')) &&
    !faults.some(({ file }) => file.startsWith('tables/') || file === 'datapackage.json')
  ) {
    faults.push(...(await verifyTables(directory)));
  }
  return faults.sort((a, b) => (a.file === b.file ? (a.line ?? 0) - (b.line ?? 0) : a.file < b.file ? -1 : 1));
}

function manifestOf(directory: string): ManifestEntry[] | Fault {
  const path = join(directory, MANIFEST);
  if (!existsSync(path)) return { file: MANIFEST, message: 'The manifest is missing. The run did not end; run it again.' };
  const entries = readManifest(readFileSync(path, 'utf8'));
  return entries ?? { file: MANIFEST, message: 'The manifest is not in the form in which it was written: something changed it.' };
}

/** Files that are missing, changed, or not in the manifest at all. */
function checksumFaults(directory: string, entries: readonly ManifestEntry[]): Fault[] {
  const faults: Fault[] = [];
  const known = new Set<string>();
  for (const { path, sha256: expected } of entries) {
    if (known.has(path)) faults.push({ file: MANIFEST, message: `${path} stands in the manifest twice.` });
    known.add(path);
    const absolute = pathWithin(directory, path);
    if (absolute === undefined) faults.push({ file: MANIFEST, message: `${path} would lead out of the directory.` });
    else if (!lstatSync(absolute, { throwIfNoEntry: false })?.isFile()) faults.push({ file: path, message: 'The file is missing.' });
    else if (sha256(readFileSync(absolute)) !== expected)
      faults.push({ file: path, message: 'The file is not what was written: its SHA-256 differs from the manifest.' });
  }
  for (const path of filesIn(directory)) if (!known.has(path)) faults.push({ file: path, message: 'The file is not in the manifest.' });
  return faults;
}

function pathWithin(directory: string, path: string): string | undefined {
  try {
    return safePath(directory, path);
  } catch {
    return undefined;
  }
}

/** Every file of the directory but the manifest and our own work folder. */
function filesIn(directory: string): string[] {
  const found: string[] = [];
  const open = [''];
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    for (const entry of readdirSync(join(directory, folder), { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (path === MANIFEST || path === WORK_FOLDER) continue;
      if (entry.isDirectory()) open.push(path);
      else found.push(path);
    }
  }
  return found.sort();
}

async function runOf(directory: string, faults: Fault[]): Promise<RunRecord | undefined> {
  const path = join(directory, 'run.json');
  if (!existsSync(path)) {
    faults.push({ file: 'run.json', message: 'run.json is missing from directory and manifest.' });
    return undefined;
  }
  const run: unknown = JSON.parse(readFileSync(path, 'utf8'));
  const found = await schemaFaults('run.schema.json', run, 'run.json');
  faults.push(...found);
  return found.length ? undefined : (run as RunRecord);
}

/** The manifest must name what run.json names: each holds for the other. */
function listingFaults({ articles }: RunRecord, entries: readonly ManifestEntry[]): Fault[] {
  const listed = new Set(entries.map(({ path }) => path));
  const outputs = new Set(articles.flatMap((article) => article.outputs));
  const missing = [...outputs]
    .filter((path) => !listed.has(path))
    .map((path) => ({ file: path, message: 'run.json names the file, the manifest does not.' }));
  const extra = [...listed]
    .filter((path) => path.startsWith('articles/') && !outputs.has(path))
    .map((path) => ({ file: path, message: 'The manifest names the file, run.json does not.' }));
  return [...missing, ...extra];
}
