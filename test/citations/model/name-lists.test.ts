import { describe, expect, it } from 'vitest';
import { pieceOf } from '../../../pipeline/citations/piece.js';
import { readNameList } from '../../../pipeline/citations/reference/name-lists.js';

const read = (text: string): string[] =>
  readNameList(pieceOf(text, 0, text.length)).map(({ parts }) => parts.map(({ name, value }) => `${name[0]}:${value}`).join(' '));

describe('lists of names', () => {
  it.each([
    ['Roe, A. B., Poe, C., & Loe, D.', ['f:Roe g:A. B.', 'f:Poe g:C.', 'f:Loe g:D.']],
    ['Roe AB, Poe C, van Loe D', ['f:Roe g:AB', 'f:Poe g:C', 'f:van Loe g:D']],
    ['A. B. Roe, C. Poe and D. van Loe', ['g:A. B. f:Roe', 'g:C. f:Poe', 'g:D. f:van Loe']],
    ['Roe, Ann, and Ben Poe', ['f:Roe g:Ann', 'g:Ben f:Poe']],
    ['Roe, Ann; Poe, Ben', ['f:Roe g:Ann', 'f:Poe g:Ben']],
    ['Ann Roe, Ben Poe, and Cy Loe', ['g:Ann f:Roe', 'g:Ben f:Poe', 'g:Cy f:Loe']],
    ['ROE Ann et POE Ben', ['f:ROE g:Ann', 'f:POE g:Ben']],
    ['Roe, A., Jr., & Poe, B.', ['f:Roe g:A. s:Jr.', 'f:Poe g:B.']],
    ['Ann Roe III', ['g:Ann f:Roe s:III']],
    ['Roe A., et al.', ['f:Roe g:A.']],
    ['Ministry of Ports and Rivers', ['l:Ministry of Ports and Rivers']],
    ['', []],
  ])('%s', (list, names) => expect(read(list)).toEqual(names));
});
