import { readWithin } from '../containers/within.js';
import { addField } from '../draft.js';
import { pieceOf } from '../piece.js';
import { isPinpoint } from '../roles.js';
import type { Unit } from '../units.js';
import type { WordsReader } from './words.js';

/** `Table 3-2 showing the distribution`: what of a source is meant, up to its address, whatever commas stand in it. */
const PART_SHOWN = /^(?:Table|Figure|Chart|Exhibit)\s[\dA-Z][\dA-Z.-]*\s(?:showing|listing|comparing)\b/;

/** Reads a table or a figure that is described in words. */
export const readPartShown: WordsReader = ({ draft, units, index, piece }) => {
  if (!PART_SHOWN.test(piece.text)) return undefined;
  const next = units.findIndex(({ kind }, at) => at > index && (kind === 'link' || kind === 'date'));
  const last = next === -1 ? index : next - 1;
  addField(draft, 'note', pieceOf(piece.whole, piece.start, (units[last] as Unit).piece.end), 0.85);
  return last;
};

/** `s.v. “Tides”`: the entry of a work of reference. */
export const readEntryName: WordsReader = ({ draft, units, index, piece }) => {
  if (!/^(?:s\.\s?vv?\.?|under(?: the entry)?)$/.test(piece.text)) return undefined;
  const entry = units[index + 1];
  const named = entry?.kind === 'quotation';
  const whole = named ? pieceOf(piece.whole, piece.start, entry.piece.end) : piece;
  addField(draft, 'section', whole, 0.85, whole.text.replace(/[,.](?=[”’"]$)/, ''));
  return named ? index + 1 : index;
};

/** `chap. 3 in The Salt Road`: a chapter by its number, and the book. */
export const readChapterWithin: WordsReader = ({ draft, units, index, piece }) => {
  const chapter = /^(?:chap|ch|chapter)\.?\s(?:\d{1,3}|[IVXL]{1,6})\sin\s(?=\p{Lu})/u.exec(piece.text)?.[0];
  if (chapter === undefined || draft.contained) return undefined;
  addField(draft, 'section', pieceOf(piece.whole, piece.start, piece.start + chapter.length - 4), 0.88);
  return readWithin(draft, units, index, pieceOf(piece.whole, piece.start + chapter.length, piece.end));
};

/** `Statute II`, `image 721`, `Section 73.1941`: places within a volume of laws. */
const PLACE_IN_LAWS = /^(?:Statute [IVX]{1,4}|image \d{1,5}|Section \d{1,3}\.\d{1,5}|Session [IVX\d]{1,4})$/i;

/** `art. 27`, `prologue`: places within a work. */
export const readPinpoint: WordsReader = ({ draft, index, piece }) => {
  if (!isPinpoint(piece.text) && !PLACE_IN_LAWS.test(piece.text)) return undefined;
  addField(draft, 'section', piece, 0.85);
  return index;
};
