import { readFileSync } from 'node:fs';
import { packageFile } from '../../schemas/package-file.js';
import type { RunRecord } from '../../schemas/run.js';
import type { Dialect } from '../tables/csv.js';
import { dataPackage, type ResourceFile } from '../tables/datapackage.js';
import type { OutputFile } from './article-files.js';

/** Path of the descriptor of the tables. */
export const DESCRIPTOR = 'datapackage.json';

/** The descriptor of the tables. */
export function descriptorFile(files: readonly ResourceFile[], dialect: Dialect): OutputFile {
  return { path: DESCRIPTOR, text: `${JSON.stringify(dataPackage(files, dialect), null, 2)}\n` };
}

/** The schemas that the files of a run follow, so that who keeps them can read them without us. */
export function schemaFiles(): OutputFile[] {
  return ['article.schema.json', 'run.schema.json'].map((name) => ({
    path: `schemas/${name}`,
    text: readFileSync(packageFile(`dist/schemas/json/${name}`), 'utf8'),
  }));
}

/** The record of the run. */
export function runFile(run: RunRecord): OutputFile {
  return { path: 'run.json', text: `${JSON.stringify(run, null, 2)}\n` };
}
