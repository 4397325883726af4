import type { Line } from './headings/line.js';
import { headsSection } from './heads-section.js';

/** How many blocks below a title are looked through for prose. */
const LOOK_AHEAD = 8;

/**
 * The line that is the title of an article whose title no byline shows: the first of all lines, where no other heading is
 * there, or where another heading stands directly below it. Above prose, and with other headings further down, it is the
 * heading of the first section; so are words that only sections are headed with.
 *
 * @param lines the blocks of the body, in order
 * @param headings those that read as headings
 */
export function titleLine(lines: readonly Line[], headings: ReadonlySet<Line>): Line | undefined {
  const [first, second] = lines;
  if (!first || headsSection(first.text) || !hasProse(lines)) return undefined;
  if (!headings.has(first)) return headings.size === 0 && couldTitle(first) ? first : undefined;
  if (headings.size === 1) return first;
  return second && headings.has(second) && first.numbering?.style !== second.numbering?.style ? first : undefined;
}

/** A list of short lines has no title. */
function hasProse(lines: readonly Line[]): boolean {
  return lines.slice(1, 1 + LOOK_AHEAD).some(({ length }) => length >= 120);
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
