import { citationWords } from '../lexicons/citations/index.js';
import { type Piece, pieceOf, stripped } from './piece.js';

const LEAD = new RegExp(
  `^(?:${citationWords.signals.map((signal) => signal.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})(?:[.,:]|\\b)[,:]?[\\s\\u00a0]+(?=[\\p{Lu}\\p{Lo}“"„«‘\\d])`,
  'iu',
);

/**
 * Cuts a note into stretches that may each hold one citation: at semicolons, and where a signal such as `See` begins a
 * sentence; never inside quotation marks, brackets or links.
 */
export function segmentsOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  let depth = 0;
  let quoted = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] as string;
    if (sign === '(' || sign === '[') depth++;
    else if (sign === ')' || sign === ']') depth = Math.max(0, depth - 1);
    else if (sign === '“' || sign === '«') quoted++;
    else if (sign === '”' || sign === '»') quoted = Math.max(0, quoted - 1);
    else if (sign === '\n') {
      pieces.push(pieceOf(text, from, at));
      [from, depth, quoted] = [at + 1, 0, 0];
    } else if (depth === 0 && quoted === 0) {
      if (sign === ';' && /[\s\u00a0]/.test(text[at + 1] ?? ' ')) {
        pieces.push(pieceOf(text, from, at));
        from = at + 1;
      } else if (sign === '.' && /[\s\u00a0]/.test(text[at + 1] ?? '') && LEAD.test(text.slice(at + 2, at + 40))) {
        pieces.push(pieceOf(text, from, at + 1));
        from = at + 1;
      }
    }
  }
  pieces.push(pieceOf(text, from, text.length));
  return pieces.filter(({ text: words }) => words !== '');
}

/** A stretch without the signal that leads into it and the full stop that ends it. */
export function citationPart(segment: Piece): Piece {
  let piece = segment;
  for (let times = 0; times < 2; times++) {
    const lead = LEAD.exec(piece.text);
    if (!lead) break;
    piece = pieceOf(piece.whole, piece.start + lead[0].length, piece.end);
  }
  const last = piece.text.at(-1);
  return last === '.' || last === ',' || last === ';' ? withoutFinalStop(piece) : stripped(piece, '');
}

/** The stop after a citation is the sentence's; one that belongs to an abbreviation (`U.S.`, `Ibid.`) stays with it. */
function withoutFinalStop(piece: Piece): Piece {
  if (/(?:\p{Lu}\.){2}$|\b(?:ibid|id|ebd|cit|ed|eds|al|ff?)\.$/iu.test(piece.text)) return piece;
  return pieceOf(piece.whole, piece.start, piece.end - 1);
}
