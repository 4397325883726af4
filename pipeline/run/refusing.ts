import { Refusal } from './refusal.js';

/** What the file system says, in words. */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'it may not be written to',
  EDQUOT: 'the quota is used up',
  EEXIST: 'something else stands in its place',
  EFBIG: 'a file would be larger than this system allows',
  EIO: 'the disk reports an error',
  EISDIR: 'a folder stands where a file belongs',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'its path is too long',
  ENOENT: 'a part of its path cannot be made',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of its path is a file',
  EPERM: 'it may not be written to',
  EROFS: 'it is read-only',
};

/**
 * Runs something that writes; where the file system refuses, the run ends in plain words.
 *
 * @param out the output directory, or a file
 * @param instead what may be named in its place
 * @throws {Refusal} for errors of the file system, and for links that lead out of the directory; others pass
 */
export async function refusing<T>(out: string, act: () => T | Promise<T>, instead = '--out'): Promise<T> {
  try {
    return await act();
  } catch (error) {
    const { code, name, message } = error as NodeJS.ErrnoException;
    // From another thread an error comes without its class.
    if (name === 'UnsafePath') throw new Refusal(`${out} cannot be written: ${message}. Name another ${instead}.`);
    const reason = code === undefined ? undefined : REASONS[code];
    if (reason === undefined) throw error;
    throw new Refusal(`${out} cannot be written: ${reason} (${code}). Put that right, or name another ${instead}.`);
  }
}
