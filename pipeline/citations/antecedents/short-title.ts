import { folded } from '../../../schemas/folded.js';
import { functionWords } from '../../lexicons/function-words.js';

/** A title as it is compared: folded as a whole and word by word. */
export interface Title {
  whole: string;
  /** Without its subtitle. */
  main: string;
  words: readonly string[];
}

/** Longest title that is compared, in UTF-16 units. */
const LONGEST = 400;

/** Makes a title ready to be compared. */
export function titleOf(text: string): Title {
  const title = text.slice(0, LONGEST);
  const words = title.split(/[^\p{L}\p{M}\p{N}’']+/u).flatMap((word) => folded(word) || []);
  return { whole: folded(title), main: folded(title.split(/[:.?!–—]\s/)[0] as string), words };
}

/**
 * How well a short title fits a full one: 4 where it is the title, perhaps without its subtitle; 3 where its words stand in
 * it one behind the other, 2 where they stand in it in their order, 1 where it is the beginning of words; 0 where it is none
 * of these.
 */
export function fitOf(short: Title, full: Title): number {
  if (short.whole === '' || full.whole === '') return 0;
  if (short.whole === full.whole || short.whole === full.main) return 4;
  if (` ${full.words.join(' ')} `.includes(` ${short.words.join(' ')} `)) return 3;
  const telling = short.words.filter((word) => !functionWords.has(word));
  if (telling.length > 1 && isInOrder(telling, full.words)) return 2;
  return full.words.some((_, index) => full.words.slice(index).join('').startsWith(short.whole)) ? 1 : 0;
}

function isInOrder(some: readonly string[], all: readonly string[]): boolean {
  let at = 0;
  for (const word of all) if (word === some[at]) at++;
  return at === some.length;
}
