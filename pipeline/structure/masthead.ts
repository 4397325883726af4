import type { RootContent } from 'mdast';
import { foldWhiteSpace } from '../../schemas/white-space.js';
import { readDate } from '../citations/dates.js';
import { structureWords } from '../lexicons/structure/index.js';
import type { Line } from './headings/line.js';

/** What stands above an article: indices of root children, and what they say. */
export interface Masthead {
  title?: { child: number; text: string };
  byline?: { child: number; names: string[] };
  date?: { child: number; issued: string };
}

const NAMES =
  /^[\p{Lu}\p{Lo}][\p{L}\p{M}.’'-]*(?:[ ,、，]+(?:and|und|et|y|e|en|и|de|von|van|der|da|di|[\p{Lu}\p{Lo}][\p{L}\p{M}.’'-]*)){0,300}$/u;
/** Longest byline, in characters: that of an article by dozens of people. */
const LONGEST = 2_000;
const BETWEEN_NAMES = /,\s*(?:and\s)?|\s(?:and|und|et|y|e|en|и)\s|[、，]/;

/**
 * Reads title, byline and date from the first blocks of the body. The first line is the title where a byline or a date
 * follows it, where the metadata say the same, or where it is a heading of the first depth.
 *
 * @param lines the blocks of the body, in order
 * @param blocks the root's children
 * @param known the title that the metadata give, if any: then only the same words are the title
 */
export function readMasthead(lines: readonly Line[], blocks: readonly RootContent[], known: string | undefined): Masthead {
  const [first, ...others] = lines;
  if (!first) return {};
  const node = blocks[first.child] as RootContent;
  const below = readCredits(others);
  const isTitle =
    known === undefined
      ? node.type === 'heading'
        ? node.depth === 1
        : couldTitle(first) && (below.byline !== undefined || below.date !== undefined)
      : foldWhiteSpace(known).toLowerCase() === first.text.toLowerCase();
  return isTitle ? { title: { child: first.child, text: first.text }, ...below } : readCredits(lines);
}

/** A line of its own that is neither byline nor date. */
function couldTitle(line: Line): boolean {
  const { byline, date } = readCredits([line]);
  return line.standsAlone && !byline && !date;
}

/** A byline and a date, one below the other in either order, on top of some lines. */
function readCredits(lines: readonly Line[]): Omit<Masthead, 'title'> {
  const credits: Omit<Masthead, 'title'> = {};
  for (const { child, whole } of lines.slice(0, 2)) {
    if (whole.length > LONGEST) break;
    const text = foldWhiteSpace(whole);
    const names = bylineNames(text);
    const issued = names ? undefined : readDate(text);
    if (names && !credits.byline) credits.byline = { child, names };
    else if (issued && !credits.date) credits.date = { child, issued };
    else break;
  }
  return credits;
}

/** The names of a line that says who wrote the article. */
function bylineNames(text: string): string[] | undefined {
  const lower = text.toLowerCase();
  const prefix = structureWords.bylinePrefixes.find((word) => lower.startsWith(/[:：/]$/.test(word) ? word : `${word} `));
  if (!prefix) return undefined;
  const names = text.slice(prefix.length).trim();
  return NAMES.test(names) ? names.split(BETWEEN_NAMES).map((name) => name.trim()) : undefined;
}
