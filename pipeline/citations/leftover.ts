import type { Range } from '../../schemas/index.js';
import { citationWords } from '../lexicons/citations/index.js';
import type { FieldReading } from './reading.js';

/** Words that tie fields together and say nothing by themselves. */
const CONNECTIVES: ReadonlySet<string> = new Set(
  [
    ...Object.entries(citationWords).flatMap(([list, words]) => (list === 'signals' || list === 'guides' || list === 'above' || list === 'months' || list === 'seasons' ? [] : [...(words as readonly string[])])),
    'doi', 'last', 'updated', 'published', 'posted', 'modified', 'on', 'at', 'the', 'de', 'first', 'st', 'nd', 'rd', 'th', 'edition', 'https', 'http', 'available', 'from', 'url', 'online', 'retrieved', 'repr', 'reprint', 'case', 'see', 'also', 'cf', 'f', 'ff', 'especially', 'n', 'd', 'forthcoming', 'in', 'press', 'edn', 'arxiv', 'preprint', 'un', 'doc', 'of', 'civil', 'docket', 'aufl', 'auflage', 'seq', 'ª', 'º', 'with', 'hier', 'here', 'ici', 'aquí', 'app', 'application', 'introduced', 'adopted',
  ].flatMap((words) => words.split(/[\s.]+/)),
); // biome-ignore format: a list of words reads best as lines

/**
 * What of a citation is neither in a field nor a known connective. Every letter and digit of it is one of the three.
 *
 * @param range the citation within the text
 */
export function leftoverOf(text: string, [from, to]: Range, fields: readonly FieldReading[]): { raw: string; range: Range }[] {
  const covered = new Uint8Array(to - from);
  for (const { ranges } of fields) for (const [start, end] of ranges) covered.fill(1, Math.max(0, start - from), Math.max(0, end - from));
  const leftover: { raw: string; range: Range }[] = [];
  for (const match of text.slice(from, to).matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    if (covered[match.index] || CONNECTIVES.has(match[0].toLowerCase())) continue;
    const [start, end] = [from + match.index, from + match.index + match[0].length];
    const before = leftover.at(-1);
    // Words that only white space and punctuation part are one thing that was not understood.
    if (before && !covered.subarray(before.range[1] - from, match.index).includes(1)) {
      before.range = [before.range[0], end];
      before.raw = text.slice(before.range[0], end);
    } else leftover.push({ raw: match[0], range: [start, end] });
  }
  return leftover;
}
