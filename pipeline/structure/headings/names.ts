import { isPerson } from '../../citations/names.js';
import { isLabelled } from './line.js';
import type { Scene } from './scene.js';

/** Longest name that stands below a quotation, in words. */
const LONGEST = 6;

/** Whether a line reads as the name of a person, perhaps with a date or a title behind a comma. */
export function isName(text: string): boolean {
  return isPerson(text.replace(/,.*/, '').trim()) && text.split(' ').length <= LONGEST && !/^\p{Lu}{2}/u.test(text);
}

/** Whether a line is a name whose words the text has nowhere in lower case: of a person, most often. */
export function isProperName({ line, isCommonWord }: Scene): boolean {
  return (
    isName(line.text) &&
    !isLabelled(line) &&
    line.text.split(/[\s.-]+/).every((word) => word.length === 1 || !isCommonWord(word.toLowerCase()))
  );
}
