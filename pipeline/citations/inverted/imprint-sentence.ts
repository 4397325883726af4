import { addField, addYear, type Draft } from '../draft.js';
import { isHouse } from '../houses.js';
import { type Piece, pieceOf, splitPiece, stripped } from '../piece.js';
import { isPlace } from '../places.js';
import { growTitle } from './subtitle.js';
import { isCountry, isTownIn } from './towns.js';

const EDITION = /^(\d{1,2})(?:st|nd|rd|th|\.ª|ª\.?|a\.?|\.|e|ème)?\s(?:ed|edn|éd|Aufl|edição|edición)(?:\.|\s)\s?(?=\p{Lu})/u;
const PAGES_AT_END = /[,.:]\s(?:(?:pp?|S)\.\s?)?(\d{1,4}\s?[–—-]{1,2}\s?\d{1,4})$/d;
const YEAR_AT_END = /[,.]?\s\(?\[?c?((?:1[5-9]|20)\d{2})\]?\)?(?:\s\[(?:1[5-9]|20)\d{2}\])?$/d;
/** `Louvain-la-Neuve : De Boeck`, `Armonk, NY: M.E. Sharpe`, `Palo Alto (CA): Mill Press` */
const PLACE_FIRST =
  /^(\p{Lu}[\p{L}.’' -]{1,40}(?:[,/;–&](?:\s?and)?\s?\p{Lu}[\p{L}.’' -]{1,30}){0,3}(?:\s\(\p{Lu}[\p{L}.]{1,20}\))?)\s?:\s(.{2,120})$/u;
/** Words in lower case within the names of towns. */
const SMALL = new Set('a am an and auf da de del den der di do e el et im in la le les of on sur und upon y'.split(' '));
/** `Häfen im Wandel, Frankfurt 2010`: words that tie other words together, which no house has in its name. */
const SUBTITLE = /\s(?:im|am|der|des|dem|den|zur|zum|für|vom|aus|über|zwischen|dans|aux|entre|en|los|las|nos|nas)\s/;
interface Imprint {
  place: Piece;
  house: Piece | undefined;
}

/**
 * Reads a sentence behind the title that is an imprint: `2nd ed. London: House, 2010`, `House, Place`, `Ann Arbor, MI`. That
 * it is a sentence of its own is a sign of a place where no list knows it.
 *
 * @returns whether it is one
 */
export function readImprintSentence(draft: Draft, sentence: Piece): boolean {
  if (draft.has('publisher')) return false;
  const whole = stripped(sentence, ',.;');
  const edition = draft.has('edition') ? null : EDITION.exec(whole.text);
  const own = pieceOf(whole.whole, whole.start + (edition?.[0].length ?? 0), whole.end);
  const [paged, pages] = cut(own, PAGES_AT_END);
  const [dated, year] = cut(paged, YEAR_AT_END);
  const bare = stripped(dated, ',.');
  const names = placeAlone(bare) ?? placeFirst(bare) ?? houseFirst(bare);
  if (!names) return false;
  if (edition) addField(draft, 'edition', pieceOf(whole.whole, whole.start, whole.start + (edition[1] as string).length), 0.93);
  if (pages && !draft.has('page')) addField(draft, 'page', pages, 0.92);
  if (!draft.has('publisher-place')) addField(draft, 'publisher-place', names.place, 0.92);
  if (names.house && SUBTITLE.test(names.house.text) && !isHouse(names.house.text)) growTitle(draft, names.house.end);
  else if (names.house) addField(draft, 'publisher', names.house, 0.92);
  if (year && !draft.has('issued')) addYear(draft, year, 0.93);
  return true;
}

/** Cuts off what a pattern finds at the end. @returns what is left, and the first group of the pattern */
function cut(piece: Piece, pattern: RegExp): [Piece, Piece | undefined] {
  const match = pattern.exec(piece.text);
  const range = match?.indices?.[1];
  if (!match || !range) return [piece, undefined];
  return [
    pieceOf(piece.whole, piece.start, piece.start + match.index),
    pieceOf(piece.whole, piece.start + range[0], piece.start + range[1]),
  ];
}

function placeAlone(piece: Piece): Imprint | undefined {
  const [town = '', land = '', ...more] = piece.text.split(', ');
  return more.length === 0 && land !== '' && isTownIn(town, land) && !isHouse(town) ? { place: piece, house: undefined } : undefined;
}

function placeFirst(piece: Piece): Imprint | undefined {
  const match = PLACE_FIRST.exec(piece.text);
  const [, first = '', second = ''] = match ?? [];
  if (!match || !isTown(first) || /\bet al\b|;/.test(second)) return undefined;
  const place = stripped(pieceOf(piece.whole, piece.start, piece.start + first.length), ' ');
  return { place, house: stripped(pieceOf(piece.whole, piece.end - second.length, piece.end), ',') };
}

function isTown(text: string): boolean {
  if (isPlace(text)) return true;
  const words = text.split(/[\s/–]+/).filter(Boolean);
  return (
    words.length <= 6 &&
    !/^(?:The|An?|In|Vol|Series|Available|Retrieved|Special|Band|Bd)\b/.test(text) &&
    words.every((word) => /^[\p{Lu}(&]/u.test(word) || SMALL.has(word))
  );
}

/** `Delft University Press, Delft`, `Chapman and Hall, Boca Raton, Florida, USA` */
function houseFirst(piece: Piece): Imprint | undefined {
  const parts = splitPiece(piece, /,\s/g);
  const [house, last] = [parts[0], parts.at(-1)];
  if (!house || !last || parts.length < 2 || parts.length > 5 || (isPlace(house.text) && !isHouse(house.text))) return undefined;
  const unknown = parts.length === 2 && isHouse(house.text) && /^\p{Lu}[\p{L}.’ -]{2,30}$/u.test(last.text) && !isHouse(last.text);
  if (!isLocal(last.text) && !unknown) return undefined;
  let from = parts.length - 1;
  while (from > 1 && isTownBefore((parts[from - 1] as Piece).text, (parts[from] as Piece).text)) from--;
  const place = pieceOf(piece.whole, (parts[from] as Piece).start, piece.end);
  return { place, house: stripped(pieceOf(piece.whole, piece.start, place.start), ',') };
}

function isLocal(text: string): boolean {
  return isPlace(text) || isCountry(text);
}

/** `Sunderland` before `MA`, but not `Inc.` */
function isTownBefore(text: string, next: string): boolean {
  return isLocal(text) || (isCountry(next) && !/^(?:Inc|Ltd|LLC|Co)\.?$/.test(text));
}
