import { citationWords, patternOf } from '../lexicons/citations/index.js';
import { addField, type Draft } from './draft.js';
import { isGenre } from './genre.js';
import { placeAtEnd, readMeeting } from './meeting.js';
import { type Piece, pieceOf, splitPiece } from './piece.js';
import { ownEdition, readPlaceAndHouse } from './place-and-house.js';
import { isPlace } from './places.js';
import { isPinpoint, readEdition } from './roles.js';
import { readSeries, readSymbol } from './series.js';

const VOLUME_ALONE = new RegExp(`^(?:${patternOf(citationWords.volumes)})\\.?[\\s\\u00a0]([\\dIVXLC]{1,8})$`, 'diu');

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
  if (readMeeting(draft, names)) return;
  const [first, ...others] = splitPiece(names, /,\s/g);
  if (first && isGenre(first.text)) {
    addField(draft, 'genre', first, 0.9);
    if (others.length && !ROLES.test(first.text)) readIssuer(draft, pieceOf(names.whole, (others[0] as Piece).start, names.end));
    else readAfterGenre(draft, first.text, others);
    return;
  }
  const imprint = ownEdition(draft, names);
  if (!readPlaceAndHouse(draft, imprint)) readIssuer(draft, imprint);
}

/** Genres that say what the name behind them is. */
const ROLES =
  /^(?:speech|lecture|address|remarks|keynote|sermon)|presentation|thesis|diss|th[èe]se|tesis|tese|mémoire|arbeit$|habilitation|^(?:conference )?paper|release|statement/i;

/** `(speech, City, date)` has no publisher; `(master’s thesis, CUNY, 2021)` and `(conference paper, Harbour Proceedings, 2011)` have. */
function readAfterGenre(draft: Draft, genre: string, [next, ...place]: readonly Piece[]): void {
  if (!next || readSymbol(draft, next)) return;
  if (/presentation$/i.test(genre) && !isPlace(next.text) && !draft.has('container-title')) {
    addField(draft, 'container-title', next, 0.85);
    const last = place.at(-1);
    if (place[0] && last) addField(draft, 'note', pieceOf(next.whole, place[0].start, last.end), 0.85);
  } else if (/^(?:speech|lecture|address|remarks|keynote|sermon)|presentation$/i.test(genre)) addField(draft, 'note', next, 0.8);
  else if (/thesis|diss|th[èe]se|tesis|tese|mémoire|arbeit$|habilitation/i.test(genre) && !draft.has('publisher'))
    addField(draft, 'publisher', withPlaceApart(draft, pieceOf(next.whole, next.start, (place.at(-1) ?? next).end)), 0.9);
  else if (/paper/i.test(genre) && !draft.has('container-title')) {
    addField(draft, 'container-title', next, 0.85);
    if (place[0] && isPlace(place[0].text)) addField(draft, 'note', pieceOf(next.whole, place[0].start, (place.at(-1) as Piece).end), 0.85);
  } else if (/release|statement/i.test(genre) && !draft.issuer) draft.issuer = next;
}

/** `Department of History, Mill University, Boston`: the town is not part of who published. */
function withPlaceApart(draft: Draft, names: Piece): Piece {
  const parts = splitPiece(names, /,\s/g);
  const place = placeAtEnd(parts);
  if (!place) return names;
  addField(draft, 'publisher-place', pieceOf(names.whole, (parts[place] as Piece).start, names.end), 0.8);
  return pieceOf(names.whole, names.start, (parts[place - 1] as Piece).end);
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
