import { addField, type Draft } from '../draft.js';
import { type Piece, pieceOf, stripped } from '../piece.js';
import { addAuthor } from './found.js';

/** `US President, Executive Order`, `Proclamation 9844`, `Exec. Order No. 13,999`, before the title of what was ordered. */
const ORDER =
  /(?:^|,\s)(?<kind>Executive Order|Exec\. Order|Proclamation|Presidential (?:Memorandum|Proclamation|Determination)|Final Rule|Proposed Rule|Interim Rule)(?:,?\s(?:Nos?\.\s)?(?<number>\d{1,2},?\d{3}))?$/du;
/** An office that has no name with it. */
const OFFICE = /^(?:(?:US|U\.S\.|United States)\s)?(?:President|Secretary|Attorney General|Governor)(?:\sof\s\p{Lu}[\p{L} ]{2,40})?$/u;

/**
 * Reads what kind of order or rule a title is of, and its number, where they stand before it.
 *
 * @returns the names before them
 * @see Chicago Manual of Style, 17th ed., 14.292 and 14.293
 */
export function withoutOrder(draft: Draft, lead: Piece): Piece {
  const match = /Order|Procl|Presid|Rule/.test(lead.text) ? ORDER.exec(lead.text) : null;
  const groups = match?.indices?.groups;
  if (!match || !groups?.['kind']) return lead;
  const at = ([from, to]: readonly [number, number]): Piece => pieceOf(lead.whole, lead.start + from, lead.start + to);
  addField(draft, 'genre', at(groups['kind']), 0.9);
  if (groups['number']) addField(draft, 'number', at(groups['number']), 0.9);
  const names = stripped(pieceOf(lead.whole, lead.start, lead.start + match.index), ',');
  if (!OFFICE.test(names.text)) return names;
  addAuthor(draft, names);
  return pieceOf(lead.whole, lead.start, lead.start);
}
