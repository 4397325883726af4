import { readWithin } from './containers/within.js';
import { addField, type Draft } from './draft.js';
import { pieceOf } from './piece.js';
import type { Unit } from './units.js';

/** `foreword to The Tide`, `preface to the second edition of The Tide` */
const FOREWORD =
  /^((?:introduction|foreword|preface|afterword|epilogue|prologue|postscript|appendix|conclusion)(?: to the \p{Ll}+ (?:edition|printing|part|volume))?)\s(?:to|of)\s(?=\p{Lu}|$)/iu;

/**
 * Reads `A. Roe, foreword to The Tide, by B. Poe`: a part that has no title but its kind (Chicago Manual of Style, 17th ed., 14.110).
 *
 * @param index the unit behind the author
 * @returns the index behind the book that it stands in; undefined where the unit is none
 */
export function readForeword(draft: Draft, units: readonly Unit[], index: number): number | undefined {
  const unit = units[index];
  const match = unit?.kind === 'words' && draft.has('author') ? FOREWORD.exec(unit.piece.text) : null;
  if (!unit || !match) return undefined;
  const { whole, start, end } = unit.piece;
  addField(draft, 'title', pieceOf(whole, start, start + (match[1] as string).length), 0.85);
  return readWithin(draft, units, index, pieceOf(whole, start + match[0].length, end)) + 1;
}
