import { functionWords } from '../../lexicons/function-words.js';

/** How a line is written: all in capitals, each chief word with one, the first word only, none, or in a script without them. */
export type Letters = 'capitals' | 'title' | 'sentence' | 'lower' | 'uncased';

/** How the letters of a line are written, its number left out. */
export function lettersOf(text: string): Letters {
  if (!/[\p{Lu}\p{Ll}]/u.test(text)) return 'uncased';
  if (!/\p{Ll}/u.test(text)) return 'capitals';
  const words = text.split(/[\s/–—-]+/).filter((word) => /^[^\p{L}\p{N}]{0,3}\p{L}/u.test(word));
  const [first = '', ...rest] = words;
  const chief = rest.filter((word) => !functionWords.has(word.toLowerCase()));
  const capitals = chief.filter((word) => /^[^\p{L}]{0,3}\p{Lu}/u.test(word)).length;
  if (/^[^\p{L}]{0,3}\p{Ll}/u.test(first)) return 'lower';
  return chief.length > 0 && capitals / chief.length > 0.7 ? 'title' : 'sentence';
}

/** How much of the end of a text tells how it ends, in UTF-16 units. */
const END = 8;

/** Whether a text ends as a sentence does: at a stop, behind which quotation marks and brackets may close. */
export function endsSentence(text: string): boolean {
  return /[.?!…。？！](?:["”“’'»«)\]*_]|\s(?=[»)])){0,4}$/u.test(text.slice(-END));
}

/** Whether a text ends in the middle of something: a comma, a dash, a colon, a semicolon. */
export function endsOpen(text: string): boolean {
  return /[,;:，；：、–—-]["”’»)*_]{0,2}$/u.test(text.slice(-END));
}

/** Whether a text ends with a question mark. */
export function isQuestion(text: string): boolean {
  return /[?？]["”’»]?$/u.test(text.slice(-END));
}

/** A line as the lexicons have it: in lower case, without a colon or a stop at its end. */
export function bareWords(text: string): string {
  return text.toLowerCase().replace(/[:.：。]$/u, '');
}
