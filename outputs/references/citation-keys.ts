import { toEdtf } from '../../schemas/edtf.js';
import type { CslItem } from '../../schemas/index.js';

/** Shortest word of a title that tells it from others. */
const TELLING = /\p{L}{4,}/u;

/**
 * Keys that are told apart: those that come to the same get `a`, `b`, `c` in their order, so that the same works in the same
 * order always have the same keys.
 *
 * @param plain keys as {@link citationKey} makes them
 */
export function distinctKeys(plain: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const key of plain) counts.set(key, (counts.get(key) ?? 0) + 1);
  const taken = new Set(plain.filter((key) => counts.get(key) === 1));
  const given = new Map<string, number>();
  return plain.map((key) => {
    if (counts.get(key) === 1) return key;
    let number = given.get(key) ?? 0;
    let own = key + letters(number);
    while (taken.has(own)) own = key + letters(++number);
    given.set(key, number + 1);
    taken.add(own);
    return own;
  });
}

/** A key for a work, in ASCII: who, when, and the first telling word of the title, `park2019rails`. */
export function citationKey({ author, editor, title, issued, 'container-title': container }: CslItem): string {
  const [first] = author ?? editor ?? [];
  const who = ascii(first?.family ?? first?.literal ?? container ?? '').slice(0, 24);
  const year = toEdtf(issued)?.slice(0, 4) ?? '';
  const word = ascii(TELLING.exec(title ?? '')?.[0] ?? title ?? '').slice(0, 16);
  return `${who}${year}${word}` || 'work';
}

/** Letters and digits of ASCII in lower case, accents dropped. */
function ascii(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}

/** 0 is `a`, 25 `z`, 26 `aa`. */
function letters(number: number): string {
  const rest = Math.floor(number / 26);
  return (rest > 0 ? letters(rest - 1) : '') + String.fromCharCode(97 + (number % 26));
}
