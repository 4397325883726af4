import { expect, it } from 'vitest';
import { read } from './read.js';

it('gives the same record again, whatever was read before', () => {
  const text = '\n\n[1] ¹harbour\n[0] ¹harbour';
  const first = read(text);
  read('The Old Quay[3]\n\nThe ferry left at six with the post and came back at nine with the baker.[1]\n\n[1] Ledger.\n');
  expect(read(text)).toEqual(first);
});
