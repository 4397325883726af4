import { closeSync, fstatSync, fsyncSync, lstatSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { threadId } from 'node:worker_threads';
import { sha256 } from '../../schemas/ids.js';
import { type FileMark, markOf } from './file-mark.js';
import { safePath } from './safe-path.js';
import { WORK_FOLDER } from './work-folder.js';

/** Where a file is written before it takes its place. It lies on the same file system, so that taking it is one step. */
const STAGING = `${WORK_FOLDER}/staging`;

let counter = 0;

/** A file that is to be written: its path from the output directory, and its content. */
export interface FileToWrite {
  path: string;
  text: string | Uint8Array;
}

/** A file that stands in its place. */
export interface Written extends FileMark {
  /** Whether it was written this time; else it had the same bytes already. */
  fresh: boolean;
}

/**
 * Writes files so that at every moment each is either the old one or the new one, whole. They are written aside first and
 * then take their places one right after the other; where one cannot be written none of them is touched. A file that has
 * the same bytes already is left alone, so that its modification time says when it changed.
 *
 * @param directory the output directory
 */
export function writeFilesAtomically(directory: string, files: readonly FileToWrite[]): Written[] {
  const prepared: { place: () => Written; discard: () => void }[] = [];
  try {
    for (const file of files) prepared.push(prepare(directory, file));
    return prepared.map(({ place }) => place());
  } catch (error) {
    for (const { discard } of prepared) discard();
    throw error;
  }
}

/** Writes one file as {@link writeFilesAtomically} does. */
export function writeFileAtomically(directory: string, path: string, data: string | Uint8Array): Written {
  return writeFilesAtomically(directory, [{ path, text: data }])[0] as Written;
}

function prepare(directory: string, { path, text }: FileToWrite): { place: () => Written; discard: () => void } {
  const target = safePath(directory, path);
  const bytes = typeof text === 'string' ? Buffer.from(text, 'utf8') : text;
  const hash = sha256(bytes);
  const stats = lstatSync(target, { throwIfNoEntry: false });
  // A symbolic link is never taken for the file: it is replaced.
  if (stats?.isFile() && stats.size === bytes.length && readFileSync(target).equals(bytes))
    return { place: () => ({ ...markOf(path, hash, stats), fresh: false }), discard: () => undefined };
  const staged = stage(directory);
  try {
    staged.write(bytes);
  } catch (error) {
    staged.discard();
    throw error;
  }
  return { place: () => ({ ...staged.place(target, path, hash), fresh: true }), discard: staged.discard };
}

/** Removes what runs left in the middle of writing. Only whoever holds the lock may do this. */
export function clearStaging(directory: string): void {
  rmSync(safePath(directory, STAGING), { recursive: true, force: true });
}

/** A file that is being written where nobody looks for it. */
export interface Staged {
  write(bytes: Uint8Array): void;
  /** Puts the file in its place in one step. */
  place(target: string, path: string, hash: string): FileMark;
  /** Makes sure that its bytes are on the disk. */
  sync(): void;
  discard(): void;
}

/** Begins a file. Its name is that of no other: not of this thread, this process or another. */
export function stage(directory: string): Staged {
  const temporary = safePath(directory, `${STAGING}/${process.pid}-${threadId}-${++counter}`);
  let handle: number | undefined = makingFolder(temporary, () => openSync(temporary, 'wx'));
  const close = (): void => {
    if (handle !== undefined) closeSync(handle);
    handle = undefined;
  };
  return {
    write: (bytes) => {
      for (let written = 0; written < bytes.length; ) written += writeSync(handle as number, bytes, written);
    },
    sync: () => fsyncSync(handle as number),
    place: (target, path, hash) => {
      const mark = markOf(path, hash, fstatSync(handle as number));
      close();
      makingFolder(target, () => renameSync(temporary, target));
      return mark;
    },
    discard: () => {
      close();
      rmSync(temporary, { force: true });
    },
  };
}

/** Does something to a path; where its folder is missing, makes it first. Most of the time it is there. */
function makingFolder<T>(path: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    mkdirSync(dirname(path), { recursive: true });
    return act();
  }
}
