import type { FileMark } from '../../../outputs/directory/file-mark.js';
import { isSafeId } from '../../../sources/article-id.js';

/** The keys of something that somebody else may have written. */
export type Unknown<T> = { [K in keyof T]?: unknown };

/** A line of JSON as an object; undefined where it is none. */
export function parsed(line: string): object | undefined {
  try {
    const read: unknown = JSON.parse(line);
    return typeof read === 'object' && read !== null && !Array.isArray(read) ? read : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a path is that of a file right in a folder of ours, and leads nowhere else. */
export function isIn(folder: string, path: string): boolean {
  return path.startsWith(`${folder}/`) && isSafeId(path.slice(folder.length + 1));
}

/** Whether something is the mark of a file. */
export function isMark(mark: unknown): mark is FileMark {
  const { path, sha256, size, mtime } = (mark ?? {}) as Unknown<FileMark>;
  return typeof path === 'string' && isHash(sha256) && typeof size === 'number' && typeof mtime === 'number';
}

function isHash(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
}
