import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { safePath } from '../../../outputs/directory/safe-path.js';
import type { ReferencedWork } from '../../../outputs/references/unite-references.js';
import type { ArticleTables, OtherTable, WorkRows } from '../../../outputs/tables/article-tables.js';
import type { Credit } from '../../../outputs/tables/credit.js';
import { tables } from '../../../schemas/tables.js';
import { Refusal } from '../refusal.js';
import type { CacheMark } from './article-state.js';
import { parsed, type Unknown } from './untrusted.js';

/*
 * A cache file holds what an article adds to tables and references, as the bytes that stand there, so that they are joined
 * and not computed: a line of JSON, the rows of works.csv, its works as JSON, the rows of the other tables. Before the line
 * stands where the third of these ends: whoever needs works alone reads no further.
 */
const PREFIX = 'offprint ';
const DIGITS = 12;
const START = PREFIX.length + DIGITS + 1;
const OTHERS = tables.map(({ name }) => name).filter((name) => name !== 'works') as OtherTable[];

interface Header {
  id: string;
  works: readonly ReferencedWork[];
  holes: readonly number[];
  credit: Credit;
  /** Bytes of the rows of works.csv, of the works as JSON, then of the other tables in the order of the schemas. */
  lengths: readonly number[];
}

/** The content of the cache file of an article. */
export function cacheBytes({ id, works, holes, credit, rows, items, others }: ArticleTables): Buffer {
  const parts = [rows, items, ...OTHERS.map((name) => others[name])];
  const lengths = parts.map(({ length }) => length);
  const header = Buffer.from(`${JSON.stringify({ id, works, holes, credit, lengths } satisfies Header)}\n`);
  const end = START + header.length + rows.length + items.length;
  return Buffer.concat([Buffer.from(`${PREFIX}${String(end).padStart(DIGITS, '0')}\n`), header, ...parts]);
}

/** Reads what an article adds to all tables and references. @throws {Refusal} where the file is not what was written */
export function readCache(directory: string, mark: CacheMark): ArticleTables {
  const path = safePath(directory, mark.path);
  const bytes = readFileSync(path);
  const { header, at } = headerOf(bytes) ?? damaged(path);
  const ends: number[] = [];
  for (const length of header.lengths) ends.push((ends.at(-1) ?? at) + length);
  if (ends.at(-1) !== bytes.length) damaged(path);
  const others = OTHERS.map((name, index) => [name, bytes.subarray(ends[index + 1], ends[index + 2])] as const);
  return {
    ...worksOf(header, bytes, at),
    id: header.id,
    credit: header.credit,
    others: Object.fromEntries(others) as ArticleTables['others'],
  };
}

/** Reads what an article adds to works.csv and references alone. @throws {Refusal} where the file is not what was written */
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
  const end = at + (lengths[0] as number);
  return { works, holes, rows: bytes.subarray(at, end), items: bytes.subarray(end, end + (lengths[1] as number)) };
}

function headerOf(bytes: Buffer): { header: Header; at: number } | undefined {
  const end = bytes.indexOf(10, START);
  const header = parsed(bytes.toString('utf8', START, end)) as Unknown<Header> | undefined;
  if (end === -1 || !header) return undefined;
  const { id, works, holes, credit, lengths } = header;
  const right =
    typeof id === 'string' &&
    areNumbers(lengths, OTHERS.length + 2) &&
    isCredit(credit) &&
    Array.isArray(works) &&
    works.every(isWork) &&
    areNumbers(holes, works.length);
  return right ? { header: header as Header, at: end + 1 } : undefined;
}

function isCredit(credit: unknown): credit is Credit {
  const { id, title, url, license, publisher, authors } = (credit ?? {}) as Unknown<Credit>;
  const texts = [title, url, license, publisher].every((text) => text === undefined || typeof text === 'string');
  return typeof id === 'string' && texts && Array.isArray(authors) && authors.every((author) => typeof author === 'object' && author);
}

function isWork(work: unknown): work is ReferencedWork {
  const { article, id, keys, title, author, year, host, volume, edition, citationKey, variables } = (work ?? {}) as Unknown<ReferencedWork>;
  return (
    Number.isInteger(variables) &&
    [article, id, title, citationKey].every((text) => typeof text === 'string') &&
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
