import type { CslItem } from '../../../schemas/index.js';
import type { Way } from './ways.js';

/**
 * The container, behind “in” where it is a book, with the number of a document of it.
 *
 * @see Chicago Manual of Style, 17th ed., 14.106 (chapters) and 14.123 (series)
 */
export function containerOf(csl: CslItem, way: Way): string | undefined {
  const container = csl['container-title'];
  if (container === undefined) return undefined;
  const name = way.number === 'series' ? `${container} ${numberBehind(csl.number)}` : container;
  return way.container === 'in' ? `in ${name}` : name;
}

/** The kind of thing, with its number where that stands behind it: `PhD diss.`, `Working Paper No. 7`. */
export function kindOf({ genre, number }: CslItem, way: Way): string | undefined {
  return way.number === 'kind' ? `${genre} ${numberBehind(number)}` : genre;
}

/**
 * Whether kind and container are written as one: `Twitter post`, `YouTube video`.
 *
 * @see Chicago Manual of Style, 17th ed., 14.209 and 14.267
 */
export function isOnPlatform(csl: CslItem, way: Way): boolean {
  const { type, genre } = csl;
  const both = genre !== undefined && csl['container-title'] !== undefined;
  return both && (type === 'post' || type === 'motion_picture') && way.genre === 'after title' && way.container === 'commas';
}

/** `CRS Report RL12`, `Working Paper No. 7`: figures need the sign, a symbol with letters does not. */
function numberBehind(number: string | undefined): string {
  return /^\p{L}/u.test(number ?? '') ? (number ?? '') : `No. ${number}`;
}
