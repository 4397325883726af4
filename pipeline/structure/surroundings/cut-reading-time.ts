import type { RootContent } from 'mdast';
import { endOf, startOf } from '../../position.js';
import { readCredits } from '../masthead/byline.js';
import { setPart } from '../parts.js';
import { type Cutting, sliceParagraph } from '../slice.js';
import { isReadingTime } from './passage-kind.js';

const LONGEST = 160;
const BETWEEN = /\s{0,5}[|·•–—,]\s{1,5}/g;

/** Cuts the time that reading takes off a line of credits: `May 4, 2019 · 9 min read`. Other blocks stay as they are. */
export function cutReadingTime(node: RootContent, cutting: Cutting): RootContent[] {
  const [start, end] = [startOf(node), endOf(node)];
  if (node.type !== 'paragraph' || node.data?.block?.part || end - start > LONGEST) return [node];
  const text = cutting.source.slice(start, end);
  for (const { index } of text.matchAll(BETWEEN)) {
    if (!isReadingTime(text.slice(index).toLowerCase()) || !readCredits(text.slice(0, index))) continue;
    const [credits, time] = [sliceParagraph(node, start, start + index, cutting), sliceParagraph(node, start + index, end, cutting)];
    if (!credits || !time) return [node];
    setPart(time, 'aside', 'navigation');
    return [credits, time];
  }
  return [node];
}
