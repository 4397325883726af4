import { rmdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { articleFolder } from '../../outputs/directory/article-folder.js';
import { intact } from '../../outputs/directory/file-mark.js';
import { runFile, schemaFiles } from '../../outputs/directory/run-files.js';
import { safePath } from '../../outputs/directory/safe-path.js';
import { allSharedPaths, type SharedOutputs, sharedOutputs, sharedPaths } from '../../outputs/directory/shared-outputs.js';
import { syncFiles } from '../../outputs/directory/sync-files.js';
import { type Written, writeFileAtomically } from '../../outputs/directory/write-file.js';
import { MANIFEST, writeManifest } from '../../outputs/manifest/manifest.js';
import type { Config } from '../../schemas/config.js';
import { sha256 } from '../../schemas/ids.js';
import type { RunRecord } from '../../schemas/run.js';
import type { Keys } from './keys.js';
import { runRecordOf } from './run-record.js';
import type { Settled } from './settle.js';
import { type ArticleState, inOrder } from './state/article-state.js';
import { removeJournal } from './state/journal.js';
import { type Leaving, type RunState, type SharedState, writeState } from './state/state-file.js';

/**
 * Makes from all articles what is there once, in this order: tables, references and schemas, the state, run.json, the
 * manifest; then files go that no manifest names any more. Each of these is a function of what is remembered of the
 * articles, and is touched only where it says something else than before. See `run` for what a crash leaves.
 *
 * @param previous what the run began with
 */
export async function reduce(out: string, settled: Settled, previous: RunState, keys: Keys, config: Config): Promise<RunRecord> {
  const articles = inOrder(settled.articles);
  const outputs = sharedOutputs(config);
  const written: Written[] = [];
  const write = ({ path, text }: { path: string; text: string }): void => void written.push(writeFileAtomically(out, path, text));

  const shared = await sharedOf(out, articles, previous.shared, keys, outputs);
  for (const file of schemaFiles()) write(file);
  const { leaving } = settled;
  const state = { generation: previous.generation, articles, shared, leaving };
  const first = writeState(out, state);
  const named = [...articles.flatMap(({ files }) => files), ...shared.files, ...written];
  const record = runRecordOf(articles, config, shared.similarWorks);
  write(runFile(record));
  named.push(written.at(-1) as Written);
  write({ path: MANIFEST, text: writeManifest(named) });

  for (const one of leaving) remove(out, one);
  const wanted = new Set(sharedPaths(outputs));
  for (const path of allSharedPaths) if (!wanted.has(path)) remove(out, { path });
  const last = leaving.length ? writeState(out, { ...state, generation: state.generation + 1, leaving: [] }) : first;
  const fresh = [...written, last].filter((file) => file.fresh).map(({ path }) => path);
  await syncFiles(out, fresh);
  removeJournal(out);
  return record;
}

/** Tables and references: those that are there, where they were made from the very rows of these articles. */
async function sharedOf(
  out: string,
  articles: readonly ArticleState[],
  previous: RunState['shared'],
  keys: Keys,
  outputs: SharedOutputs,
): Promise<SharedState> {
  const caches = articles.flatMap(({ cache }) => cache ?? []);
  const paths = sharedPaths(outputs);
  const dialects = outputs.sets.map(({ dialect }) => dialect);
  const key = sha256([keys.rows, ...dialects, ...paths, ...caches.map(({ path, sha256 }) => `${path} ${sha256}`)].join('\n'));
  const standing = previous?.key === key ? previous.files.flatMap((mark) => intact(out, mark) ?? []) : [];
  if (previous && standing.length === paths.length) return { key, files: standing, similarWorks: previous.similarWorks };
  if (paths.length === 0) return { key, files: [], similarWorks: 0 };
  const { writeShared } = await import('./write-shared.js');
  return { key, ...writeShared(out, caches, outputs) };
}

/** Deletes a file of ours, and its folder if nothing else is in it: no file of anybody else. */
function remove(out: string, { path, id }: Pick<Leaving, 'path'> & Partial<Leaving>): void {
  rmSync(safePath(out, path), { force: true });
  const folder = id !== undefined && !path.startsWith(articleFolder(id)) ? undefined : dirname(path);
  if (folder === undefined || folder === '.') return;
  try {
    rmdirSync(safePath(out, folder));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOTEMPTY' && code !== 'EEXIST' && code !== 'ENOENT') throw error;
  }
}
