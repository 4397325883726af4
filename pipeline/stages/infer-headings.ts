import type { Heading, Paragraph, Root, RootContent } from 'mdast';
import type { Plugin } from 'unified';
import type { VFile } from 'vfile';
import { foldWhiteSpace } from '../../schemas/white-space.js';
import { readDate } from '../citations/dates.js';
import { splitName } from '../citations/names.js';
import { structureWords } from '../lexicons/structure/index.js';
import { textOf } from '../plain-text.js';
import { readMasthead } from '../structure/masthead.js';
import { isListHeading } from '../structure/surroundings.js';

/** Finds the title, byline and date above the article, and the headings that stand as bare lines within it. */
export const inferHeadings: Plugin<[], Root> = () => inferHeadingsOf;

function inferHeadingsOf(tree: Root, file: VFile): void {
  readTop(tree, file);
  if (file.data.article!.source.mediaType === 'text/plain') {
    const headings = bareHeadings(tree.children);
    tree.children = tree.children.map((node, index) => (headings.has(index) ? toHeading(node as Paragraph) : node));
  }
  levelDepths(tree);
}

function isBody(node: RootContent | undefined): boolean {
  return node?.data?.block?.part === 'body';
}

function readTop(tree: Root, file: VFile): void {
  const { metadata, origins } = file.data.article!;
  const body = tree.children.flatMap((node, index) => (isBody(node) ? [index] : []));
  const { title, byline, date } = readMasthead(tree.children, body, metadata.title);
  const setAside = (child: number, role: 'title' | 'byline' | 'date'): void => {
    const node = tree.children[child] as RootContent;
    node.data = { ...node.data, block: { ...node.data?.block, part: 'aside', role } };
  };
  if (title) {
    setAside(title.child, 'title');
    if (metadata.title === undefined) [metadata.title, origins.title] = [title.text, 'text'];
  }
  if (byline) {
    setAside(byline.child, 'byline');
    if (metadata.authors === undefined) {
      metadata.authors = byline.names.split(/,\s*(?:and\s)?|\s(?:and|und|et|y|e)\s/).map((name) => splitName(name.trim()));
      origins.authors = 'text';
    }
  }
  if (date) {
    setAside(date.child, 'date');
    if (metadata.issued === undefined) [metadata.issued, origins.issued] = [date.issued, 'text'];
  }
}

/**
 * Indices of bare headings. A bare heading is a short line by itself that begins as a sentence does and does not end as
 * one, and that stands above prose of the body, or above another heading that does. Read from the end, so that what
 * stands below is known.
 */
function bareHeadings(children: readonly RootContent[]): Set<number> {
  const found = new Set<number>();
  let below = -1;
  for (let index = children.length - 1; index >= 0; index--) {
    const node = children[index] as RootContent;
    if (node.type === 'thematicBreak') continue;
    const next = children[below];
    if (isHeadingLine(node) && isBody(next) && (found.has(below) || isProseAfter(node, next as RootContent))) found.add(index);
    below = index;
  }
  return found;
}

function isHeadingLine(node: RootContent): node is Paragraph {
  if (!isBody(node) || node.type !== 'paragraph') return false;
  const words = node.children[0]?.type === 'text' ? node.children[0].value : '';
  const text = foldWhiteSpace(words);
  if (text.length < 2 || text.length > 100 || /[\n\r]/.test(words) || text.split(' ').length > 14) return false;
  if (/[.,;:…—–\]”"’]$/.test(text) || !/^[\p{Lu}\p{Lo}\p{N}“"‘¿¡(]/u.test(text) || !/\p{L}/u.test(text)) return false;
  return readDate(text) === undefined && !isListHeading(node, structureWords.noteHeadings);
}

/** Whether a block is a passage that a heading could stand above: longer than it, and ending as prose does. */
function isProseAfter(heading: Paragraph, next: RootContent): boolean {
  if (next.type !== 'paragraph') return next.type === 'list' || next.type === 'blockquote' || next.type === 'code';
  const text = foldWhiteSpace(textOf([next]));
  return text.length > textOf([heading]).length && /[.!?…:”"’)\]]$/u.test(text);
}

function toHeading({ children, position, data }: Paragraph): Heading {
  return { type: 'heading', depth: 1, children, position, data };
}

/** Depths begin at 1, whatever the source began with: the title of the article is no heading of its body. */
function levelDepths(tree: Root): void {
  const headings = tree.children.filter((node): node is Heading => node.type === 'heading' && isBody(node));
  const top = headings.reduce((least, { depth }) => Math.min(least, depth), 6);
  for (const heading of headings) heading.depth = (heading.depth - top + 1) as Heading['depth'];
}
