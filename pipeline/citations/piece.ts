import { isWhiteSpace, trimmedRange } from '../../schemas/white-space.js';

/** A stretch of a text, trimmed, that knows where it stands. */
export interface Piece {
  whole: string;
  start: number;
  end: number;
  text: string;
}

/** Signs without width, which copied text has at the edges of words. */
const ZERO_WIDTH = '\u200b\u200c\u200d\u2060\ufeff\ufddf';

/** The stretch between two offsets, without white space and signs without width at its edges. */
export function pieceOf(whole: string, start: number, end: number): Piece {
  let [from, to] = trimmedRange(whole, start, Math.max(start, end));
  while (from < to && ZERO_WIDTH.includes(whole[from] as string)) from++;
  while (to > from && ZERO_WIDTH.includes(whole[to - 1] as string)) to--;
  [from, to] = trimmedRange(whole, from, to);
  return { whole, start: from, end: to, text: whole.slice(from, to) };
}

/** The piece without some signs, and white space, at its edges. */
export function stripped({ whole, start, end }: Piece, signs: string): Piece {
  const goes = (index: number): boolean => signs.includes(whole[index] as string) || isWhiteSpace(whole[index] as string);
  let [from, to] = [start, end];
  while (from < to && goes(from)) from++;
  while (to > from && goes(to - 1)) to--;
  return pieceOf(whole, from, to);
}

/** The stretches between the matches of a global pattern. */
export function splitPiece(piece: Piece, separator: RegExp): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of piece.text.matchAll(separator)) {
    pieces.push(pieceOf(piece.whole, piece.start + from, piece.start + match.index));
    from = match.index + match[0].length;
  }
  pieces.push(pieceOf(piece.whole, piece.start + from, piece.end));
  return pieces;
}
