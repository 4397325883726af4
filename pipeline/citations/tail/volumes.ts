import { addField } from '../draft.js';
import { pieceOf } from '../piece.js';
import { readLabelled, VOLUME_OF } from '../roles.js';
import { readVolumeOf, readVolumeTitle } from '../volume-title.js';
import type { Words, WordsReader } from './words.js';

/** `vol. 2 of The Salt Road` */
export const readVolumeOfWork: WordsReader = ({ draft, index, piece }) => {
  const part = VOLUME_OF.exec(piece.text);
  if (!part) return undefined;
  readVolumeOf(draft, piece, part);
  return index;
};

/** `vol. 2`, `no. 3`, `2nd ed.`, `p. 4`; behind a volume its title may stand. */
export const readLabelledNumber: WordsReader = ({ draft, units, index, piece }) =>
  readLabelled(draft, piece) ? readVolumeTitle(draft, units, index) : undefined;

/** `2014, 4:481`: behind who published a book, it has no journal around it. */
export const readVolumeOfBook: WordsReader = (words) => {
  const { draft, linked } = words;
  const published = draft.has('publisher') || (draft.has('publisher-place') && !draft.has('genre'));
  return published && !linked ? readPair(words, false) : undefined;
};

/** `4:481–491`, as works in several volumes have it; `Review, 12:3 (2014)`: a volume and an issue. */
export const readVolumeAndPages: WordsReader = (words) => {
  const next = words.units[words.index + 1];
  return readPair(words, words.draft.names.length > 0 && next?.kind === 'parenthesis' && /[12]\d{3}$/.test(next.inner.text));
};

/** Two numbers with a colon between. @param serial whether a journal stands before them and the year behind */
function readPair({ draft, index, piece }: Words, serial: boolean): number | undefined {
  const match = /^(\d{1,3}):(\d{1,5}(?:[–—-]\d{1,5})?)$/.exec(piece.text);
  if (!match || draft.has('volume')) return undefined;
  const [, volume = '', pages = ''] = match;
  addField(draft, 'volume', pieceOf(piece.whole, piece.start, piece.start + volume.length), 0.9);
  const range = /\D/.test(pages);
  const role = serial && pages.length < 3 && !range ? 'issue' : range ? 'page' : 'locator';
  addField(draft, role, pieceOf(piece.whole, piece.end - pages.length, piece.end), 0.9);
  return index;
}
