import { outletType } from '../../lexicons/outlets.js';
import { readContainer } from '../containers/container.js';
import { readWithin } from '../containers/within.js';
import { addField } from '../draft.js';
import { isGenre } from '../genre.js';
import { WITHIN } from '../patterns.js';
import { pieceOf } from '../piece.js';
import type { Words, WordsReader } from './words.js';

/** `in The Salt Road`: the work that contains the title. */
export const readContained: WordsReader = ({ draft, units, index, piece, linked }) => {
  const within = WITHIN.exec(piece.text)?.[0];
  if (within === undefined || linked || draft.contained || draft.has('container-title')) return undefined;
  // `In Custodia (blog)` is a name.
  const next = units[index + 1];
  if (piece.text.startsWith('In ') && next?.kind === 'parenthesis' && isGenre(next.inner.text)) return undefined;
  return readWithin(draft, units, index, pieceOf(piece.whole, piece.start + within.length, piece.end));
};

/** `coll. « Histoires »`: the series of a book. */
export const readCollection: WordsReader = ({ draft, units, index, piece }) => {
  const series = units[index + 1];
  if (series?.kind !== 'quotation' || !/^(?:coll\.?|collection|col\.|colección|coleção)$/i.test(piece.text)) return undefined;
  addField(draft, 'collection-title', series.inner, 0.88);
  return index + 1;
};

/** `47 CFR §73.1941` */
const CODE = /^(?:C\.?\s?F\.?\s?R\.?|U\.?\s?S\.?\s?C\.?)$/;

/** A name that plays no other role: it contains what is cited, if anything may still. */
export function readName({ draft, units, index, piece, linked }: Words): number {
  // Behind the place in a code stands the heading of a section.
  if (CODE.test(draft.valueOf('container-title') ?? '')) return index;
  if (!linked || outletType(piece.text)) return readContainer(draft, units, index, piece);
  // `https://… for an example`
  if (/^\p{Ll}+(?:\s\p{L}+){2,}/u.test(piece.text)) addField(draft, 'note', piece, 0.8);
  return index;
}
