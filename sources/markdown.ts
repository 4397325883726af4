import type { Root, RootContent } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import remarkParse from 'remark-parse';
import { type Plugin, unified } from 'unified';
import type { VFile } from 'vfile';
import { Quarantine } from '../schemas/quarantine.js';
import { isWhiteSpace } from '../schemas/white-space.js';
import { withoutControls } from './control-characters.js';
import { frontMatterNode } from './front-matter-node.js';

/** Deepest nesting of quotes and lists that is read: what walks a tree calls itself for each level. */
const MAX_DEPTH = 100;

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
  assertShallow(document, article.contentStart, file);
  // Blanks of the same length in place of the front matter leave every offset where it is.
  const blanked = document.slice(0, article.contentStart).replace(/[^\n\r]/g, ' ') + document.slice(article.contentStart);
  const tree = remark.parse(blanked);
  cleanLeaves(tree, document, file);
  const matter = frontMatterNode(document, article);
  return { ...tree, children: [...(matter ? [matter] : []), ...tree.children] };
}

function cleanLeaves(root: Root, document: string, file: VFile): void {
  const article = file.data.article!;
  const open: (Root | RootContent)[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if ('children' in node) open.push(...node.children);
    if (!('value' in node) || typeof node.value !== 'string' || !node.position) continue;
    const { start, end } = node.position;
    const { repairs } = withoutControls(document, start.offset as number, end.offset as number, article.lines);
    if (!repairs.length) continue;
    node.value = withoutControls(node.value, 0, node.value.length, article.lines).value;
    node.data = { ...node.data, repairs };
    article.repairs.push(...repairs);
  }
}

/** Counts the openers (`>`, `-`, `*`, `+`, `1.`) at the start of each line: each may open a level. */
function assertShallow(document: string, from: number, file: VFile): void {
  let depth = 0;
  let counting = true;
  for (let at = from; at < document.length; at++) {
    const sign = document[at] as string;
    if (sign === '\n' || sign === '\r') {
      depth = 0;
      counting = true;
    } else if (!counting || isWhiteSpace(sign) || (sign >= '0' && sign <= '9')) continue;
    else if ('>-*+.)'.includes(sign)) {
      if (++depth > MAX_DEPTH) {
        const span = file.data.article!.lines.spanOf(at, at + 1);
        throw new Quarantine(
          'nested-too-deeply',
          `Quotes or lists are nested more than ${MAX_DEPTH} levels deep (line ${span.start.line}, column ${span.start.column}). No article is; take the surplus signs out of that line.`,
          span,
        );
      }
    } else counting = false;
  }
}
