import { readFile, stat } from 'node:fs/promises';
import type { VFile } from 'vfile';
import { ruleOf } from '../../schemas/findings/index.js';
import { sha256, slug } from '../../schemas/ids.js';
import type { ArticleRecord, Config, RuleId, Span } from '../../schemas/index.js';
import { Quarantine } from '../../schemas/quarantine.js';
import { assertSize, isSafeId, openSource, sidecarPathOf } from '../../sources/index.js';
import { convert } from '../convert.js';

/** A source whose bytes are still to be read: a file, or standard input. */
export interface Source {
  /** Path from the root of its input, with forward slashes; `-` for standard input. */
  path: string;
  /** How people know it, where that is not `path`: its path from where the command was given. No output has it. */
  name?: string;
  /** Absolute path of the file; undefined for standard input, whose bytes are here. */
  absolute?: string;
  bytes?: Uint8Array;
  /** The input folder it belongs to, as an absolute path; undefined where it was named by itself. */
  folder?: string | undefined;
}

/** How people know a source. */
export function nameOf({ name, path }: Source): string {
  return name ?? path;
}

/** Why an article was set aside. */
export interface SetAside {
  rule: RuleId;
  reason: string;
  span: Span | undefined;
  /** Of a failure that nobody foresaw: where it arose, for `--debug`. */
  stack?: string;
}

/** A source that was opened, or why it could not be. Then its id is made from its path, since nobody knows what it says. */
export type Opened =
  | { id: string; sha256: string | null; file: VFile; aside?: undefined }
  | { id: string; sha256: string | null; aside: SetAside };

/** Opens a source: bytes, sidecar, front matter. It never throws for what a source holds. */
export async function open(source: Source, config: Config): Promise<Opened> {
  let hash: string | null = null;
  try {
    const bytes = source.bytes ?? (await readWithin(source.absolute as string, config));
    hash = sha256(bytes);
    const sidecar = source.absolute === undefined ? undefined : await readSidecarText(source, config);
    const file = openSource(bytes, { path: source.path, sidecar, config, ...(source.path === '-' && { id: 'stdin' }) });
    return { id: file.data.article!.id, sha256: hash, file };
  } catch (error) {
    return { id: standInId(source), sha256: hash, aside: setAside(error) };
  }
}

/** Converts an opened source. @returns the record, or why the article is set aside */
export function convertOpened(file: VFile): { record: ArticleRecord; aside?: undefined } | { aside: SetAside } {
  try {
    return { record: convert(file) };
  } catch (error) {
    return { aside: setAside(error) };
  }
}

/** What an editor reads when an article is set aside. What nobody foresaw is our fault, and says so. */
export function setAside(error: unknown): SetAside {
  if (error instanceof Quarantine) return { rule: error.rule, reason: error.message, span: error.span };
  const { code, syscall, message, stack } = error as NodeJS.ErrnoException;
  if (code !== undefined && syscall !== undefined) {
    const reason = `The file could not be read (${code}). Check that it is there, that it is a file, and that it may be read.`;
    return { rule: 'article-failed', reason, span: undefined };
  }
  const reason = `${ruleOf('article-failed').summary} (${String(message).split('\n')[0]})`;
  return { rule: 'article-failed', reason, span: undefined, ...(stack !== undefined && { stack }) };
}

/** Bytes of a file that is not too large: its size is asked first, so that no stray file fills the memory. */
async function readWithin(file: string, config: Config): Promise<Uint8Array> {
  assertSize((await stat(file)).size, config);
  return readFile(file);
}

async function readSidecarText({ absolute, path }: Source, config: Config): Promise<string | undefined> {
  let bytes: Uint8Array;
  try {
    bytes = await readWithin(sidecarPathOf(absolute as string), config);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Quarantine('sidecar-invalid', `The sidecar ${sidecarPathOf(path)} is no valid UTF-8. Save it as UTF-8.`);
  }
}

/** An id for a source that cannot say its own: made from its path alone, so that it is the same in every run. */
function standInId({ path }: Source): string {
  if (path === '-') return 'stdin';
  const stem = slug((path.split('/').at(-1) ?? '').replace(/\.[^.]*$/, ''));
  return isSafeId(stem) ? stem : `unnamed-${sha256(path).slice(0, 8)}`;
}
