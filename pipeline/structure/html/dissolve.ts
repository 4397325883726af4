import type { Emphasis, FootnoteDefinition, Link, Nodes, PhrasingContent, RootContent, Strong } from 'mdast';
import type { ArticleData } from '../../../schemas/article-data.js';
import { endOf, startOf } from '../../position.js';
import { backLinkEnd } from './back-links.js';
import { decodedParts } from './decode.js';
import { BLOCKS, EMPHASIS, INLINE, STRONG } from './names.js';
import { attributesOf, type Tag, type Token } from './tokens.js';

type NoteBlock = FootnoteDefinition['children'][number];

/** What is made of a note: a token of HTML, or a block of Markdown that stands in it. */
export type NotePiece = Token | RootContent;

/** A tag that can be left out: nothing in it but a name and attributes. The check of the record asks for the same. */
const PLAIN_TAG = /^<\/?[A-Za-z][A-Za-z\d-]*(?:[^<>"']|"[^"<]*"|'[^'<]*')*>$/;

/**
 * Words and tags of a note as blocks of mdast. Each element that Markdown has becomes its node, of the others only the
 * words stay; every tag that is left out is a repair, so that its attributes are not lost. Elements that no text has
 * (`img`, `script`) stay as they are.
 *
 * @param isMarkdown whether character references mean something else than they are
 */
export function dissolve(pieces: readonly NotePiece[], source: string, article: ArticleData, isMarkdown: boolean): NoteBlock[] {
  const note = new Dissolving(source, article, isMarkdown);
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index] as NotePiece;
    if (!('kind' in piece)) note.block(piece);
    else if (piece.kind === 'words') note.words(piece.start, piece.end);
    else {
      const end = backLinkEnd(pieces, index, source);
      if (end === undefined) note.tag(piece);
      else {
        note.backLink(piece.start, (pieces[end - 1] as Token).end);
        index = end - 1;
      }
    }
  }
  return note.end();
}

interface Frame {
  tag: Tag;
  node: Emphasis | Strong | Link;
}

class Dissolving {
  readonly #blocks: NoteBlock[] = [];
  #line: PhrasingContent[] = [];
  #frames: Frame[] = [];

  readonly #source: string;
  readonly #article: ArticleData;
  readonly #isMarkdown: boolean;

  constructor(source: string, article: ArticleData, isMarkdown: boolean) {
    this.#source = source;
    this.#article = article;
    this.#isMarkdown = isMarkdown;
  }

  words(start: number, end: number): void {
    // Blanks behind the end of a line are its own.
    const whole = this.#source.slice(start, end);
    const slice = this.#siblings().at(-1)?.type === 'break' ? whole.trimStart() : whole;
    let at = end - slice.length;
    const parts = this.#isMarkdown ? decodedParts(slice) : [{ value: slice, length: slice.length }];
    for (const { value, length } of parts) {
      this.#add({ type: 'text', value, position: this.#article.lines.spanOf(at, at + length) });
      at += length;
    }
  }

  block(node: RootContent): void {
    this.#endLine();
    this.#blocks.push(node as NoteBlock);
  }

  tag(tag: Tag): void {
    const { name, closes, raw, start, end } = tag;
    const position = this.#article.lines.spanOf(start, end);
    if (!PLAIN_TAG.test(raw) || !(BLOCKS.has(name) || INLINE.has(name))) {
      this.#add({ type: 'html', value: raw, position });
      return;
    }
    this.#leaveOut('html-tag', start, end);
    if (BLOCKS.has(name)) this.#endLine();
    else if (name === 'br') this.#break(tag);
    else if (closes) this.#close(tag);
    else this.#open(tag);
  }

  /** Leaves out a link back to the marker, with the blanks before it. */
  backLink(start: number, end: number): void {
    const before = this.#source.slice(Math.max(0, start - 40), start);
    const blanks = /(?:\s|&nbsp;|&#160;|&#xa0;){1,40}$/i.exec(before)?.[0].length ?? 0;
    this.#leaveOut('back-link', this.#shorten(start - blanks, start), end);
  }

  end(): NoteBlock[] {
    this.#endLine();
    return this.#blocks;
  }

  #leaveOut(rule: 'html-tag' | 'back-link', start: number, end: number): void {
    const { lines, repairs } = this.#article;
    repairs.push({ rule, layer: 'text', span: lines.spanOf(start, end), before: this.#source.slice(start, end), after: '' });
  }

  /** Takes the end of the last words away. @returns where they end now; `to` where no words end there */
  #shorten(from: number, to: number): number {
    const siblings = this.#siblings();
    const last = siblings.at(-1);
    if (last?.type !== 'text' || endOf(last) !== to) return to;
    const start = startOf(last);
    siblings.pop();
    if (from > start) this.words(start, from);
    return Math.max(from, start);
  }

  #siblings(): PhrasingContent[] {
    return this.#frames.at(-1)?.node.children ?? this.#line;
  }

