import { relative } from 'node:path';
import { RUN_IN_PAYLOAD } from '../../outputs/bag/layout.js';
import { type PlacedFile, placeSources } from '../../outputs/bag/source-places.js';
import { ChangedWhilePacking, type PackedFile, type PayloadFile, writeBag } from '../../outputs/bag/write-bag.js';
import { articleFolder } from '../../outputs/directory/article-folder.js';
import { hashOfFile } from '../../outputs/directory/file-mark.js';
import { readArticleRecord, readRunRecord } from '../../outputs/directory/read-run.js';
import { pathWithin } from '../../outputs/directory/safe-path.js';
import { MANIFEST, type ManifestEntry } from '../../outputs/manifest/manifest.js';
import type { CrateArticle, CrateFile } from '../../outputs/ro-crate/article-entities.js';
import { CRATE, crateMetadata } from '../../outputs/ro-crate/crate.js';
import { checksumFaults } from '../../outputs/verify/checksum-faults.js';
import type { BagMetadata } from '../../schemas/bag-metadata.js';
import type { Metadata } from '../../schemas/metadata.js';
import type { RunArticle, RunRecord } from '../../schemas/run.js';
import { byCodeUnit } from '../../sources/paths.js';
import { Refusal } from '../run/refusal.js';
import { bagElements } from './bag-elements.js';
import { findOriginals, type NoOriginal } from './originals.js';

/** What is to be packed. */
export interface BagOptions {
  /** Directory that a run wrote, absolute. */
  directory: string;
  /** Where the bag goes, absolute: nothing stands there, or an empty folder. */
  target: string;
  /** Folders or files, absolute, in which the sources are; without any, where the run found them. */
  sources?: readonly string[];
  about?: BagMetadata;
  /** YYYY-MM-DD: the day of the delivery. */
  date: string;
}

/** What was packed. */
export interface BagResult {
  run: RunRecord;
  /** Number of files in the payload, and their bytes. */
  files: number;
  bytes: number;
  /** Number of sources in it. */
  sources: number;
}

/**
 * Packs a run with its sources as a bag (RFC 8493) that is an RO-Crate, too. The same run and date give the same bytes.
 *
 * @throws {Refusal} where the run is not as it was written, or its sources are not those that it read
 */
export async function makeBag({ directory, target, sources: folders = [], about = {}, date }: BagOptions): Promise<BagResult> {
  const entries = intactEntries(directory);
  const run = await readRunRecord(directory);
  const { found, missing } = findOriginals(directory, run.articles, folders);
  if (missing.length) throw new Refusal(sentenceFor(missing, folders.length > 0));
  const placed = placeSources(found.map(({ files }) => files));
  const metadata = await metadataOf(directory, run);
  const madeFrom = new Map(found.map(({ article }, index) => [article, placed[index] as PlacedFile[]]));
  const payload = [...entries.map((entry) => ofRun(directory, entry)), ...distinct(placed.flat()).map(asPayload)].sort((a, b) =>
    byCodeUnit(a.path, b.path),
  );
  const describe = (files: readonly PackedFile[]): string =>
    crateMetadata({ about, date, tool: run.tool, ...contentOf(run, metadata, madeFrom, files) });
  try {
    const written = await writeBag(target, {
      payload,
      description: { path: CRATE, of: describe },
      info: (oxum) => bagElements(about, date, oxum),
    });
    return { run, ...written, sources: found.length };
  } catch (error) {
    if (!(error instanceof ChangedWhilePacking)) throw error;
    throw new Refusal(`${error.message} changed while it was being packed. Nothing was written. Pack again when no run is at work.`);
  }
}

/** The files of the run and its manifest, where all are as they were written. */
function intactEntries(directory: string): ManifestEntry[] {
  const { faults, entries = [] } = checksumFaults(directory);
  const [first] = faults;
  if (first) {
    const more = faults.length > 1 ? ` So it is with ${faults.length - 1} more.` : '';
    throw new Refusal(
      `${relative(process.cwd(), directory) || '.'} is not as the run left it: ${first.file}: ${first.message}${more} Nothing was written. Run again, with --force if need be.`,
    );
  }
  return [...entries, { path: MANIFEST, sha256: hashOfFile(pathWithin(directory, MANIFEST)) }];
}

function sentenceFor(missing: readonly NoOriginal[], named: boolean): string {
  const listed = missing.slice(0, 5).map(({ article, why }) => `${nameOf(article)} (${why.replace(/\.$/, '')})`);
  const more = missing.length > 5 ? `, and ${missing.length - 5} more` : '';
  const what = missing.length === 1 ? '1 source is not what the run read' : `${missing.length} sources are not what the run read`;
  const where = named ? 'Name the folders that have them with --sources' : 'Where they lie elsewhere now, name the folder with --sources';
  return `${what}: ${listed.join(', ')}${more}. Nothing was written. Where a file changed, run again. ${where}.`;
}

function nameOf({ source }: RunArticle): string {
  return source === '-' ? 'standard input' : source;
}

async function metadataOf(directory: string, { articles }: RunRecord): Promise<Map<RunArticle, Metadata>> {
  const all = new Map<RunArticle, Metadata>();
  for (const article of articles) if (article.outputs.length) all.set(article, (await readArticleRecord(directory, article.id)).metadata);
  return all;
}

function ofRun(directory: string, { path, sha256 }: ManifestEntry): PayloadFile {
  return { path: `${RUN_IN_PAYLOAD}/${path}`, from: pathWithin(directory, path), sha256 };
}

function asPayload({ place, from, sha256 }: PlacedFile): PayloadFile {
  return { path: place, from, sha256 };
}

/** A sidecar may belong to two sources. */
function distinct(files: readonly PlacedFile[]): PlacedFile[] {
  return [...new Map(files.map((file) => [file.place, file])).values()];
}

/** What the crate tells of: each file of the payload once. */
function contentOf(
  { articles }: RunRecord,
  metadata: ReadonlyMap<RunArticle, Metadata>,
  madeFrom: ReadonlyMap<RunArticle, readonly PlacedFile[]>,
  packed: readonly PackedFile[],
): { articles: CrateArticle[]; run: { folder: string; files: CrateFile[] }; sources: CrateFile[] } {
  const rest = new Map(packed.map(({ path, size, checksums }) => [path, { path, size, sha256: checksums.sha256 as string }]));
  const take = (path: string): CrateFile[] => {
    const file = rest.get(path);
    rest.delete(path);
    return file ? [file] : [];
  };
  const written = articles.filter(({ outputs }) => outputs.length > 0);
  return {
    articles: written.map((article) => ({
      id: article.id,
      metadata: metadata.get(article),
      folder: `${RUN_IN_PAYLOAD}/${articleFolder(article.id)}/`,
      files: article.outputs.flatMap((path) => take(`${RUN_IN_PAYLOAD}/${path}`)),
      // The output of one that was set aside is that of an earlier state of its source.
      madeFrom: article.status === 'converted' ? (madeFrom.get(article) ?? []).map(({ place }) => place) : [],
    })),
    run: { folder: `${RUN_IN_PAYLOAD}/`, files: [...rest.values()].filter(({ path }) => path.startsWith(`${RUN_IN_PAYLOAD}/`)) },
    sources: [...rest.values()].filter(({ path }) => !path.startsWith(`${RUN_IN_PAYLOAD}/`)),
  };
}
