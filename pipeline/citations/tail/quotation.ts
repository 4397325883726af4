import { addField, type Draft } from '../draft.js';
import { pieceOf, stripped } from '../piece.js';
import type { Unit } from '../units.js';

/** A quotation behind the title: the book that contains it, or its first words. @returns the index of the last unit that was read */
export function readQuotation(draft: Draft, units: readonly Unit[], index: number): number {
  const [unit, next] = [units[index], units[index + 1]];
  if (unit?.kind !== 'quotation') return index;
  if (!draft.contained || draft.has('container-title')) return index;
  // `in “We Want the Nets Back”: Debt in the Ports`: the title goes on behind the quotation that it begins with.
  const goesOn = next?.kind === 'words' && unit.piece.whole[unit.piece.end] === ':';
  if (goesOn) addField(draft, 'container-title', pieceOf(unit.piece.whole, unit.piece.start, next.piece.end), 0.85);
  else addField(draft, 'container-title', stripped(unit.inner, ',.'), 0.85);
  return goesOn ? index + 1 : index;
}
