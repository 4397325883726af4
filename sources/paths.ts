import { realpathSync } from 'node:fs';
import { basename, dirname, extname, isAbsolute, join, relative, sep } from 'node:path';

/** Extensions of the files that are articles. */
export const EXTENSIONS: readonly string[] = ['.txt', '.text', '.md', '.markdown'];

/** Whether a file's name is that of an article. */
export function isArticle(path: string): boolean {
  return EXTENSIONS.includes(extname(path).toLowerCase());
}

/** Whether a file tells about a folder and is no article of it. */
export function isReadme(path: string): boolean {
  return /^readme(?:\.|$)/i.test(basename(path));
}

/** Whether a path is a folder or lies in it. */
export function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

/** A path without symbolic links, as far as it exists. */
export function realPathOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(realPathOf(parent), basename(path));
  }
}

/** A path with forward slashes. */
export function withSlashes(path: string): string {
  return sep === '/' ? path : path.split(sep).join('/');
}

/** Orders two texts by their code units, so that no locale shows. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Path of the sidecar of an article: `NAME.meta.yaml` beside `NAME.txt`. */
export function sidecarPathOf(articlePath: string): string {
  return `${articlePath.replace(/\.[^./\\]+$/, '')}.meta.yaml`;
}
