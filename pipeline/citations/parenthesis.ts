import { citationWords, patternOf } from '../lexicons/citations/index.js';
import { reportSeries } from '../lexicons/report-words.js';
import type { DateReading } from './dates.js';
import { addDate, addField, addYear, type Draft } from './draft.js';
import { isGenre } from './genre.js';
import { isOrganisation } from './names.js';
import { SYMBOL } from './patterns.js';
import { type Piece, pieceOf, splitPiece, stripped } from './piece.js';
import { isPlace } from './places.js';
import { isProse } from './prose.js';
import { isPinpoint, readEdition } from './roles.js';

const ACCESSED = new RegExp(`(?:^|[\\s,;])(?:${patternOf(citationWords.accessed)}):?$`, 'iu');
const UPDATED = new RegExp(`(?:^|[\\s,;])(?:${patternOf(citationWords.updated)}):?$`, 'iu');
const YEAR_AT_END = /(?:^|[\s,;])c?([12]\d{3})[a-z]?(?:[–-]\d{2,4})?$/;
const REPRINT = /^(?:\[?[12]\d{3}\]?[;,]\s)?(?:repr?\.?|reprinted|reissued?)?,?\s?/i;
/** What a parenthesis says of the citation or of a part of the data, and not of who published it. */
const ASIDE =
  /^(?:(?:hereafter|hereinafter|henceforth|im folgenden|künftig|ci-après|en adelante|doravante)\b|(?:withdrawn|repealed|unreported|emphasis added|emphasis in original|emphasis mine|italics in original|my translation|translation mine|in (?:Chinese|French|German|Russian|Spanish|Portuguese|Arabic|Japanese))$|(?:tables?|figures?|series|codes?|sheet|NAICS|HS|SITC)\s(?:[\dA-Z])|\b(?:[Tt]able)\s\d)/u;
const VOLUME_ALONE = new RegExp(`^(?:${patternOf(citationWords.volumes)})\\.?[\\s\\u00a0]([\\dIVXLC]{1,8})$`, 'diu');
const PLACE_AND_HOUSE = /^([^:]{2,70}):[\s\u00a0]+(.+)$/u;

/** `(London: Press, 2010)`, `(Harbour Board, April 2024)`, `(August 2020)`, `(accessed June 9, 2021)`, `(speech, City, May 1, 1985)`. */
export function readParenthesis(draft: Draft, inner: Piece, dates: readonly DateReading[], linked: boolean): void {
  const own = dates.filter(({ start, end }) => start >= inner.start && end <= inner.end);
  const date = own.at(-1);
  const original = /\[([12]\d{3})\],?\s[12]\d{3}$/d.exec(inner.text)?.indices?.[1];
  if (original) addField(draft, 'original-date', pieceOf(inner.whole, inner.start + original[0], inner.start + original[1]), 0.9);
  if (linked) {
    if (date && !draft.has('accessed')) addDate(draft, 'accessed', date, 0.9);
    else readParenthesisYear(draft, inner);
    return;
  }
  if (isDescription(inner.text) || ASIDE.test(inner.text)) {
    addField(draft, 'note', inner, ASIDE.test(inner.text) ? 0.9 : 0.8);
    return;
  }
  if (!date && (readMonthAlone(draft, inner) || readTwoYears(draft, inner))) return;
  const before = draft.fields.length;
  const year = date ? null : YEAR_AT_END.exec(inner.text);
  const yearStart = year ? inner.start + year.index + year[0].indexOf(year[1] as string) : inner.end;
  let names = stripped(pieceOf(inner.whole, inner.start, date ? date.start : yearStart), ',;:');
  const accessed = date ? ACCESSED.exec(names.text) : null;
  const updated = date ? UPDATED.exec(names.text) : null;
  if (date) {
    const role = accessed ? 'accessed' : 'issued';
    if (role === 'accessed' || !draft.has('issued') || isFiner(draft, date)) putDate(draft, role, date);
  } else if (year && !draft.has('issued') && !readTwoYears(draft, pieceOf(inner.whole, yearStart, inner.end)))
    addYear(draft, pieceOf(inner.whole, yearStart, yearStart + 4), 0.95);
  const label = accessed ?? updated;
  // `boats from 2014 to 2023`: the year belongs to the words before it.
  if (!label && /\s(?:to|for|in|from|of|and|through|since|between|by|at)$/.test(names.text)) {
    draft.fields.splice(before);
    addField(draft, 'note', inner, 0.7);
    return;
  }
  const undated = /(?:^|,?\s)(?:n\.?d\.?|undated|forthcoming|in press)$/i.exec(names.text);
  if (undated) names = stripped(pieceOf(names.whole, names.start, names.start + undated.index), ',;');
  if (label) names = stripped(pieceOf(names.whole, names.start, names.start + label.index), ',;');
  if (names.text !== '') readNamesOf(draft, names);
}

