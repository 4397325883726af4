import { existsSync, readFileSync } from 'node:fs';
import type { OutputFile } from '../../outputs/directory/article-files.js';
import { type ArticleRows, articleRows } from '../../outputs/directory/run-files.js';
import { safePath } from '../../outputs/directory/safe-path.js';
import type { ManifestEntry } from '../../outputs/manifest/manifest.js';
import { sha256 } from '../../schemas/ids.js';
import type { ArticleRecord, RunArticle } from '../../schemas/index.js';
import type { SetAside } from './convert-source.js';
import type { Planned } from './plan.js';
import { type Place, type Previous, readRecord } from './previous.js';
import { asideTally, emptyTally, sumOf, type Tally, tallyOf } from './tally.js';

/** An article after the map step: what the reduce step needs of it, and nothing more. */
export interface Mapped {
  entry: RunArticle;
  /** Of its record, where it has one: why it was set aside is not in it. */
  tally: Tally;
  /** Its rows in the tables, where it has outputs. */
  rows?: ArticleRows;
  hashes: ManifestEntry[];
  place: Place;
}

/** An article that was converted. */
export function convertedEntry(record: ArticleRecord, files: readonly OutputFile[], planned: Planned): Mapped {
  const tally = tallyOf(record);
  const { id, source } = record;
  return {
    entry: {
      id,
      source: source.path,
      sha256: source.sha256,
      status: 'converted',
      findings: tally.findings,
      outputs: files.map(({ path }) => path),
    },
    tally,
    rows: articleRows(record),
    hashes: files.map(({ path, text }) => ({ path, sha256: sha256(text) })),
    place: placeOf(planned),
  };
}

/** An article that was set aside. Its last good output stands, and is marked as stale. */
export function asideEntry({ rule, reason }: SetAside, hash: string | null, planned: Planned, last: Mapped | undefined): Mapped {
  const { id, source } = planned;
  const stands = last && last.entry.outputs.length > 0 ? last : undefined;
  return {
    entry: {
      id: stands?.entry.id ?? id,
      source: source.path,
      sha256: hash,
      status: 'quarantined',
      rule,
      reason,
      ...(stands && { stale: true }),
      findings: sumOf([stands?.tally ?? emptyTally(), asideTally(rule)]).findings,
      outputs: stands?.entry.outputs ?? [],
    },
    tally: stands?.tally ?? emptyTally(),
    ...(stands?.rows && { rows: stands.rows }),
    hashes: stands?.hashes ?? [],
    place: { ...placeOf(planned), id: stands?.entry.id ?? id },
  };
}

/**
 * An article as an earlier run wrote it, read back from its files.
 *
 * @returns undefined where its record is gone or damaged
 */
export function readBack(out: string, previous: Previous, { entry, file, folder }: Previous['articles'][number]): Mapped | undefined {
  const place = { id: entry.id, source: entry.source, file, folder };
  if (entry.outputs.length === 0) return { entry, tally: emptyTally(), hashes: [], place };
  const record = readRecord(out, entry.id);
  if (!record) return undefined;
  const outputs = entry.outputs.filter((path) => existsSync(safePath(out, path)));
  return {
    entry: { ...entry, outputs },
    tally: tallyOf(record),
    rows: articleRows(record),
    // The checksum of the run that wrote the file, not of what may have become of it: `verify` is to see the difference.
    hashes: outputs.map((path) => ({ path, sha256: previous.hashes.get(path) ?? sha256(readFileSync(safePath(out, path))) })),
    place,
  };
}

function placeOf({ id, source, last }: Planned): Place {
  const { path, absolute: file, folder } = source;
  // A file that is named by itself this time still belongs to the folder it was found in before.
  return { id, source: path, file, folder: folder ?? (last?.file === file ? last?.folder : undefined) };
}
