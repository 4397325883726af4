import type { Range } from '../../schemas/index.js';
import { lastNotAbove } from '../../schemas/search.js';

/** A stretch of a text, and what is put in its place. */
export interface Substitution {
  start: number;
  end: number;
  by: string;
}

/** A text with other words in the place of some, and the way back. */
export interface Substituted {
  text: string;
  /** Where what was put in stands in it. */
  places: Range[];
  /** The place in the text as it was of a range of this one. */
  back(range: Range): Range;
}

/**
 * Puts other words in the place of some, so that a text can be read without what its readers do not know.
 *
 * @param substitutions in order, none overlapping another
 */
export function substituted(text: string, substitutions: readonly Substitution[]): Substituted {
  let [out, from] = ['', 0];
  const places = substitutions.map(({ start, end, by }): Range => {
    out += text.slice(from, start);
    const at = out.length;
    out += by;
    from = end;
    return [at, out.length];
  });
  const offsetOf = (offset: number, isEnd: boolean): number => {
    const index = lastNotAbove(places.length, (at) => (places[at] as Range)[0], isEnd ? offset - 1 : offset);
    const [was, place] = [substitutions[index], places[index]];
    if (!was || !place) return offset;
    if (offset < place[1] || (isEnd && offset === place[1])) return isEnd ? was.end : was.start;
    return offset - place[1] + was.end;
  };
  return { text: out + text.slice(from), places, back: ([start, end]) => [offsetOf(start, false), offsetOf(end, true)] };
}
