import type { Line } from '../headings/line.js';
import { lettersOf } from '../headings/shape.js';
import { headsSection } from './heads-section.js';

/** How many blocks below a title are looked through for prose, and how long the shortest prose is. */
const LOOK_AHEAD = 8;
const PROSE = { characters: 120, words: 18 };
/** How many words a title has at least that is told from the headings of sections by its length or its letters. */
const LONG_TITLE = 4;

/**
 * The line that is the title of an article whose title no byline shows: the first of all lines, where no other heading is
 * there, where another heading stands directly below it, or where it stands out among the headings further down.
 * Otherwise, above prose, it is the heading of the first section; so are words that only sections are headed with.
 *
 * @param lines the blocks of the body, in order
 * @param headings those that read as headings
 */
export function titleLine(lines: readonly Line[], headings: ReadonlySet<Line>): Line | undefined {
  const [first, second] = lines;
  if (!first || headsSection(first.text) || !hasProse(lines)) return undefined;
  if (!headings.has(first)) return couldTitle(first) && !first.numbering ? first : undefined;
  if (headings.size === 1) return first;
  if (second && headings.has(second)) return isOfOtherKind(first, second) ? first : undefined;
  return !first.numbering && standsOut(first, headings) ? first : undefined;
}

/** A list of short lines has no title. */
function hasProse(lines: readonly Line[]): boolean {
  return lines.slice(1, 1 + LOOK_AHEAD).some(({ length, words }) => length >= PROSE.characters || words >= PROSE.words);
}

/** Two headings that meet are title and section, unless both are numbered alike. */
function isOfOtherKind(title: Line, section: Line): boolean {
  return title.numbering?.style !== section.numbering?.style || (!title.numbering && title.words > 1 && !beginsAsSection(title));
}

/** `Introduction to …` may be a title, but heads a section at least as often. */
function beginsAsSection({ text }: Line): boolean {
  return headsSection(text.split(/[\s:]/)[0] as string);
}

/** Whether a line is written as none of the other headings is, or is far longer than each of them. */
function standsOut(title: Line, headings: ReadonlySet<Line>): boolean {
  const others = [...headings].filter((line) => line !== title);
  if (title.words < LONG_TITLE || beginsAsSection(title)) return false;
  if (others.every(({ words }) => words * 2 <= title.words && words < LONG_TITLE)) return true;
  const letters = lettersOf(title.text);
  // A word alone is written alike in titles and in sentences.
  const telling = others.filter(({ text, words }) => words > 1 || lettersOf(text) === 'capitals');
  return (
    telling.length > 0 &&
    letters !== 'uncased' &&
    telling.every(({ text, numbering }) => differ(letters, text.slice(numbering?.length ?? 0)))
  );
}

function differ(letters: string, text: string): boolean {
  return lettersOf(text) !== letters;
}

function couldTitle({ standsAlone, text, words }: Line): boolean {
  return (
    standsAlone &&
    text.length >= 3 &&
    words <= 20 &&
    !/[.,;:，；：。]["”’»)]{0,2}$/u.test(text) &&
    /^[^\p{L}]{0,3}[\p{Lu}\p{Lo}]/u.test(text)
  );
}
