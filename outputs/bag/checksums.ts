import { createHash } from 'node:crypto';
import { readInPieces } from '../directory/read-in-pieces.js';

/** The algorithms whose manifests every bag of ours has: those that all tools must know (RFC 8493, section 2.4). */
export const ALGORITHMS = ['sha256', 'sha512'] as const;

/** What else is understood in the bags of others. */
const OTHERS = ['md5', 'sha1', 'sha224', 'sha384'] as const;

/** A checksum algorithm, by its name in the name of a manifest. */
export type Algorithm = (typeof ALGORITHMS | typeof OTHERS)[number];

/** Checksums of one file, in lower-case hexadecimal. */
type Checksums = Partial<Record<Algorithm, string>>;

/** What is known of the bytes of a file. */
export interface FileSums {
  /** Bytes. */
  size: number;
  checksums: Checksums;
}

/** Whether checksums of this name can be made. */
export function isAlgorithm(name: string): name is Algorithm {
  return [...ALGORITHMS, ...OTHERS].some((known) => known === name);
}

/** Gathers the checksums of bytes that come piece by piece. */
export function summing(algorithms: Iterable<Algorithm>): { add(bytes: Uint8Array): void; sums(): FileSums } {
  const hashes = [...algorithms].map((name) => ({ name, hash: createHash(name) }));
  let size = 0;
  return {
    add: (bytes) => {
      size += bytes.length;
      for (const { hash } of hashes) hash.update(bytes);
    },
    sums: () => ({ size, checksums: Object.fromEntries(hashes.map(({ name, hash }) => [name, hash.digest('hex')])) }),
  };
}

/** Checksums and size of a file. @param path absolute */
export function sumsOfFile(path: string, algorithms: Iterable<Algorithm>): FileSums {
  const { add, sums } = summing(algorithms);
  readInPieces(path, add);
  return sums();
}
