import { addDate, addNames, type Draft, newDraft } from '../draft.js';
import { pieceOf } from '../piece.js';
import { finished } from '../read-citation.js';
import type { CitationReading } from '../reading.js';
import { settleNames } from '../settle-names.js';
import { typeOf } from '../type/type-of.js';
import type { Unit } from '../units.js';
import { isAside, readAside } from './aside.js';
import { type Body, bodyOf, unitsFrom } from './body.js';
import { readEntryTail } from './entry-tail.js';
import type { Head } from './head.js';
import { IN, readHost } from './host.js';
import { readJournal } from './journal.js';
import { isQuoted, readPlainTitle, readQuotedTitle } from './plain-title.js';
import { findSerial } from './serial.js';
import { settleHouse } from './settle-house.js';
import { growTitle, isSubtitle } from './subtitle.js';

/** `1997, ApJ, 475, 163`: no title stands before the journal. */
const UNTITLED = /^(?:[\p{L}.&\s]{2,50},\s\d{1,4},\s[A-Z]{0,2}\d|arxiv)/iu;
const PUBLISHED = ['container-title', 'publisher', 'publisher-place', 'URL', 'DOI', 'volume'];

/**
 * Reads what stands behind the names and the year of an entry: the title, then the journal with its figures, the book that
 * holds the chapter, or the imprint; then links.
 *
 * @param text the entry
 * @returns undefined where it does not read as an entry
 */
export function readEntry(text: string, head: Head): CitationReading | undefined {
  if (head.sign === ',' && UNTITLED.test(text.slice(head.end, head.end + 120))) return undefined;
  const draft = newDraft(text);
  addNames(draft, head.role, head.people, 0.95);
  if (head.date) addDate(draft, 'issued', head.date, 0.95);
  const body = bodyOf(text, head.end, text.length);
  const quoted = isQuoted(body.units);
  const next = quoted ? readQuotedTitle(draft, body) : readPlainTitle(draft, body, head);
  if (next === undefined) return undefined;
  readRest(draft, body, next, quoted);
  settleHouse(draft, quoted);
  settleNames(draft);
  if (!head.dated && !(draft.has('issued') && (draft.issuer || PUBLISHED.some((name) => draft.has(name))))) return undefined;
  // `“T.” Book, edited by A. Roe, House, 2007`: whoever has an editor and a press is a book, whether “in” stands before it or not.
  if (draft.has('editor') && draft.has('container-title') && draft.has('publisher') && !draft.has('volume')) draft.contained = true;
  const type = typeOf(draft, { quoted: quoted && !draft.contained, oscola: false });
  const area = pieceOf(text, head.start, text.length);
  const stop = area.text.endsWith('.') && !/\p{Lu}\.$/u.test(area.text) ? 1 : 0;
  return finished(draft, pieceOf(text, area.start, area.end - stop), type);
}

/** Brackets behind the title, then what contains it, then all else. */
function readRest(draft: Draft, body: Body, from: number, quoted: boolean): void {
  const { units } = body;
  let index = from;
  for (let unit = units[index]; unit?.kind === 'parenthesis' && isAside(unit.piece.text, unit.inner.text); unit = units[++index])
    readAside(draft, unit.inner, body.dates);
  index = behindSubtitle(draft, units, index);
  const unit = units[index];
  if (!unit) return;
  const lead = (unit.kind === 'words' ? IN.exec(unit.piece.text)?.[0].length : undefined) ?? 0;
  const link = units.slice(index).find(({ kind }) => kind === 'link');
  const serial = findSerial(pieceOf(body.whole, unit.piece.start, link?.piece.start ?? body.end));
  if (serial) readJournal(draft, body, index, serial, lead);
  else if (lead > 0) readEntryTail(draft, body, unitsFrom(body, readHost(draft, body, unit.piece.start + lead)), false);
  else readEntryTail(draft, body, units.slice(index), quoted);
}

/** `Philosophy of tides. How they move. In M. Roe (Ed.), …`: sentences between the title and “in” belong to the title. */
function behindSubtitle(draft: Draft, units: readonly Unit[], from: number): number {
  const at = units.findIndex(
    (unit, index) =>
      index > from && unit.kind === 'words' && unit.before === '.' && IN.test(unit.piece.text) && /^[ID]/.test(unit.piece.text),
  );
  if (at === -1 || !isSubtitle(draft, units.slice(from, at))) return from;
  growTitle(draft, (units[at - 1] as Unit).piece.end);
  return at;
}
