import { addField } from '../draft.js';
import { NUMBERS } from '../patterns.js';
import { pieceOf } from '../piece.js';
import type { WordsReader } from './words.js';

/** `at 256 and 257`, `especially 223 ff.`, `125–6 s. 146`: what is cited of a book, without the word for pages. */
const PLACE_CITED =
  /^(?:(?:at|especially|esp\.|insbes\.|in particular)\s)?(\d{1,4}(?:[–—-]\d{1,4})?)((?:\sff?\.?)?(?:\sand\s\d{1,4}|\ss\.\s\d{1,4}|\sN\.\s\d{1,3})?)$/u;

/** Reads the page cited, where more than a bare number says that it is one. */
export const readPlaceCited: WordsReader = ({ draft, index, piece }) => {
  const place = PLACE_CITED.exec(piece.text);
  if (!place || NUMBERS.test(piece.text)) return undefined;
  const [, page = '', more = ''] = place;
  // `74 (2015): 301, at 310`: what stands before the page cited is the first one of the article.
  const first = draft.fields.find(({ name }) => name === 'locator');
  if (first && piece.text.startsWith('at ') && draft.has('volume') && !draft.has('page')) first.name = 'page';
  const end = piece.end - more.length;
  if (!draft.has('locator')) addField(draft, 'locator', pieceOf(piece.whole, end - page.length, end), 0.85);
  return index;
};
