import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { articleFolder } from '../../../outputs/directory/article-folder.js';
import { WORK_FOLDER } from '../../../outputs/directory/work-folder.js';
import { MANIFEST, readManifest } from '../../../outputs/manifest/manifest.js';
import type { RunArticle } from '../../../schemas/run.js';
import { isSafeId } from '../../../sources/article-id.js';
import { Refusal } from '../refusal.js';
import { emptyTally } from '../tally.js';
import { type ArticleState, stands } from './article-state.js';
import { NO_STATE, type RunState, readState } from './state-file.js';
import { isIn, parsed } from './untrusted.js';

const RUN = 'run.json';
/** Folder of the folders of articles. */
const ARTICLES = 'articles';

/**
 * Makes sure that a directory may be written to: it is new, empty, or was written by us.
 *
 * @throws {Refusal} where it holds somebody's files, or is no directory
 */
export function assertOurs(directory: string): void {
  const stats = statSync(directory, { throwIfNoEntry: false });
  if (!stats) return;
  if (!stats.isDirectory()) throw new Refusal(`${directory} is a file. Expected a directory to write to; name another --out.`);
  if (existsSync(join(directory, RUN)) || existsSync(join(directory, WORK_FOLDER))) return;
  const foreign = readdirSync(directory).sort();
  if (foreign.length) {
    const named = foreign.slice(0, 3).join(', ') + (foreign.length > 3 ? ', …' : '');
    throw new Refusal(
      `${directory} holds files that offprint did not write (${named}). Nothing was written. Name an empty or a new directory as --out.`,
    );
  }
}

/**
 * What earlier runs left. Where their state is lost, since somebody kept the hand-off alone, it begins anew from run.json
 * and the manifest: nothing is known to be up to date then, but what stands is not forgotten. Where it is older than the
 * output, since somebody restored it, it is joined by what run.json has beside it.
 *
 * @throws {Refusal} where there is no state and run.json is not ours: then nobody knows what the directory holds
 */
export async function readPrevious(directory: string): Promise<RunState> {
  const state = readState(directory);
  if (state) return hasStrangers(directory, state) ? withStrangers(state, (await handedOff(directory)) ?? []) : state;
  const path = join(directory, RUN);
  if (!existsSync(path)) return NO_STATE;
  const articles = await handedOff(directory);
  if (articles) return { ...NO_STATE, articles };
  throw new Refusal(
    `${path} is not a run.json that offprint wrote, so it is not known what the directory holds. Nothing was written. Name another --out, or delete the directory if nobody needs it.`,
  );
}

/** Whether there are folders of articles that the state says nothing of. */
function hasStrangers(directory: string, state: RunState): boolean {
  const known = new Set([...state.articles, ...state.leaving].map(({ id }) => id).concat(state.begun));
  return foldersIn(join(directory, ARTICLES)).some((name) => !known.has(name));
}

function foldersIn(directory: string): string[] {
  return existsSync(directory) ? readdirSync(directory) : [];
}

function withStrangers(state: RunState, articles: readonly ArticleState[]): RunState {
  const known = new Set(state.articles.filter(stands).map(({ id }) => id));
  return { ...state, articles: [...state.articles, ...articles.filter((one) => stands(one) && !known.has(one.id))] };
}

/** The articles that run.json and the manifest name; undefined where run.json is not there, or not ours. */
async function handedOff(directory: string): Promise<ArticleState[] | undefined> {
  const path = join(directory, RUN);
  if (!existsSync(path)) return undefined;
  const { runRecord } = await import('../../../schemas/run.js');
  const run = runRecord.safeParse(parsed(readFileSync(path, 'utf8')));
  if (!run.success || !run.data.articles.every(isOurs)) return undefined;
  const hashes = readHashes(directory);
  return run.data.articles.map((entry) => stateFrom(entry, hashes));
}

/** The entry of an article names no path but those of its own folder. */
function isOurs({ id, outputs }: RunArticle): boolean {
  return (isSafeId(id) || outputs.length === 0) && outputs.every((path) => isIn(articleFolder(id), path));
}

function stateFrom(
  { id, source, sha256, sidecarSha256, rule, reason, outputs }: RunArticle,
  hashes: ReadonlyMap<string, string>,
): ArticleState {
  return {
    id,
    source,
    sha256,
    sidecarSha256,
    claim: null,
    key: null,
    aside: rule === undefined ? undefined : { rule, reason: reason ?? '' },
    tally: emptyTally(),
    // When they were written is not known: the checksum alone tells whether they are what they were.
    files: outputs.map((path) => ({ path, sha256: hashes.get(path) ?? '', size: Number.NaN, mtime: Number.NaN })),
    cache: undefined,
    file: undefined,
    folder: undefined,
  };
}

function readHashes(directory: string): Map<string, string> {
  const path = join(directory, MANIFEST);
  const entries = existsSync(path) ? readManifest(readFileSync(path, 'utf8')) : undefined;
  return new Map((entries ?? []).map((entry) => [entry.path, entry.sha256]));
}
