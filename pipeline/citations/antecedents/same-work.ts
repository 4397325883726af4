import { folded } from '../../../schemas/folded.js';
import type { Citation } from '../../../schemas/index.js';
import { titleIn, yearOf } from './known-by.js';

/** Whether full citations, or what stands in their place, are all of one work as far as can be seen before works are made. */
export function areOneWork(citations: readonly Citation[]): boolean {
  const [first, ...others] = [...new Set(citations)];
  return first !== undefined && others.every((other) => areSame(first, other));
}

/** A shorter title may be the same without its subtitle; a year that is not given contradicts none. */
function areSame(one: Citation, other: Citation): boolean {
  const [a, b] = [folded(titleIn(one)), folded(titleIn(other))];
  const [from, to] = [yearOf(one), yearOf(other)];
  return a !== '' && b !== '' && (a.startsWith(b) || b.startsWith(a)) && (from === '' || to === '' || from === to);
}
