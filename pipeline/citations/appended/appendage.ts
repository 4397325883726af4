import type { Range } from '../../../schemas/index.js';

/** What stands behind a citation, or in a bracket of it, and can be told by itself: it is read apart, so that every style may have it. */
export interface Appendage {
  name: 'ISBN' | 'archive_location';
  /** Where it stands, with the sign before it and the words that lead to it. */
  start: number;
  end: number;
  /** Where its value stands. */
  place: Range;
  value: string;
  /** Where the words stand that lead to it, such as `archived at`. */
  words?: Range;
}
