import type { Emphasis, FootnoteDefinition, Link, Nodes, PhrasingContent, RootContent, Strong } from 'mdast';
import type { ArticleData } from '../../../schemas/article-data.js';
import { onlyOf } from '../../../schemas/repairs.js';
import { endOf, startOf } from '../../position.js';
import { backLinkEnd } from './back-links.js';
import { decodedParts } from './decode.js';
import { BLOCKS, EMPHASIS, INLINE, STRONG } from './names.js';
import { attributesOf, type Tag, type Token } from './tokens.js';
import { type Trimming, trimmedLine, withoutEmpty } from './trim-line.js';

type NoteBlock = FootnoteDefinition['children'][number];

/** What is made of a note: a token of HTML, or a block of Markdown that stands in it. */
export type NotePiece = Token | RootContent;

/** A tag that can be left out: nothing in it but a name and attributes. The check of the record asks for the same. */
const PLAIN_TAG = onlyOf('html-tag');

/**
 * Words and tags of a note as blocks of mdast. Each element that Markdown has becomes its node, of the others only the
 * words stay; every tag that is left out is a repair, so that its attributes are not lost. Elements that no text has
 * (`img`, `script`) stay as they are.
 *
 * @param isMarkdown whether character references mean something else than they are
 */
export function dissolve(pieces: readonly NotePiece[], source: string, article: ArticleData, isMarkdown: boolean): NoteBlock[] {
  const note = new Dissolving(source, article, isMarkdown);
  read(pieces, source, note, (node) => note.block(node));
  return note.blocks();
}

/**
 * The same for the tags in a line of Markdown; its other nodes stay as they are.
 *
 * @param around types of the nodes that the line stands in
 */
export function dissolveLine(
  pieces: readonly (Tag | PhrasingContent)[],
  source: string,
  article: ArticleData,
  around: ReadonlySet<string>,
): PhrasingContent[] {
  const line = new Dissolving(source, article, true, around);
  read(pieces, source, line, (node) => line.node(node as PhrasingContent));
  return line.line(around.size === 0);
}

function read(pieces: readonly NotePiece[], source: string, note: Dissolving, take: (node: RootContent) => void): void {
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index] as NotePiece;
    const end = 'kind' in piece && piece.kind === 'tag' ? backLinkEnd(pieces, index, source) : undefined;
    if (!('kind' in piece)) take(piece);
    else if (piece.kind === 'words') note.words(piece.start, piece.end);
    else if (end === undefined) note.tag(piece);
    else {
      note.backLink(piece.start, (pieces[end - 1] as Tag).end);
      index = end - 1;
    }
  }
}

interface Frame {
  tag: Tag;
  node: Emphasis | Strong | Link;
}

/** The kinds of nodes in a node, itself included, that cannot stand in each other. */
function kindsIn(node: PhrasingContent): ReadonlySet<string> {
  const kinds = new Set<string>();
  const open: PhrasingContent[] = [node];
  for (let next = open.pop(); next; next = open.pop()) {
    kinds.add(next.type === 'linkReference' ? 'link' : next.type);
    if ('children' in next) open.push(...next.children);
  }
  return kinds;
}

class Dissolving {
  readonly #blocks: NoteBlock[] = [];
  #line: PhrasingContent[] = [];
  #frames: Frame[] = [];

  readonly #source: string;
  readonly #article: ArticleData;
  readonly #isMarkdown: boolean;

  /** Whether it is a line of Markdown that cannot become several. */
  readonly #isLine: boolean;
  readonly #around: ReadonlySet<string>;
  readonly #made = new Set<Nodes>();
  readonly #trimming: Trimming;

