import { type Columns, YEAR } from './columns.js';
import { hashOf } from './hash.js';
import { LEXICON_BITS } from './lexicon-bits.js';
import type { Token } from './tokens.js';

const LINK = hashOf('0link');
const DOI = hashOf('0doi');

/** What a token is like by itself. */
export function addToken(columns: Columns, text: string, { start, end, kind }: Token, at: number): void {
  if (kind === 'link' || kind === 'doi') {
    columns.word[at] = columns.shape[at] = columns.prefix[at] = columns.suffix[at] = kind === 'link' ? LINK : DOI;
    return;
  }
  if (kind === 'number') {
    const year = isYear(text, start, end);
    const size = Math.min(7, end - start);
    columns.shape[at] = year ? YEAR : 100 + size;
    columns.word[at] = year ? YEAR : end - start < 3 ? hashOf(text, start, end) : 200 + size;
    columns.prefix[at] = year ? hashOf(text, start, start + 3) : text.charCodeAt(start);
    columns.suffix[at] = 300;
    return;
  }
  const word = text.slice(start, end);
  const lower = word.toLowerCase();
  columns.word[at] = hashOf(lower);
  columns.shape[at] = shapeOf(word, lower);
  columns.prefix[at] = hashOf(lower, 0, Math.min(4, lower.length));
  columns.suffix[at] = hashOf(lower, Math.max(0, lower.length - 3));
  columns.lexicon[at] = LEXICON_BITS.get(lower) ?? 0;
}

function isYear(text: string, start: number, end: number): boolean {
  if (end - start !== 4) return false;
  const century = text.slice(start, start + 2);
  return century === '19' || century === '20' || century === '18' || century === '17' || century === '16';
}

/** Capitals, small letters and their order; the length of what is short. */
function shapeOf(word: string, lower: string): number {
  const length = word.length;
  const capital = word.charAt(0) !== lower.charAt(0);
  if (length === 1) return capital ? 1 : 2;
  if (word === lower) return length < 4 ? 10 + length : 14;
  if (word === word.toUpperCase()) return 20 + Math.min(length, 6);
  return capital ? 30 + Math.min(length, 5) : 40;
}
