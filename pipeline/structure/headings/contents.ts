import { foldWhiteSpace } from '../../../schemas/white-space.js';
import type { Line } from './line.js';
import { endsSentence } from './shape.js';

/** The fewest entries of a table of contents: in one block, and on lines of their own. */
const FEWEST = { inBlock: 2, onLines: 3 };
/** What parts two entries in one block: leaders and the number of a page. */
const BETWEEN = /^[\s.…·\d–-]{0,80}$/u;
const PAGE = /(?:[\s.…·]{2,80}|\s)\d{1,4}$/u;
/** Longest block that is compared with the lines below it, in characters. */
const LONGEST = 4_000;

/**
 * The lines of tables of contents: those whose words stand again further below, each on a line of its own, several of
 * them in a row or in one block; and the line above such a block.
 *
 * @param lines the blocks of the body, in order
 */
export function findContents(lines: readonly Line[]): ReadonlySet<Line> {
  const last = new Map<string, number>();
  lines.forEach((line, index) => {
    if (line.standsAlone) last.set(entryOf(line), index);
  });
  const found = new Set<Line>();
  lines.forEach((line, index) => {
    const heading = lines[index - 1];
    if (heading?.standsAlone && isBlockOfEntries(line, lines.slice(index + 1, index + 400))) found.add(heading).add(line);
  });
  for (const [start, end] of runsOfEntries(lines, last)) for (const line of lines.slice(start, end)) found.add(line);
  return found;
}

/** The words of a line, as an entry has them: without the number of the page. */
function entryOf({ text }: Line): string {
  return text.replace(PAGE, '').toLowerCase();
}

function isBlockOfEntries({ whole, standsAlone }: Line, below: readonly Line[]): boolean {
  if (standsAlone || whole.length > LONGEST) return false;
  let rest = foldWhiteSpace(whole);
  let entries = 0;
  for (const { text, standsAlone: alone } of below) {
    if (!alone) continue;
    const at = rest.indexOf(text);
    if (at < 0 || !BETWEEN.test(rest.slice(0, at))) continue;
    rest = rest.slice(at + text.length);
    entries++;
  }
  return entries >= FEWEST.inBlock && BETWEEN.test(rest);
}

/** Where lines stand in a row that stand all again below the row. */
function runsOfEntries(lines: readonly Line[], last: ReadonlyMap<string, number>): [number, number][] {
  const runs: [number, number][] = [];
  for (let start = 0; start < lines.length; start++) {
    let end = start;
    while (end < lines.length && standsAgain(lines[end] as Line, end, last)) end++;
    if (end - start >= FEWEST.onLines) runs.push([start, end]);
    start = Math.max(start, end);
  }
  return runs;
}

function standsAgain(line: Line, index: number, last: ReadonlyMap<string, number>): boolean {
  return line.standsAlone && !endsSentence(line.text) && (last.get(entryOf(line)) ?? 0) > index + 1;
}
