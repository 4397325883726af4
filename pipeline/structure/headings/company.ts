import type { Line } from './line.js';
import { isQuestion, type Letters, lettersOf } from './shape.js';

/** The fewest likely headings that show how headings are written here. */
const FEWEST_USUAL = 3;

/** What the lines that the first look took for headings have in common. */
export interface Company {
  /** Lines that the first look takes for headings; empty while it lasts. */
  likely: ReadonlySet<Line>;
  /** How most of the likely headings are written; undefined where they are too few to tell. */
  usual: Letters | undefined;
  /** How many of the likely headings are in lower case, and how many are questions. */
  lowerCase: number;
  questions: number;
  /** Whether most of the likely headings are numbered. */
  usuallyNumbered: boolean;
  /** How many of the likely headings have no number. */
  unnumbered: number;
  /** How many of the likely headings have numbers of a style, and how many begin with the same words. */
  styles: ReadonlyMap<string, number>;
  openings: ReadonlyMap<string, number>;
}

/** What some likely headings have in common. */
export function readCompany(likely: ReadonlySet<Line>): Company {
  const lines = [...likely];
  const numbered = lines.filter(({ numbering }) => numbering).length;
  return {
    likely,
    usual: usualLetters(lines),
    lowerCase: lines.filter(({ text }) => lettersOf(text) === 'lower').length,
    questions: lines.filter(({ text }) => isQuestion(text)).length,
    usuallyNumbered: lines.length >= FEWEST_USUAL && numbered / lines.length > 0.7,
    unnumbered: lines.length - numbered,
    styles: countsOf(lines.map(({ numbering }) => numbering?.style)),
    openings: countsOf(lines.map(openingOf)),
  };
}

/** The first three words of a line; undefined where it has not more than those. */
export function openingOf({ text }: Line): string | undefined {
  const words = text.split(' ');
  return words.length > 3 ? words.slice(0, 3).join(' ') : undefined;
}

function countsOf<Key>(keys: readonly (Key | undefined)[]): Map<Key, number> {
  const counts = new Map<Key, number>();
  for (const key of keys) if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** How most of some headings are written; undefined where no way of writing is usual. */
function usualLetters(headings: readonly Line[]): Letters | undefined {
  if (headings.length < FEWEST_USUAL) return undefined;
  const counts = countsOf(headings.map(({ text, numbering }) => lettersOf(text.slice(numbering?.length ?? 0))));
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most && most[1] / headings.length > 0.6 ? most[0] : undefined;
}
