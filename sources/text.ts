import type { Paragraph, Root, RootContent, Text, ThematicBreak } from 'mdast';
import type { Plugin } from 'unified';
import type { VFile } from 'vfile';
import type { ArticleData } from '../schemas/article-data.js';
import { isWhiteSpace, trimmedRange } from '../schemas/white-space.js';
import { withoutControls } from './control-characters.js';
import { frontMatterNode } from './front-matter-node.js';

const SEPARATOR = /^[-_*=~#•·—–]{3,}$/;

/**
 * The parser of raw text: blocks are parted by lines of nothing but white space (a line that holds only a non-breaking
 * space is blank, too). Each is a paragraph with one text, whose value is its very slice of the source, line ends and
 * all, so that stages can cut it anywhere and keep exact offsets.
 */
export const text: Plugin<[], string, Root> = function () {
  this.parser = (document, file) => parseText(document, file);
};

function parseText(document: string, file: VFile): Root {
  const article = file.data.article!;
  const children: RootContent[] = [];
  const matter = frontMatterNode(document, article);
  if (matter) children.push(matter);
  for (const [start, end] of blocks(document, article.contentStart)) children.push(block(document, start, end, article));
  return { type: 'root', children, position: article.lines.spanOf(0, document.length) };
}

/** The stretches between blank lines, without white space at their edges. */
function* blocks(document: string, from: number): Generator<[number, number]> {
  let start = -1;
  let last = from;
  let lineHasText = false;
  let at = from;
  const length = document.length;
  while (at <= length) {
    const character = document[at];
    if (character === undefined || character === '\n' || character === '\r') {
      if (!lineHasText && start !== -1) {
        yield trimmedRange(document, start, last);
        start = -1;
      }
      lineHasText = false;
      if (character === '\r' && document[at + 1] === '\n') at++;
    } else if (!isWhiteSpace(character)) {
      if (start === -1) start = at;
      lineHasText = true;
      last = at + 1;
    }
    at++;
  }
  if (start !== -1) yield trimmedRange(document, start, last);
}

function block(document: string, start: number, end: number, article: ArticleData): Paragraph | ThematicBreak {
  const position = article.lines.spanOf(start, end);
  const slice = document.slice(start, end);
  if (isSeparator(slice)) return { type: 'thematicBreak', position };
  const { value, repairs } = withoutControls(document, start, end, article.lines);
  article.repairs.push(...repairs);
  const leaf: Text = { type: 'text', value, position, ...(repairs.length && { data: { repairs } }) };
  return { type: 'paragraph', children: [leaf], position };
}

/** A line of nothing but three or more signs such as `* * *`. */
function isSeparator(slice: string): boolean {
  if (slice.length > 200 || /[\p{L}\p{N}\n\r]/u.test(slice)) return false;
  return SEPARATOR.test(slice.replace(/\s/g, ''));
}
