import type { Nodes } from 'mdast';
import type { ArticleRecord, Span } from '../../schemas/index.js';
import { indexLines } from '../../schemas/lines.js';
import { isSyntax } from './markdown-syntax.js';
import { valueLength } from './markdown-value.js';

/** A stretch of the source that nothing in the record explains, or words of the record that the source does not have. */
export interface Loss {
  kind: 'lost' | 'added';
  text: string;
  span: Span;
}

const WHITE_SPACE = /\p{White_Space}/u;

/**
 * Checks the first promise: every character of the source that is not white space is in the record. It reads the record
 * as a stranger would (spans, mdast, repairs) and shares no code with what made it.
 *
 * A character is explained by a leaf of body, notes, bibliography or asides that has it in its place; by a marker, a
 * cluster or a label; by a repair of the text; in Markdown, by the closed list of signs that the construct around it is written with.
 *
 * @param record the article's record
 * @param source the text that its spans index
 */
export function accountForText(record: ArticleRecord, source: string): Loss[] {
  const account: Account = {
    source,
    explained: new Uint8Array(source.length),
    markdown: record.source.mediaType === 'text/markdown',
    repaired: repairedPlaces(record, source),
    added: [],
  };
  const explain = (start: number, end: number): void => {
    account.explained.fill(1, start, end);
  };
  for (const { raw, span, cluster } of record.markers) {
    if (source.startsWith(raw, span.start.offset)) explain(span.start.offset, span.start.offset + raw.length);
    if (cluster && source.startsWith(cluster.raw, cluster.span.start.offset))
      explain(cluster.span.start.offset, cluster.span.start.offset + cluster.raw.length);
  }
  for (const note of record.notes) {
    if (note.labelGiven && source.startsWith(note.raw, note.span.start.offset))
      explain(note.span.start.offset, note.span.start.offset + note.raw.length);
    for (const child of note.children) visit(child, account);
    checkWords(note.text, note.children, note.span, account);
  }
  for (const node of record.body.children) visit(node, account);
  for (const { children } of record.asides) for (const child of children) visit(child, account);
  for (const { text, span } of record.bibliography) match(text, span.start.offset, span.end.offset, account);
  return [...account.added, ...unexplained(account)];
}

interface Account {
  source: string;
  /** 1 for each UTF-16 unit of the source that is accounted for. */
  explained: Uint8Array;
  markdown: boolean;
  /** 1 for each unit that a recorded repair of the text speaks of. */
  repaired: Uint8Array;
  added: Loss[];
}

/** Repairs count only where their `before` is what stands at their place. */
function repairedPlaces({ repairs }: ArticleRecord, source: string): Uint8Array {
  const places = new Uint8Array(source.length);
  for (const { layer, span, before } of repairs) {
    if (layer === 'text' && source.slice(span.start.offset, span.end.offset) === before) places.fill(1, span.start.offset, span.end.offset);
  }
  return places;
}

function visit(root: Nodes, account: Account): void {
  // Children first, by hand: a tree may be deeper than the call stack is safe for.
  const order: Nodes[] = [];
  const open: Nodes[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    order.push(node);
    if ('children' in node) open.push(...node.children);
  }
  for (const node of order.reverse()) {
    const [start, end] = [node.position?.start.offset, node.position?.end.offset];
    if (start === undefined || end === undefined) continue;
    if ('value' in node && typeof node.value === 'string')
      match(node.value, wordsStart(node, start, end, account.source), end, account, node.type === 'text');
    explainSyntax(node, start, end, account);
  }
}

/** Where the words of a node begin: those of a fenced block of code on the line after the fence, whatever its info says. */
function wordsStart(node: Nodes, start: number, end: number, source: string): number {
  if (node.type !== 'code' || !/^(?:```|~~~)/.test(source.slice(start, start + 3))) return start;
  let at = start;
  while (at < end && source[at] !== '\n' && source[at] !== '\r') at++;
  return at;
}

/** Walks a value and its slice in step; both without white space. What the value has and the slice lacks was added. */
function match(value: string, start: number, end: number, account: Account, decodes = false): void {
  const { source, explained, markdown, repaired } = account;
  let index = 0;
  const skip = (): void => {
    while (index < value.length && WHITE_SPACE.test(value[index] as string)) index++;
  };
  skip();
  for (let at = start; at < end && index < value.length; ) {
    const sign = source[at] as string;
    const [length, decoded] = markdown && decodes ? valueLength(source, at, end) : [1, sign];
    if (WHITE_SPACE.test(sign)) at++;
    else if (value.startsWith(decoded, index)) {
      explained.fill(1, at, at + length);
      index += decoded.length;
      at += length;
      skip();
    } else if (repaired[at]) explained[at++] = 1;
    else at++;
  }
  for (let at = start; at < end; at++) if (repaired[at]) explained[at] = 1;
  if (index < value.length) account.added.push({ kind: 'added', text: value.slice(index, index + 40), span: spanIn(source, start, end) });
}

function explainSyntax(node: Nodes, start: number, end: number, account: Account): void {
  const { source, explained, markdown } = account;
  if (!markdown && node.type !== 'thematicBreak' && node.type !== 'yaml') return;
  for (let at = start; at < end; at++) {
    if (!explained[at] && isSyntax(node, source, at, end)) explained[at] = 1;
  }
}

/** The words of a note and those of its blocks must be the same: the one must not hold what the other lost. */
function checkWords(text: string, children: readonly Nodes[], span: Span, { added }: Account): void {
  const open: Nodes[] = [...children].reverse();
  let words = '';
  for (let node = open.pop(); node; node = open.pop()) {
    if ('children' in node) open.push(...[...node.children].reverse());
    else if ('value' in node && typeof node.value === 'string') words += node.value;
    else if ('alt' in node && node.alt) words += node.alt;
  }
  const bare = (value: string): string => value.replace(/\p{White_Space}+/gu, '');
  if (bare(words) !== bare(text)) added.push({ kind: 'added', text: text.slice(0, 40), span });
}

function unexplained({ source, explained }: Account): Loss[] {
  const losses: Loss[] = [];
  for (let at = 0; at < source.length; at++) {
    if (explained[at] || WHITE_SPACE.test(source[at] as string)) continue;
    const start = at;
    while (at + 1 < source.length && !explained[at + 1] && !WHITE_SPACE.test(source[at + 1] as string)) at++;
    losses.push({ kind: 'lost', text: source.slice(start, Math.min(at + 1, start + 80)), span: spanIn(source, start, at + 1) });
    if (losses.length >= 20) break;
  }
  return losses;
}

function spanIn(source: string, start: number, end: number): Span {
  return indexLines(source).spanOf(start, end);
}
