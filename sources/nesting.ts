import type { Root, RootContent } from 'mdast';
import type { ArticleData } from '../schemas/article-data.js';
import { Quarantine } from '../schemas/quarantine.js';
import { isWhiteSpace } from '../schemas/white-space.js';

/** Deepest nesting that is read: what walks a tree calls itself for each level. */
const MAX_DEPTH = 100;
/** A list's or a footnote's opener, at its end white space or the end of the line. */
const OPENER = /(?:[-*+]|\d{1,9}[.)]|\[\^[^\s\]]{1,200}\]:)(?=\s|(?![\s\S]))/y;
/** Most signs of emphasis and links in one paragraph: micromark takes time by the square of their number. */
const MAX_MARKS = 10_000;

/**
 * Makes sure, before anything is parsed, that no line opens more levels than a reader can take, neither by its own signs
 * nor by its indent under the lists above it, and that no paragraph holds too many marks.
 *
 * @throws {Quarantine} `nested-too-deeply`
 */
export function assertShallowSource(document: string, article: ArticleData): void {
  const indents: number[] = [];
  let marks = 0;
  for (let at = article.contentStart; at < document.length; ) {
    const line = readLine(document, at);
    if (line.blank) marks = 0;
    marks += line.marks;
    if (marks > MAX_MARKS) throw tooMany(at, article);
    if (line.openers > 0) {
      while ((indents.at(-1) ?? -1) >= line.indent) indents.pop();
      if (indents.length + line.openers > MAX_DEPTH) throw tooDeep(line.lastOpener, article);
      indents.push(line.indent);
    }
    at = line.end;
  }
}

/**
 * Makes sure that a tree is not deeper than whoever walks it can take: indents, brackets and emphasis nest, too.
 *
 * @throws {Quarantine} `nested-too-deeply`
 */
export function assertShallowTree(root: Root, article: ArticleData): void {
  let level: RootContent[] = root.children;
  // A list and its item are one level to a reader, and two of the tree.
  for (let depth = 1; level.length > 0; depth++) {
    if (depth > 2 * MAX_DEPTH + 2) throw tooDeep(level[0]?.position?.start.offset ?? 0, article);
    level = level.flatMap((node): RootContent[] => ('children' in node ? node.children : []));
  }
}

interface Line {
  /** Offset of the next line. */
  end: number;
  blank: boolean;
  /** How many levels its own signs open: `>`, `-`, `*`, `+`, `1.`, `[^1]:`. */
  openers: number;
  /** Column of the first opener that is no `>`. */
  indent: number;
  lastOpener: number;
  /** Signs that may be emphasis or links. */
  marks: number;
}

function readLine(document: string, from: number): Line {
  const line: Line = { end: from, blank: true, openers: 0, indent: 0, lastOpener: from, marks: 0 };
  const signs = new Set<string>();
  let column = 0;
  let opening = true;
  let at = from;
  for (; at < document.length && !isLineEnd(document, at); at++) {
    const sign = document[at] as string;
    if ('*_[`'.includes(sign)) line.marks++;
    if (!opening) continue;
    column += sign === '\t' ? 4 : 1;
    if (isWhiteSpace(sign)) continue;
    line.blank = false;
    const length = openerLength(document, at);
    if (length === 0) opening = false;
    else {
      if (sign !== '>' && line.indent === 0) line.indent = column;
      line.openers++;
      line.lastOpener = at;
      signs.add(sign);
      at += length - 1;
    }
  }
  line.end = at + (document[at] === '\r' && document[at + 1] === '\n' ? 2 : 1);
  // A rule such as `- - -` opens nothing.
  if (opening && signs.size === 1 && (signs.has('-') || signs.has('*'))) line.openers = 0;
  return line;
}

/** Length of the sign that opens a level at an offset; 0 where none does. */
function openerLength(document: string, at: number): number {
  if (document[at] === '>') return 1;
  OPENER.lastIndex = at;
  return OPENER.exec(document)?.[0].length ?? 0;
}

function isLineEnd(document: string, at: number): boolean {
  const code = document.charCodeAt(at);
  return code === 10 || code === 13;
}

function tooDeep(offset: number, article: ArticleData): Quarantine {
  return setAside(offset, article, (place) => `Quotes, lists or marks are nested more than ${MAX_DEPTH} levels deep (${place})`);
}

function tooMany(offset: number, article: ArticleData): Quarantine {
  return setAside(offset, article, (place) => `One paragraph holds more than ${MAX_MARKS} signs of emphasis, code and links (${place})`);
}

function setAside(offset: number, { lines }: ArticleData, found: (place: string) => string): Quarantine {
  const span = lines.spanOf(offset, offset + 1);
  const place = `line ${span.start.line}, column ${span.start.column}`;
  return new Quarantine('nested-too-deeply', `${found(place)}. No article is like that; take the surplus signs out of that passage.`, span);
}
