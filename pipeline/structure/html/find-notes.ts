import type { RootContent } from 'mdast';
import { plainLabel } from '../labels.js';
import { BLOCKS, INLINE, isNoteId, isNoteList, labelOfId } from './names.js';
import type { Piece } from './pieces.js';
import { attributesOf, type Tag, type Token } from './tokens.js';

/** A note in HTML: pieces of the root, from its opening tag to its closing one. */
export interface HtmlNote {
  /** Index of its first piece. */
  from: number;
  /** Index after its last piece. */
  to: number;
  /** Name of its element. */
  name: string;
  /** Offset where it begins. */
  start: number;
  label: string;
  /** Whether it has an id that names it as a note; not so the items of a list that is called one of notes. */
  named: boolean;
  /** Offset after its label, which begins with the note. Equal to its start where the label was counted. */
  labelEnd: number;
}

/** What is known of a document while its notes are looked for. */
export interface Search {
  pieces: readonly Piece[];
  children: readonly RootContent[];
  source: string;
  /** The label by which the text calls an id. */
  called: ReadonlyMap<string, string>;
  /** Whether a block is the heading of a list of notes. */
  isNotesHeading(child: number): boolean;
}

interface Opener {
  index: number;
  tag: Tag;
  /** Its id; undefined where the note is one of a list of notes and has none. */
  id: string | undefined;
  label: string;
  /** Offset after the tag that has the id. */
  named: number;
}

/** The notes of a document: elements that markers lead to, elements with the id of a note, items of a list of notes. */
export function findHtmlNotes(search: Search): HtmlNote[] {
  const openers = withoutRepeats(openersOf(search));
  return openers.map((opener, index): HtmlNote => {
    const limit = openers[index + 1]?.index ?? search.pieces.length;
    const to = endOfNote(opener, limit, search);
    const { id, label, named, tag } = opener;
    const shown = shownLabel(opener.index, to, search);
    const labelEnd = shown?.label === label ? shown.end : id === undefined ? tag.start : named;
    return { from: opener.index, to, name: tag.name, start: tag.start, label, named: id !== undefined, labelEnd };
  });
}

function withoutRepeats(openers: readonly Opener[]): Opener[] {
  return openers.filter(({ id }, index) => id === undefined || openers[index - 1]?.id !== id);
}

function openersOf(search: Search): Opener[] {
  const lists = new NoteLists(search);
  return search.pieces.flatMap(({ token }, index): Opener[] => {
    const count = lists.pass(index);
    if (token?.kind !== 'tag' || token.closes || !BLOCKS.has(token.name)) return [];
    const shown = lists.isOpen && token.name === 'p' ? shownLabel(index, search.pieces.length, search)?.label : undefined;
    const found = opener(token, index, shown ?? (count === undefined ? undefined : String(count)), search);
    return found ? [found] : [];
  });
}

/** Most tags before the words of a note. */
const MOST_TAGS = 8;

/** @param place its label by its place in a list of notes, or by what it shows there; undefined outside of such a list */
function opener(tag: Tag, index: number, place: string | undefined, { pieces, called, source }: Search): Opener | undefined {
  for (let at = index; at < Math.min(index + MOST_TAGS, pieces.length); at++) {
    const token = pieces[at]?.token;
    if (!token || isWords(token, source) || (at > index && token.kind === 'tag' && BLOCKS.has(token.name))) break;
    if (token.kind === 'words' || token.closes) continue;
    const attributes = attributesOf(token.raw);
    const id = [attributes.get('id'), attributes.get('name')].find((name) => name !== undefined && (called.has(name) || isNoteId(name)));
    if (id === undefined || isNoteList(attributes)) continue;
    const label = called.get(id) ?? labelOfId(id) ?? place;
    if (label !== undefined) return { index, tag, id, label, named: token.end };
  }
  return place === undefined ? undefined : { index, tag, id: undefined, label: place, named: tag.start };
}

function isWords(token: Token, source: string): boolean {
  return token.kind === 'words' && source.slice(token.start, token.end).trim() !== '';
}

/** Follows lists of notes through the pieces, and counts their items. */
class NoteLists {
  #open: { name: string; depth: number } | undefined;
  #headed = false;
  #depth = 0;
  #count = 0;

  readonly #search: Search;

  constructor(search: Search) {
    this.#search = search;
  }

  get isOpen(): boolean {
    return this.#open !== undefined || this.#headed;
  }

