import { createHash } from 'node:crypto';
import { lstatSync } from 'node:fs';
import { hashOfFile, markOf } from './file-mark.js';
import { safePath } from './safe-path.js';
import { stage, type Written } from './write-file.js';

/** Bytes that are gathered before they are written. */
const CHUNK = 1 << 20;

/** A file that is written piece by piece, as long as it may become. */
export interface FileStream {
  write(bytes: Buffer | string): void;
  /** Puts it in its place; a file that has the same bytes already is not touched. */
  finish(): Written;
  /** Gives it up. */
  discard(): void;
}

/**
 * Begins a file that may be larger than the memory. As with a file that is written at once, it is whole at every moment.
 *
 * @param directory the output directory
 * @param path of the file within it
 */
export function streamFile(directory: string, path: string): FileStream {
  const target = safePath(directory, path);
  const staged = stage(directory);
  const hash = createHash('sha256');
  const chunk = Buffer.allocUnsafe(CHUNK);
  let [used, size] = [0, 0];
  const put = (bytes: Uint8Array): void => {
    hash.update(bytes);
    staged.write(bytes);
    size += bytes.length;
  };
  const flush = (): void => {
    put(chunk.subarray(0, used));
    used = 0;
  };
  return {
    // What is handed over may be used again by whoever reads into one buffer: it is copied or written at once.
    write: (text) => {
      const bytes = typeof text === 'string' ? Buffer.from(text) : text;
      if (used + bytes.length > CHUNK) flush();
      if (bytes.length > CHUNK) put(bytes);
      else used += bytes.copy(chunk, used);
    },
    finish: () => {
      flush();
      const digest = hash.digest('hex');
      const stats = lstatSync(target, { throwIfNoEntry: false });
      if (stats?.isFile() && stats.size === size && hashOfFile(target) === digest) {
        staged.discard();
        return { ...markOf(path, digest, stats), fresh: false };
      }
      staged.sync();
      return { ...staged.place(target, path, digest), fresh: true };
    },
    discard: () => staged.discard(),
  };
}
