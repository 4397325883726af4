import { expect, it } from 'vitest';
import { citeNote } from '../../pipeline/citations/cite.js';
import { readNote } from '../../pipeline/citations/read-note.js';

const authorsOf = (note: string) => citeNote(note, 'n')[0]?.item.author;

it('parts a particle from the family name, as CSL does', () => {
  expect(authorsOf('Hanna van der Roe, The Long Ebb (London: Quay Press, 2010), 7.')).toEqual([
    { given: 'Hanna', 'non-dropping-particle': 'van der', family: 'Roe' },
  ]);
  expect(authorsOf('Roe, Ann, and Ben de la Torre. 2010. The Long Ebb. London: Quay Press.')?.[1]).toEqual({
    given: 'Ben',
    'non-dropping-particle': 'de la',
    family: 'Torre',
  });
});

it('leaves a particle in capitals, and words that say whose son somebody is, with the family name', () => {
  expect(authorsOf('Hanna Van Roe, The Long Ebb (London: Quay Press, 2010), 7.')).toEqual([{ given: 'Hanna Van', family: 'Roe' }]);
  expect(authorsOf('Yusuf bin Roe, The Long Ebb (London: Quay Press, 2010), 7.')).toEqual([{ given: 'Yusuf', family: 'bin Roe' }]);
});

it('keeps the place of each part', () => {
  const note = 'Hanna van der Roe, The Long Ebb (London: Quay Press, 2010), 7.';
  const [author] = readNote(note).citations[0]?.fields ?? [];
  expect(author?.parts?.map(({ name, ranges }) => [name, ...ranges.map(([start, end]) => note.slice(start, end))])).toEqual([
    ['given', 'Hanna'],
    ['non-dropping-particle', 'van der'],
    ['family', 'Roe'],
  ]);
});