  #add(node: PhrasingContent): void {
    this.#siblings().push(node);
  }

  #break({ start, end }: Tag): void {
    const last = this.#siblings().at(-1);
    if (last?.type === 'text') this.#shorten(startOf(last) + this.#source.slice(startOf(last), start).trimEnd().length, start);
    this.#add({ type: 'break', position: this.#article.lines.spanOf(start, end) });
  }

  /** Markdown knows no link in a link, and no emphasis in emphasis. */
  #open(tag: Tag): void {
    const node = this.#nodeOf(tag);
    if (!node || this.#frames.some((frame) => frame.node.type === node.type)) return;
    this.#add(node);
    this.#frames.push({ tag, node });
  }

  #nodeOf({ name, raw, start, end }: Tag): Frame['node'] | undefined {
    const position = this.#article.lines.spanOf(start, end);
    if (EMPHASIS.has(name)) return { type: 'emphasis', children: [], position };
    if (STRONG.has(name)) return { type: 'strong', children: [], position };
    const url = name === 'a' ? attributesOf(raw).get('href') : undefined;
    return url
      ? {
          type: 'link',
          url: decodedParts(url)
            .map(({ value }) => value)
            .join(''),
          children: [],
          position,
        }
      : undefined;
  }

  #close({ name, end }: Tag): void {
    const index = this.#frames.findLastIndex(({ tag }) => tag.name === name);
    if (index !== -1) this.#closeFrames(index, end);
  }

  /** At most one frame of each kind is open, so this looks at three. */
  #closeFrames(from: number, end?: number): void {
    for (const { node } of this.#frames.splice(from)) {
      const last = node.children.at(-1);
      node.position = this.#article.lines.spanOf(startOf(node), end ?? (last ? endOf(last) : endOf(node)));
    }
  }

  #endLine(): void {
    this.#closeFrames(0);
    const children = trimmed(this.#line, this.#source, this.#article);
    this.#line = [];
    if (!children.length) return;
    const position = this.#article.lines.spanOf(startOf(children[0] as Nodes), endOf(children.at(-1) as Nodes));
    this.#blocks.push({ type: 'paragraph', children, position });
  }
}

/** A line without blanks at its edges and without elements that hold nothing. */
function trimmed(line: readonly PhrasingContent[], source: string, article: ArticleData): PhrasingContent[] {
  const full = line.filter(
    (node) => !('children' in node) || node.children.some((child) => !('children' in child) || child.children.length),
  );
  return trimEdge(trimEdge(full, 'start', source, article), 'end', source, article);
}

function trimEdge(nodes: readonly PhrasingContent[], edge: 'start' | 'end', source: string, article: ArticleData): PhrasingContent[] {
  const [step, first] = edge === 'start' ? [1, 0] : [-1, nodes.length - 1];
  for (let index = first; nodes[index]; index += step) {
    const rest = trimNode(nodes[index] as PhrasingContent, edge, source, article);
    if (rest) return edge === 'start' ? [rest, ...nodes.slice(index + 1)] : [...nodes.slice(0, index), rest];
  }
  return [];
}

function trimNode(node: PhrasingContent, edge: 'start' | 'end', source: string, article: ArticleData): PhrasingContent | undefined {
  if (node.type === 'break') return undefined;
  if ('children' in node) {
    const children = trimEdge(node.children, edge, source, article);
    return children.length ? ({ ...node, children } as PhrasingContent) : undefined;
  }
  if (node.type !== 'text') return node;
  const value = edge === 'start' ? node.value.trimStart() : node.value.trimEnd();
  if (value === node.value || !/^\s|\s$/.test(source.slice(startOf(node), endOf(node)))) return node;
  if (value === '') return undefined;
  const slice = source.slice(startOf(node), endOf(node));
  const cut = slice.length - (edge === 'start' ? slice.trimStart() : slice.trimEnd()).length;
  const [start, end] = edge === 'start' ? [startOf(node) + cut, endOf(node)] : [startOf(node), endOf(node) - cut];
  return { ...node, value, position: article.lines.spanOf(start, end) };
}
