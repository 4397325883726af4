import type { Root } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** remark-parse with GFM's footnotes and nothing else of GFM: what stands in article.md must not depend on more. */
const reader = unified()
  .use(remarkParse)
  .use(function () {
    const data = this.data();
    data.micromarkExtensions = [gfmFootnote()];
    data.fromMarkdownExtensions = [gfmFootnoteFromMarkdown()];
  })
  .freeze();

/** Markdown as a reader of CommonMark with footnotes sees it. */
export function readMarkdown(text: string): Root {
  return reader.parse(text);
}
