import type { DateReading } from './dates.js';
import { addDate, addField, addNames, addNamesOf, addYear, type Draft } from './draft.js';
import { withoutOrder } from './legal/orders.js';
import { isAccount, isOrganisation, isPerson, readNames } from './names.js';
import { type Piece, pieceOf, stripped } from './piece.js';
import { hasNames, isProse } from './prose.js';

const YEAR_AT_END = /(?:^|[\s(])([12]\d{3})[a-z]?\)?[.,:]?$/;
/** `2015–2016.`, as a volume that covers two years has it. */
const YEARS_AT_END = /(?:^|[\s(])([12]\d{3})[–/-]([12]\d{3}|\d{2})\)?[.,:]?$/;
const EDITORS_AT_END = /,?\s\(?(?:eds?|hg|hrsg|hgg|dirs?|coords?|orgs?|comps?)\.?\)?$/i;
const ABBREVIATED = /(?:\b\p{Lu}|\bJr|\bSr|\bInc|\bal|\bCo|\bLtd|\bCorp|\p{Lu}\.\p{Lu})\.$/u;

/**
 * Reads what stands before the title: nobody, people, an organisation; a year or a date behind them in author-date styles.
 *
 * @returns false where it reads as anything else: then what follows is no title
 */
export function readLead(draft: Draft, before: Piece, dates: readonly DateReading[]): boolean {
  let names = withoutOrder(draft, stripped(before, ',:;\u200b\ufeff'));
  // `Jane Roe’s report, “T”`
  const kind =
    /[’'](?:s\s|\s)(?<kind>(?:\p{Ll}+\s)?(?:report|article|book|paper|essay|study|piece|analysis|chapter|lecture|speech))$/du.exec(
      names.text,
    );
  const range = kind?.indices?.groups?.['kind'];
  if (kind && range) {
    addField(draft, 'genre', pieceOf(names.whole, names.start + range[0], names.end), 0.85);
    names = pieceOf(names.whole, names.start, names.start + kind.index);
  }
  const date = dates.find(
    ({ start, end }) => start >= names.start && end <= names.end && stripped(pieceOf(names.whole, end, names.end), '.,):').text === '',
  );
  if (/^[12]\d{3}[a-z]?\.?$/.test(names.text)) {
    addYear(draft, pieceOf(names.whole, names.start, names.start + 4), 0.9);
    return true;
  }
  const years = date ? null : YEARS_AT_END.exec(names.text);
  if (years) {
    const [, from = '', to = ''] = years;
    const start = names.start + years.index + years[0].indexOf(from);
    const end = start + from.length + 1 + to.length;
    const value = `${from}/${from.slice(0, 4 - to.length)}${to}`;
    addDate(draft, 'issued', { start, end, value, parts: [{ name: 'year', start, end: start + 4, value: from }] }, 0.88);
    names = stripped(withoutStop(pieceOf(names.whole, names.start, start)), ',(');
    return readPeople(draft, names);
  }
  const year = date ? null : YEAR_AT_END.exec(names.text);
  if (date) {
    addDate(draft, 'issued', date, 0.92);
    names = stripped(pieceOf(names.whole, names.start, date.start), ',.(');
  } else if (year && names.text.length > 6) {
    const start = names.start + year.index + year[0].indexOf(year[1] as string);
    addYear(draft, pieceOf(names.whole, start, start + 4), 0.9);
    names = stripped(withoutStop(pieceOf(names.whole, names.start, start)), ',(');
  }
  return readPeople(draft, names);
}

