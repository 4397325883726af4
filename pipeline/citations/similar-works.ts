import { toEdtf } from '../../schemas/edtf.js';
import type { CslItem, Work } from '../../schemas/index.js';
import { originalOf } from './archived.js';
import { folded } from './keys.js';

/** Titles are compared where so many of their first letters are the same: no work is compared with all others. */
const SAME_START = 12;
/** A title of which the other is the beginning must have so many letters. */
const LEAST = 20;
/** Of so many works that begin alike each is compared with each. */
const MOST = 40;

/**
 * Pairs of works that may be one: nearly the same title, and the same author, year or host. They are never united: a
 * second edition, a part two or a translation looks the same.
 */
export function similarWorks(works: readonly Work[]): [Work, Work][] {
  const blocks = new Map<string, { work: Work; title: string }[]>();
  for (const work of works) {
    const title = folded(work.csl.title ?? '').slice(0, 300);
    if (title.length < SAME_START) continue;
    const key = title.slice(0, SAME_START);
    const block = blocks.get(key);
    if (!block) blocks.set(key, [{ work, title }]);
    else if (block.length < MOST) block.push({ work, title });
  }
  return [...blocks.values()].flatMap((block) =>
    block.flatMap((one, index) =>
      block
        .slice(0, index)
        .flatMap((other): [Work, Work][] =>
          isNear(other.title, one.title) && isKin(other.work.csl, one.work.csl) ? [[other.work, one.work]] : [],
        ),
    ),
  );
}

/** Equal, one the beginning of the other, or one letter in ten apart. */
function isNear(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short === long || (short.length >= LEAST && long.startsWith(short))) return true;
  const most = Math.floor(long.length / 10);
  return long.length - short.length <= most && isWithin(a, b, most);
}

/** Whether two texts are at most so many insertions, deletions and changes apart (Levenshtein), in a band of that width. */
function isWithin(a: string, b: string, most: number): boolean {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const far = Math.abs(i - j) > most;
      const value = far
        ? most + 1
        : Math.min((row[j] as number) + 1, (next[j - 1] as number) + 1, (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1));
      next.push(value);
      least = Math.min(least, value);
    }
    if (least > most) return false;
    row = next;
  }
  return (row[b.length] as number) <= most;
}

/** Whether two works share their first author, their year, or the host of their address; different volumes share nothing. */
function isKin(a: CslItem, b: CslItem): boolean {
  if (a.volume !== b.volume || a.edition !== b.edition) return false;
  return [authorOf, yearOf, hostOf].some((of) => of(a) !== undefined && of(a) === of(b));
}

function authorOf({ author, editor }: CslItem): string | undefined {
  const [first] = author ?? editor ?? [];
  return folded(first?.family ?? first?.literal ?? '') || undefined;
}

function yearOf({ issued }: CslItem): string | undefined {
  return toEdtf(issued)?.slice(0, 4);
}

function hostOf({ URL }: CslItem): string | undefined {
  return /^https?:\/\/(?:www\.)?([^/?#]+)/i.exec(originalOf(URL ?? ''))?.[1]?.toLowerCase();
}
