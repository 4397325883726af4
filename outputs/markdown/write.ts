import type { Paragraph, Root } from 'mdast';
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote';
import { defaultHandlers, type Handle, type Options, type Unsafe } from 'mdast-util-to-markdown';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { root } from './lean-root.js';

/** A marker with a colon behind it at the start of a line would read as the definition of a note. */
const LIKE_DEFINITION = /^(\[\^[^\]\n]+\]):/gm;

const paragraph: Handle = (node: Paragraph, parent, state, info) =>
  defaultHandlers.paragraph(node, parent, state, info).replace(LIKE_DEFINITION, '$1\\:');

/** The words of a link that begin with `^` would read as a marker. */
const LIKE_MARKER: Unsafe = { before: '\\[', character: '^', inConstruct: 'label' };

/** CommonMark with GFM's footnotes. The rest of GFM would double the time. */
export const dialect: Options[] = [gfmFootnoteToMarkdown(), { handlers: { paragraph }, unsafe: [LIKE_MARKER] }];

/** The writer: remark-stringify. */
const writer = unified()
  .use(remarkStringify)
  .use(function () {
    this.data().toMarkdownExtensions = [...dialect, { handlers: { root } }];
  })
  .freeze();

/** A tree as Markdown. */
export function writeMarkdown(tree: Root): string {
  return writer.stringify(tree);
}
