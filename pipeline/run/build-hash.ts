import { readFileSync } from 'node:fs';
import { packageFile } from '../../schemas/package-file.js';

let hash: string | undefined;

/**
 * The hash of all that makes outputs from sources: code, lexicons, model, and the packages they were built with. It is
 * taken when the package is built (`scripts/build-assets.mjs`); the version alone would not tell two builds apart.
 */
export function buildHash(): string {
  hash ??= (JSON.parse(readFileSync(packageFile('dist/build.json'), 'utf8')) as { sha256: string }).sha256;
  return hash;
}
