import { degrees, honours } from '../lexicons/honours.js';
import { type Piece, pieceOf } from './piece.js';

/** Whether words are a degree, or an order, behind a name: `MD`, `Ph.D.` */
export function isDegree(text: string): boolean {
  return text.length <= 8 && degrees.has(text.replace(/\./g, ''));
}

/** A name without the titles before it and the degrees behind it: `Prof. Dr. Ada Roe, PhD`. At least two words of it stay. */
export function withoutHonours({ whole, start, end }: Piece): Piece {
  if (!mayHaveHonours(whole.slice(start, end).trim())) return pieceOf(whole, start, end);
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

/** Whether the first or the last word is one: most names need not be cut into words. */
function mayHaveHonours(name: string): boolean {
  const space = name.search(/[\s\u00a0]/);
  if (space === -1) return false;
  const last = Math.max(name.lastIndexOf(' '), name.lastIndexOf('\u00a0'), space);
  return honours.has(bare(name.slice(0, space)).toLowerCase()) || isDegree(bare(name.slice(last + 1)));
}

function wordAt(words: readonly RegExpMatchArray[], index: number): string {
  return bare(words[index]?.[0] ?? '');
}

/** A word without the stop or comma behind it. */
function bare(word: string): string {
  return word.replace(/[.,]+$/, '');
}
