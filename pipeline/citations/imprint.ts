import { regions } from '../lexicons/places.js';
import { addField, addYear, type Draft } from './draft.js';
import { isHouse } from './houses.js';
import { isOrganisation } from './names.js';
import { NAME_AND_YEAR, NUMBERS, YEAR } from './patterns.js';
import { type Piece, pieceOf } from './piece.js';
import { isPlace } from './places.js';
import type { Unit } from './units.js';

interface Imprint {
  place: Piece;
  house: Piece | undefined;
  last: number;
}

/** `London: Press`, `Boulder, CO: Mill Press`: a place, a colon, and who published. */
export function imprintAt(units: readonly Unit[], index: number): Imprint | undefined {
  const unit = units[index] as Unit;
  if (unit.kind !== 'words') return undefined;
  for (let last = index; last < units.length && last <= index + 2; last++) {
    const end = units[last] as Unit;
    if (end.kind !== 'words' || (last > index && end.before !== ',' && end.before !== ';')) return undefined;
    const whole = pieceOf(unit.piece.whole, unit.piece.start, end.piece.end);
    const colon = whole.text.indexOf(': ');
    if (colon === -1) continue;
    const place = pieceOf(whole.whole, whole.start, whole.start + colon);
    const house = pieceOf(whole.whole, whole.start + colon + 1, whole.end);
    if (isPlace(place.text)) return { place, house, last };
    if (isHouse(place.text) && isPlace(house.text)) return { place: house, house: place, last };
    const afterSentence = unit.before === '.' && place.text.split(' ').length <= 4 && (isHouse(house.text) || isOrganisation(house.text));
    return afterSentence && !/\p{Ll}{2,}\s\p{Ll}/u.test(place.text) ? { place, house, last } : undefined;
  }
  return undefined;
}

export function readImprint(draft: Draft, units: readonly Unit[], index: number): number | undefined {
  if (draft.has('publisher')) return undefined;
  const imprint = imprintAt(units, index) ?? placeThenHouse(units, index);
  if (!imprint?.house) return undefined;
  let { last } = imprint;
  while (last + 1 < units.length && belongsToHouse(units[last + 1] as Unit)) last++;
  const { start, end } = imprint.house;
  const grown = end > imprint.place.start || last > imprint.last;
  let house = pieceOf(imprint.house.whole, start, grown ? Math.max(end, (units[last] as Unit).piece.end) : end);
  const year = NAME_AND_YEAR.exec(house.text);
  if (year && !draft.has('issued')) {
    addYear(draft, pieceOf(house.whole, house.end - 4, house.end), 0.9);
    house = pieceOf(house.whole, house.start, house.start + (year[1] as string).length);
  }
  addField(draft, 'publisher-place', imprint.place, 0.93);
  addField(draft, 'publisher', house, 0.92);
  return last;
}

function belongsToHouse(unit: Unit): boolean {
  if (unit.kind !== 'words' || unit.before !== ',') return false;
  const { text } = unit.piece;
  if (/^[\p{Lu}][\p{L}.]+,? (?:and|&) [\p{Lu}][\p{L}.]+$|^Brown(?: and Company)?$/u.test(text)) return true;
  return (
    /\p{L}/u.test(text) &&
    !YEAR.test(text) &&
    !NUMBERS.test(text) &&
    !/^(?:pp?|vol|no|chap|ch|accessed|S)\b/i.test(text) &&
    (isOrganisation(text) || /^(?:Inc|Ltd|LLC|and|&)\b/.test(text))
  );
}

/** `Genève, Presses du Lac, 2004` */
function placeThenHouse(units: readonly Unit[], index: number): Imprint | undefined {
  const [unit, house, year] = [units[index] as Unit, units[index + 1], units[index + 2]];
  if (!isPlace(unit.piece.text) || house?.kind !== 'words' || house.before !== ',' || regions.has(house.piece.text)) return undefined;
  const dated = year?.kind === 'date' || (year?.kind === 'words' && YEAR.test(year.piece.text));
  return dated || isHouse(house.piece.text) ? { place: unit.piece, house: house.piece, last: index + 1 } : undefined;
}
