import { addNamesOf } from '../draft.js';
import { editorsBehind, readPeople, readPeopleBefore } from '../editors.js';
import { CONTRIBUTORS, EDITORS, TRANSLATORS } from '../patterns.js';
import { pieceOf } from '../piece.js';
import type { Unit } from '../units.js';
import type { WordsReader } from './words.js';

/** `by A. Roe and B. Poe`: who made what is cited, or what it reviews. */
const BY = /^by\s(?=\p{Lu}[\p{L}.’'-]*\s\p{Lu})/u;

/** `A. Roe, B. Poe, eds.`: editors over several units. */
export const readEditorsBehind: WordsReader = ({ draft, units, index, piece }) => {
  const word = editorsBehind(units, index);
  if (word === undefined || draft.has('editor')) return undefined;
  return addNamesOf(draft, 'editor', pieceOf(piece.whole, piece.start, (units[word - 1] as Unit).piece.end), 0.87) ? word : undefined;
};

/** `ed. A. Roe`, `trans. B. Poe`, `with a foreword by C. Loe`: people behind a word that says what they did. */
export const readPeopleBehindWord: WordsReader = ({ draft, units, index, piece }) => {
  const { text } = piece;
  const word = EDITORS.exec(text) ?? TRANSLATORS.exec(text) ?? CONTRIBUTORS.exec(text) ?? BY.exec(text);
  return word ? readPeople(draft, units, index, piece, word[0]) : undefined;
};

/** `A. Roe (ed.)`: editors, and the word that makes them such, in one unit. */
export const readPeopleBeforeWord: WordsReader = ({ draft, index, piece }) => (readPeopleBefore(draft, piece) ? index : undefined);
