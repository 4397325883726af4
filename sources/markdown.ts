import type { Nodes, Root } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import remarkParse from 'remark-parse';
import { type Plugin, unified } from 'unified';
import type { VFile } from 'vfile';
import type { ArticleData } from '../schemas/article-data.js';
import type { Reading } from '../schemas/reading.js';
import { frontMatterNode } from './front-matter-node.js';
import { assertShallowSource, assertShallowTree } from './nesting.js';

const remark = unified()
  .use(remarkParse)
  .use(function () {
    const data = this.data();
    data.micromarkExtensions = [gfmFootnote()];
    data.fromMarkdownExtensions = [gfmFootnoteFromMarkdown()];
  })
  .freeze();

/** The parser of Markdown: remark-parse with GFM's footnotes, and nothing else of GFM. */
export const markdown: Plugin<[], string, Root> = function () {
  this.parser = (document, file) => parseMarkdown(document, file);
};

/** @throws {Quarantine} `nested-too-deeply` */
function parseMarkdown(document: string, file: VFile): Root {
  const article = file.data.article!;
  assertShallowSource(document, article);
  const { reading, contentStart } = article;
  // Blanks of the same length in place of the front matter leave every offset where it is.
  const blanked = reading.text.slice(0, contentStart).replace(/[^\n\r]/g, ' ') + reading.text.slice(contentStart);
  const tree = remark.parse(blanked);
  assertShallowTree(tree, article);
  if (reading.edits.length) placeInSource(tree, reading, article);
  const matter = frontMatterNode(document, article);
  return { ...tree, children: [...(matter ? [matter] : []), ...tree.children] };
}

/** Gives the nodes of a parsed reading their places in the source. */
function placeInSource(root: Root, reading: Reading, { lines }: ArticleData): void {
  const open: Nodes[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if ('children' in node) for (const child of node.children) open.push(child);
    const [start, end] = [node.position?.start.offset, node.position?.end.offset];
    if (start !== undefined && end !== undefined) node.position = lines.spanOf(reading.startAt(start), reading.endAt(end));
  }
}
