import { addYear } from '../draft.js';
import { YEAR } from '../patterns.js';
import { pieceOf } from '../piece.js';
import type { Unit } from '../units.js';
import type { WordsReader } from './words.js';

/** A bare year. Behind a colon, or where pages and a parenthesis stand around it, it is a number of another kind. */
export const readBareYear: WordsReader = ({ draft, units, index, piece }) => {
  if (!YEAR.test(piece.text) || (units[index] as Unit).before === ':') return undefined;
  const paged = draft.has('volume') && draft.has('page') && units[index + 1]?.kind === 'parenthesis';
  if (!draft.has('issued') && !paged) {
    addYear(draft, pieceOf(piece.whole, piece.start, piece.start + 4), 0.92);
    return index;
  }
  if (!draft.valueOf('issued')?.startsWith(piece.text.slice(0, 4))) return undefined;
  draft.fields.find(({ name }) => name === 'issued')?.ranges.push([piece.start, piece.end]);
  return index;
};

/** `n.d.` */
export const readUndated: WordsReader = ({ index, piece }) => (/^(?:n\.? ?d\.?|undated)$/i.test(piece.text) ? index : undefined);
