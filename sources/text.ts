import type { Paragraph, Root, RootContent, Text, ThematicBreak } from 'mdast';
import type { Plugin } from 'unified';
import type { VFile } from 'vfile';
import type { ArticleData } from '../schemas/article-data.js';
import { isWhiteSpace, trimWhiteSpace, WHITE_SPACE } from '../schemas/white-space.js';
import { frontMatterNode } from './front-matter-node.js';

/** A line of nothing but three or more signs such as `* * *`. */
const SEPARATOR = new RegExp(`^[${WHITE_SPACE}]*(?:[-_*=~#•·—–][${WHITE_SPACE}]*){3,}$`);
/** Longest line that may be a separator, in UTF-16 units. */
const LONGEST_SEPARATOR = 200;

/**
 * The parser of raw text: blocks are parted by lines of nothing but white space (a line that holds only a non-breaking
 * space is blank, too). Each is a paragraph with one text, whose value is the reading of its slice of the source, line
 * ends and all, so that stages can cut it anywhere and keep exact offsets.
 */
export const text: Plugin<[], string, Root> = function () {
  this.parser = (document, file) => parseText(document, file);
};

function parseText(document: string, file: VFile): Root {
  const article = file.data.article!;
  const children: RootContent[] = [];
  const matter = frontMatterNode(document, article);
  if (matter) children.push(matter);
  for (const [start, end] of blocks(document, article.contentStart)) {
    children.push(block(start, end, article));
  }
  return { type: 'root', children, position: article.lines.spanOf(0, document.length) };
}

/** The stretches between blank lines, from their first to their last character that is not white space. */
function* blocks(document: string, from: number): Generator<[number, number]> {
  let start = -1;
  let end = from;
  let lineHasText = false;
  for (let at = from; at < document.length; at++) {
    const code = document.charCodeAt(at);
    if (code === 10 || code === 13) {
      if (!lineHasText && start !== -1) {
        yield [start, end];
        start = -1;
      }
      lineHasText = false;
      if (code === 13 && document.charCodeAt(at + 1) === 10) at++;
    } else if ((code > 32 && code < 127) || !isWhiteSpace(document[at] as string)) {
      if (start === -1) start = at;
      lineHasText = true;
      end = at + 1;
    }
  }
  if (start !== -1) yield [start, end];
}

function block(start: number, end: number, article: ArticleData): Paragraph | ThematicBreak {
  const position = article.lines.spanOf(start, end);
  const value = article.reading.slice(start, end);
  if (isSeparator(value)) return { type: 'thematicBreak', position, data: {} };
  const leaf: Text = { type: 'text', value, position };
  const paragraph: Paragraph = { type: 'paragraph', children: [leaf], position };
  // The ^Z at the end of an old file is a block of its own that has no words.
  return trimWhiteSpace(value) ? paragraph : { ...paragraph, data: { block: { part: 'aside', role: 'separator' } } };
}

function isSeparator(slice: string): boolean {
  return slice.length <= LONGEST_SEPARATOR && SEPARATOR.test(slice) && !/[\n\r]/.test(slice);
}
