import { rmdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { articleFolder } from '../../outputs/directory/article-folder.js';
import { type FileMark, intact } from '../../outputs/directory/file-mark.js';
import { DESCRIPTOR, descriptorFile, runFile, schemaFiles } from '../../outputs/directory/run-files.js';
import { safePath } from '../../outputs/directory/safe-path.js';
import { syncFiles } from '../../outputs/directory/sync-files.js';
import { type Written, writeFileAtomically } from '../../outputs/directory/write-file.js';
import { MANIFEST, writeManifest } from '../../outputs/manifest/manifest.js';
import { tablePath } from '../../outputs/tables/datapackage.js';
import type { Config } from '../../schemas/config.js';
import { sha256 } from '../../schemas/ids.js';
import type { RunRecord } from '../../schemas/run.js';
import { tables } from '../../schemas/tables.js';
import type { Keys } from './keys.js';
import { runRecordOf } from './run-record.js';
import type { Settled } from './settle.js';
import { type ArticleState, type CacheMark, inOrder } from './state/article-state.js';
import { removeJournal } from './state/journal.js';
import { type Leaving, type RunState, writeState } from './state/state-file.js';

/**
 * Makes from all articles what is there once, in this order: tables and schemas, the state, run.json, the manifest; then
 * files go that no manifest names any more. Each of these is a function of what is remembered of the articles, and is
 * touched only where it says something else than before. See `run` for what a crash leaves.
 *
 * @param previous what the run began with
 */
export async function reduce(out: string, settled: Settled, previous: RunState, keys: Keys, config: Config): Promise<RunRecord> {
  const articles = inOrder(settled.articles);
  const wantsTables = config.outputs?.includes('csv') ?? true;
  const shared: Written[] = [];
  const write = ({ path, text }: { path: string; text: string }): void => void shared.push(writeFileAtomically(out, path, text));

  const made = wantsTables ? await tablesOf(out, articles, previous.tables, keys, config) : undefined;
  if (made) {
    const files = made.files.map((mark, index) => ({ table: tables[index]!, path: mark.path, bytes: mark.size, sha256: mark.sha256 }));
    write(descriptorFile(files, config.csv?.dialect ?? 'data'));
  }
  for (const file of schemaFiles()) write(file);
  const { leaving } = settled;
  const state = { generation: previous.generation, articles, tables: made, leaving };
  const first = writeState(out, state);
  const named = [...articles.flatMap(({ files }) => files), ...(made?.files ?? []), ...shared];
  const record = runRecordOf(articles, config, made?.similarWorks ?? 0);
  write(runFile(record));
  named.push(shared.at(-1) as Written);
  write({ path: MANIFEST, text: writeManifest(named) });

  for (const one of leaving) remove(out, one);
  if (!wantsTables) for (const path of [...tables.map(tablePath), DESCRIPTOR]) remove(out, { path });
  const last = leaving.length ? writeState(out, { ...state, generation: state.generation + 1, leaving: [] }) : first;
  const fresh = [...shared, last].filter((file) => file.fresh).map(({ path }) => path);
  await syncFiles(out, fresh);
  removeJournal(out);
  return record;
}

/** The tables: those that are there, where they were made from the very rows of these articles. */
async function tablesOf(
  out: string,
  articles: readonly ArticleState[],
  previous: RunState['tables'],
  keys: Keys,
  config: Config,
): Promise<NonNullable<RunState['tables']>> {
  const caches = articles.flatMap(({ cache }) => cache ?? []);
  const key = sha256([keys.rows, ...caches.map(({ path, sha256 }) => `${path} ${sha256}`)].join('\n'));
  const standing = previous?.key === key ? previous.files.map((mark) => intact(out, mark)) : [];
  const files = standing.length === tables.length && standing.every((mark) => mark !== undefined) ? standing : undefined;
  return { key, ...(previous && files ? { files, similarWorks: previous.similarWorks } : await joined(out, caches, config)) };
}

async function joined(out: string, caches: readonly CacheMark[], config: Config): Promise<{ files: FileMark[]; similarWorks: number }> {
  const { writeTables } = await import('./write-tables.js');
  return writeTables(out, caches, config.csv?.dialect ?? 'data');
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
