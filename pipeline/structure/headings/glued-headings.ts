import type { RootContent } from 'mdast';
import { foldWhiteSpace } from '../../../schemas/white-space.js';
import { endOf, startOf } from '../../position.js';
import { headsSection } from '../masthead/heads-section.js';
import { type Cutting, sliceParagraph } from '../slice.js';
import { readWrapping, type Wrapping } from './line.js';
import { readNumbering } from './numbering.js';
import { endsOpen, endsSentence, lettersOf } from './shape.js';

/**
 * Cuts heading lines from the prose that stands right below them, in texts whose lines are broken at a width: such a
 * line ends although the next word had room on it. What is cut off becomes a paragraph of its own.
 */
export function cutGluedHeadings(children: readonly RootContent[], cutting: Cutting): RootContent[] {
  const wrapping = readWrapping(children);
  if (!wrapping.hard) return [...children];
  return children.flatMap((node) => {
    if (node.type !== 'paragraph' || node.data?.block?.part !== 'body') return [node];
    const end = gluedEnd(cutting.source.slice(startOf(node), endOf(node)), wrapping, cutting.source);
    if (end === undefined) return [node];
    const middle = startOf(node) + end;
    const parts = [sliceParagraph(node, startOf(node), middle, cutting), sliceParagraph(node, middle, endOf(node), cutting)];
    return parts.flatMap((part) => part ?? []);
  });
}

/** Where the first line of a block ends, if it is a heading above prose; undefined where it is none. */
function gluedEnd(block: string, { width }: Wrapping, source: string): number | undefined {
  const lines = block.split(/\r\n|\n|\r/);
  const [first = '', second = ''] = lines;
  if (lines.length < 3 || !readsAsHeading(foldWhiteSpace(first)) || !endsSentence(block.trimEnd())) return undefined;
  const nextWord = /^\s{0,8}(\S+)/u.exec(second)?.[1] ?? '';
  const hadRoom = first.trimEnd().length + 1 + nextWord.length <= width * 0.8;
  const isProse = lines.slice(1, -1).every(({ length }) => length >= width * 0.6) && /^[\p{Lu}\p{Lo}\p{N}"“„«‘¿¡]/u.test(nextWord);
  // What stands twice is the head of a page.
  if (!hadRoom || !isProse || source.indexOf(first) !== source.lastIndexOf(first)) return undefined;
  return first.length;
}

/** Only lines that stand out: in capitals, numbered, in title case, or with the words of a section. */
function readsAsHeading(line: string): boolean {
  if (line.length < 3 || endsOpen(line) || !/\p{L}{2}/u.test(line)) return false;
  const numbering = readNumbering(line);
  const letters = lettersOf(line.slice(numbering?.length ?? 0));
  if (letters === 'capitals') return true;
  return !endsSentence(line) && letters !== 'lower' && (numbering !== undefined || letters === 'title' || headsSection(line));
}
