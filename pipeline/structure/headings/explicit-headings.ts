import type { Heading, Paragraph, RootContent, Text } from 'mdast';
import { endOf, startOf } from '../../position.js';
import { type Cutting, sliceParagraph } from '../slice.js';

/** A line behind number signs, as Markdown has headings. A sentence behind one is a number (`# 4 was the best.`). */
const ATX = /^(#{1,6})[ \t]{1,4}([^\s#][^\n\r]{0,297}[^\s.,;:]|[^\s#])$/u;
/** A row of signs below a line, by itself on its line. */
const UNDERLINE = /(?:\r\n|\n|\r)[ \t]{0,3}(={3,200}|-{3,200})[ \t]{0,9}(?=[\r\n]|$)/;
/** White space between the cells of a table's head, which is underlined, too. */
const CELLS = /\S(?:[ ]{2,60}|\t)\S/;
/** Longest line that is underlined rather than above a rule, in characters. */
const LONGEST = 200;

/**
 * Makes headings of what raw text marks as such: a line behind number signs, a line above a row of `=` or `-`. The signs
 * become separators in their own place, so that nothing is lost.
 *
 * @returns the blocks in place of this one; the block alone where it marks no heading
 */
export function explicitHeadings(node: RootContent, cutting: Cutting): RootContent[] {
  if (node.type !== 'paragraph' || node.data?.block?.part !== 'body') return [node];
  return behindSigns(node, cutting) ?? underlined(node, cutting) ?? [node];
}

function behindSigns(node: Paragraph, cutting: Cutting): RootContent[] | undefined {
  const { source } = cutting;
  const [start, end] = [startOf(node), endOf(node)];
  if (source[start] !== '#') return undefined;
  const firstEnd = lineEnd(source, start, end);
  const match = ATX.exec(source.slice(start, firstEnd).trimEnd());
  if (!match) return undefined;
  const signs = match[1] as string;
  const words = start + match[0].length - (match[2] as string).length;
  const heading = headingOf(node, words, firstEnd, signs.length, cutting);
  if (!heading) return undefined;
  return [separator(start, start + signs.length, cutting), heading, ...rest(node, firstEnd, end, cutting)];
}

function underlined(node: Paragraph, cutting: Cutting): RootContent[] | undefined {
  const { source } = cutting;
  const [start, end] = [startOf(node), endOf(node)];
  if (lineEnd(source, start, end) === end) return undefined;
  const match = UNDERLINE.exec(source.slice(start, Math.min(end, start + 2 * LONGEST + 10)));
  if (!match || match.index > LONGEST || /[\n\r]/.test(source.slice(start, start + match.index))) return undefined;
  if (CELLS.test(source.slice(start, start + match.index))) return undefined;
  const signs = match[1] as string;
  const signsEnd = start + match.index + match[0].trimEnd().length;
  const heading = headingOf(node, start, start + match.index, signs.startsWith('=') ? 1 : 2, cutting);
  if (!heading) return undefined;
  return [heading, separator(signsEnd - signs.length, signsEnd, cutting), ...rest(node, signsEnd, end, cutting)];
}

function headingOf(node: Paragraph, start: number, end: number, depth: number, cutting: Cutting): Heading | undefined {
  const slice = sliceParagraph(node, start, end, cutting);
  return (
    slice && { type: 'heading', depth: depth as Heading['depth'], children: slice.children, position: slice.position, data: node.data }
  );
}

/** What stands below the heading in the same block. */
function rest(node: Paragraph, start: number, end: number, cutting: Cutting): Paragraph[] {
  const slice = sliceParagraph(node, start, end, cutting);
  return slice ? [slice] : [];
}

/** Signs that are layout: an aside of their own. */
function separator(start: number, end: number, { source, lines }: Cutting): Paragraph {
  const position = lines.spanOf(start, end);
  const leaf: Text = { type: 'text', value: source.slice(start, end), position };
  return { type: 'paragraph', children: [leaf], position, data: { block: { part: 'aside', role: 'separator' } } };
}

function lineEnd(source: string, start: number, end: number): number {
  for (let at = start; at < end; at++) if (source[at] === '\n' || source[at] === '\r') return at;
  return end;
}