/** `2015 … (March)`: the month of the year that stands already. */
function readMonthAlone(draft: Draft, inner: Piece): boolean {
  const name = inner.text.toLowerCase().replace(/\.$/, '');
  const month = citationWords.months.get(name) ?? citationWords.seasons.get(name);
  const issued = draft.fields.find((field) => field.name === 'issued');
  if (month === undefined || issued?.value.length !== 4) return false;
  const value = String(month).padStart(2, '0');
  issued.value += `-${value}`;
  issued.ranges.push([inner.start, inner.end]);
  const ranges: [number, number][] = [[inner.start, inner.end]];
  issued.parts = [...(issued.parts ?? []), { name: month > 20 ? 'season' : 'month', raw: inner.text, value, ranges }];
  return true;
}

/** `2010/2011`, `2015–16`: a volume that covers two years. @returns whether it is one */
function readTwoYears(draft: Draft, piece: Piece): boolean {
  const match = /^([12]\d{3})[/–-]([12]\d{3}|\d{2})$/.exec(piece.text);
  if (!match || draft.has('issued')) return false;
  const [, from = '', to = ''] = match;
  const { start, end } = piece;
  addDate(
    draft,
    'issued',
    { start, end, value: `${from}/${from.slice(0, 4 - to.length)}${to}`, parts: [{ name: 'year', start, end: start + 4, value: from }] },
    0.88,
  );
  return true;
}

/** `hulls above ten metres from 1978 to 2023`: words about the data, not about who published it. */
export function isDescription(text: string): boolean {
  return (
    /^\p{Ll}{3,}/u.test(text) &&
    isProse(text) &&
    !isGenre(text.split(/,\s/)[0] as string) &&
    !/accessed|forthcoming|updated|published|reprint/i.test(text)
  );
}

function readParenthesisYear(draft: Draft, inner: Piece): void {
  if (/^[12]\d{3}$/.test(inner.text) && !draft.has('issued')) addYear(draft, inner, 0.9);
}

/** Whether a date says more than the year that stands already. */
export function isFiner(draft: Draft, date: DateReading): boolean {
  const known = draft.valueOf('issued');
  return known !== undefined && known.length === 4 && date.value.startsWith(known) && date.value.length > 4;
}

/** Adds a date; a finer one takes the place of the bare year. */
export function putDate(draft: Draft, role: 'issued' | 'accessed', date: DateReading): void {
  const known = draft.fields.find(({ name }) => name === role);
  if (known) {
    const { ranges } = known;
    draft.fields.splice(draft.fields.indexOf(known), 1);
    addDate(draft, role, date, 0.95);
    draft.fields.at(-1)?.ranges.unshift(...ranges);
    return;
  }
  addDate(draft, role, date, 0.95);
}

function readNamesOf(draft: Draft, names: Piece): void {
  if (readEdition(draft, names)) return;
  const volume = VOLUME_ALONE.exec(names.text)?.indices?.[1];
  if (volume && !draft.has('volume')) {
    addField(draft, 'volume', pieceOf(names.whole, names.start + volume[0], names.start + volume[1]), 0.9);
    return;
  }
  if (isPinpoint(names.text)) {
    addField(draft, 'section', names, 0.8);
    return;
  }
  const meeting = PRESENTED.exec(names.text);
  if (meeting && !draft.has('container-title')) {
    const event = pieceOf(names.whole, names.start + meeting[0].length, names.end);
    addField(draft, 'genre', pieceOf(names.whole, names.start, names.start + meeting[0].length), 0.85);
    addField(draft, 'container-title', withoutPlace(event), 0.85);
    return;
  }
  const [first, ...others] = splitPiece(names, /,\s/g);
  if (first && isGenre(first.text)) {
    addField(draft, 'genre', first, 0.9);
    if (others.length && !ROLES.test(first.text)) readIssuer(draft, pieceOf(names.whole, (others[0] as Piece).start, names.end));
    else readAfterGenre(draft, first.text, others);
    return;
  }
  const imprint = withoutReprint(draft, names);
  if (isPlace(imprint.text) && !(imprint.text.includes(' ') && isOrganisation(imprint.text)) && !draft.has('publisher-place')) {
    addField(draft, 'publisher-place', imprint, 0.9);
    return;
  }
  const place = PLACE_AND_HOUSE.exec(imprint.text.split(/;\s/)[0] as string);
  if (place && isReversed(place)) {
    addField(draft, 'publisher', pieceOf(imprint.whole, imprint.start, imprint.start + (place[1] as string).length), 0.9);
    addField(draft, 'publisher-place', pieceOf(imprint.whole, imprint.end - (place[2] as string).length, imprint.end), 0.9);
    return;
  }
  if (place && !isOutletWithSubtitle(place)) {
    if (!draft.has('publisher-place'))
      addField(draft, 'publisher-place', pieceOf(imprint.whole, imprint.start, imprint.start + (place[1] as string).length), 0.95);
    const houseStart = imprint.start + place[0].length - (place[2] as string).length;
    const house = stripped(pieceOf(imprint.whole, houseStart, imprint.start + place[0].length), ',');
    addField(draft, 'publisher', withoutYear(house), 0.95);
    return;
  }
  readIssuer(draft, imprint);
}

/** `paper presented at the Annual Meeting of …` */
const PRESENTED = /^(?:(?:conference )?paper |poster )?presented (?:at|to) (?:the )?/i;

