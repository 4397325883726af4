import type { Root } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { writeMarkdown } from '../../outputs/markdown/write.js';

const reader = unified()
  .use(remarkParse)
  .use(function () {
    const data = this.data();
    data.micromarkExtensions = [gfmFootnote()];
    data.fromMarkdownExtensions = [gfmFootnoteFromMarkdown()];
  })
  .freeze();

/** An article.md as a reader of Markdown sees it, without its front matter, and what it is when written again. */
export function readBack(text: string): { body: string; tree: Root; again: string } {
  const body = text.replace(/^---\n[\s\S]*?\n---\n\n?/, '');
  const tree = reader.parse(body);
  return { body, tree, again: writeMarkdown(tree) };
}
