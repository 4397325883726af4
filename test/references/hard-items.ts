import type { CslItem } from '../../schemas/index.js';

/** Works that are hard to write: each has what one of the formats gives a meaning of its own. */
export const hardItems: readonly Omit<CslItem, 'id'>[] = [
  {
    type: 'book',
    author: [
      { family: 'Meulen', given: 'Johannes', 'non-dropping-particle': 'van der' },
      { family: 'Tolliver', given: 'Marcus D.', suffix: 'Jr.' },
      { family: 'Haider-e-Fazl', given: 'Syed' },
      { family: 'López-del Burgo', given: 'C.' },
    ],
    title: 'Dikes and the People behind Them',
    issued: { 'date-parts': [[2011, 5, 2]] },
  },
  {
    type: 'report',
    author: [{ literal: 'Board of Harbours and Tides' }, { literal: 'Quay & Sons' }],
    title: 'Salt & Sail: 100 % of It, at $3_000 #1',
    issued: { 'date-parts': [[2011, 5]] },
  },
  { type: 'article-journal', title: 'NASA, mRNA and the de Witt Family: A McNab Case', issued: { 'date-parts': [[2014]], season: 1 } },
  {
    type: 'article-journal',
    author: [{ family: 'Anderson', given: 'Andy' }],
    title: 'Sand and Andes -- a --- b',
    issued: {
      'date-parts': [
        [2020, 2],
        [2020, 3],
      ],
    },
  },
  { type: 'book', title: "``Quoted'' by hand, ‘typeset’ and “nested ‘deep’”, the sailors' own", issued: { 'date-parts': [[1998]] } },
  { type: 'book', title: 'Braces {and} back\\slashes ~ ^ in <<titles>> ,,and?` more', issued: { 'date-parts': [[1850]], circa: true } },
  {
    type: 'chapter',
    author: [{ family: 'Šimůnek', given: 'Åse' }],
    title: 'Čas a moře – 時の海',
    issued: { 'date-parts': [[2004, 11, 30]] },
  },
  {
    type: 'article-newspaper',
    author: [{ family: 'Field', given: 'Nora' }],
    title: 'Who\u00a0Pays?\u200a… Nobody',
    issued: { 'date-parts': [[2018, 3, 2]] },
  },
  {
    type: 'webpage',
    title: 'A title that ends with a full stop.',
    URL: 'https://example.org/a_b%20c~d#e{f}',
    issued: { 'date-parts': [[2021, 1, 9]] },
  },
  { type: 'thesis', author: [{ family: 'Prado' }], title: 'TY  - Lamps of the Old Port', issued: { 'date-parts': [[2015]] } },
  { type: 'document', title: '@book{x, title = {y}}' },
];
