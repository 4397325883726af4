import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { VFile } from 'vfile';
import { articleFiles, articleFolder, compileArticle, type OutputFile } from '../../outputs/directory/article-files.js';
import { type ArticleRows, articleRows, runFile, schemaFiles, tableFiles } from '../../outputs/directory/run-files.js';
import { safePath } from '../../outputs/directory/safe-path.js';
import { WORK_FOLDER, writeFileAtomically } from '../../outputs/directory/write-file.js';
import { MANIFEST, type ManifestEntry, writeManifest } from '../../outputs/manifest/manifest.js';
import { sha256 } from '../../schemas/ids.js';
import type { ArticleRecord, Config, RunArticle, RunRecord } from '../../schemas/index.js';
import { RUN_SCHEMA } from '../../schemas/run.js';
import { TOOL } from '../../schemas/tool.js';
import { configurationHash } from './configuration-hash.js';
import { convertOpened, type SetAside, type Source, setAside } from './convert-source.js';
import { takeLock } from './lock.js';
import { openPlanned, type Planned, plan } from './plan.js';
import { type Previous, readPrevious, readRecord, writeRoots } from './previous.js';
import { DEFAULT_MAX_DELETE, goneArticles } from './prune.js';
import { withOutputFindings } from './record-findings.js';
import { Refusal } from './refusal.js';
import type { Reporter } from './reporter.js';
import { emptyTally, sorted, sumOf, type Tally, tallyOf } from './tally.js';

/** What a run is to do. */
export interface RunOptions {
  sources: readonly Source[];
  /** Input folders that were read completely, as absolute paths. */
  folders: ReadonlySet<string>;
  /** Output directory, as an absolute path. */
  out: string;
  config: Config;
  reporter: Reporter;
}

/** What a run did. */
export interface RunResult {
  record: RunRecord;
  /** Ids of articles whose sources are gone, and which were deleted. */
  deleted: string[];
}

/** An article after the map step: what the reduce step needs of it, and nothing more. */
interface Mapped {
  entry: RunArticle;
  tally: Tally;
  rows?: ArticleRows;
  hashes: ManifestEntry[];
}

/**
 * Converts sources into an output directory: each article by itself (map), then tables and run.json from all of them
 * (reduce), the manifest last, so that whoever checks against it finds a whole set or an older whole set.
 *
 * @throws {Refusal} where nothing may or can be written
 */
export async function run({ sources, folders, out, config, reporter }: RunOptions): Promise<RunResult> {
  const previous = readPrevious(out);
  const planned = await plan(sources, config);
  const present = new Set(planned.map(({ id }) => id));
  const gone = goneArticles(previous, present, folders, config.maxDelete ?? DEFAULT_MAX_DELETE);
  const release = writing(out, () => takeLock(out));
  try {
    const mapped: Mapped[] = [];
    reporter.begin(planned.length);
    for (const one of planned) mapped.push(await mapArticle(one, out, previous, config, reporter));
    for (const id of gone) rmSync(safePath(out, articleFolder(id)), { recursive: true, force: true });
    const kept = keptArticles(out, previous, present, new Set(gone));
    const record = writing(out, () => reduce(out, [...mapped, ...kept], config));
    writeRoots(out, rootsOf(previous, planned, gone));
    reporter.end();
    return { record, deleted: gone };
  } finally {
    release();
  }
}

/** Runs something that writes; what the file system refuses ends the run in plain words. */
function writing<T>(out: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why: Record<string, string> = {
      ENOSPC: 'the disk is full',
      EACCES: 'it may not be written to',
      EPERM: 'it may not be written to',
      EROFS: 'it is read-only',
      ENOTDIR: 'a part of its path is a file',
    };
    if (code && why[code]) throw new Refusal(`${out} cannot be written: ${why[code]} (${code}). Free it, or name another --out.`);
    throw error;
  }
}

/** One article, from its source to its files. Whatever is wrong with it sets it aside, and touches no other. */
async function mapArticle(planned: Planned, out: string, previous: Previous, config: Config, reporter: Reporter): Promise<Mapped> {
  const opened = await openPlanned(planned, config);
  const made = opened.aside ? opened : await makeArticle(opened.file, config);
  if (made.aside) {
    reporter.aside(planned.source.path, made.aside);
    return asideArticle(out, previous, planned.id, planned.source, opened.sha256, made.aside);
  }
  const { record, files } = made;
  writing(out, () => {
    for (const { path, text } of files) writeFileAtomically(out, path, text);
    removeOthers(out, articleFolder(record.id), new Set(files.map(({ path }) => path)));
  });
  reporter.converted(record);
  return mappedOf(record, files);
}

/** Converts and compiles an article; nothing is written yet. */
async function makeArticle(
  file: VFile,
  config: Config,
): Promise<{ record: ArticleRecord; files: OutputFile[]; aside?: undefined } | { aside: SetAside }> {
  const converted = convertOpened(file);
  if (converted.aside) return converted;
  try {
    const compiled = await compileArticle(converted.record, config);
    const source = String(file.value);
    const record = withOutputFindings(converted.record, compiled.findings, source, config, file.data.article?.sidecar);
    return { record, files: articleFiles(record, source, compiled, config) };
  } catch (error) {
    return { aside: setAside(error) };
  }
}

