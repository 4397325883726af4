import { addField } from '../draft.js';
import { readIdentifier } from '../identifiers.js';
import { SHORT_SYMBOL, SYMBOL } from '../patterns.js';
import { pieceOf } from '../piece.js';
import type { WordsReader } from './words.js';

const NAME_OF_SYMBOL = /^(?:UN Doc\.?|U\.N\. Doc\.|Doc\.?|document|arXiv preprint|(?:BT-)?Drucksache(?:\sNo\.)?)\s/;

/** `UN Doc. A/75/1`, `BT-Drucksache 19/1234`: what identifies a document by itself, with the word for it. */
export const readSymbol: WordsReader = ({ draft, units, index, piece }) => {
  const { text, whole, start } = piece;
  if (!SYMBOL.test(text) && !(SHORT_SYMBOL.test(text) && units[index + 1]?.kind === 'parenthesis')) return undefined;
  if (draft.has('number')) return index;
  const name = NAME_OF_SYMBOL.exec(text)?.[0] ?? '';
  if (name.includes('Drucksache')) addField(draft, 'genre', pieceOf(whole, start, start + name.indexOf('sache') + 5), 0.93);
  addField(draft, 'number', pieceOf(whole, start + name.length, piece.end), 0.93);
  return index;
};

/** `arXiv:2005.01234`, `ProQuest (12345)`: the number that an archive gave. */
export const readArchiveNumber: WordsReader = ({ draft, index, piece }) => (readIdentifier(draft, piece) ? index : undefined);
