import { unBodies } from '../../lexicons/law.js';
import { addField, addYear, newDraft } from '../draft.js';
import { type Piece, pieceOf } from '../piece.js';
import type { Found } from './found.js';
import { provisionsIn } from './provisions.js';

/** `A/RES/217(III)`, `UN Doc. S/2004/616 (10 June 2004)`, with a parenthesis for the year or the day behind it. */
const SYMBOL =
  /^(?<title>(?:U\.?N\.?\sDoc(?:ument)?\.?\s)?(?<body>[A-Z]{1,6})\/[\p{L}\d][\p{L}\d./-]{0,40}(?:\([IVXLC\d]{1,7}\))?[\p{L}\d./-]{0,20})(?=$|[\s,(])(?:\s\((?<year>(?:19|20)\d\d)\)|\s\([^()]{4,24}\))?/du;

/**
 * Reads a document of the United Nations by its symbol alone, which is then its title.
 *
 * @see https://research.un.org/en/docs/symbols
 */
export function readUnSymbol(head: Piece): Found | undefined {
  const match = SYMBOL.exec(head.text);
  const groups = match?.indices?.groups;
  if (!match || !groups?.['title'] || !unBodies.has(match.groups?.['body'] ?? '')) return undefined;
  const rest = head.text.slice(match[0].length);
  const provisions = provisionsIn(rest);
  if (rest !== '' && !provisions && !/^,\s[^,]{6,24}$/.test(rest)) return undefined;
  const draft = newDraft(head.whole);
  const piece = ([from, to]: readonly [number, number]): Piece => pieceOf(head.whole, head.start + from, head.start + to);
  addField(draft, 'title', piece(groups['title']), 0.9);
  if (groups['year']) addYear(draft, piece(groups['year']), 0.9);
  if (provisions) addField(draft, 'section', piece([provisions[0] + match[0].length, provisions[1] + match[0].length]), 0.9);
  return { draft, type: 'report' };
}