  constructor(source: string, article: ArticleData, isMarkdown: boolean, around?: ReadonlySet<string>) {
    this.#source = source;
    this.#article = article;
    this.#isMarkdown = isMarkdown;
    this.#isLine = around !== undefined;
    this.#around = around ?? new Set();
    this.#trimming = { source, lines: article.lines, made: this.#made };
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

  /** Takes a block of Markdown as it is; it ends the line. */
  block(node: RootContent): void {
    this.#endLine();
    this.#blocks.push(node as NoteBlock);
  }

  /** Takes a node in a line of Markdown as it is. What it holds of one kind cannot stand in another of that kind. */
  node(node: PhrasingContent): void {
    const held = kindsIn(node);
    const index = this.#frames.findIndex((frame) => held.has(frame.node.type));
    if (index !== -1) this.#closeFrames(index);
    this.#add(node);
  }

  tag(tag: Tag): void {
    const { name, closes, raw, start, end } = tag;
    const position = this.#article.lines.spanOf(start, end);
    if (!PLAIN_TAG.test(raw) || !(BLOCKS.has(name) || INLINE.has(name) || name === '!')) {
      this.#add({ type: 'html', value: raw, position });
      return;
    }
    this.#leaveOut('html-tag', start, end);
    if (name === 'br' || (BLOCKS.has(name) && this.#isLine)) this.#break(tag);
    else if (BLOCKS.has(name)) this.#endLine();
    else if (closes) this.#close(tag);
    else this.#open(tag);
  }

  /** Leaves out a link back to the marker, with the blanks before it. */
  backLink(start: number, end: number): void {
    const before = this.#source.slice(Math.max(0, start - 40), start);
    const blanks = /(?:\s|&nbsp;|&#160;|&#xa0;){1,40}$/i.exec(before)?.[0].length ?? 0;
    this.#leaveOut('back-link', this.#shorten(start - blanks, start), end);
  }

  blocks(): NoteBlock[] {
    this.#endLine();
    return this.#blocks;
  }

  /** @param whole whether it is a block of its own, at whose edges blanks mean nothing */
  line(whole: boolean): PhrasingContent[] {
    this.#closeFrames(0);
    return whole ? trimmedLine(this.#line, this.#trimming) : withoutEmpty(this.#line, this.#trimming);
  }

  #leaveOut(rule: 'html-tag' | 'back-link', start: number, end: number): void {
    const { lines, repairs } = this.#article;
    repairs.push({ rule, layer: 'text', span: lines.spanOf(start, end), before: this.#source.slice(start, end), after: '' });
  }

  /** Takes blanks from the end of the last words. @returns where they end now; `to` where no words end there */
  #shorten(from: number, to: number): number {
    const siblings = this.#siblings();
    const last = siblings.at(-1);
    if (last?.type !== 'text' || endOf(last) !== to) return to;
    const start = startOf(last);
    siblings.pop();
    if (from <= start) return start;
    const value = this.#isMarkdown ? last.value.trimEnd() : this.#source.slice(start, from);
    this.#add({ ...last, value, position: this.#article.lines.spanOf(start, from) });
    return from;
  }

  #siblings(): PhrasingContent[] {
    return this.#frames.at(-1)?.node.children ?? this.#line;
  }

  #add(node: PhrasingContent): void {
    this.#siblings().push(node);
  }

  #make<T extends Nodes>(node: T): T {
    this.#made.add(node);
    return node;
  }

  #break({ start, end }: Tag): void {
    const last = this.#siblings().at(-1);
    if (last?.type === 'text') this.#shorten(startOf(last) + this.#source.slice(startOf(last), start).trimEnd().length, start);
    this.#add(this.#make({ type: 'break', position: this.#article.lines.spanOf(start, end) }));
  }

  /** Markdown knows no link in a link, and no emphasis in emphasis. */
  #open(tag: Tag): void {
    const node = this.#nodeOf(tag);
    if (!node || this.#around.has(node.type) || this.#frames.some((frame) => frame.node.type === node.type)) return;
    this.#add(this.#make(node));
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
    const children = trimmedLine(this.#line, this.#trimming);
    this.#line = [];
    if (!children.length) return;
    const position = this.#article.lines.spanOf(startOf(children[0] as Nodes), endOf(children.at(-1) as Nodes));
    this.#blocks.push({ type: 'paragraph', children, position });
  }
}
