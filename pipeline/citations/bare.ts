import { isAuthorDate, readAuthorDate } from './author-date.js';
import { isList, readAuthors } from './bare-authors.js';
import { headLength, readTitle } from './bare-title.js';
import { committeeEnd } from './committee.js';
import { readDataset } from './dataset.js';
import type { DateReading } from './dates.js';
import { addField, type Draft } from './draft.js';
import { readPeople } from './lead.js';
import { isOrganisation } from './names.js';
import { isDescription } from './parenthesis.js';
import { ACCESSED } from './patterns.js';
import { pieceOf } from './piece.js';
import { readTail } from './tail.js';
import type { Unit } from './units.js';

/** A bare year, with the letter that author-date styles give it. */

/**
 * Reads a citation whose title stands in no quotation marks: `Author, Title (Place: House, Year), 7`,
 * `Author. Year. Title. Place: House`, `Organisation, Title (Year), URL`.
 */
export function readBare(draft: Draft, units: readonly Unit[], dates: readonly DateReading[]): boolean {
  const head = headLength(units, dates);
  const [first] = units;
  if (!first || head === 0 || isAccess(units, 0)) return readUntitled(draft, units, dates);
  if (readSite(draft, units, dates)) return true;
  if (isAuthorDate(units)) return readAuthorDate(draft, units, dates);
  const data = readDataset(draft, units, dates);
  if (data) return true;
  if (readTestimony(draft, units, dates)) return true;
  const own = withEditors(withColon(units));
  const added = own.length - units.length;
  const start = readAuthors(draft, own.slice(0, head + added));
  const end = readTitle(draft, own, start, head + added);
  if (end === undefined) return false;
  draft.dataset = isTable(own, end);
  readTail(draft, own.slice(end), { dates });
  return true;
}

/** `Jane Roe, testimony before the House Committee on Ports`: what was said has no other title. */
function readTestimony(draft: Draft, units: readonly Unit[], dates: readonly DateReading[]): boolean {
  const [who, what] = units;
  if (who?.kind !== 'words' || what?.kind !== 'words' || !TESTIMONY.test(what.piece.text) || !readPeople(draft, who.piece)) return false;
  const end = committeeEnd(units, 1);
  addField(draft, 'title', pieceOf(what.piece.whole, what.piece.start, (units[end] as Unit).piece.end), 0.85);
  readTail(draft, units.slice(end + 1), { dates });
  return true;
}

const TESTIMONY = /^(?:written |oral |prepared )?(?:testimony|statement) (?:before|to|for) (?:the )?\p{Lu}/iu;

/** `Bureau, Trade Tables (imports from 1978 to 2023), accessed May 2026`: a part of some data, and the day on which it was looked up. */
function isTable(units: readonly Unit[], end: number): boolean {
  const [part, accessed] = [units[end], units[end + 1]];
  if (part?.kind !== 'parenthesis' || accessed?.kind !== 'words') return false;
  return (
    /^(?:last )?accessed$/i.test(accessed.piece.text) && (isDescription(part.inner.text) || /^(?:Table|US|U\.S\.)\s/.test(part.inner.text))
  );
}

/** `A. Roe and B. Poe, eds. Title`: no comma parts the word for editors from the title. */
function withEditors(units: readonly Unit[]): readonly Unit[] {
  const at = units.slice(0, 8).findIndex((unit) => unit.kind === 'words' && /^eds?\.\s\p{Lu}/u.test(unit.piece.text));
  const unit = units[at];
  if (at < 1 || unit?.kind !== 'words') return units;
  const names = units.slice(0, at);
  if (!names.every((name) => name.kind === 'words' && isPeople(name.piece.text.replace(/^and\s/, '')))) return units;
  const { whole, start, end, text } = unit.piece;
  const title = start + text.indexOf(' ');
  return [
    ...names,
    { ...unit, piece: pieceOf(whole, start, title - 1) },
    { ...unit, before: ',', piece: pieceOf(whole, title, end) },
    ...units.slice(at + 1),
  ];
}

function isPeople(text: string): boolean {
  return isList(text) && !isOrganisation(text);
}

/** `Author: Title, in: …`, as German notes have it: the colon parts the name from the title. */
function withColon(units: readonly Unit[]): readonly Unit[] {
  const [first, ...rest] = units;
  if (first?.kind !== 'words') return units;
  const colon = first.piece.text.indexOf(': ');
  if (
    colon === -1 ||
    !isList(first.piece.text.slice(0, colon).replace(/\s?\/\s?/g, ' and ')) ||
    isOrganisation(first.piece.text.slice(0, colon))
  )
    return units;
  // `Korea North: A Handbook (City: House, 2018)` is a title with a subtitle; a name with initials or with others is none.
  const names = first.piece.text.slice(0, colon);
  const english = rest.some((unit) => unit.kind === 'parenthesis' && /^[^:]{2,60}:\s.*\d{4}$/.test(unit.inner.text));
  if (english && !/\p{Lu}\.|\/|\s(?:and|und|&|et|y)\s/u.test(names)) return units;
  const { whole, start, end } = first.piece;
  return [
    { ...first, piece: pieceOf(whole, start, start + colon) },
    { ...first, before: ',', piece: pieceOf(whole, start + colon + 1, end) },
    ...rest,
  ];
}

/** A bare link, or the day on which it was read before it: `accessed May 1, 2020, https://example.org`. */
function readUntitled(draft: Draft, units: readonly Unit[], dates: readonly DateReading[]): boolean {
  if (units[0]?.kind !== 'link' && !isAccess(units, 0)) return false;
  readTail(draft, units, { dates });
  return true;
}

/** `Harbour Board, accessed May 1, 2020, https://example.org`: the site of an organisation as a whole. */
function readSite(draft: Draft, units: readonly Unit[], dates: readonly DateReading[]): boolean {
  const [first] = units;
  if (first?.kind !== 'words' || !isAccess(units, 1) || !readPeople(draft, first.piece)) return false;
  readTail(draft, units.slice(1), { dates });
  return true;
}

/** Whether the day on which a page was read stands here, and its address behind it. */
function isAccess(units: readonly Unit[], index: number): boolean {
  const [word, date, link] = units.slice(index, index + 3);
  return word?.kind === 'words' && ACCESSED.exec(word.piece.text)?.index === 0 && date?.kind === 'date' && link?.kind === 'link';
}
