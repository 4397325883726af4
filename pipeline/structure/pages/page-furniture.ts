import type { Paragraph, Root, RootContent } from 'mdast';
import { foldWhiteSpace } from '../../../schemas/white-space.js';
import { endOf, startOf } from '../../position.js';
import { longestCount } from '../longest-count.js';
import { setPart } from '../parts.js';
import { type Cutting, sliceParagraph } from '../slice.js';
import { flowsOn } from './sentence-flow.js';

/** A line of an unsorted paragraph. Offsets index the source. */
interface Line {
  child: number;
  start: number;
  end: number;
  text: string;
  /** The page that it numbers, if it is nothing but a number, or a running head with a number beside it. */
  page?: number;
  /** The running head beside the number. */
  head?: string;
  role?: 'page-number' | 'running-head';
}

const PAGE =
  /^(?:page|p\.|seite|s\.|стр\.|página|pagina|第)?\s{0,2}[-–—[(|]{0,2}\s{0,2}(\d{1,4})\s{0,2}[-–—\])|]{0,2}(?:页|頁)?(?:\s?(?:of|von|de|di|из|\/)\s?\d{1,4})?$/iu;
/** A number and a running head with white space between them that no sentence has. */
const HEADED_PAGE = /^(?:(\d{1,4})(?:\s{3,60}|\t)(\S.{1,79})|(\S.{1,79}?)(?:\s{3,60}|\t)(\d{1,4}))$/;
/** Longest line that may be a running head, in UTF-16 units. */
const LONGEST_HEAD = 90;
/** Numbers of pages may skip empty ones. */
const WIDEST_STEP = 3;

/**
 * Sets aside what a page of print has above and below its text: page numbers and running heads. A number on a line of
 * its own is the number of a page where others count on from it and at least one of them stands within a sentence; a
 * running head stands beside such numbers, and again and again or all in capitals.
 */
export function setFurnitureAside(tree: Root, cutting: Cutting): void {
  const lines = linesOf(tree, cutting.source);
  const numbered = lines.flatMap(({ page }, index) => (page === undefined ? [] : [index]));
  if (!numbered.length) return;
  const pages = pageNumbers(lines, numbered);
  for (const index of pages) (lines[index] as Line).role = 'page-number';
  for (const index of runningHeads(lines, pages)) (lines[index] as Line).role = 'running-head';
  const furniture = lines.filter(({ role }) => role);
  if (!furniture.length) return;
  const byChild = new Map<number, Line[]>();
  for (const line of furniture) byChild.set(line.child, [...(byChild.get(line.child) ?? []), line]);
  tree.children = tree.children.flatMap((node, child) => {
    const own = byChild.get(child);
    return own ? cut(node as Paragraph, own, cutting) : [node];
  });
}

function linesOf({ children }: Root, source: string): Line[] {
  const lines: Line[] = [];
  children.forEach((node, child) => {
    if (node.type !== 'paragraph' || node.data?.block?.part) return;
    const [from, to] = [startOf(node), endOf(node)];
    for (let start = from; start < to; ) {
      let end = start;
      while (end < to && !isLineEnd(source.charCodeAt(end))) end++;
      const text = end - start <= 2 * LONGEST_HEAD ? foldWhiteSpace(source.slice(start, end)) : source.slice(start, end);
      if (text) lines.push({ child, start, end, text, ...pageOf(source.slice(start, end), text) });
      start = end + 1;
    }
  });
  return lines;
}

/** Whether a code unit is LF, VT, FF or CR. */
function isLineEnd(code: number): boolean {
  return code >= 10 && code <= 13;
}

/** The page that a line numbers: alone, or at a distance from a running head. */
function pageOf(line: string, text: string): Pick<Line, 'page' | 'head'> {
  if (text.length > LONGEST_HEAD) return {};
  const alone = PAGE.exec(text)?.[1];
  if (alone !== undefined) return { page: Number(alone) };
  const [, first, behind, before, last] = HEADED_PAGE.exec(line.trim()) ?? [];
  const [page, head] = [first ?? last, behind ?? before];
  return page === undefined || head === undefined ? {} : { page: Number(page), head: headKey(head) };
}

