import { isAuthorDate, readAuthorDate } from './author-date.js';
import { readAuthors } from './bare-authors.js';
import { headLength, readTitle } from './bare-title.js';
import { committeeEnd } from './committee.js';
import { readDataset } from './dataset.js';
import type { DateReading } from './dates.js';
import { addField, type Draft } from './draft.js';
import { readForeword } from './forewords.js';
import { withHead, withSuffixes } from './head-units.js';
import { readPeople } from './lead.js';
import { readLookedUp } from './looked-up.js';
import { isOrganisation } from './names.js';
import { isDescription } from './parenthesis.js';
import { ACCESSED } from './patterns.js';
import { pieceOf } from './piece.js';
import { readTail } from './tail/read-tail.js';
import type { Unit } from './units.js';

/**
 * Reads a citation whose title stands in no quotation marks: `Author, Title (Place: House, Year), 7`,
 * `Author. Year. Title. Place: House`, `Organisation, Title (Year), URL`.
 */
export function readBare(draft: Draft, all: readonly Unit[], dates: readonly DateReading[]): boolean {
  const units = withSuffixes(all);
  const head = headLength(units, dates);
  const [first] = units;
  if (!first || head === 0 || isAccess(units, 0)) return readUntitled(draft, units, dates);
  if (readSite(draft, units, dates)) return true;
  if (isAuthorDate(units)) return readAuthorDate(draft, units, dates);
  const data = readDataset(draft, units, dates);
  if (data) return true;
  if (readTestimony(draft, units, dates)) return true;
  if (readLookedUp(draft, units, { dates })) return true;
  const own = withHead(units);
  const added = own.length - units.length;
  const start = readAuthors(draft, own.slice(0, head + added));
  const end = readForeword(draft, own, start) ?? readTitle(draft, own, start, head + added);
  if (end === undefined) return false;
  const [part] = own.slice(end);
  draft.dataset = isTable(own, end);
  if (draft.dataset && part?.kind === 'parenthesis') addField(draft, 'note', part.inner, 0.85);
  readTail(draft, own.slice(draft.dataset ? end + 1 : end), { dates });
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
    /^(?:last )?accessed$/i.test(accessed.piece.text) &&
    (/^\p{Ll}{3}/u.test(part.inner.text) ||
      isDescription(part.inner.text) ||
      /^(?:Table|US|U\.S\.)\s/.test(part.inner.text) ||
      (!isOrganisation(part.inner.text) && !/(?:^|[\s,])[12]\d{3}$/.test(part.inner.text)))
  );
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