/** Reads authors, or editors where a word behind them says so. */
export function readPeople(draft: Draft, piece: Piece): boolean {
  let names = withoutStop(withSerialApart(draft, piece));
  if (names.text === '' || /^n\.?d$/.test(names.text)) return true;
  if (isAccount(names.text)) {
    const { text, start, end } = names;
    addNames(draft, 'author', [{ ...names, parts: [{ name: 'literal', start, end, value: text }] }], 0.9);
    return true;
  }
  if (!/^[\p{Lu}\p{Lo}\p{N}@]|^(?:de|van|von|al|el|d|di|da|der|ter|ten|bin|ibn)(?![\p{L}\p{N}_])|^d[’']|^e\p{Lu}/u.test(names.text))
    return false;
  if (names.text.length > 300 || /[!?]/.test(names.text) || isProse(names.text)) return false;
  const interview = /^(?:interview with|interview by)\s/i.exec(names.text);
  if (interview) {
    const genre = pieceOf(names.whole, names.start, names.start + 'interview'.length);
    if (!isPerson(names.text.slice(interview[0].length))) return false;
    addField(draft, 'genre', genre, 0.88);
    names = pieceOf(names.whole, names.start + interview[0].length, names.end);
  }
  const part = /,\s(?:host|director|producer|moderator|narrator)$/.exec(names.text);
  if (part) {
    addField(draft, 'note', pieceOf(names.whole, names.start + part.index + 2, names.end), 0.88);
    names = pieceOf(names.whole, names.start, names.start + part.index);
  }
  const editors = EDITORS_AT_END.exec(names.text);
  if (editors) names = pieceOf(names.whole, names.start, names.start + editors.index);
  const role = editors ? 'editor' : 'author';
  const handle = names.text.endsWith(')') ? /\s\(@[^()\s]{1,40}\)$/.exec(names.text) : null;
  if (handle) {
    addField(draft, 'note', pieceOf(names.whole, names.start + handle.index, names.end), 0.9);
    names = pieceOf(names.whole, names.start, names.start + handle.index);
  }
  return addNamesOf(draft, role, names, 0.92) || readWithHonours(draft, role, names) || readUnknown(draft, role, names);
}

/** `Harbour Board, Fish Trade Summaries, “Cod”`: what the organisation publishes stands between its name and the part that is cited. */
function withSerialApart(draft: Draft, piece: Piece): Piece {
  const match = PUBLICATION.exec(piece.text);
  if (!match || !isOrganisation(match[1] as string) || isOrganisation(match[2] as string)) return piece;
  const start = piece.end - (match[2] as string).length;
  addField(draft, 'container-title', pieceOf(piece.whole, start, piece.end), 0.85);
  return pieceOf(piece.whole, piece.start, start);
}

/** The last word is one that publications are called by, and no organisation. */
const PUBLICATION =
  /^([^,]{3,120}), ((?:[\p{Lu}\d][^,]{0,60} )?(?:Summaries|Outlook|Yearbook|Handbook|Factbook|Almanac|Bulletin|Digest|Abstract|Compendium|Dashboard|Glossary|Manual|Report|Reports|Profiles|Indicators)(?: (?:19|20)\d\d)?)$/u;

/** `From the River to the Sea and Beyond`: words with capitals that name no person are some organisation or site. */
function readUnknown(draft: Draft, role: 'author' | 'editor', names: Piece): boolean {
  const words = names.text.split(' ').length;
  if (words < 4 || words > 14 || !hasNames(names.text) || /\d|:/.test(names.text)) return false;
  const { text, start, end } = names;
  addNames(draft, role, [{ ...names, parts: [{ name: 'literal', start, end, value: text }] }], 0.7);
  return true;
}

/** `A. Roe, director of research, and B. Poe`: what says nothing but a person's office is left aside. */
function readWithHonours(draft: Draft, role: 'author' | 'editor', names: Piece): boolean {
  const [person] = names.text.split(/,\s/);
  if (person === undefined || !isPerson(person)) return false;
  const piece = pieceOf(names.whole, names.start, names.start + person.length);
  const people = readNames(piece);
  if (!people) return false;
  addNames(draft, role, people, 0.75);
  addField(draft, 'note', stripped(pieceOf(names.whole, piece.end, names.end), ','), 0.6);
  return true;
}

function withoutStop(piece: Piece): Piece {
  const names = stripped(piece, ',:;');
  return /\.$/.test(names.text) && !ABBREVIATED.test(names.text) ? pieceOf(names.whole, names.start, names.end - 1) : names;
}
