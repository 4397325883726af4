import { openingOf } from './company.js';
import type { Line } from './line.js';
import { isProperName } from './names.js';
import { isQuestion } from './shape.js';
import type { Signal } from './signal.js';

/** How a line stands to those that the first look took for headings; no signal holds while that look lasts. */
export const companySignals: readonly Signal[] = [
  { says: 'A likely heading stands below it.', weight: 2, holds: ({ after, likely }) => after !== undefined && likely.has(after) },
  {
    says: 'It is a few words and a colon between a likely heading and prose.',
    weight: 14,
    holds: ({ line, before, after, likely, counting }) =>
      /[:：]$/u.test(line.text) &&
      line.words <= 4 &&
      before !== undefined &&
      likely.has(before) &&
      (after?.words ?? 0) > 15 &&
      after !== undefined &&
      !after.bulleted &&
      !counting.items.has(after),
  },
  {
    says: 'Between it and a likely heading stands one block only.',
    weight: -1,
    holds: ({ beforeThat, likely }) => beforeThat !== undefined && likely.has(beforeThat),
  },
  {
    says: 'It is written as most of the likely headings are.',
    weight: 1,
    holds: ({ letters, usual }) => usual !== undefined && letters === usual,
  },
  {
    says: 'Other likely headings begin with a small letter, too.',
    weight: 6,
    holds: ({ letters, lowerCase }) => letters === 'lower' && lowerCase > 2,
  },
  { says: 'Other likely headings are questions, too.', weight: 6, holds: ({ line, questions }) => isQuestion(line.text) && questions > 2 },
  { says: 'Its words are names, as far as the text shows.', weight: -5, holds: isProperName },
  {
    says: 'Its words are names, and what stands above it may be a motto.',
    weight: -6,
    holds: (scene) => isProperName(scene) && scene.beforeThat !== undefined && scene.likely.has(scene.beforeThat),
  },
  {
    says: 'The likely headings are in capitals, and it is not.',
    weight: -3,
    holds: ({ letters, usual }) => usual === 'capitals' && letters !== usual,
  },
  {
    says: 'The chief words of the likely headings have capitals, and its words have not.',
    weight: -4,
    holds: ({ letters, usual }) => usual === 'title' && letters === 'sentence',
  },
  {
    says: 'The likely headings are numbered, and it is not.',
    weight: -2,
    holds: ({ line, usuallyNumbered }) => usuallyNumbered && !line.numbering,
  },
  {
    says: 'It is a question, and all other likely headings are numbered.',
    weight: -6,
    holds: ({ line, likely, unnumbered }) =>
      isQuestion(line.text) && likely.has(line) && !line.numbering && unnumbered === 1 && likely.size > 2,
  },
  {
    says: 'Another likely heading begins with a number of the same style.',
    weight: 3,
    holds: ({ line, likely, styles }) => line.numbering !== undefined && othersOf(line, likely, styles.get(line.numbering.style)) > 0,
  },
  {
    says: 'Another likely heading begins with the same words.',
    weight: 4,
    holds: ({ line, likely, openings }) => othersOf(line, likely, openings.get(openingOf(line) ?? '')) > 0,
  },
];

/** How many likely headings besides this one share something with it. */
function othersOf(line: Line, likely: ReadonlySet<Line>, count = 0): number {
  return count - (likely.has(line) ? 1 : 0);
}