function mappedOf(record: ArticleRecord, files: readonly OutputFile[]): Mapped {
  const tally = tallyOf(record);
  const { id, source } = record;
  const entry: RunArticle = {
    id,
    source: source.path,
    sha256: source.sha256,
    status: 'converted',
    findings: sorted(tally.findings),
    outputs: files.map(({ path }) => path),
  };
  return { entry, tally, rows: articleRows(record), hashes: files.map(({ path, text }) => ({ path, sha256: sha256(text) })) };
}

/** Files of an earlier run that this one does not write any more, such as those of an output that is not wanted now. */
function removeOthers(out: string, folder: string, wanted: ReadonlySet<string>): void {
  for (const name of readdirSync(safePath(out, folder))) {
    if (!wanted.has(`${folder}/${name}`)) rmSync(safePath(out, `${folder}/${name}`), { recursive: true, force: true });
  }
}

/** An article that was set aside: its last good output stands, and says that it is stale. */
function asideArticle(
  out: string,
  previous: Previous,
  id: string,
  source: Source,
  hash: string | null,
  { rule, reason }: SetAside,
): Mapped {
  const last = previous.articles.get(id);
  const usable = rule !== 'duplicate-id' && last !== undefined && last.outputs.length > 0;
  const old = usable ? unchanged(out, last) : undefined;
  return {
    entry: {
      id,
      source: source.path,
      sha256: hash,
      status: 'quarantined',
      rule,
      reason,
      ...(old && { stale: true }),
      findings: { [rule]: 1 },
      outputs: old?.entry.outputs ?? [],
    },
    tally: sumOf([old?.tally ?? emptyTally(), { ...emptyTally(), severities: { error: 1, warning: 0, info: 0 }, findings: { [rule]: 1 } }]),
    ...(old?.rows && { rows: old.rows }),
    hashes: old?.hashes ?? [],
  };
}

/** Articles of earlier runs that this one did not touch stay in the tables, in run.json and in the manifest. */
function keptArticles(out: string, previous: Previous, present: ReadonlySet<string>, gone: ReadonlySet<string>): Mapped[] {
  return [...previous.articles.values()]
    .filter(({ id }) => !present.has(id) && !gone.has(id))
    .flatMap((article) => unchanged(out, article) ?? []);
}

/** An article as an earlier run wrote it, read back from its files; undefined where they are not all there. */
function unchanged(out: string, entry: RunArticle): Mapped | undefined {
  if (entry.outputs.length === 0) return { entry, tally: emptyTally(), hashes: [] };
  const record = readRecord(out, entry.id);
  if (!record || entry.outputs.some((path) => !existsSync(safePath(out, path)))) return undefined;
  return {
    entry,
    tally: tallyOf(record),
    rows: articleRows(record),
    hashes: entry.outputs.map((path) => ({ path, sha256: sha256(readFileSync(safePath(out, path))) })),
  };
}

function reduce(out: string, mapped: readonly Mapped[], config: Config): RunRecord {
  const wantsTables = config.outputs?.includes('csv') ?? true;
  const shared = [
    ...(wantsTables
      ? tableFiles(
          mapped.flatMap(({ rows }) => rows ?? []),
          config,
        )
      : []),
    ...schemaFiles(),
  ];
  if (!wantsTables) for (const path of ['tables', 'datapackage.json']) rmSync(join(out, path), { recursive: true, force: true });
  for (const { path, text } of shared) writeFileAtomically(out, path, text);
  const record = runRecordOf(mapped, config);
  const last = runFile(record);
  writeFileAtomically(out, last.path, last.text);
  const hashes = [...shared, last].map(({ path, text }) => ({ path, sha256: sha256(text) }));
  writeFileAtomically(out, MANIFEST, writeManifest([...mapped.flatMap((one) => one.hashes), ...hashes]));
  rmSync(join(out, WORK_FOLDER, 'staging'), { recursive: true, force: true });
  return record;
}

function runRecordOf(mapped: readonly Mapped[], config: Config): RunRecord {
  const articles = mapped.map(({ entry }) => entry).sort((a, b) => (a.id === b.id ? (a.source < b.source ? -1 : 1) : a.id < b.id ? -1 : 1));
  const { severities, findings, repairs, deletedCharacters } = sumOf(mapped.map(({ tally }) => tally));
  return {
    $schema: RUN_SCHEMA,
    version: 1,
    tool: { ...TOOL },
    configuration: { sha256: configurationHash(config) },
    articles,
    totals: {
      converted: articles.filter(({ status }) => status === 'converted').length,
      quarantined: articles.filter(({ status }) => status === 'quarantined').length,
      severities,
      findings,
      repairs,
      deletedCharacters,
    },
  };
}

function rootsOf(previous: Previous, planned: Awaited<ReturnType<typeof plan>>, gone: readonly string[]): Map<string, string> {
  const roots = new Map(previous.roots);
  for (const id of gone) roots.delete(id);
  for (const { id, source } of planned) {
    if (source.root === undefined) roots.delete(id);
    else roots.set(id, resolve(source.root));
  }
  return roots;
}
