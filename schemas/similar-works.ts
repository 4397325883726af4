import { originalOf } from './archived.js';
import type { CslItem } from './csl.js';
import { toEdtf } from './edtf.js';
import { folded } from './folded.js';

/** What two works are compared by. */
export interface Looks {
  /** Folded. */
  title: string;
  author?: string | undefined;
  year?: string | undefined;
  host?: string | undefined;
  volume?: string | undefined;
  edition?: string | undefined;
}

/** Titles are compared where so many of their first letters are the same: no work is compared with all others. */
const SAME_START = 12;
/** A title of which the other is the beginning must have so many letters. */
const LEAST = 20;
/** Letters of a title that are compared. */
const LONGEST = 300;

/** What a work is compared with others by. */
export function looksOf({ title = '', author, editor, issued, URL, volume, edition }: CslItem): Looks {
  const [first] = author ?? editor ?? [];
  return {
    title: folded(title),
    author: folded(first?.family ?? first?.literal ?? '') || undefined,
    year: toEdtf(issued)?.slice(0, 4),
    host: /^https?:\/\/(?:www\.)?([^/?#]+)/i.exec(originalOf(URL ?? ''))?.[1]?.toLowerCase(),
    volume,
    edition,
  };
}

/**
 * Pairs of works that may be one, each in the order in which they were given: nearly the same title, and the same author,
 * year or host. They are never united: a second edition, a part two or a translation looks the same. The cost goes by the
 * number of works, however many begin alike.
 *
 * @param neighbours of works that begin alike each is compared with so many that follow it by their titles
 */
export function similarPairs<T extends Looks>(works: readonly T[], neighbours = 40): [T, T][] {
  const blocks = new Map<string, { work: T; title: string; index: number }[]>();
  works.forEach((work, index) => {
    const title = work.title.slice(0, LONGEST);
    if (title.length < SAME_START) return;
    const key = title.slice(0, SAME_START);
    const block = blocks.get(key);
    if (block) block.push({ work, title, index });
    else blocks.set(key, [{ work, title, index }]);
  });
  const pairs: [T, T][] = [];
  for (const block of blocks.values()) {
    block.sort((a, b) => (a.title < b.title ? -1 : a.title > b.title ? 1 : a.index - b.index));
    block.forEach((one, at) => {
      for (const other of block.slice(at + 1, at + 1 + neighbours))
        if (isKin(one.work, other.work) && isNear(one.title, other.title))
          pairs.push(one.index < other.index ? [one.work, other.work] : [other.work, one.work]);
    });
  }
  return pairs;
}

/** Equal, one the beginning of the other, or one letter in ten apart. */
function isNear(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short === long || (short.length >= LEAST && long.startsWith(short))) return true;
  const most = Math.floor(long.length / 10);
  return long.length - short.length <= most && isWithin(a, b, most);
}

/** Whether two texts are at most so many insertions, deletions and changes apart (Levenshtein), in a band of that width. */
function isWithin(whole: string, other: string, most: number): boolean {
  const [a, b] = differing(whole, other);
  if (Math.max(a.length, b.length) <= most) return true;
  const far = most + 1;
  let row = Uint16Array.from({ length: b.length + 1 }, (_, index) => Math.min(index, far));
  let next = new Uint16Array(b.length + 1);
  for (let i = 1; i <= a.length; i++) {
    const [from, to] = [Math.max(1, i - most), Math.min(b.length, i + most)];
    next.fill(far);
    next[0] = Math.min(i, far);
    let least = from === 1 ? (next[0] as number) : far;
    for (let j = from; j <= to; j++) {
      const changed = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const value = Math.min((row[j] as number) + 1, (next[j - 1] as number) + 1, changed, far);
      next[j] = value;
      least = Math.min(least, value);
    }
    if (least > most) return false;
    [row, next] = [next, row];
  }
  return (row[b.length] as number) <= most;
}

/** Two texts without what they begin and end with alike, which no change touches. */
function differing(a: string, b: string): [string, string] {
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start++;
  let end = 0;
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return [a.slice(start, a.length - end), b.slice(start, b.length - end)];
}

/** Whether two works share their first author, their year, or the host of their address; different volumes share nothing. */
function isKin(a: Looks, b: Looks): boolean {
  if (a.volume !== b.volume || a.edition !== b.edition) return false;
  return (['author', 'year', 'host'] as const).some((name) => a[name] !== undefined && a[name] === b[name]);
}
