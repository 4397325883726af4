import type { Root, RootContent } from 'mdast';
import { structureWords } from '../../lexicons/structure/index.js';
import { setPart } from '../parts.js';
import { isUnsorted, linesOf } from './passages.js';

/** How many blocks from the top a table of contents may begin in. */
const DEEPEST = 14;
/** Most blocks of one table. */
const MOST_BLOCKS = 80;
const LONGEST_ENTRY = 160;
/** Fewest entries of a table without a heading: fewer lines may agree by chance. */
const FEWEST_BARE = 3;
/** The page behind an entry, over dots or a wide gap. */
const LEADER = /(?:[.·…]\s?){3,80}\s*[\divxl]{1,5}$|\s{3,60}\d{1,4}$|\t\d{1,4}$/iu;
const NUMBERING = /^(?:(?:[-*+•·–—]|\(?(?:\d{1,2}(?:\.\d{1,2}){0,3}|[ivxlIVXL]{1,6}|[a-zA-Z])[.)])\s?\s*)/u;

/** A line of a block, and what it has in common with the entry that names it. */
interface Line {
  text: string;
  key: string;
}

/**
 * Sets the table of contents above an article aside: the lines below its heading that stand again, each on a line of its
 * own, further down, or that end with the number of a page.
 */
export function setContentsAside({ children }: Root, source: string): void {
  const linesIn = (node: RootContent): string[] => (isUnsorted(node) ? linesOf(node, source) : []);
  const firsts = children.slice(0, DEEPEST).flatMap((node, child) => (mayBegin(linesIn(node)) ? [child] : []));
  if (!firsts.length) return;
  const lines = children.map((node) => linesIn(node).map((text): Line => ({ text, key: keyOf(text) })));
  const lastPlace = new Map<string, number>();
  lines.forEach((own, child) => {
    for (const { key } of own) if (key !== '') lastPlace.set(key, child);
  });
  // The entry stands again below the table, wherever that ends.
  const isEntry = ({ text, key }: Line, child: number): boolean =>
    (lastPlace.get(key) ?? -1) > child || (text.length <= LONGEST_ENTRY && LEADER.test(text));
  for (const child of firsts) {
    const found = entriesFrom(lines, child, isHeaded(linesIn(children[child] as RootContent)), isEntry);
    if (!found) continue;
    for (const node of children.slice(child, found)) if (isUnsorted(node)) setPart(node, 'aside', 'contents');
    return;
  }
}

/** Whether a table of contents may begin with some lines: with its heading, or with enough entries to need none. */
function mayBegin(lines: readonly string[]): boolean {
  return isHeaded(lines) || lines.length >= FEWEST_BARE;
}

/** Index behind the last block of a table that begins at a block; undefined where none does. */
function entriesFrom(
  lines: readonly Line[][],
  child: number,
  headed: boolean,
  isEntry: (line: Line, child: number) => boolean,
): number | undefined {
  let entries = 0;
  let end = child;
  for (let at = child; at < Math.min(lines.length, child + MOST_BLOCKS); at++) {
    const own = (lines[at] as Line[]).slice(headed && at === child ? 1 : 0);
    const known = own.filter((line) => isEntry(line, at)).length;
    // Titles change while an article is written: most of a block's lines must agree, not all.
    if (known * 3 < own.length * 2) break;
    entries += known;
    end = at + 1;
    if (!headed && own.length < FEWEST_BARE) break;
  }
  return entries >= (headed ? 2 : FEWEST_BARE) ? end : undefined;
}

function isHeaded([line]: readonly string[]): boolean {
  return (
    line !== undefined && line.length <= 80 && structureWords.contentsHeadings.has(line.toLowerCase().replace(/^#{1,6}\s|[\s:：.]+$/gu, ''))
  );
}

/** An entry without its number, its page and the signs that only one of the two places may have; empty where a line is too long for one. */
function keyOf(line: string): string {
  if (line.length > LONGEST_ENTRY) return '';
  return line
    .replace(LEADER, '')
    .replace(/^#{1,6}\s/, '')
    .replace(NUMBERING, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
