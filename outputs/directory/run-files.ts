import { readFileSync } from 'node:fs';
import { packageFile } from '../../schemas/package-file.js';
import type { RunRecord } from '../../schemas/run.js';
import type { OutputFile } from './article-files.js';

/** The schemas that the files of a run follow, so that who keeps them can read them without us. */
export function schemaFiles(): OutputFile[] {
  return ['article.schema.json', 'references.schema.json', 'run.schema.json'].map((name) => ({
    path: `schemas/${name}`,
    text: readFileSync(packageFile(`dist/schemas/json/${name}`), 'utf8'),
  }));
}

/** The record of the run. */
export function runFile(run: RunRecord): OutputFile {
  return { path: 'run.json', text: `${JSON.stringify(run, null, 2)}\n` };
}
