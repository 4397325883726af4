import { outletType } from '../lexicons/outlets.js';
import { belongsToTitle } from './containers/belongs-to-title.js';
import type { DateReading } from './dates.js';
import { addField, type Draft, newDraft } from './draft.js';
import { isGenre, platformOf } from './genre.js';
import { imprintAt } from './imprint.js';
import { readPeople } from './lead.js';
import { isDescription } from './parenthesis.js';
import { HEAD_YEAR, SYMBOL, YEARS } from './patterns.js';
import { type Piece, pieceOf, stripped } from './piece.js';
import { isProse } from './prose.js';
import { isEdition } from './roles.js';
import { readSeries } from './series.js';
import type { Unit } from './units.js';

/** A parenthesis that publishes: it ends in a year or a date, or has a place and a house. */
const IMPRINT = /(?:^|[\s,;–-])[12]\d{3}[a-z]?\]?$|^[^:]{2,60}:\s|\bforthcoming$/u;

/** How many units may hold authors and title: those before an imprint, a link or a date. */
export function headLength(units: readonly Unit[], dates: readonly DateReading[]): number {
  const end = units.findIndex(
    (unit, index) =>
      !isSpan(units, index) &&
      (unit.kind === 'link' || unit.kind === 'date' || (unit.kind === 'parenthesis' && isImprint(unit.inner, dates))),
  );
  return end === -1 ? units.length : end;
}

/** `Governments (1945–1998) (City: House, 2000)`, `Survey, January–June 2020 (City: House, 2021)`: the time that the title speaks of. */
function isSpan(units: readonly Unit[], index: number): boolean {
  const [unit, next] = [units[index], units[index + 1]];
  const printed = next?.kind === 'parenthesis' && /^[^:]{2,60}:\s.*[12]\d{3}$/u.test(next.inner.text);
  if (unit?.kind === 'parenthesis') return YEARS.test(unit.inner.text) && (printed || (next?.kind === 'words' && next.before === ''));
  if (unit?.kind !== 'date' || index === 0) return false;
  // `Outlook, April 2019: Slow Tides`, `Resolution of 3 May 2019 on ports`
  const goesOn =
    next?.kind === 'words' &&
    next.before === '' &&
    (next.piece.text.startsWith(': ') || /^(?:on|concerning|relating|sur|relative?|über|zur?|sobre)\s/.test(next.piece.text));
  return (index > 1 && printed) || goesOn;
}

function isImprint(inner: Piece, dates: readonly DateReading[]): boolean {
  if (isDescription(inner.text)) return false;
  return IMPRINT.test(inner.text) || dates.some(({ start, end }) => start >= inner.start && end === inner.end);
}

/** The title: from here to the first unit that plays another role. @returns the index behind it */
export function readTitle(draft: Draft, units: readonly Unit[], start: number, head: number): number | undefined {
  const first = units[start];
  if (first?.kind !== 'words' && first?.kind !== 'quotation') return undefined;
  if (start >= head) return undefined;
  let from = start;
  // An organisation that no word of its name gives away stands before a title all the same, if a year is all the imprint has.
  const paren = units[head];
  if (
    start === 0 &&
    head > 1 &&
    paren?.kind === 'parenthesis' &&
    HEAD_YEAR.test(paren.inner.text) &&
    units[1]?.kind === 'words' &&
    !isEdition(units[1].piece.text) &&
    !first.piece.text.includes(': ')
  ) {
    if (readPeople(draft, first.piece)) from = 1;
  }
  while (
    from + 1 < head &&
    /^Resolution\s(?:No\.?\s)?\d/i.test(units[from]?.piece.text ?? '') &&
    !SYMBOL.test(units[from + 1]?.piece.text ?? '')
  ) {
    addField(draft, 'note', (units[from] as Unit).piece, 0.9);
    from++;
  }
  let end = from + 1;
  while (end < head && goesOn(units, end, head, from)) end++;
  return putTitle(draft, units, from, end, 0.85) ? end : undefined;
}

/** `amend. and supp.`, `as amended`: which text of a law it is. */
const AMENDED = /^(?:as )?amend(?:ed|\.)(?: and supp(?:lemented|\.))?$/i;

function goesOn(units: readonly Unit[], index: number, head: number, from: number): boolean {
  const unit = units[index] as Unit;
  if (AMENDED.test(unit.piece.text) || issuesTitle(units, index, head, from) || isSeriesUnit(unit, index === head - 1)) return false;
  return isSubtitle(units, index, from) || isNumberOfPart(units, index) || belongsToTitle(units, index) || isInner(units, index, head);
}

/** `Ada Roe, Title, Harbour Institute, May 2019`: the last name before a date or a link, behind a person and a title. */
function issuesTitle(units: readonly Unit[], index: number, head: number, from: number): boolean {
  const { kind, piece } = units[index] as Unit;
  const next = units[head];
  if (kind !== 'words' || from === 0 || index !== head - 1 || (next?.kind !== 'date' && next?.kind !== 'link')) return false;
  return outletType(piece.text) !== undefined || BODY.test(piece.text);
}