/** The longest run of numbers that count on as pages do, if the text runs on over any of them. */
function pageNumbers(lines: readonly Line[], all: readonly number[]): number[] {
  const heads = new Map<string, number>();
  for (const index of all) {
    const { head } = lines[index] as Line;
    if (head !== undefined) heads.set(head, (heads.get(head) ?? 0) + 1);
  }
  // The running head may be the title, which stands on top of the text.
  const titles = new Set(lines.slice(0, 5).map(({ text }) => headKey(text)));
  const numbered = all.filter((index) => {
    const { head } = lines[index] as Line;
    return head === undefined || (heads.get(head) ?? 0) >= 2 || titles.has(head);
  });
  const chain = longestCount(
    numbered.map((index) => (lines[index] as Line).page),
    WIDEST_STEP,
  ).map((at) => numbered[at] as number);
  const repeated = repeatedBeside(lines, chain);
  if (chain.length >= 2 && chain.some((index) => isRunOver(lines, index, repeated))) return chain;
  return numbered
    .filter((index) => isAlone(lines, index) && isRunOver(lines, index, repeated) && partsSentence(lines, index, repeated))
    .slice(0, 1);
}

/** Whether a line is a block of its own, or ends one or begins one. */
function isAlone(lines: readonly Line[], index: number): boolean {
  const { child } = lines[index] as Line;
  return lines[index - 1]?.child !== child || lines[index + 1]?.child !== child;
}

/** Whether the text behind a number goes on in mid-sentence, be it over a running head or from a page with notes at its foot. */
function isRunOver(lines: readonly Line[], index: number, heads: ReadonlySet<string>): boolean {
  const { next } = around(lines, index, heads);
  return next !== undefined && (/^\p{Ll}/u.test(next.text) || partsSentence(lines, index, heads));
}

/** Whether a sentence goes on from the line before a number to the line behind it. */
function partsSentence(lines: readonly Line[], index: number, heads: ReadonlySet<string>): boolean {
  const { first, next } = around(lines, index, heads);
  return first !== undefined && next !== undefined && first.text.length >= 30 && flowsOn(first.text, next.text);
}

/** The lines of text before and behind a number, over a running head. */
function around(lines: readonly Line[], index: number, heads: ReadonlySet<string>): { first: Line | undefined; next: Line | undefined } {
  const isHead = (at: number): boolean => {
    const { text } = lines[at] ?? { text: '' };
    return isHeadLine(lines[at]) && (!/\p{Ll}/u.test(text) || heads.has(headKey(text)));
  };
  return { first: lines[isHead(index - 1) ? index - 2 : index - 1], next: lines[isHead(index + 1) ? index + 2 : index + 1] };
}

/** The lines beside page numbers that say the same on several pages, or that stand with one in a block and have no small letter. */
function runningHeads(lines: readonly Line[], pages: readonly number[]): number[] {
  const beside = headsBeside(lines, pages);
  const known = repeatedBeside(lines, pages);
  const isPage = new Set(pages);
  for (const at of beside) {
    const line = lines[at] as Line;
    const inBlock = [at - 1, at + 1].some((other) => isPage.has(other) && lines[other]?.child === line.child);
    if (inBlock && !/\p{Ll}/u.test(line.text) && /\p{L}{2}/u.test(line.text)) known.add(headKey(line.text));
  }
  return beside.filter((at) => known.has(headKey((lines[at] as Line).text)));
}

function headsBeside(lines: readonly Line[], pages: readonly number[]): number[] {
  return pages.flatMap((index) => [index - 1, index + 1]).filter((at) => isHeadLine(lines[at]));
}

/** What stands beside at least two of some numbers. */
function repeatedBeside(lines: readonly Line[], pages: readonly number[]): Set<string> {
  const times = new Map<string, number>();
  for (const at of headsBeside(lines, pages)) {
    const key = headKey((lines[at] as Line).text);
    times.set(key, (times.get(key) ?? 0) + 1);
  }
  return new Set([...times].filter(([, count]) => count >= 2).map(([key]) => key));
}

function isHeadLine(line: Line | undefined): line is Line {
  return (
    line !== undefined &&
    line.page === undefined &&
    line.text.length <= LONGEST_HEAD &&
    /\p{L}/u.test(line.text) &&
    !/[.…:;,]$/u.test(line.text) &&
    !(/[!?]$/u.test(line.text) && /\p{Ll}/u.test(line.text))
  );
}

function headKey(text: string): string {
  return text.toLowerCase().replace(/\d+/g, '');
}

/** A paragraph without its furniture, and the furniture as asides in their places. */
function cut(paragraph: Paragraph, furniture: readonly Line[], cutting: Cutting): RootContent[] {
  const pieces: RootContent[] = [];
  let from = startOf(paragraph);
  const keep = (to: number): void => {
    const piece = sliceParagraph(paragraph, from, to, cutting);
    if (piece) pieces.push(piece);
  };
  for (const line of furniture) {
    keep(line.start);
    const piece = sliceParagraph(paragraph, line.start, line.end, cutting);
    if (piece) {
      setPart(piece, 'aside', line.role);
      pieces.push(piece);
    }
    from = line.end;
  }
  keep(endOf(paragraph));
  return pieces;
}
