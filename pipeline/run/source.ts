import type { Span } from '../../schemas/span.js';

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

/** What tells a source from all others of a machine. */
export function placeOf({ absolute, path }: Source): string {
  return absolute ?? path;
}

/** Why an article was set aside. */
export interface SetAside {
  /** The rule it broke. */
  rule: string;
  reason: string;
  span?: Span | undefined;
  /** Whether it is tried again next time, since the reason does not lie in the article. */
  transient?: boolean;
  /** Of a failure that nobody foresaw: where it arose, for `--debug`. */
  stack?: string;
}
