import { degrees, honours } from '../lexicons/honours.js';
import { type Piece, pieceOf } from './piece.js';

/** Whether words are a degree, or an order, behind a name: `MD`, `Ph.D.` */
export function isDegree(text: string): boolean {
  return text.length <= 8 && degrees.has(text.replace(/\./g, ''));
}

/** A name without the titles before it and the degrees behind it: `Prof. Dr. Ada Roe, PhD`. At least two words of it stay. */
export function withoutHonours({ whole, start, end }: Piece): Piece {
  const words = [...whole.slice(start, end).matchAll(/[^\s\u00a0]+/gu)];
  let [first, last] = [0, words.length - 1];
  while (last - first > 1 && honours.has(wordAt(words, first).toLowerCase())) first++;
  while (last - first > 1 && isDegree(wordAt(words, last))) last--;
  if (first === 0 && last === words.length - 1) return pieceOf(whole, start, end);
  const [begin, final] = [words[first], words[last]];
  return begin && final
    ? pieceOf(whole, start + begin.index, start + final.index + final[0].replace(/,$/, '').length)
    : pieceOf(whole, start, end);
}

function wordAt(words: readonly RegExpMatchArray[], index: number): string {
  return (words[index]?.[0] ?? '').replace(/[.,]+$/, '');
}
