import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { safePath } from '../../outputs/directory/safe-path.js';
import { WORK_FOLDER, writeFileAtomically } from '../../outputs/directory/write-file.js';
import type { ArticleRecord, RunArticle, RunRecord } from '../../schemas/index.js';
import { Refusal } from './refusal.js';

/** What an earlier run left in the output directory. */
export interface Previous {
  articles: Map<string, RunArticle>;
  /** The input folder that each article belonged to, as an absolute path on this machine: no part of the hand-off. */
  roots: Map<string, string>;
}

const ROOTS = `${WORK_FOLDER}/roots.json`;

/**
 * Reads what an earlier run left.
 *
 * @throws {Refusal} where the directory holds things that are not ours: nobody's files are mixed with these
 */
export function readPrevious(directory: string): Previous {
  const none: Previous = { articles: new Map(), roots: new Map() };
  const stats = statSync(directory, { throwIfNoEntry: false });
  if (!stats) return none;
  if (!stats.isDirectory()) throw new Refusal(`${directory} is a file. Expected a directory to write to; name another --out.`);
  const path = join(directory, 'run.json');
  if (!existsSync(path)) {
    const foreign = readdirSync(directory).filter((name) => name !== WORK_FOLDER);
    if (foreign.length && !existsSync(join(directory, WORK_FOLDER))) {
      throw new Refusal(
        `${directory} holds files that offprint did not write (${foreign.slice(0, 3).join(', ')}). Name an empty or new directory as --out.`,
      );
    }
    return none;
  }
  const run = parsed<RunRecord>(path);
  if (!run || !Array.isArray(run.articles)) {
    throw new Refusal(`${path} cannot be read, so it is not known what the directory holds. Delete the directory, or name another --out.`);
  }
  const roots = parsed<Record<string, string>>(join(directory, ROOTS)) ?? {};
  return { articles: new Map(run.articles.map((article) => [article.id, article])), roots: new Map(Object.entries(roots)) };
}

/** Remembers which input folder each article belonged to, so that a later run knows what it may delete. */
export function writeRoots(directory: string, roots: ReadonlyMap<string, string>): void {
  const sorted = [...roots].sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileAtomically(directory, ROOTS, `${JSON.stringify(Object.fromEntries(sorted))}\n`);
}

/** The record of an article as an earlier run wrote it; undefined where it is gone. */
export function readRecord(directory: string, id: string): ArticleRecord | undefined {
  return parsed<ArticleRecord>(safePath(directory, `articles/${id}/article.json`));
}

function parsed<T>(path: string): T | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as T;
  } catch {
    return undefined;
  }
}