/** A name of at least two words that can only be that of a body. */
const BODY =
  /^(?:(?:\p{Lu}[\p{L}.&’'-]*|of|for|on|the|and)\s){1,8}(?:Institute|Institution|University|Council|Agency|Cent(?:er|re)|Foundation|Association|Commission|Committee|Ministry|Department|Corporation|Bank|Project)$|^(?:Institute|Institution|University|Council|Agency|Cent(?:er|re)|Foundation|Association|Commission|Committee|Ministry|Department|Office|Bureau)\s(?:of|for|on)\s(?:the\s)?\p{Lu}/u;

/** `Roe: Die Stadt. Versorgung im Kaiserreich, 3. Aufl., …`: behind a name with a colon, a full stop parts title and subtitle. */
function isSubtitle(units: readonly Unit[], index: number, from: number): boolean {
  const [name, unit, next] = [units[from - 1], units[index], units[index + 1]];
  if (index !== from + 1 || unit?.kind !== 'words' || unit.before !== '.' || name?.piece.whole[name.piece.end] !== ':') return false;
  return next?.before === ',' && imprintAt(units, index) === undefined;
}

/** `Tide Letters, no. 39, in The Tide Letters`: the number is what the part is called. */
function isNumberOfPart(units: readonly Unit[], index: number): boolean {
  const [unit, next] = [units[index], units[index + 1]];
  return (
    unit?.kind === 'words' &&
    next?.kind === 'words' &&
    unit.before === ',' &&
    /^no\. \d{1,3}$/i.test(unit.piece.text) &&
    /^in \p{Lu}/u.test(next.piece.text)
  );
}

/** A parenthesis or a quotation in the middle of a title. */
function isInner(units: readonly Unit[], index: number, head: number): boolean {
  const [before, unit] = [units[index - 1], units[index]];
  if (
    isSpan(units, index) ||
    (unit?.kind === 'words' &&
      unit.before === '' &&
      (before?.kind === 'parenthesis' || before?.kind === 'date') &&
      isSpan(units, index - 1))
  )
    return true;
  if (unit?.before === '' && (unit.kind === 'quotation' || (unit.kind === 'words' && before?.kind === 'quotation'))) return true;
  return units[index]?.kind === 'parenthesis' && index + 1 < head && units[index + 1]?.before === '' && units[index + 1]?.kind === 'words';
}

/** `Studies in Harbour History`, as the last words before an imprint. */
const SERIES =
  /\b(?:Studies in|Studies$|Texts in|Texts and|Advances in|Readings in|Lecture Notes|Monographs?|Library of|Library$|Series$|Classics$|Companions?$|Handbooks? of|Schriftenreihe|Schriften|Beiträge zu[rm]?|Reihe|Collection|Colección|Coleção|Biblioteca)\b/u;

function isSeriesUnit(unit: Unit, last: boolean): boolean {
  if (unit.kind !== 'words') return false;
  if (last && SERIES.test(unit.piece.text.replace(/,? \d{1,4}$/, ''))) return true;
  return /\d$/.test(unit.piece.text) && readSeries(newDraft(unit.piece.whole), unit.piece);
}

/** `Rules of Procedure at https://…`: the word that leads to an address is none of the title. */
function withoutLeadingOn(title: Piece, next: Unit | undefined): Piece {
  const word = next?.kind === 'link' ? /\s(?:at|from|via|on)$/.exec(title.text) : null;
  return word ? pieceOf(title.whole, title.start, title.start + word.index) : title;
}

/** `See the constitution`, before an address: words of a sentence. */
const SENTENCE =
  /^(?:See|For|More|Read|Visit)\s(?:the\s)?\p{Ll}|^(?:\p{Lu}\p{L}+\s)?(?:[Dd]ata|[Cc]ode|[Mm]aterials?)\s(?:(?:is|are)\s)?(?:available|found)$/u;

export function putTitle(draft: Draft, units: readonly Unit[], from: number, to: number, confidence: number): boolean {
  const [first, last] = [units[from], units[to - 1]];
  if (!first || !last) return false;
  const alone = first === last && first.kind === 'quotation' ? first.inner : pieceOf(first.piece.whole, first.piece.start, last.piece.end);
  const title = withoutLeadingOn(stripped(alone, ',;:'), units[to]);
  if (title.text === '' || title.text.length > 500 || !/\p{L}/u.test(title.text)) return false;
  if (isProse(title.text) && title.text.length > 160) return false;
  if (units[to]?.kind === 'link' && SENTENCE.test(title.text)) return false;
  if (
    isGenre(title.text) &&
    !(/\breport$|^(?:testimony|statement|remarks|speech|address|lecture)\s/i.test(title.text) && draft.has('author'))
  )
    return false;
  if (outletType(title.text) === 'post') {
    draft.names.push(title);
    return true;
  }
  // `A. Roe, Twitter post, May 1, 2020`: a post that has no words of its own.
  const platform = platformOf(title.text);
  if (platform !== undefined && draft.has('author')) {
    addField(draft, 'container-title', pieceOf(title.whole, title.start, title.start + platform), 0.9);
    addField(draft, 'genre', pieceOf(title.whole, title.start + platform, title.end), 0.9);
    return true;
  }
  addField(draft, 'title', title, confidence);
  return true;
}
