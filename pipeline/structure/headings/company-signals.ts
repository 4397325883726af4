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
];
