import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { safePath } from '../../outputs/directory/safe-path.js';
import { WORK_FOLDER, writeFileAtomically } from '../../outputs/directory/write-file.js';
import { MANIFEST, readManifest } from '../../outputs/manifest/manifest.js';
import type { ArticleRecord, RunArticle } from '../../schemas/index.js';
import { runRecord } from '../../schemas/run.js';
import { isSafeId } from '../../sources/index.js';
import { Refusal } from './refusal.js';

/** An article as an earlier run left it. */
export interface PreviousArticle {
  entry: RunArticle;
  /** Absolute path of its source; undefined where it came from standard input, or where that is not known. */
  file: string | undefined;
  /** Absolute path of the input folder it belonged to; undefined where it was named by itself. */
  folder: string | undefined;
}

/** What earlier runs left in an output directory. */
export interface Previous {
  articles: readonly PreviousArticle[];
  /** Checksums that the manifest has, by path. */
  hashes: ReadonlyMap<string, string>;
}

/** Where an article came from on this machine. It is no part of the hand-off, so it lies in the work folder. */
export interface Place {
  id: string;
  source: string;
  file?: string | undefined;
  folder?: string | undefined;
}

const PLACES = `${WORK_FOLDER}/sources.json`;

/**
 * Makes sure that a directory may be written to: it is new, empty, or was written by us.
 *
 * @throws {Refusal} where it holds somebody's files, or is no directory
 */
export function assertOurs(directory: string): void {
  const stats = statSync(directory, { throwIfNoEntry: false });
  if (!stats) return;
  if (!stats.isDirectory()) throw new Refusal(`${directory} is a file. Expected a directory to write to; name another --out.`);
  if (existsSync(join(directory, 'run.json')) || existsSync(join(directory, WORK_FOLDER))) return;
  const foreign = readdirSync(directory).sort();
  if (foreign.length) {
    const named = foreign.slice(0, 3).join(', ') + (foreign.length > 3 ? ', …' : '');
    throw new Refusal(
      `${directory} holds files that offprint did not write (${named}). Nothing was written. Name an empty or a new directory as --out.`,
    );
  }
}

/**
 * Reads what earlier runs left.
 *
 * @throws {Refusal} where run.json is there and is not ours: then nobody knows what the directory holds
 */
export function readPrevious(directory: string): Previous {
  const path = join(directory, 'run.json');
  if (!existsSync(path)) return { articles: [], hashes: new Map() };
  const run = runRecord.safeParse(parsed(path));
  if (!run.success || !run.data.articles.every(isOurs)) {
    throw new Refusal(
      `${path} is not a run.json that offprint wrote, so it is not known what the directory holds. Nothing was written. Name another --out, or delete the directory if nobody needs it.`,
    );
  }
  const places = readPlaces(directory);
  const articles = run.data.articles.map((entry): PreviousArticle => {
    const place = places.get(keyOf(entry));
    return { entry, file: place?.file, folder: place?.folder };
  });
  return { articles, hashes: readHashes(directory) };
}

/** Remembers where the articles came from, so that a later run knows which sources are gone. */
export function writePlaces(directory: string, places: readonly Place[]): void {
  // From the output directory, so that it still holds when both have been moved together: on a build server they are.
  const from = (path: string | undefined): string | undefined =>
    path === undefined ? undefined : relative(directory, path).split(sep).join('/');
  const lines = places.map(({ id, source, file, folder }) => JSON.stringify({ id, source, file: from(file), folder: from(folder) }));
  writeFileAtomically(directory, PLACES, `[\n${lines.sort().join(',\n')}\n]\n`);
}

/** The record of an article as an earlier run wrote it; undefined where it is gone or damaged. */
export function readRecord(directory: string, id: string): ArticleRecord | undefined {
  const record = parsed(safePath(directory, `articles/${id}/article.json`));
  return isRecord(record, id) ? record : undefined;
}

function isRecord(record: unknown, id: string): record is ArticleRecord {
  return typeof record === 'object' && record !== null && 'id' in record && record.id === id && 'findings' in record && 'works' in record;
}

/** The entry of an article names no path but those of its own folder. */
function isOurs({ id, outputs }: RunArticle): boolean {
  const folder = `articles/${id}/`;
  return (isSafeId(id) || outputs.length === 0) && outputs.every((path) => path.startsWith(folder) && isSafeId(path.slice(folder.length)));
}

function readPlaces(directory: string): Map<string, Place> {
  const places = parsed(join(directory, PLACES));
  const absolute = (path: unknown): string | undefined => (typeof path === 'string' ? resolve(directory, path) : undefined);
  return new Map(
    (Array.isArray(places) ? (places as Partial<Record<keyof Place, unknown>>[]) : []).map((place) => {
      const [id, source] = [String(place?.id), String(place?.source)];
      return [keyOf({ id, source }), { id, source, file: absolute(place?.file), folder: absolute(place?.folder) }];
    }),
  );
}

function readHashes(directory: string): Map<string, string> {
  const path = join(directory, MANIFEST);
  const entries = existsSync(path) ? readManifest(readFileSync(path, 'utf8')) : undefined;
  return new Map((entries ?? []).map((entry) => [entry.path, entry.sha256]));
}

function keyOf({ id, source }: { id: string; source: string }): string {
  return `${id}\n${source}`;
}

function parsed(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
