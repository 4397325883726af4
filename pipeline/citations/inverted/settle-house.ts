import { outletType } from '../../lexicons/outlets.js';
import { addField, type Draft } from '../draft.js';
import { isHouse } from '../houses.js';
import { pieceOf } from '../piece.js';
import { isPlace } from '../places.js';

/** Names of what appears again and again, and of meetings. */
const PERIODICAL =
  /\b(?:Proceedings|Conference|Symposium|Workshop|Journal|Review|Magazine|Newsletter|Annals|Bulletin|Transactions|Revue|Revista|Zeitschrift|Actes|Congress)\b/;

/** Makes a name behind the title the publisher: a press, where a thesis was written, or a name alone where a book has it. */
export function settleHouse(draft: Draft, quoted: boolean): void {
  if (draft.has('publisher') || draft.has('volume') || draft.names.length === 0) return;
  const issuing = draft.fields.some(({ name, value }) => name === 'genre' && /thesis|diss|tech|report/i.test(value));
  const press = draft.names.findIndex(({ text }) => isHouse(text));
  const at = press !== -1 ? press : issuing || (!quoted && isBook(draft)) ? 0 : -1;
  const name = draft.names[at];
  if (!name || !/^\p{Lu}/u.test(name.text) || outletType(name.text) !== undefined) return;
  // `School of Tides, Harbour University` is one.
  const last = (press === -1 && issuing ? draft.names.findLast(({ text }) => !isPlace(text)) : undefined) ?? name;
  draft.names.splice(at, draft.names.indexOf(last) - at + 1);
  addField(draft, 'publisher', pieceOf(name.whole, name.start, last.end), 0.9);
}

function isBook(draft: Draft): boolean {
  if (draft.names.some(({ text }) => PERIODICAL.test(text))) return false;
  const year = (draft.valueOf('issued') ?? '').length <= 5;
  return draft.contained || (draft.names.length === 1 && year && !['URL', 'DOI', 'issue'].some((name) => draft.has(name)));
}
