import type { Nodes } from 'mdast';
import type { ArticleRecord, Span } from '../../schemas/index.js';
import { indexLines } from '../../schemas/lines.js';
import { repairRules } from '../../schemas/repairs.js';
import { type Account, explain, type Mismatch, unexplained } from './account.js';
import { accountForLeaf } from './account-for-leaf.js';
import { explainSyntax } from './markdown-syntax.js';
import { bare } from './white-space-property.js';
import { haveWords } from './words.js';

/** A stretch of the source that nothing in the record explains, or words of the record that the source does not have. */
export interface Loss {
  kind: 'lost' | 'added';
  text: string;
  span: Span;
}

/** Nobody mends more than this at once. */
const LIMIT = 20;

/** Rules that may delete characters: a short, closed list. */
const deleting = new Set<string>(repairRules.filter((rule) => rule.deletes).map(({ id }) => id));

/** What the rules may delete that speak of markup in notes alone. */
const markup = new Map<string, RegExp>(repairRules.flatMap((rule) => ('only' in rule ? [[rule.id, rule.only] as const] : [])));

/**
 * Checks the first promise: every character of the source that is not white space is in the record. It reads the record
 * as a stranger would (spans, mdast, repairs) and shares no code with what made it.
 *
 * A character is explained by a leaf of body, notes, bibliography or asides that has it in its place; by a marker, a
 * cluster or a label; by a repair of the text, which of HTML may take out tags, and those in notes alone; in Markdown, by the closed list of signs that the construct around it is
 * written with.
 *
 * @param record the article's record
 * @param source the text that its spans index
 * @returns at most 20 losses of either kind; none where everything is accounted for
 */
export function accountForText(record: ArticleRecord, source: string): Loss[] {
  const account: Account = {
    source,
    state: new Uint8Array(source.length),
    markdown: record.source.mediaType === 'text/markdown',
    ...repairsIn(record, source),
    added: [],
  };
  // Notes first: a note may have stood in a list of the body, whose own signs are what is left.
  const nodes = [
    ...[...record.notes, ...record.asides, ...record.bibliography].flatMap(({ children }) => children),
    ...record.body.children,
  ];
  const parents = accountForLeaves(nodes, account);
  for (const { raw, span, cluster } of record.markers) {
    explainRaw(raw, span, account);
    if (cluster) explainRaw(cluster.raw, cluster.span, account);
  }
  for (const { raw, labelGiven, span } of record.notes) if (labelGiven) explainRaw(raw, span, account);
  for (const [start, end] of markupIn(record, source)) explain(account, start, end);
  // What a repair took out may stand among the signs of a construct.
  for (let at = account.deleted.indexOf(1); at !== -1; at = account.deleted.indexOf(1, at + 1)) explain(account, at, at + 1);
  for (const { node, quotes } of parents) explainSyntax(node, quotes, account);
  for (const { text, children, span } of [...record.notes, ...record.asides, ...record.bibliography])
    compareWords(text, children, span, account);
  return losses(account);
}

/** Repairs count only where their `before` is what stands at their place, and where they delete nothing that they may not. */
function repairsIn({ repairs }: ArticleRecord, source: string): Pick<Account, 'repairs' | 'deleted'> {
  const places = new Uint8Array(source.length);
  const byStart = new Map<number, { end: number; before: string; after: string }>();
  for (const { rule, layer, span, before, after } of repairs) {
    const [start, end] = [span.start.offset, span.end.offset];
    if (layer !== 'text' || before === '' || source.slice(start, end) !== before) continue;
    // Mojibake may stand for a non-breaking space.
    if ((bare(after) === '' && !deleting.has(rule) && !(rule === 'mojibake' && after !== '')) || markup.has(rule)) continue;
    byStart.set(start, { end, before: bare(before), after: bare(after) });
    if (deleting.has(rule) || bare(after) === '') markDeleted(before, after, start, places);
  }
  return { repairs: byStart, deleted: places };
}

/** The tags that repairs left out of notes: nothing but tags, and nowhere else. */
function markupIn({ notes, repairs }: ArticleRecord, source: string): [number, number][] {
  const inNotes = new Uint8Array(source.length);
  for (const { span } of notes) inNotes.fill(1, span.start.offset, span.end.offset);
  return repairs.flatMap(({ rule, layer, span, before, after }): [number, number][] => {
    const [start, end] = [span.start.offset, span.end.offset];
    const isMarkup = layer === 'text' && after === '' && markup.get(rule)?.test(before) === true && source.slice(start, end) === before;
    return isMarkup && inNotes[start] && inNotes[end - 1] ? [[start, end]] : [];
  });
}

/** Of a token before and after, what was taken out: the rest must still be found. */
function markDeleted(before: string, after: string, start: number, places: Uint8Array): void {
  let kept = 0;
  for (let index = 0; index < before.length; index++) {
    if (before[index] === after[kept]) kept++;
    else places[start + index] = 1;
  }
}

/** Compares every leaf with the source. @returns the other nodes, each with the number of block quotes around it */
function accountForLeaves(roots: readonly Nodes[], account: Account): { node: Nodes; quotes: number }[] {
  const parents: { node: Nodes; quotes: number }[] = [];
  // By hand: a tree may be deeper than the call stack is safe for.
  const open = roots.map((node) => ({ node, quotes: 0 })).reverse();
  for (let next = open.pop(); next; next = open.pop()) {
    const { node } = next;
    const quotes = next.quotes + (node.type === 'blockquote' ? 1 : 0);
    const [start, end] = [node.position?.start.offset, node.position?.end.offset];
    if ('value' in node) {
      if (start !== undefined && end !== undefined) accountForLeaf(node, start, end, quotes, account);
      else if (bare(node.value) !== '') account.added.push({ text: node.value.slice(0, 40), start: 0, end: 0 });
      continue;
    }
    parents.push({ node, quotes });
    if ('children' in node)
      for (let index = node.children.length - 1; index >= 0; index--) open.push({ node: node.children[index] as Nodes, quotes });
  }
  return parents;
}

function explainRaw(raw: string, { start }: Span, account: Account): void {
  if (account.source.startsWith(raw, start.offset)) explain(account, start.offset, start.offset + raw.length);
}

/** The words of a passage and those of its blocks must be the same: the one must not hold what the other lost. */
function compareWords(text: string, children: readonly Nodes[], { start, end }: Span, { added }: Account): void {
  if (!haveWords(children, text)) added.push({ text: text.slice(0, 40), start: start.offset, end: end.offset });
}

function losses(account: Account): Loss[] {
  const [added, lost] = [account.added.slice(0, LIMIT), unexplained(account, LIMIT)];
  if (!added.length && !lost.length) return [];
  const lines = indexLines(account.source);
  const said =
    (kind: Loss['kind']) =>
    ({ text, start, end }: Mismatch): Loss => ({ kind, text, span: lines.spanOf(start, end) });
  return [...added.map(said('added')), ...lost.map(said('lost'))];
}
