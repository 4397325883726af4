import { readFileSync } from 'node:fs';
import type { RunRecord } from '../../schemas/index.js';
import { packageFile } from '../../schemas/package-file.js';
import { TOOL } from '../../schemas/tool.js';
import { sharedPaths } from '../directory/shared-outputs.js';
import type { ManifestEntry } from '../manifest/manifest.js';
import { type ArticleTables, articleTables } from '../tables/article-tables.js';
import { checksumFaults, readText } from './checksum-faults.js';
import { type Fault, inOrder } from './fault.js';
import { readJson } from './read-json.js';
import { verifyArticle } from './verify-article.js';
import { verifyShared } from './verify-shared.js';
import { writtenOutputs } from './written-outputs.js';

/** Whoever is told how far the reading back has come. */
export interface VerifyProgress {
  /** So many articles are to be read back. */
  begin(total: number): void;
  /** One of them has been. */
  step(): void;
}

/**
 * Reads a written directory back: checksums, schemas, DTD, text against source, keys across tables, and whether the
 * outputs of each article agree with each other.
 *
 * A file that is not what was written is named once, by its checksum; what is in it, and what should agree with it, says
 * no more and is not looked at.
 *
 * @param directory absolute path
 * @param progress is told how far it is
 * @returns the faults in order of file; none where everything is as it should be
 */
export async function verifyDirectory(directory: string, progress?: VerifyProgress): Promise<Fault[]> {
  const { faults, entries } = checksumFaults(directory);
  if (!entries) return faults;
  const damaged = new Set(faults.map(({ file }) => file));
  const run = damaged.has('run.json') ? undefined : await runIn(directory, faults);
  if (run) {
    const articles: ArticleTables[] = [];
    let complete = true;
    const standing = run.articles.filter(({ outputs }) => outputs.length > 0);
    progress?.begin(standing.length);
    for (const article of standing) {
      const { faults: own, record } = article.outputs.some((path) => damaged.has(path))
        ? { faults: [] }
        : await verifyArticle(directory, article);
      faults.push(...own);
      if (record) articles.push(articleTables(record));
      else complete = false;
      progress?.step();
    }
    faults.push(...listingFaults(run, entries), ...totalFaults(run), ...schemaFileFaults(directory, run, entries, damaged));
    const outputs = writtenOutputs(
      directory,
      entries.map(({ path }) => path),
    );
    if (!sharedPaths(outputs).some((path) => damaged.has(path)))
      faults.push(...(await verifyShared(directory, complete ? articles : undefined, outputs)));
  }
  return inOrder(faults);
}

async function runIn(directory: string, faults: Fault[]): Promise<RunRecord | undefined> {
  const text = readText(directory, 'run.json');
  if (text === undefined) {
    faults.push({ file: 'run.json', message: 'The file is missing, from the directory and from the manifest.' });
    return undefined;
  }
  const read = await readJson<RunRecord>(text, 'run.schema.json', 'run.json');
  if (!read.faults) return read.value;
  faults.push(...read.faults);
  return undefined;
}

/** The manifest must name what run.json names: each holds for the other. */
function listingFaults({ articles }: RunRecord, entries: readonly ManifestEntry[]): Fault[] {
  const listed = new Set(entries.map(({ path }) => path));
  const outputs = new Set(articles.flatMap((article) => article.outputs));
  const missing = [...outputs].filter((path) => !listed.has(path));
  const extra = [...listed].filter((path) => path.startsWith('articles/') && !outputs.has(path));
  return [
    ...missing.map((file) => ({ file, message: 'run.json names this file, the manifest does not.' })),
    ...extra.map((file) => ({ file, message: 'The manifest names this file, run.json does not.' })),
  ];
}

function totalFaults({ articles, totals }: RunRecord): Fault[] {
  const right = (['converted', 'quarantined'] as const).every(
    (status) => articles.filter((one) => one.status === status).length === totals[status],
  );
  return right ? [] : [{ file: 'run.json', message: 'Its totals are not those of the articles that it lists.' }];
}

/** Schemas that this very version wrote must be those that it ships. */
function schemaFileFaults(
  directory: string,
  { tool }: RunRecord,
  entries: readonly ManifestEntry[],
  damaged: ReadonlySet<string>,
): Fault[] {
  if (tool.version !== TOOL.version) return [];
  return entries
    .map(({ path }) => path)
    .filter((path) => /^schemas\/[a-z]+\.schema\.json$/.test(path) && !damaged.has(path))
    .filter((path) => readText(directory, path) !== readFileSync(packageFile(`dist/schemas/json/${path.slice(8)}`), 'utf8'))
    .map((file) => ({ file, message: `It is not the schema of offprint ${TOOL.version}.` }));
}
