import { citationWords, patternOf } from '../lexicons/citations/index.js';
import { reportSeries } from '../lexicons/report-words.js';
import { addField, type Draft } from './draft.js';
import { isGenre } from './genre.js';
import { isOrganisation } from './names.js';
import { SYMBOL } from './patterns.js';
import { type Piece, pieceOf, splitPiece, stripped } from './piece.js';
import { isPlace } from './places.js';
import { isPinpoint, readEdition } from './roles.js';

const REPRINT = /^(?:\[?[12]\d{3}\]?[;,]\s)?(?:repr?\.?|reprinted|reissued?)?,?\s?/i;
const VOLUME_ALONE = new RegExp(`^(?:${patternOf(citationWords.volumes)})\\.?[\\s\\u00a0]([\\dIVXLC]{1,8})$`, 'diu');
const PLACE_AND_HOUSE = /^([^:]{2,70}):[\s\u00a0]+(.+)$/u;

/** Reads what stands in a parenthesis besides its date: place and house, series and number, event, organisation. */
export function readNamesOf(draft: Draft, names: Piece): void {
  if (readEdition(draft, names)) return;
  const comma = names.text.indexOf(', ');
  if (comma !== -1 && comma < 30 && readEdition(draft, pieceOf(names.whole, names.start, names.start + comma))) {
    readNamesOf(draft, pieceOf(names.whole, names.start + comma + 1, names.end));
    return;
  }
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
    const own = withoutPlace(event);
    addField(draft, 'container-title', own, 0.85);
    addField(draft, 'note', stripped(pieceOf(event.whole, own.end, event.end), ', '), 0.85);
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
    const own = withoutYear(house);
    addField(draft, 'publisher', own, 0.95);
    // `(London: House, 1835; Project Scan, 1997)`: the first edition, and who printed it again.
    if (!draft.has('original-date')) addField(draft, 'original-date', stripped(pieceOf(house.whole, own.end, house.end), ', '), 0.85);
    addField(draft, 'note', stripped(pieceOf(imprint.whole, house.end, imprint.end), ';, '), 0.85);
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
  /^(?:speech|lecture|address|remarks|keynote|sermon)|presentation|thesis|diss|th[èe]se|tesis|tese|mémoire|arbeit$|habilitation|^(?:conference )?paper|release|statement/i;

/** `(speech, City, date)` has no publisher; `(master’s thesis, CUNY, 2021)` and `(conference paper, Harbour Proceedings, 2011)` have. */
function readAfterGenre(draft: Draft, genre: string, [next, ...place]: readonly Piece[]): void {
  if (!next) return;
  if (/presentation$/i.test(genre) && !isPlace(next.text) && !draft.has('container-title')) {
    addField(draft, 'container-title', next, 0.85);
    const last = place.at(-1);
    if (place[0] && last) addField(draft, 'note', pieceOf(next.whole, place[0].start, last.end), 0.85);
  } else if (/^(?:speech|lecture|address|remarks|keynote|sermon)|presentation$/i.test(genre)) addField(draft, 'note', next, 0.8);
  else if (/thesis|diss|th[èe]se|tesis|tese|mémoire|arbeit$|habilitation/i.test(genre) && !draft.has('publisher'))
    addField(draft, 'publisher', next, 0.9);
  else if (/paper/i.test(genre) && !draft.has('container-title')) {
    addField(draft, 'container-title', next, 0.85);
    addField(
      draft,
      'note',
      place[0] ? pieceOf(next.whole, place[0].start, (place.at(-1) as Piece).end) : pieceOf(next.whole, next.end, next.end),
      0.85,
    );
  } else if (/release|statement/i.test(genre) && !draft.issuer) draft.issuer = next;
}

/** `Cm 8811`, `A/HRC/1/2`: what identifies a document by itself. */
function readSymbol(draft: Draft, part: Piece): boolean {
  if (!SYMBOL.test(part.text) || draft.has('number')) return false;
  addField(draft, 'number', part, 0.9);
  return true;
}

/** `HC 123, Session 2017–19` */
function readSession(draft: Draft, part: Piece): boolean {
  if (!/^(?:[Ss]ession\s)?[12]\d{3}[–-]\d{2}$/.test(part.text)) return false;
  addField(draft, 'note', part, 0.88);
  return true;
}

/** `Transit Working Paper 123`, `Policy Brief No. 4, Institute X`, `Transit Board, working paper 12`: a series with its number, and who issued it. */
function readIssuer(draft: Draft, names: Piece): void {
  const parts = splitPiece(names, /,\s/g).filter(({ text }) => text !== '');
  const rest = parts.filter(
    (part) =>
      !readSession(draft, part) &&
      !/^first published\b/i.test(part.text) &&
      !readEdition(draft, part) &&
      !readSymbol(draft, part) &&
      !readSeries(draft, part),
  );
  const town = rest[0] && pieceOf(names.whole, rest[0].start, names.end);
  if (town && rest.length < parts.length && isPlace(town.text) && !draft.has('publisher-place')) {
    addField(draft, 'publisher-place', town, 0.85);
    return;
  }
  const place = placeAtEnd(rest);
  if (place && !draft.has('publisher-place')) {
    addField(draft, 'publisher-place', pieceOf(names.whole, (rest[place] as Piece).start, names.end), 0.85);
    rest.splice(place);
  }
  const [first, last] = [rest[0], rest.at(-1)];
  if (!first || !last || draft.issuer) return;
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

const SERIES = /^(.*?\p{L}[).]?)[\s\u00a0]+(?:(?:No|no|Nr|nr|number)\.?[\s\u00a0]|#|n°\s?)?((?:[A-Z]{0,5}[-/]?)?\d[\p{L}\d./–-]*)$/u;

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
