import type { Heading, Paragraph, Root, RootContent } from 'mdast';
import type { Plugin } from 'unified';
import type { VFile } from 'vfile';
import type { Metadata } from '../../schemas/index.js';
import { splitName } from '../citations/names.js';
import { bodyLines } from '../structure/headings/body-lines.js';
import { explicitHeadings } from '../structure/headings/explicit-headings.js';
import { findHeadings } from '../structure/headings/find-headings.js';
import { cutGluedHeadings } from '../structure/headings/glued-headings.js';
import type { Line } from '../structure/headings/line.js';
import { freeUpperListHeadings, markUnderlinedListHeadings } from '../structure/headings/list-headings.js';
import { withoutLinesAboveTitle } from '../structure/masthead/above-title.js';
import { cutGluedMasthead } from '../structure/masthead/glued-masthead.js';
import { type Masthead, readMasthead } from '../structure/masthead/masthead.js';
import { titleLine } from '../structure/masthead/title-line.js';
import { setPart } from '../structure/parts.js';

/** Finds the title, byline and date above the article, and the headings that stand as bare lines within it. */
export const inferHeadings: Plugin<[], Root> = () => inferHeadingsOf;

function inferHeadingsOf(tree: Root, file: VFile): void {
  const { metadata, lines, reading, source, structure } = file.data.article!;
  const isRaw = source.mediaType === 'text/plain';
  if (isRaw) {
    const cutting = { source: String(file.value), lines, reading };
    const marked = freeUpperListHeadings(tree.children).flatMap((node) => explicitHeadings(node, cutting));
    markUnderlinedListHeadings(marked);
    tree.children = cutGluedMasthead(cutGluedHeadings(marked, cutting), cutting);
  }
  const used = new Set(structure.map(({ markerForm }) => markerForm));
  const body = bodyLines(tree.children, used);
  const top = withoutLinesAboveTitle(body, tree.children);
  const masthead = readMasthead(top, tree.children, metadata.title);
  setMasthead(tree, masthead, file);
  if (isRaw) inferBareHeadings(tree, file, body);
  levelDepths(tree);
}

function setMasthead(tree: Root, { title, subtitle, byline, date }: Masthead, file: VFile): void {
  const { metadata, origins } = file.data.article!;
  const set = <Field extends 'title' | 'subtitle' | 'authors' | 'issued'>(field: Field, value: Metadata[Field] | undefined): void => {
    if (value === undefined || metadata[field] !== undefined) return;
    metadata[field] = value;
    origins[field] = 'text';
  };
  // A line with names and a date is the byline.
  for (const [role, part] of Object.entries({ date, byline, subtitle, title })) {
    if (part) setPart(tree.children[part.child] as RootContent, 'aside', role as 'title' | 'subtitle' | 'byline' | 'date');
  }
  set('title', title?.text);
  set('subtitle', subtitle?.text);
  set('authors', byline?.names.map(splitName));
  set('issued', date?.issued);
}

/**
 * Makes headings of the lines that read as such, unless the text marks its headings with signs: then its author did not
 * mean the others.
 *
 * @param body the lines of the body; those of the masthead, which are no part of it any more, are passed over
 */
function inferBareHeadings(tree: Root, file: VFile, body: readonly Line[]): void {
  if (tree.children.some((node) => isBodyHeading(node) && node.depth > 1)) return;
  const { metadata } = file.data.article!;
  const lines = body.filter(({ child }) => tree.children[child]?.data?.block?.part === 'body');
  const headings = findHeadings(lines);
  const title = metadata.title === undefined ? titleLine(lines, headings) : undefined;
  if (title) setMasthead(tree, { title: { child: title.child, text: title.text } }, file);
  for (const line of headings) {
    if (line !== title) tree.children[line.child] = toHeading(tree.children[line.child] as Paragraph, line.numbering?.levels ?? 1);
  }
}

function isBodyHeading(node: RootContent): node is Heading {
  return node.type === 'heading' && node.data?.block?.part === 'body';
}

function toHeading({ children, position, data }: Paragraph, levels: number): Heading {
  return { type: 'heading', depth: Math.min(levels, 6) as Heading['depth'], children, position, data };
}

/** Depths begin at 1, whatever the source began with: the title of the article is no heading of its body. */
function levelDepths(tree: Root): void {
  const headings = tree.children.filter(isBodyHeading);
  const top = headings.reduce((least, { depth }) => Math.min(least, depth), 6);
  for (const heading of headings) heading.depth = (heading.depth - top + 1) as Heading['depth'];
}
