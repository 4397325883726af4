import type { Range } from '../../../schemas/index.js';
import { lastNotAbove } from '../../../schemas/search.js';
import type { Mark } from './marks.js';

/** A text in which a name stands in the place of each mark, and the way back. */
export interface NamedText {
  text: string;
  /** Where the name of each mark stands in it. */
  names: Range[];
  /** The place in the text with its marks of a range of this one. */
  back(range: Range): Range;
}

/** Names that no list of words knows, in the order in which styles put them. */
const NAME = { spoken: 'Ada Roe', inverted: 'Roe, Ada' };

/** Puts a name in the place of each mark, so that every reader of citations can read what follows it. */
export function withNames(text: string, marks: readonly Mark[]): NamedText {
  let [out, from] = ['', 0];
  const names = marks.map(({ start, end, isInverted }): Range => {
    out += text.slice(from, start);
    const at = out.length;
    out += isInverted ? NAME.inverted : NAME.spoken;
    from = end;
    return [at, out.length];
  });
  const offsetOf = (offset: number, isEnd: boolean): number => {
    const index = lastNotAbove(names.length, (at) => (names[at] as Range)[0], isEnd ? offset - 1 : offset);
    const [mark, name] = [marks[index], names[index]];
    if (!mark || !name) return offset;
    if (offset < name[1] || (isEnd && offset === name[1])) return isEnd ? mark.end : mark.start;
    return offset - name[1] + mark.end;
  };
  return { text: out + text.slice(from), names, back: ([start, end]) => [offsetOf(start, false), offsetOf(end, true)] };
}
