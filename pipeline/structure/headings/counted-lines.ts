import { isLabelled, type Line } from './line.js';

/** What the numbers of a text's lines say. */
export interface Counting {
  /** Lines whose number goes on from the line directly before, or to the line directly after: items of a list. */
  items: ReadonlySet<Line>;
  /** Lines that are counted with others, all of which could be headings and have text between them. */
  headings: ReadonlySet<Line>;
  /** Lines that are counted with others, some of which can be no headings, or which a colon introduces as a list of lists. */
  mixed: ReadonlySet<Line>;
}

/** Most chains that are kept open at a time: lists within sections within chapters. */
const MOST_OPEN = 6;

/**
 * Follows the numbers at the start of lines. Items of a list follow each other directly; headings have text between them.
 *
 * @param lines the blocks of the body, in order
 */
export function followNumbers(lines: readonly Line[]): Counting {
  const items = new Set(runs(lines).flat());
  const headings = new Set<Line>();
  const mixed = new Set<Line>();
  const places = new Map(lines.map((line, index) => [line, index]));
  for (const chain of chains(lines)) {
    if (chain.length < 2) continue;
    const all = !holdsBullets(chain, lines, places) && chain.every((line) => couldHead(line) && !items.has(line));
    for (const line of chain) (all ? headings : mixed).add(line);
  }
  return { items, headings, mixed };
}

/**
 * Lines of one style that count on from each other with nothing between them: two are a list. Of lines such as `Part 1`
 * it takes three, which are a table of contents: where code or pictures were lost, two headings may meet.
 */
function runs(lines: readonly Line[]): Line[][] {
  const all: Line[][] = [];
  for (const line of lines) {
    const run = all.at(-1);
    if (run && goesOn(run.at(-1) as Line, line)) run.push(line);
    else all.push([line]);
  }
  return all.filter((run) => run.length > (isLabelled(run[0] as Line) ? 2 : 1));
}

function goesOn({ numbering: here }: Line, { numbering: next }: Line): boolean {
  return here !== undefined && next !== undefined && here.style === next.style && next.value === here.value + 1;
}

/** Lines of one style that count on from each other, whatever stands between them. */
function chains(lines: readonly Line[]): Line[][] {
  const all: Line[][] = [];
  const open = new Map<string, Line[][]>();
  for (const line of lines) {
    if (!line.numbering) continue;
    const { style } = line.numbering;
    const candidates = open.get(style) ?? [];
    const chain = candidates.find((one) => goesOn(one.at(-1) as Line, line)) ?? [];
    if (chain.length === 0) all.push(chain);
    chain.push(line);
    open.set(style, [chain, ...candidates.filter((one) => one !== chain)].slice(0, MOST_OPEN));
  }
  return all;
}

/** Whether a colon introduces counted lines, and nothing but other items stands between them: a list of lists. */
function holdsBullets(chain: readonly Line[], lines: readonly Line[], places: ReadonlyMap<Line, number>): boolean {
  const [first, last] = [chain[0], chain.at(-1)].map((line) => places.get(line as Line)) as [number, number];
  if (!/[:：]$/u.test(lines[first - 1]?.tail ?? '')) return false;
  const own = new Set(chain);
  return lines.slice(first, last + 1).every((line) => own.has(line) || line.bulleted);
}

function couldHead({ standsAlone, text }: Line): boolean {
  return standsAlone && text.length <= 160 && !/[.;,]$/.test(text);
}
