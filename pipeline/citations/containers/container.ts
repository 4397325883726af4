import { addField, type Draft } from '../draft.js';
import { type Piece, pieceOf } from '../piece.js';
import { isProse } from '../prose.js';
import { readSeries } from '../series.js';
import type { Unit } from '../units.js';
import { endAtVolume, endOfName } from './joined-names.js';
import { readPaged, readPlaceAndYear, readUnpaged, readVolumeFirst } from './numbered-names.js';
import { readSerial } from './serial.js';
import { LABELLED_VOLUME } from './trailing-numbers.js';

/** A name after the title: what contains it, with its volume where it has one. @returns the index of the last unit that was read */
export function readContainer(draft: Draft, units: readonly Unit[], index: number, piece: Piece): number {
  if (!/\p{L}/u.test(piece.text)) return index;
  const remark = readAuthorsRemark(draft, units, index, piece);
  if (remark !== undefined) return remark;
  const name = { draft, units, index, piece };
  const figures = /\d/.test(piece.text);
  if (figures && readPlaceAndYear(name)) return index;
  if (!isSerial(units, index, piece) && readSeries(draft, piece)) return index;
  if (figures && (readVolumeFirst(name) || readUnpaged(name) || readPaged(name))) return index;
  const volumed = endAtVolume(units, index);
  const end = volumed ?? endOfName(units, index);
  const whole = end === index ? piece : pieceOf(piece.whole, piece.start, (units[end] as Unit).piece.end);
  readSerial(draft, units, end, whole, volumed === undefined ? 0.95 : 0.92);
  return end;
}

/** Whether a volume, an issue or pages stand behind a name: then it is no series of books. */
function isSerial(units: readonly Unit[], index: number, piece: Piece): boolean {
  const next = units[index + 1];
  const pagesFollow = next?.kind === 'parenthesis' && units[index + 2]?.before === ':' && !next.inner.text.includes(': ');
  return LABELLED_VOLUME.test(piece.text) || pagesFollow || (next?.kind === 'words' && /^(?:no|nr|issue)\b/i.test(next.piece.text));
}

/** Reads what the author of the note says of the source. @returns the index of the last unit; undefined where it is a name */
function readAuthorsRemark(draft: Draft, units: readonly Unit[], index: number, piece: Piece): number | undefined {
  const { text } = piece;
  if (/^(?:from|on|at|for|by|with|about|and|that|this|as|to|posted)\s/.test(text)) {
    // `…, for a discussion of this point`
    if (/^(?:for|on|as|about)(?:\s\p{Ll}+){2,}$/u.test(text)) addField(draft, 'note', piece, 0.8);
    return index;
  }
  // `documenting how rents fell`, `which, however, leaves out the provinces`
  const relative = /^(?:which|who|whose|where|but|although|though|while|whereas)$/.test(text);
  if (!relative && !(/^\p{Ll}+\s/u.test(text) && isProse(text))) return undefined;
  let end = index;
  while (relative && units[end + 1]?.kind === 'words' && units[end + 1]?.before === ',') end++;
  addField(draft, 'note', pieceOf(piece.whole, piece.start, (units[end] as Unit).piece.end), 0.8);
  return end;
}
