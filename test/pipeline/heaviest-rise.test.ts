import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heaviestRise } from '../../pipeline/structure/markers/heaviest-rise.js';
import { read } from './read.js';

/** The same by trying every member of every rise: slow, and plainly right. */
function slowly(values: readonly number[], weights: readonly number[]): number {
  const best = [...weights];
  for (let end = 0; end < values.length; end++) {
    for (let start = 0; start < end; start++) {
      if ((values[start] as number) < (values[end] as number))
        best[end] = Math.max(best[end] as number, (best[start] as number) + (weights[end] as number));
    }
  }
  return Math.max(0, ...best);
}

const weighted = fc.array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 1, max: 4 })), { maxLength: 24 });

describe('the heaviest rise', () => {
  it('rises, and is as heavy as one that was found by trying all', () => {
    fc.assert(
      fc.property(weighted, (pairs) => {
        const values = pairs.map(([value]) => value);
        const weights = pairs.map(([, weight]) => weight);
        const indices = heaviestRise(values, weights);
        const rise = indices.map((index) => values[index] as number);
        expect(rise).toEqual([...new Set(rise)].sort((a, b) => a - b));
        expect(indices).toEqual([...indices].sort((a, b) => a - b));
        expect(indices.reduce((sum, index) => sum + (weights[index] as number), 0)).toBe(slowly(values, weights));
      }),
    );
  });

  it('tells bare markers from other numbers that are glued to words', () => {
    const text = (words: string): string =>
      `${words} The clerk kept his ledgers in three hands, and none of them agreed with the customs house.`;
    const body = [
      text('Pier4 was dear.1 Stone came from quarry4, not from the second.2'),
      text('Nobody paid.3 The loan of type9 failed.4'),
    ].join('\n\n');
    const record = read(`${body}\n\nNotes\n\n1. Ledger.\n\n2. Chart.\n\n3. Folio.\n\n4. Letter.\n`);
    expect(record.markers.map(({ label, note }) => [label, note])).toEqual([
      ['1', 'fn1'],
      ['2', 'fn2'],
      ['3', 'fn3'],
      ['4', 'fn4'],
    ]);
  });
});
