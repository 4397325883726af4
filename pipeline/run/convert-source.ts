import { readFile } from 'node:fs/promises';
import type { VFile } from 'vfile';
import { ruleOf } from '../../schemas/findings/index.js';
import { sha256, slug } from '../../schemas/ids.js';
import type { ArticleRecord, Config, RuleId, Span } from '../../schemas/index.js';
import { Quarantine } from '../../schemas/quarantine.js';
import { isSafeId, openSource, sidecarPathOf } from '../../sources/index.js';
import { convert } from '../convert.js';

/** A source whose bytes are still to be read: a file, or standard input. */
export interface Source {
  /** Path from the root of its input, with forward slashes; `-` for standard input. */
  path: string;
  /** Where the file is; undefined for standard input, whose bytes are here. */
  absolute?: string;
  bytes?: Uint8Array;
  /** The folder input it belongs to, as an absolute path. */
  root?: string | undefined;
}

/** Why an article was set aside. */
export interface SetAside {
  rule: RuleId;
  reason: string;
  span: Span | undefined;
  /** Of a failure that nobody foresaw: where, for `--debug`. */
  stack?: string;
}

/** A source that was opened, or why it could not be. */
export type Opened =
  | { id: string; sha256: string | null; file: VFile; aside?: undefined }
  | { id: string; sha256: string | null; aside: SetAside };

/** Opens a source: bytes, sidecar, front matter. It never throws for what a source holds. */
export async function open(source: Source, config: Config): Promise<Opened> {
  let hash: string | null = null;
  try {
    const bytes = source.bytes ?? (await readFile(source.absolute as string));
    hash = sha256(bytes);
    const sidecar = source.absolute === undefined ? undefined : await textIfThere(sidecarPathOf(source.absolute));
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
  const { code, message, stack } = error as NodeJS.ErrnoException;
  if (code === 'EACCES' || code === 'ENOENT' || code === 'EISDIR' || code === 'EPERM') {
    return {
      rule: 'article-failed',
      reason: `The file could not be read (${code}). Check that it is there and that it may be read.`,
      span: undefined,
    };
  }
  const reason = `${ruleOf('article-failed').summary} (${message.split('\n')[0]})`;
  return { rule: 'article-failed', reason, span: undefined, ...(stack !== undefined && { stack }) };
}

async function textIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** An id for a source that cannot say its own: made from its path alone, so that it is the same in every run. */
function standInId({ path }: Source): string {
  if (path === '-') return 'stdin';
  const stem = slug((path.split('/').at(-1) ?? '').replace(/\.[^.]*$/, ''));
  return isSafeId(stem) ? stem : `unnamed-${sha256(path).slice(0, 8)}`;
}