/** `Harbour Conference, Washington, D.C., Thursday`: the event, without its town and the day of the week. */
function withoutPlace(event: Piece): Piece {
  const day = /,\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/.exec(event.text);
  const own = day ? pieceOf(event.whole, event.start, event.start + day.index) : event;
  const parts = splitPiece(own, /,\s/g);
  const place = placeAtEnd(parts);
  return place ? pieceOf(own.whole, own.start, (parts[place - 1] as Piece).end) : own;
}

/** `Agency: City` instead of `City: Agency`. */
function isReversed([, first = '', second = '']: RegExpExecArray): boolean {
  return isPlace(second) && !isPlace(first);
}

/** `TIDE: The Harbour Archive` is a name with a subtitle, not a place with a house. */
function isOutletWithSubtitle([, first = '', second = '']: RegExpExecArray): boolean {
  return !isPlace(first) && /^The\s/.test(second);
}

function withoutReprint(draft: Draft, names: Piece): Piece {
  const lead = REPRINT.exec(names.text);
  if (!lead || lead[0] === '') return names;
  const year = /[12]\d{3}/.exec(lead[0]);
  if (year) addField(draft, 'original-date', pieceOf(names.whole, names.start + year.index, names.start + year.index + 4), 0.9);
  return pieceOf(names.whole, names.start + lead[0].length, names.end);
}

function withoutYear(house: Piece): Piece {
  const year = /,\s\[?[12]\d{3}\]?$/.exec(house.text);
  return year ? pieceOf(house.whole, house.start, house.start + year.index) : house;
}

/** Genres that say what the name behind them is. */
const ROLES =
  /^(?:speech|lecture|address|remarks|keynote|sermon|presentation)|thesis|diss|th[èe]se|tesis|tese|mémoire|arbeit$|habilitation|paper|release|statement/i;

/** `(speech, City, date)` has no publisher; `(master’s thesis, CUNY, 2021)` and `(conference paper, Harbour Proceedings, 2011)` have. */
function readAfterGenre(draft: Draft, genre: string, [next]: readonly Piece[]): void {
  if (!next) return;
  if (/^(?:speech|lecture|address|remarks|keynote|sermon|presentation)/i.test(genre)) addField(draft, 'note', next, 0.8);
  else if (/thesis|diss|th[èe]se|tesis|tese|mémoire|arbeit$|habilitation/i.test(genre) && !draft.has('publisher'))
    addField(draft, 'publisher', next, 0.9);
  else if (/paper/i.test(genre) && !draft.has('container-title')) addField(draft, 'container-title', next, 0.85);
  else if (/release|statement/i.test(genre) && !draft.issuer) draft.issuer = next;
}

/** `Cm 8811`, `A/HRC/1/2`: what identifies a document by itself. */
function readSymbol(draft: Draft, part: Piece): boolean {
  if (!SYMBOL.test(part.text) || draft.has('number')) return false;
  addField(draft, 'number', part, 0.9);
  return true;
}

/** `Transit Working Paper 123`, `Policy Brief No. 4, Institute X`, `Transit Board, working paper 12`: a series with its number, and who issued it. */
function readIssuer(draft: Draft, names: Piece): void {
  const parts = splitPiece(names, /,\s/g).filter(({ text }) => text !== '');
  const rest = parts.filter(
    (part) => !/^first published\b/i.test(part.text) && !readEdition(draft, part) && !readSymbol(draft, part) && !readSeries(draft, part),
  );
  const place = placeAtEnd(rest);
  if (place && !draft.has('publisher-place')) {
    addField(draft, 'publisher-place', pieceOf(names.whole, (rest[place] as Piece).start, names.end), 0.85);
    rest.splice(place);
  }
  const [first, last] = [rest[0], rest.at(-1)];
  if (!first || !last || draft.issuer) return;
  // `(Wien 1972)`: a place alone, as German and French notes have it.
  if (first === last && first.text.split(' ').length <= 2 && isPlace(first.text) && !draft.has('publisher-place')) {
    addField(draft, 'publisher-place', first, 0.85);
    return;
  }
  draft.issuer = pieceOf(names.whole, first.start, last.end);
}

/** `Harbour Board, Washington, D.C.` @returns the index of the place; undefined where the parts name none, or nothing else */
function placeAtEnd(parts: readonly Piece[]): number | undefined {
  for (const index of [parts.length - 2, parts.length - 1]) {
    const [from, last] = [parts[index], parts.at(-1)];
    if (index > 0 && from && last && isPlace(from.whole.slice(from.start, last.end)) && !isPlace((parts[index - 1] as Piece).text))
      return index;
  }
  return undefined;
}

const SERIES = /^(.*?\p{L}[).]?)[\s\u00a0]+(?:(?:No|no|Nr|nr|number)\.?[\s\u00a0]|#|n°\s?)?((?:[A-Z]{0,5}-?)?\d[\p{L}\d./–-]*)$/u;

/** Reads a series with its number; a generic word alone (`Policy Brief 4`) gives the number only. @returns whether it is one */
export function readSeries(draft: Draft, part: Piece): boolean {
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
