import type { Root } from 'mdast';
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';

/** The writer: CommonMark with GFM's footnotes, and nothing else of GFM, which would double the time. Made once, for it is costly to make. */
const writer = unified()
  .use(remarkStringify, {
    bullet: '-',
    emphasis: '*',
    fences: true,
    listItemIndent: 'one',
    rule: '*',
    ruleSpaces: true,
    resourceLink: false,
  })
  .use(function () {
    // A marker that opens a paragraph with a colon behind it would read as the definition of a note.
    const colon = { character: ':', before: '\\]', inConstruct: 'phrasing' as const };
    this.data().toMarkdownExtensions = [gfmFootnoteToMarkdown(), { unsafe: [colon] }];
  })
  .freeze();

/** A tree as Markdown. */
export function writeMarkdown(tree: Root): string {
  return writer.stringify(tree);
}
