import type { Paragraph, PhrasingContent } from 'mdast';
import type { ArticleData } from '../../schemas/article-data.js';
import { trimmedRange } from '../../schemas/white-space.js';
import { placesOf } from '../leaf-places.js';
import { endOf, startOf } from '../position.js';

/** What it takes to cut nodes: the text that their places index, and the ways between both. */
export interface Cutting extends Pick<ArticleData, 'lines' | 'reading'> {
  source: string;
}

/**
 * The part of phrasing content that stands between two offsets of the source. Nodes at an edge are cut, and their
 * positions with them; what lies outside is left out.
 */
export function slicePhrasing(nodes: readonly PhrasingContent[], start: number, end: number, cutting: Cutting): PhrasingContent[] {
  const kept: PhrasingContent[] = [];
  for (const node of nodes) {
    const from = startOf(node);
    const to = endOf(node);
    if (to <= start || from >= end) continue;
    if (from >= start && to <= end) {
      kept.push(node);
      continue;
    }
    const [first, last] = [Math.max(from, start), Math.min(to, end)];
    const position = cutting.lines.spanOf(first, last);
    if ('children' in node) {
      kept.push({ ...node, position, children: slicePhrasing(node.children, start, end, cutting) } as PhrasingContent);
    } else if ('value' in node) {
      kept.push({ ...node, position, value: sliceValue(node.value, [from, to], [first, last], cutting) } as PhrasingContent);
    } else {
      kept.push(node);
    }
  }
  return kept;
}

/**
 * The part of a paragraph between two offsets, without white space at its edges.
 *
 * @returns undefined where nothing but white space stands there
 */
export function sliceParagraph(paragraph: Paragraph, start: number, end: number, cutting: Cutting): Paragraph | undefined {
  const outerStart = Math.max(start, startOf(paragraph));
  const outerEnd = Math.min(end, endOf(paragraph));
  const [from, to] = trimmedRange(cutting.source, outerStart, outerEnd);
  // Nothing but what a repair left out is no paragraph, either.
  if (from >= to || cutting.reading.slice(from, to) === '') return undefined;
  return { ...paragraph, position: cutting.lines.spanOf(from, to), children: slicePhrasing(paragraph.children, from, to, cutting) };
}

/** Cuts a value, which may not be its slice (Markdown's escapes and references), where its units stand in the source. */
function sliceValue(value: string, [from, to]: [number, number], [first, last]: [number, number], { reading }: Cutting): string {
  const read = reading.slice(from, to);
  if (value === read) return reading.slice(first, last);
  const { startAt } = placesOf(value, from, to, reading);
  let out = '';
  for (let index = 0; index < value.length; index++) {
    const at = startAt(index);
    if (at >= first && at < last) out += value[index];
  }
  return out;
}
