import { addField, addYear } from '../draft.js';
import { HEAD_YEAR, NAME_AND_YEAR } from '../patterns.js';
import { pieceOf } from '../piece.js';
import { isPlace } from '../places.js';
import type { Words } from '../tail/words.js';
import { TRAILING_ARTICLE, TRAILING_VOLUME } from './trailing-numbers.js';

/** What a name is read with. */
type Name = Pick<Words, 'draft' | 'units' | 'index' | 'piece'>;

/** `Wien 1997`: a place and a year. @returns whether the words are such */
export function readPlaceAndYear({ draft, piece }: Name): boolean {
  const place = NAME_AND_YEAR.exec(piece.text)?.[1];
  if (place === undefined || !isPlace(place) || draft.has('issued')) return false;
  addField(draft, 'publisher-place', pieceOf(piece.whole, piece.start, piece.start + place.length), 0.9);
  addYear(draft, pieceOf(piece.whole, piece.end - 4, piece.end), 0.93);
  return true;
}

/** `54 The Journal 2957`, as OSCOLA has it. */
const VOLUME_FIRST = /^(\d{1,4})[\s\u00a0]+(\p{L}.*\p{L}\)?)[\s\u00a0]+([a-z]{0,6}\d{1,6}(?:[–-]\d{1,6})?)$/u;

/** Reads a journal between its volume and its page. @returns whether the words are such */
export function readVolumeFirst({ draft, piece }: Name): boolean {
  const first = VOLUME_FIRST.exec(piece.text);
  if (!first || draft.has('volume')) return false;
  const [, volume = '', name = '', page = ''] = first;
  addField(draft, 'volume', pieceOf(piece.whole, piece.start, piece.start + volume.length), 0.93);
  const nameStart = piece.start + first[0].indexOf(name, volume.length);
  addField(draft, 'container-title', pieceOf(piece.whole, nameStart, nameStart + name.length), 0.93);
  addField(draft, 'page', pieceOf(piece.whole, piece.end - page.length, piece.end), 0.93);
  return true;
}

/** `(2023) 26 Harbour Studies <https://…>`: OSCOLA's volume, of a journal that has no pages. @returns whether the words are such */
export function readUnpaged({ draft, units, index, piece }: Name): boolean {
  const year = units[index - 1];
  if (year?.kind !== 'parenthesis' || !HEAD_YEAR.test(year.inner.text) || draft.has('volume')) return false;
  const volume = /^(\d{1,4})[\s\u00a0]+(?=\p{Lu})/u.exec(piece.text);
  if (!volume) return false;
  addField(draft, 'volume', pieceOf(piece.whole, piece.start, piece.start + (volume[1] as string).length), 0.92);
  addField(draft, 'container-title', pieceOf(piece.whole, piece.start + volume[0].length, piece.end), 0.92);
  return true;
}

/** `[2023] Harbour Studies 117`: behind a volume, or a year in brackets, the number behind the name is a page. @returns whether the words are such */
export function readPaged({ draft, units, index, piece }: Name): boolean {
  const year = units[index - 1];
  const bracketed = year?.kind === 'parenthesis' && /^\[[12]\d{3}\]$/.test(year.piece.text);
  if ((!bracketed && !draft.has('volume')) || draft.has('container-title')) return false;
  const paged = TRAILING_VOLUME.exec(piece.text) ?? TRAILING_ARTICLE.exec(piece.text);
  if (!paged) return false;
  const [, name = '', page = ''] = paged;
  addField(draft, 'container-title', pieceOf(piece.whole, piece.start, piece.start + name.length), 0.9);
  addField(draft, 'page', pieceOf(piece.whole, piece.end - page.length, piece.end), 0.9);
  return true;
}
