import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { safePath } from '../../../outputs/directory/safe-path.js';
import type { ArticleTables, OtherTable, WorkRows } from '../../../outputs/tables/article-tables.js';
import type { KnownWork } from '../../../outputs/tables/unite-works.js';
import { tables } from '../../../schemas/tables.js';
import { Refusal } from '../refusal.js';
import type { CacheMark } from './article-state.js';
import { parsed, type Unknown } from './untrusted.js';

/*
 * A cache file holds what an article adds to the tables, as the bytes that stand there, so that tables are joined and
 * not computed: a line of JSON, the rows of works.csv, the rows of the other tables. Before the line stands where the
 * second of these ends: whoever needs works alone reads no further.
 */
const PREFIX = 'offprint ';
const DIGITS = 12;
const START = PREFIX.length + DIGITS + 1;
const OTHERS = tables.map(({ name }) => name).filter((name) => name !== 'works') as OtherTable[];

interface Header {
  id: string;
  works: readonly KnownWork[];
  holes: readonly number[];
  /** Bytes of the rows of works.csv, then of the other tables in the order of the schemas. */
  lengths: readonly number[];
}

/** The content of the cache file of an article. */
export function cacheBytes({ id, works, holes, rows, others }: ArticleTables): Buffer {
  const parts = [rows, ...OTHERS.map((name) => others[name])];
  const header = Buffer.from(`${JSON.stringify({ id, works, holes, lengths: parts.map(({ length }) => length) } satisfies Header)}\n`);
  const end = START + header.length + rows.length;
  return Buffer.concat([Buffer.from(`${PREFIX}${String(end).padStart(DIGITS, '0')}\n`), header, ...parts]);
}

/** Reads what an article adds to all tables. @throws {Refusal} where the file is not what was written */
export function readCache(directory: string, mark: CacheMark): ArticleTables {
  const path = safePath(directory, mark.path);
  const bytes = readFileSync(path);
  const { header, at } = headerOf(bytes) ?? damaged(path);
  const ends: number[] = [];
  for (const length of header.lengths) ends.push((ends.at(-1) ?? at) + length);
  if (ends.at(-1) !== bytes.length) damaged(path);
  const others = OTHERS.map((name, index) => [name, bytes.subarray(ends[index], ends[index + 1])] as const);
  return { ...worksOf(header, bytes, at), id: header.id, others: Object.fromEntries(others) as ArticleTables['others'] };
}

/** Reads what an article adds to works.csv alone. @throws {Refusal} where the file is not what was written */
export function readCachedWorks(directory: string, mark: CacheMark): WorkRows {
  const path = safePath(directory, mark.path);
  const handle = openSync(path, 'r');
  try {
    const start = Buffer.allocUnsafe(START);
    const end = readSync(handle, start) === START ? Number(start.toString('latin1', PREFIX.length, START - 1)) : 0;
    if (!(end >= START && end <= mark.size)) damaged(path);
    const bytes = Buffer.allocUnsafe(end);
    readSync(handle, bytes, 0, end, 0);
    const { header, at } = headerOf(bytes) ?? damaged(path);
    return worksOf(header, bytes, at);
  } finally {
    closeSync(handle);
  }
}

function worksOf({ works, holes, lengths }: Header, bytes: Buffer, at: number): WorkRows {
  return { works, holes, rows: bytes.subarray(at, at + (lengths[0] as number)) };
}

function headerOf(bytes: Buffer): { header: Header; at: number } | undefined {
  const end = bytes.indexOf(10, START);
  const header = parsed(bytes.toString('utf8', START, end)) as Unknown<Header> | undefined;
  if (end === -1 || !header) return undefined;
  const { id, works, holes, lengths } = header;
  const right =
    typeof id === 'string' &&
    areNumbers(lengths, OTHERS.length + 1) &&
    Array.isArray(works) &&
    works.every(isWork) &&
    areNumbers(holes, works.length);
  return right ? { header: header as Header, at: end + 1 } : undefined;
}

function isWork(work: unknown): work is KnownWork {
  const { article, id, keys, title, author, year, host, volume, edition } = (work ?? {}) as Unknown<KnownWork>;
  return (
    [article, id, title].every((text) => typeof text === 'string') &&
    [author, year, host, volume, edition].every((text) => text === undefined || typeof text === 'string') &&
    Array.isArray(keys) &&
    keys.every((key) => typeof key === 'string')
  );
}

function areNumbers(list: unknown, length: number): list is number[] {
  return Array.isArray(list) && list.length === length && list.every((number) => Number.isInteger(number) && number >= 0);
}

/** Its size and time are those that were written, so somebody changed it on purpose: nothing beside it can be believed. */
function damaged(path: string): never {
  throw new Refusal(`${path} is not what offprint wrote there. Delete it, and run again.`);
}
