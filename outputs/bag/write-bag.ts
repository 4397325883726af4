import { closeSync, existsSync, mkdirSync, openSync, renameSync, rmdirSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { readInPieces } from '../directory/read-in-pieces.js';
import { safePath } from '../directory/safe-path.js';
import { syncFiles } from '../directory/sync-files.js';
import { type BagInfoElement, payloadOxum, writeBagInfo } from './bag-info.js';
import { writeBagManifest } from './bag-manifest.js';
import { ALGORITHMS, type Algorithm, type FileSums, summing } from './checksums.js';
import { BAG_INFO, DECLARATION, PAYLOAD } from './layout.js';

/** A file that goes into the payload. */
export interface PayloadFile {
  /** From the payload directory, with forward slashes. */
  path: string;
  /** Absolute path of its bytes. */
  from: string;
  /** What their SHA-256 must be. */
  sha256: string;
}

/** A file of the payload and what is known of its bytes. */
export type PackedFile = Pick<PayloadFile, 'path'> & FileSums;

/** What a bag is made of. */
export interface BagContent {
  payload: readonly PayloadFile[];
  /** A text of the payload that is made from the files before it, such as a description of them. */
  description: { path: string; of(files: readonly PackedFile[]): string };
  /** Metadata of the bag, given the sum of its payload. */
  info(oxum: string): readonly (readonly [label: string, value: string | undefined])[];
}

/** Thrown where a file is not what it was when it was looked at. */
export class ChangedWhilePacking extends Error {
  override readonly name = 'ChangedWhilePacking';
}

/** The bag declaration (RFC 8493, section 2.1.1). */
const DECLARED = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

/**
 * Writes a bag (RFC 8493) with manifests of SHA-256 and SHA-512. It is put together beside its place under a hidden name and
 * then takes it in one step: it is there as a whole, or not at all.
 *
 * @param target absolute path; nothing may stand there but an empty folder
 * @returns number and bytes of the files of the payload
 * @throws {ChangedWhilePacking} where a file has other bytes than it must have
 */
export async function writeBag(target: string, content: BagContent): Promise<{ files: number; bytes: number }> {
  const parent = dirname(target);
  mkdirSync(parent, { recursive: true });
  const staging = join(parent, `.${basename(target)}.partial-${process.pid}`);
  mkdirSync(staging);
  try {
    const files = fill(staging, content);
    await syncFiles(staging, files.written);
    if (existsSync(target)) rmdirSync(target);
    renameSync(staging, target);
    return { files: files.payload.length, bytes: files.payload.reduce((sum, { size }) => sum + size, 0) };
  } catch (error) {
    rmSync(staging, { recursive: true, force: true });
    throw error;
  }
}

function fill(bag: string, { payload, description, info }: BagContent): { payload: PackedFile[]; written: string[] } {
  const packed = payload.map((file) => pack(bag, file));
  const described = text(bag, `${PAYLOAD}/${description.path}`, description.of(packed));
  packed.push({ ...described, path: description.path });
  const inBag = packed.map((file) => ({ ...file, path: `${PAYLOAD}/${file.path}` }));
  const tags = [
    text(bag, DECLARATION, DECLARED),
    text(bag, BAG_INFO, writeBagInfo(info(payloadOxum(packed)) satisfies readonly (BagInfoElement | readonly [string, undefined])[])),
    ...ALGORITHMS.map((algorithm) => text(bag, `manifest-${algorithm}.txt`, manifestOf(inBag, algorithm))),
  ];
  const tagManifests = ALGORITHMS.map((algorithm) => text(bag, `tagmanifest-${algorithm}.txt`, manifestOf(tags, algorithm)));
  return { payload: packed, written: [...inBag, ...tags, ...tagManifests].map(({ path }) => path) };
}

function manifestOf(files: readonly PackedFile[], algorithm: Algorithm): string {
  return writeBagManifest(new Map(files.map(({ path, checksums }) => [path, checksums[algorithm] as string])));
}

/** Copies a file into the payload. */
function pack(bag: string, { path, from, sha256 }: PayloadFile): PackedFile {
  const target = placeFor(bag, `${PAYLOAD}/${path}`);
  const { add, sums } = summing(ALGORITHMS);
  const handle = openSync(target, 'wx');
  try {
    readInPieces(from, (bytes) => {
      add(bytes);
      for (let written = 0; written < bytes.length; ) written += writeSync(handle, bytes, written);
    });
  } finally {
    closeSync(handle);
  }
  const packed = { path, ...sums() };
  if (packed.checksums.sha256 !== sha256) throw new ChangedWhilePacking(path);
  return packed;
}

function text(bag: string, path: string, content: string): PackedFile {
  writeFileSync(placeFor(bag, path), content, { flag: 'wx' });
  const { add, sums } = summing(ALGORITHMS);
  add(Buffer.from(content, 'utf8'));
  return { path, ...sums() };
}

function placeFor(bag: string, path: string): string {
  const target = safePath(bag, path);
  mkdirSync(dirname(target), { recursive: true });
  return target;
}
