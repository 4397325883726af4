import type { Nodes, Parents } from 'mdast';
import { type Account, explain, openSigns } from './account.js';
import { matchWords } from './match-words.js';

/**
 * The signs that each construct of Markdown is written with, outside of its children. This list is closed: any other
 * character there is lost. (`>` of a block quote is looked at by itself, since it also stands within the children.)
 */
const SIGNS: Readonly<Record<string, RegExp>> = {
  heading: /[#=-]/,
  emphasis: /[*_]/,
  strong: /[*_]/,
  thematicBreak: /[-*_]/,
  break: /\\/,
};

/** Signs around the words that a link, an image or a definition holds in its attributes. */
const ATTRIBUTE_SIGNS = /[!:[\]()<>"']/;
/** The same for images: what their description is emphasised with is no part of it (CommonMark 0.31, section 6.4). */
const IMAGE_SIGNS = /[![\]()<>"'*_`]/;

/** Signs of a line in raw text that parts passages. */
const SEPARATOR_SIGNS = /[-_*=~#•·—–]/;

/** Label of a list item. */
const ITEM_LABEL = /^(?:[-*+]|\d{1,9}[.)])?$/;

/**
 * Explains the signs of a node outside of its children.
 *
 * @param quotes number of block quotes around it, itself included
 */
export function explainSyntax(node: Nodes, quotes: number, account: Account): void {
  const { source, markdown } = account;
  const gaps = gapsOf(node);
  if (!markdown) {
    if (node.type === 'thematicBreak') explainSigns(gaps, SEPARATOR_SIGNS, account);
    return;
  }
  if (node.type === 'listItem') {
    // The `>` of a block quote may stand before the label or after it, and a note that stood here has its words elsewhere.
    const [start, end] = gaps[0] as [number, number];
    if (ITEM_LABEL.test(openSigns(start, end, account).replace(/>/g, ''))) explain(account, start, end);
  }
  const attributes = attributesOf(node);
  if (attributes !== undefined) {
    const signs = node.type === 'image' || node.type === 'imageReference' ? IMAGE_SIGNS : ATTRIBUTE_SIGNS;
    const isSign = (at: number): boolean => signs.test(source[at] as string) || isQuoteSign(source, at, quotes);
    const last = gaps.length > 1 ? gaps.slice(1) : gaps;
    if (gaps.length > 1) explainSigns(gaps.slice(0, 1), /[![<]/, account);
    for (const [start, end] of last) matchWords(attributes, start, end, account, { decodes: true, isSign, lenient: true });
  }
  const signs = SIGNS[node.type];
  if (signs) explainSigns(gaps, signs, account);
  if (quotes > 0) explainQuoteSigns(gaps, quotes, account);
  // Its first sign may stand behind the label of a list item.
  if (node.type === 'blockquote' && source[gaps[0]?.[0] ?? 0] === '>') explain(account, gaps[0]![0], gaps[0]![0] + 1);
}

/** What a node holds that is neither child nor value: addresses, titles, labels, in the order of their writing. */
function attributesOf(node: Nodes): string | undefined {
  switch (node.type) {
    case 'link':
      return node.url + (node.title ?? '');
    case 'image':
      return (node.alt ?? '') + node.url + (node.title ?? '');
    case 'linkReference':
      return node.label ?? '';
    case 'imageReference':
      return (node.alt ?? '') + (node.label ?? '');
    case 'definition':
      return (node.label ?? '') + node.url + (node.title ?? '');
    default:
      return undefined;
  }
}

/** The stretches of a node before, between and after its children. */
function gapsOf(node: Nodes): [number, number][] {
  const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
  const gaps: [number, number][] = [];
  let at = start;
  for (const child of (node as Partial<Parents>).children ?? []) {
    const [from, to] = [child.position?.start.offset ?? at, child.position?.end.offset ?? at];
    gaps.push([at, Math.max(at, from)]);
    at = Math.max(at, to);
  }
  gaps.push([at, end]);
  return gaps;
}

function explainSigns(gaps: readonly [number, number][], signs: RegExp, account: Account): void {
  for (const [start, end] of gaps)
    for (let at = start; at < end; at++) if (signs.test(account.source[at] as string)) explain(account, at, at + 1);
}

function explainQuoteSigns(gaps: readonly [number, number][], quotes: number, account: Account): void {
  for (const [start, end] of gaps)
    for (let at = start; at < end; at++) if (isQuoteSign(account.source, at, quotes)) explain(account, at, at + 1);
}

/** Whether a `>` belongs to one of the block quotes around it: only others may stand before it on its line. */
export function isQuoteSign(source: string, at: number, quotes: number): boolean {
  if (quotes === 0 || source[at] !== '>') return false;
  for (let count = 1, before = at - 1; before >= 0; before--) {
    const sign = source[before] as string;
    if (sign === '\n' || sign === '\r') return true;
    if (sign === '>') count++;
    else if (sign !== ' ' && sign !== '\t') return false;
    if (count > quotes) return false;
  }
  return true;
}
