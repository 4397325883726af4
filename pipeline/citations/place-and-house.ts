import { regions } from '../lexicons/places.js';
import { addField, type Draft } from './draft.js';
import { isHouse } from './houses.js';
import { isOrganisation } from './names.js';
import { type Piece, pieceOf, splitPiece, stripped } from './piece.js';
import { isPlace } from './places.js';
import { readSeries, readSymbol } from './series.js';

/** `1961, repr.`, `repr.,`, `reissued` */
const REPRINT = /^(?:\[?[12]\d{3}\]?[;,]\s)?(?:repr?\.?|reprinted|reissued?)?,?\s?/i;
const PLACE_AND_HOUSE = /^([^:]{2,70}):[\s\u00a0]+(.+)$/u;
const YEAR_AT_END = /(?:^|[\s,[])([12]\d{3})\]?$/;

/**
 * What a parenthesis says of the edition that is cited. `1862; repr., New York: Garland` and `London, 1859; Tide Editions` tell
 * of an earlier one first.
 */
export function ownEdition(draft: Draft, names: Piece): Piece {
  const parts = splitPiece(names, /;\s/g);
  const last = parts.findLastIndex((part, index) => index < parts.length - 1 && YEAR_AT_END.test(part.text));
  const earlier = parts[last];
  if (earlier && last >= 0) {
    const year = YEAR_AT_END.exec(earlier.text)?.[1] ?? '';
    const at = earlier.start + earlier.text.lastIndexOf(year);
    addField(draft, 'original-date', pieceOf(names.whole, at, at + 4), 0.9);
    addField(draft, 'note', stripped(pieceOf(names.whole, names.start, at), ',['), 0.85);
    return withoutReprint(draft, pieceOf(names.whole, (parts[last + 1] as Piece).start, names.end));
  }
  return withoutReprint(draft, names);
}

function withoutReprint(draft: Draft, names: Piece): Piece {
  const lead = REPRINT.exec(names.text);
  if (!lead || lead[0] === '') return names;
  const year = /[12]\d{3}/.exec(lead[0]);
  if (year) addField(draft, 'original-date', pieceOf(names.whole, names.start + year.index, names.start + year.index + 4), 0.9);
  return pieceOf(names.whole, names.start + lead[0].length, names.end);
}

/** Reads the place of a parenthesis, and the house. @returns whether it names a place */
export function readPlaceAndHouse(draft: Draft, imprint: Piece): boolean {
  const { whole, start, end, text } = imprint;
  if (isPlace(text) && !(text.includes(' ') && isOrganisation(text)) && !draft.has('publisher-place')) {
    addField(draft, 'publisher-place', imprint, 0.9);
    return true;
  }
  const [first = '', ...others] = text.split(/;\s/);
  // `New York; London: House`: two places of one house. `New York: House; London: House`: two houses, of which the first counts.
  const place = PLACE_AND_HOUSE.exec(others.length && isPlace(first) ? text : first);
  if (!place) return readPlaceBeforeComma(draft, imprint);
  const [, before = '', behind = ''] = place;
  // `Thousand Oaks: CA`: a town and its state, and no house.
  if (regions.has(behind)) {
    addField(draft, 'publisher-place', imprint, 0.85);
    return true;
  }
  if (isReversed(before, behind)) {
    addField(draft, 'publisher', pieceOf(whole, start, start + before.length), 0.9);
    addField(draft, 'publisher-place', pieceOf(whole, end - behind.length, end), 0.9);
    return true;
  }
  if (isOutletWithSubtitle(before, behind)) return false;
  if (!draft.has('publisher-place')) addField(draft, 'publisher-place', pieceOf(whole, start, start + before.length), 0.95);
  const houseStart = start + place[0].length - behind.length;
  addHouse(draft, stripped(pieceOf(whole, houseStart, start + place[0].length), ','));
  const next = stripped(pieceOf(whole, start + place[0].length, end), ';');
  if (next.text !== '') addField(draft, 'note', next, 0.85);
  return true;
}

/** `London, Mill Press`: a comma in place of the colon. */
function readPlaceBeforeComma(draft: Draft, imprint: Piece): boolean {
  const parts = splitPiece(imprint, /,\s/g);
  const [first, second] = parts;
  if (!first || !second || draft.has('publisher-place') || !isPlace(first.text) || isPlace(second.text)) return false;
  if (!isHouse(second.text) && !isOrganisation(second.text)) return false;
  addField(draft, 'publisher-place', first, 0.88);
  addHouse(draft, pieceOf(imprint.whole, second.start, imprint.end));
  return true;
}

/** Who published, without the year, the series and the number behind the name: `Mill Corporation, RR-14-A`. */
function addHouse(draft: Draft, imprint: Piece): void {
  const year = /,\s\[?[12]\d{3}\]?$/.exec(imprint.text);
  let house = year ? pieceOf(imprint.whole, imprint.start, imprint.start + year.index) : imprint;
  const parts = /,.*\d/.test(house.text) ? splitPiece(house, /,\s/g) : [];
  const last = parts.at(-1);
  if (last && parts.length > 1 && (readSymbol(draft, last) || readSeries(draft, last)))
    house = pieceOf(house.whole, house.start, (parts.at(-2) as Piece).end);
  addField(draft, 'publisher', house, 0.95);
}

/** `Agency: City` instead of `City: Agency`. */
function isReversed(first: string, second: string): boolean {
  return isPlace(second) && !isPlace(first);
}

/** `TIDE: The Harbour Archive` is a name with a subtitle, not a place with a house. */
function isOutletWithSubtitle(first: string, second: string): boolean {
  return !isPlace(first) && /^The\s/.test(second);
}
