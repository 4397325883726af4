import { addDate, addField, newDraft } from './draft.js';
import { readPeople } from './lead.js';
import { isOrganisation, isPerson } from './names.js';
import { pieceOf } from './piece.js';
import { finished } from './read-citation.js';
import type { CitationReading } from './reading.js';
import type { Scan } from './scan.js';
import type { Segment } from './segment.js';
import { settleNames } from './settle-names.js';
import { readTail } from './tail/read-tail.js';

/** Reads `A. Roe to B. Poe, March 3, 1861, Poe Papers, State Archives`: a letter, which has no title (Chicago Manual of Style, 17th ed., 14.229). */
export function readLetter({ units, area }: Segment, scan: Scan): CitationReading | undefined {
  const [first, dated, ...rest] = units;
  if (first?.kind !== 'words' || dated?.kind !== 'date' || !first.piece.text.includes(' to ')) return undefined;
  const at = first.piece.text.indexOf(' to ');
  const [writer, addressee] = [first.piece.text.slice(0, at), first.piece.text.slice(at + 4)];
  if (!isPerson(writer) || isOrganisation(writer) || !(isPerson(addressee) || isOrganisation(addressee))) return undefined;
  const { whole, start, end } = first.piece;
  const draft = newDraft(area.whole);
  if (!readPeople(draft, pieceOf(whole, start, start + at))) return undefined;
  addField(draft, 'note', pieceOf(whole, start + at, end), 0.85);
  addDate(draft, 'issued', dated.date, 0.92);
  readTail(draft, rest, { dates: scan.dates });
  // A letter that a book prints is a part of the book.
  if (draft.contained) return undefined;
  settleNames(draft);
  return finished(draft, area, 'personal_communication');
}