  /** Goes on to a piece. @returns the number of the note that begins there by its place in the list */
  pass(index: number): number | undefined {
    const { child, token } = this.#search.pieces[index] as Piece;
    if (!token) {
      if (this.#search.children[child]?.type === 'heading') this.#headed = this.#search.isNotesHeading(child);
      return undefined;
    }
    if (token.kind === 'words') return undefined;
    const { name, closes } = token;
    const isList = name === 'ol' || name === 'ul';
    if (isList && !closes && this.#depth === 0) this.#count = Number(attributesOf(token.raw).get('start') ?? 1) - 1 || 0;
    if (isList) this.#depth = Math.max(0, this.#depth + (closes ? -1 : 1));
    this.#follow(token);
    if (name !== 'li' || closes || this.#depth !== 1 || !this.isOpen) return undefined;
    return ++this.#count;
  }

  #follow({ name, closes, raw }: Tag): void {
    if (!this.#open) {
      if (!closes && BLOCKS.has(name) && isNoteList(attributesOf(raw))) this.#open = { name, depth: 0 };
    } else if (name === this.#open.name) {
      this.#open.depth += closes ? -1 : 1;
      if (this.#open.depth < 0) this.#open = undefined;
    }
  }
}

/** Index of the piece after a note: what closes its element, by its tag or by what cannot stand in it. */
function endOfNote({ index, tag }: Opener, limit: number, { pieces, children }: Search): number {
  let depth = 0;
  for (let at = index + 1; at < limit; at++) {
    const { child, token } = pieces[at] as Piece;
    if (!token && children[child]?.type === 'heading') return endOfBlock(index, limit, pieces);
    if (token?.kind !== 'tag') continue;
    const step = stepOf(tag.name, token);
    if (depth === 0 && (step === 'after' || (step === 'out' && tag.name !== 'li'))) return at + 1;
    if (depth === 0 && (step === 'before' || step === 'out')) return at;
    if (step === 'in') depth++;
    else if (step === 'out') depth--;
  }
  return limit < pieces.length ? limit : endOfBlock(index, limit, pieces);
}

function endOfBlock(index: number, limit: number, pieces: readonly Piece[]): number {
  let at = index + 1;
  while (at < limit && pieces[at]?.child === pieces[index]?.child) at++;
  return at;
}

/** What a tag means for the element around it: it ends after the tag, before it, or goes one level down or up. */
function stepOf(name: string, tag: Tag): 'after' | 'before' | 'in' | 'out' | undefined {
  const isSame = tag.name === name;
  switch (name) {
    case 'p':
      return isSame && tag.closes ? 'after' : BLOCKS.has(tag.name) ? 'before' : undefined;
    case 'li':
      if (tag.name === 'ol' || tag.name === 'ul') return tag.closes ? 'out' : 'in';
      return isSame ? (tag.closes ? 'after' : 'before') : undefined;
    case 'dt':
      return (isSame && !tag.closes) || (tag.name === 'dl' && tag.closes) ? 'before' : undefined;
    default:
      return isSame ? (tag.closes ? 'out' : 'in') : undefined;
  }
}

const FIRST_LABEL =
  /^[\s\u00a0]{0,40}\\?[[(]?[\s\u00a0]?(\d{1,5}[a-z]?|[*†‡§¶]{1,4}|[a-z]|[ivxlc]{1,7})(\\?[\])]?[.:)]?)(?=([\s\u00a0])|$)/i;

/** The label that a note shows before its words, and the offset after it; undefined where it shows none. */
function shownLabel(index: number, to: number, { pieces, source }: Search): { label: string; end: number } | undefined {
  let inline = 0;
  for (let at = index + 1; at < Math.min(index + 2 * MOST_TAGS, to); at++) {
    const token = pieces[at]?.token;
    if (!token) return undefined;
    if (token.kind === 'tag') {
      if (INLINE.has(token.name)) inline = Math.max(0, inline + (token.closes ? -1 : 1));
      else if (token.closes) return undefined;
      continue;
    }
    if (!isWords(token, source)) continue;
    const words = source.slice(token.start, Math.min(token.end, token.start + 80));
    const match = FIRST_LABEL.exec(words);
    if (!match) return undefined;
    const label = plainLabel(match[1] as string);
    const alone = words.slice(match[0].length).trim() === '' && token.end - token.start <= 80;
    if (alone && (inline > 0 || isCell(at + 1, pieces))) return { label, end: afterClosings(at + 1, token.end, to, pieces, source) };
    // A bare number before words may be their first word: it needs a sign behind it, or tags around it.
    return match[2] && match[3] ? { label, end: token.start + match[0].length } : undefined;
  }
  return undefined;
}

/** Whether a cell of a table, or a term, ends at a piece: what it holds alone is the label of what follows. */
function isCell(index: number, pieces: readonly Piece[]): boolean {
  const token = pieces[index]?.token;
  return token?.kind === 'tag' && token.closes && /^(?:td|th|dt)$/.test(token.name);
}

/** Offset after the tags that close around a label, and the full stop or colon behind them. */
function afterClosings(from: number, labelEnd: number, to: number, pieces: readonly Piece[], source: string): number {
  let end = labelEnd;
  for (let at = from; at < to; at++) {
    const token = pieces[at]?.token;
    if (token?.kind === 'tag' && token.closes && INLINE.has(token.name)) end = token.end;
    else if (token?.kind === 'words') return end + (/^[.:)\]]{1,2}(?=[\s\u00a0])/.exec(source.slice(end, end + 3))?.[0].length ?? 0);
    else break;
  }
  return end;
}
