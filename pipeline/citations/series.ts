import { reportSeries } from '../lexicons/report-words.js';
import { addField, type Draft } from './draft.js';
import { SYMBOL } from './patterns.js';
import { type Piece, pieceOf } from './piece.js';

/** `Cm 8811`, `A/HRC/1/2`: what identifies a document by itself. @returns whether the part is one */
export function readSymbol(draft: Draft, part: Piece): boolean {
  if (!SYMBOL.test(part.text) || draft.has('number')) return false;
  addField(draft, 'number', part, 0.9);
  return true;
}

const SERIES = /^(.*?\p{L}[).]?)[\s\u00a0]+(?:(?:No|no|Nr|nr|number)\.?[\s\u00a0]|#|n°\s?)?((?:[A-Z]{0,5}[-/]?|[a-z])?\d[\p{L}\d./–-]*)$/u;

/** Reads a series with its number; a generic word alone (`Policy Brief 4`) gives the number only. @returns whether it is one */
export function readSeries(draft: Draft, part: Piece): boolean {
  if (!/\d/.test(part.text)) return false;
  const match = SERIES.exec(part.text);
  if (!match || draft.has('number')) return false;
  const name = (match[1] as string).replace(/[\s\u00a0,]+(?:No|no|Nr|nr)\.?$/u, '');
  const kind = reportSeries(name);
  // A journal counts its volumes, whatever words its name has.
  if (
    !kind ||
    /\b(?:Journal|Review|Quarterly|Annals)\b/.test(name) ||
    (/^(?:19|20)\d{2}$/.test(match[2] as string) && !/(?:No|Nr|#)\.?\s?\d/i.test(part.text))
  )
    return false;
  const number = match[2] as string;
  addField(draft, 'number', pieceOf(part.whole, part.end - number.length, part.end), 0.9);
  const piece = pieceOf(part.whole, part.start, part.start + name.length);
  if (kind === 'named' && !draft.has('container-title') && !draft.names.length) addField(draft, 'container-title', piece, 0.88);
  else addField(draft, 'genre', piece, 0.85);
  return true;
}
