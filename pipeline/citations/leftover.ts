import type { Range } from '../../schemas/index.js';
import { citationWords } from '../lexicons/citations/index.js';
import { legalLabels } from '../lexicons/law.js';
import { classAt, LETTER, MARK, NUMBER } from './characters.js';
import type { FieldReading } from './reading.js';

/** Words that tie fields together and say nothing by themselves. */
const CONNECTIVES: ReadonlySet<string> = new Set(
  [
    ...legalLabels,
    ...Object.entries(citationWords).flatMap(([list, words]) => (list === 'signals' || list === 'guides' || list === 'above' || list === 'sameAuthor' || list === 'sameAuthors' || list === 'archived' || list === 'circa' || list === 'months' || list === 'seasons' ? [] : [...(words as readonly string[])])),
    'doi', 'last', 'updated', 'published', 'posted', 'modified', 'on', 'at', 'the', 'de', 'first', 'st', 'nd', 'rd', 'th', 'edition', 'https', 'http', 'available', 'from', 'url', 'online', 'retrieved', 'repr', 'reprint', 'case', 'see', 'also', 'cf', 'f', 'ff', 'especially', 'n', 'd', 'forthcoming', 'in', 'press', 'edn', 'arxiv', 'preprint', 'un', 'doc', 'of', 'civil', 'docket', 'aufl', 'auflage', 'seq', 'ª', 'º', 'with', 'hier', 'here', 'ici', 'aquí', 'app', 'application', 'introduced', 'adopted', 'to', 'his', 'her', 'their',
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
  for (let end = from; end < to; ) {
    let start = end;
    while (start < to && !isInWord(text, start)) start++;
    if (start === to) return;
    end = start + 1;
    while (end < to && isInWord(text, end)) end++;
    const word = text.slice(start, end);
    // A word that a field ends within belongs to it.
    if ((start === from && isInWord(text, start - 1)) || CONNECTIVES.has(word.toLowerCase())) continue;
    if (own) {
      own.range = [own.range[0], end];
      own.raw = text.slice(own.range[0], end);
    } else {
      own = { raw: word, range: [start, end] };
      leftover.push(own);
    }
  }
}

/** Halves of a surrogate pair count: beyond the first plane stand Han characters, which are words. */
function isInWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (classAt(text, at) & (LETTER | MARK | NUMBER)) !== 0 || (code >= 0xd800 && code <= 0xdfff);
}
