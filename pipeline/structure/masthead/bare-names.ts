import { isPerson } from '../../citations/names.js';
import type { Line } from '../headings/line.js';

const BETWEEN_NAMES = /,\s*(?:(?:and|und|et|y|e|en|и)\s)?|\s(?:and|und|et|y|e|en|и|&)\s/;
/** Longest line of names without a word such as `By` before them, in characters. */
const LONGEST = 120;

/**
 * The persons that a line names, where it says nothing else. Words that the text has in lower case somewhere are no names.
 *
 * @param lines the blocks of the body
 */
export function bareNames(text: string, lines: readonly Line[]): string[] | undefined {
  if (text.length > LONGEST) return undefined;
  const names = text.split(BETWEEN_NAMES).map((name) => name.trim());
  if (!names.every((name) => isPerson(name))) return undefined;
  const words = names.flatMap((name) => name.toLowerCase().split(/\s/));
  return words.some((word) => lines.some(({ whole }) => whole.includes(` ${word}`))) ? undefined : names;
}
