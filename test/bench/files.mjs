import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../shared/', import.meta.url));

/** Path of the measuring data that may lie beside the project. @returns undefined where they are absent */
export function sharedPath(...parts) {
  const path = root + parts.join('/');
  return existsSync(path) ? path : undefined;
}

export function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** A file of one JSON value a line. */
export function readJsonLines(path) {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}
