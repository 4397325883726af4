import { lstatSync, readFileSync } from 'node:fs';
import type { ArticleRecord } from '../../schemas/record.js';
import type { RunRecord } from '../../schemas/run.js';
import { UsageError } from '../../schemas/usage-error.js';
import { readJson } from '../verify/read-json.js';
import { articleFolder } from './article-folder.js';
import { safePath } from './safe-path.js';

/** Largest file of JSON that is read, in bytes: far more than any article comes to. */
const MAX_BYTES = 256 * 1024 * 1024;

/**
 * Reads the record of a run, which may come from anywhere.
 *
 * @param directory of the run
 * @throws {UsageError} where it is not there, too large, behind a symbolic link, or not as a run writes it
 */
export async function readRunRecord(directory: string): Promise<RunRecord> {
  return read<RunRecord>(directory, 'run.json', 'run.schema.json');
}

/**
 * Reads the record of an article.
 *
 * @param directory of the run
 * @throws {UsageError} as {@link readRunRecord} does
 */
export async function readArticleRecord(directory: string, id: string): Promise<ArticleRecord> {
  return read<ArticleRecord>(directory, `${articleFolder(id)}/article.json`, 'article.schema.json');
}

async function read<T>(directory: string, path: string, schema: string): Promise<T> {
  const fail = (why: string): UsageError =>
    new UsageError(`${directory}/${path} cannot be read: ${why} \`offprint verify\` tells what else is wrong there.`);
  let absolute: string;
  try {
    absolute = safePath(directory, path);
  } catch (error) {
    throw fail(`${(error as Error).message}.`);
  }
  const stats = lstatSync(absolute, { throwIfNoEntry: false });
  if (!stats?.isFile()) throw fail('It is not there, or no plain file.');
  if (stats.size > MAX_BYTES) throw fail(`It has ${stats.size} bytes, more than any that offprint writes.`);
  const found = await readJson<T>(readFileSync(absolute, 'utf8'), schema, path);
  if (found.faults) throw fail(found.faults[0]?.message ?? '');
  return found.value;
}
