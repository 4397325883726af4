import type { RootContent } from 'mdast';
import { foldWhiteSpace } from '../../../schemas/white-space.js';
import { endOf, startOf } from '../../position.js';
import { type Cutting, sliceParagraph } from '../slice.js';
import { readCredits } from './byline.js';

/** Most lines of a masthead that no blank lines part. */
const MOST_LINES = 5;

/**
 * Cuts the first block of the body into its lines where it is a whole masthead: a title with a byline or a date right
 * below it.
 */
export function cutGluedMasthead(children: readonly RootContent[], cutting: Cutting): RootContent[] {
  const { source } = cutting;
  const first = children.findIndex((node) => node.data?.block?.part === 'body' && node.type !== 'thematicBreak');
  return children.flatMap((node, index): RootContent[] => {
    if (index !== first || node.type !== 'paragraph') return [node];
    const [start, end] = [startOf(node), endOf(node)];
    const words = source.slice(start, end).split(/\r\n|\n|\r/);
    const [title, ...others] = words.map(foldWhiteSpace);
    if (others.length === 0 || others.length >= MOST_LINES || !title || readCredits(title)) return [node];
    if (!others.some((line) => readCredits(line)) || words.some(({ length }) => length > 300)) return [node];
    return lineRanges(source, start, end).flatMap(([from, to]) => sliceParagraph(node, from, to, cutting) ?? []);
  });
}

/** Where the lines between two offsets begin and end. */
function lineRanges(source: string, start: number, end: number): [number, number][] {
  const ranges: [number, number][] = [];
  let from = start;
  for (let at = start; at <= end; at++) {
    if (at < end && source[at] !== '\n' && source[at] !== '\r') continue;
    ranges.push([from, at]);
    from = at + 1;
  }
  return ranges;
}
