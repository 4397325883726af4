import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readJson } from './files.mjs';

const CLI = fileURLToPath(new URL('../../dist/pipeline/cli.js', import.meta.url));
/** Status 3 says that some articles were set aside, and the others written. */
const WRITTEN = [0, 3];

/**
 * Runs the built command line over a folder, as people do.
 *
 * @returns the run's record, and of each article that was written its record, its source and the stem of its file
 */
export function runOffprint(input, out) {
  const { status, stderr } = spawnSync(process.execPath, [CLI, 'run', input, '--out', out, '--fail-on', 'never'], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (!WRITTEN.includes(status)) throw new Error(`offprint ended with status ${status}:\n${stderr}`);
  const run = readJson(join(out, 'run.json'));
  const articles = run.articles
    .map(({ id }) => join(out, 'articles', id))
    .filter((folder) => existsSync(join(folder, 'article.json')))
    .map((folder) => {
      const record = readJson(join(folder, 'article.json'));
      return { record, source: readFileSync(join(folder, 'source.txt'), 'utf8'), stem: stemOf(record.source.path) };
    });
  return { run, articles };
}

/** A file's name without folder and extension: what ties a record to its source whatever id the metadata gave it. */
function stemOf(path) {
  return basename(path, extname(path));
}
