import type { Unit } from './units.js';

/** `the Senate Committee on Commerce`: a committee, whose name may go on behind commas. */
const COMMITTEE = /\b(?:Sub)?[Cc]omm(?:ittee|\.)? on (?:the )?\p{Lu}[^,]*$/u;
/** Most parts between commas of the name of a committee. */
const PARTS = 4;

/**
 * Where the name of a committee ends: `Committee on Commerce, Science, and Transportation` is one name, since an “and” closes what its
 * commas part.
 *
 * @returns the index of its last unit
 */
export function committeeEnd(units: readonly Unit[], index: number): number {
  const first = units[index];
  if (first?.kind !== 'words' || !COMMITTEE.test(first.piece.text)) return index;
  for (let at = index + 1; at <= index + PARTS; at++) {
    const unit = units[at];
    if (unit?.kind !== 'words' || unit.before !== ',') return index;
    if (/^and \p{Lu}/u.test(unit.piece.text)) return at;
    if (!/^\p{Lu}\p{L}+(?:\s(?:and\s)?\p{Lu}\p{L}+){0,3}$/u.test(unit.piece.text)) return index;
  }
  return index;
}
