import type { Range } from '../../schemas/index.js';
import { citationWords } from '../lexicons/citations/index.js';
import { classAt, LETTER, MARK, NUMBER } from './characters.js';
import type { FieldReading } from './reading.js';

/** Words that tie fields together and say nothing by themselves. */
const CONNECTIVES: ReadonlySet<string> = new Set(
  [
    ...Object.entries(citationWords).flatMap(([list, words]) => (list === 'signals' || list === 'guides' || list === 'above' || list === 'months' || list === 'seasons' ? [] : [...(words as readonly string[])])),
    'doi', 'last', 'updated', 'published', 'posted', 'modified', 'on', 'at', 'the', 'de', 'first', 'st', 'nd', 'rd', 'th', 'edition', 'https', 'http', 'available', 'from', 'url', 'online', 'retrieved', 'repr', 'reprint', 'case', 'see', 'also', 'cf', 'f', 'ff', 'especially', 'n', 'd', 'forthcoming', 'in', 'press', 'with', 'to', 'his', 'her', 'their',
  ].flatMap((words) => words.split(/[\s.]+/)),
); // biome-ignore format: a list of words reads best as lines

/**
 * What of a citation is neither in a field nor a known connective. Every letter and digit of it is one of the three.
 *
 * @param range the citation within the text
 */
export function leftoverOf(text: string, [from, to]: Range, fields: readonly FieldReading[]): { raw: string; range: Range }[] {
  const covered = fields.flatMap(({ ranges }) => ranges).sort((a, b) => a[0] - b[0]);
  const leftover: { raw: string; range: Range }[] = [];
  let at = from;
  for (const [start, end] of [...covered, [to, to] as const]) {
    if (start > at) addLeftover(leftover, text, at, Math.min(start, to));
    at = Math.max(at, end);
  }
  return leftover;
}

/** Adds the words between two fields that no connective is: only white space and punctuation part them, so they are one thing. */
function addLeftover(leftover: { raw: string; range: Range }[], text: string, from: number, to: number): void {
  let own: { raw: string; range: Range } | undefined;
  for (const match of text.slice(from, to).matchAll(WORDS)) {
    const start = from + match.index;
    const end = start + match[0].length;
    // A word that a field begins or ends within belongs to it.
    if ((match.index === 0 && isWithinWord(text, start)) || CONNECTIVES.has(match[0].toLowerCase())) continue;
    if (own) {
      own.range = [own.range[0], end];
      own.raw = text.slice(own.range[0], end);
    } else {
      own = { raw: match[0], range: [start, end] };
      leftover.push(own);
    }
  }
}

const WORDS = /[\p{L}\p{M}\p{N}]+/gu;

function isWithinWord(text: string, at: number): boolean {
  return (classAt(text, at - 1) & (LETTER | MARK | NUMBER)) !== 0;
}
