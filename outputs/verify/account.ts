import { isWhiteSpace } from './white-space-property.js';

/** A stretch of the source that nothing explains, or words of the record that the source does not have there. */
export interface Mismatch {
  text: string;
  start: number;
  end: number;
}

/** What is known so far of every UTF-16 unit of a source. */
export interface Account {
  source: string;
  /** Whether the source is Markdown, so that signs of its syntax may stand in it. */
  markdown: boolean;
  /** 0: nothing speaks of it; 1: a sign that is explained; 2: a word of the record. */
  state: Uint8Array;
  /** Repairs of the text by the offset where they begin: their end, what stands there, and what the record has instead, both without white space. */
  repairs: ReadonlyMap<number, { end: number; before: string; after: string }>;
  /** 1 for each unit that a repair took out. */
  deleted: Uint8Array;
  /** Words that the source does not have, or that the record has twice. */
  added: Mismatch[];
}

const SIGN = 1;
export const WORD = 2;

/** Says of a stretch of the source that it is explained; what is a word already stays one. */
export function explain(account: Account, start: number, end: number): void {
  for (let at = start; at < end; at++) account.state[at] ||= SIGN;
}

/** The stretches of the source, without white space, that nothing explains; at most `limit` of them. */
export function unexplained({ source, state }: Account, limit: number): Mismatch[] {
  const found: Mismatch[] = [];
  // Beyond the end of the source nothing has a state.
  const isOpen = (at: number): boolean => state[at] === 0 && !isWhiteSpace(source[at] as string);
  for (let at = 0; at < source.length && found.length < limit; at++) {
    if (!isOpen(at)) continue;
    const start = at;
    while (isOpen(at + 1)) at++;
    found.push({ text: source.slice(start, Math.min(at + 1, start + 80)), start, end: at + 1 });
  }
  return found;
}

/** What of a stretch nothing explains yet, without white space. */
export function openSigns(start: number, end: number, { source, state }: Account): string {
  const signs: string[] = [];
  for (let at = start; at < end; at++) {
    const sign = source[at] as string;
    if (state[at] === 0 && !isWhiteSpace(sign)) signs.push(sign);
  }
  return signs.join('');
}
