import type { Draft } from '../draft.js';
import type { Piece } from '../piece.js';
import type { Unit } from '../units.js';

/** Words between separators behind a title, with what their role depends on. */
export interface Words {
  draft: Draft;
  units: readonly Unit[];
  /** The unit in which they stand. */
  index: number;
  piece: Piece;
  /** Whether an address stood before them. */
  linked: boolean;
}

/** Reads words in one role. @returns the index of the last unit that was read; undefined where the words do not play that role */
export type WordsReader = (words: Words) => number | undefined;
