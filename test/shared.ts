import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../shared/', import.meta.url));

/**
 * Path of a file of the measuring data that may lie beside the repository.
 *
 * @returns the path, or undefined where the data are absent; then the test says so in its output
 */
export function sharedPath(...parts: string[]): string | undefined {
  const path = root + parts.join('/');
  if (existsSync(path)) return path;
  console.warn(`The measuring data are absent (${parts.join('/')}): what depends on them is not checked.`);
  return undefined;
}
