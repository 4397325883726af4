import type { Paragraph, PhrasingContent } from 'mdast';
import type { Lines } from '../../schemas/lines.js';
import { trimmedRange } from '../../schemas/white-space.js';
import { alignedOffsets } from '../markdown-character.js';
import { endOf, startOf } from '../position.js';

/**
 * The part of phrasing content that stands between two offsets of the source. Nodes at an edge are cut, and their
 * positions with them; what lies outside is left out.
 *
 * @param source the text that the positions index
 */
function slicePhrasing(nodes: readonly PhrasingContent[], start: number, end: number, source: string, lines: Lines): PhrasingContent[] {
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
    const position = lines.spanOf(first, last);
    if ('children' in node) {
      kept.push({ ...node, position, children: slicePhrasing(node.children, start, end, source, lines) } as PhrasingContent);
    } else if ('value' in node) {
      kept.push({ ...node, position, value: sliceValue(node.value, from, source.slice(from, to), first, last) } as PhrasingContent);
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
export function sliceParagraph(paragraph: Paragraph, start: number, end: number, source: string, lines: Lines): Paragraph | undefined {
  const outerStart = Math.max(start, startOf(paragraph));
  const outerEnd = Math.min(end, endOf(paragraph));
  const [from, to] = trimmedRange(source, outerStart, outerEnd);
  if (from >= to) return undefined;
  return { ...paragraph, position: lines.spanOf(from, to), children: slicePhrasing(paragraph.children, from, to, source, lines) };
}

/** Cuts a value that is not its slice (repairs, Markdown's escapes and references), by walking both in step. */
function sliceValue(value: string, from: number, slice: string, first: number, last: number): string {
  if (value === slice) return value.slice(first - from, last - from);
  const offsets = alignedOffsets(value, slice);
  let out = '';
  for (let index = 0; index < value.length; index++) {
    const at = from + (offsets[index] as number);
    if (at >= first && at < last) out += value[index];
  }
  return out;
}
