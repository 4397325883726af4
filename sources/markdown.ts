import type { Root, RootContent } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import remarkParse from 'remark-parse';
import { type Plugin, unified } from 'unified';
import type { VFile } from 'vfile';
import type { ArticleData } from '../schemas/article-data.js';
import { trimWhiteSpace } from '../schemas/white-space.js';
import { controlRepairs, withoutControls } from './control-characters.js';
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
  // Blanks of the same length in place of the front matter leave every offset where it is.
  const blanked = document.slice(0, article.contentStart).replace(/[^\n\r]/g, ' ') + document.slice(article.contentStart);
  const tree = remark.parse(blanked);
  assertShallowTree(tree, article);
  leaveOutControls(tree, document, article);
  const matter = frontMatterNode(document, article);
  return { ...tree, children: [...(matter ? [matter] : []), ...tree.children] };
}

function leaveOutControls(root: Root, document: string, { lines, repairs }: ArticleData): void {
  const open: (Root | RootContent)[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if ('children' in node) for (const child of node.children) open.push(child);
    else if ('value' in node && node.position) {
      const own = controlRepairs(document, node.position.start.offset as number, node.position.end.offset as number, lines);
      if (!own.length) continue;
      node.value = withoutControls(node.value);
      node.data = { ...node.data, repairs: own };
      for (const repair of own) repairs.push(repair);
    }
  }
  // As in raw text, a block of nothing but control characters is layout.
  for (const node of root.children) if (isEmptied(node)) node.data = { ...node.data, block: { part: 'aside', role: 'separator' } };
}

function isEmptied(node: RootContent): boolean {
  return (
    node.type === 'paragraph' &&
    node.children.every((child) => child.type === 'text' && child.data?.repairs && !trimWhiteSpace(child.value))
  );
}
