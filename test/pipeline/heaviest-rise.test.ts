import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestRise } from '../../pipeline/structure/longest-rise.js';
import { read } from './read.js';

/** The same by trying every member of every rise: slow, and plainly right. */
function slowly(values: readonly number[]): number {
  const best = values.map(() => 1);
  for (let end = 0; end < values.length; end++) {
    for (let start = 0; start < end; start++) {
      if ((values[start] as number) < (values[end] as number)) best[end] = Math.max(best[end] as number, (best[start] as number) + 1);
    }
  }
  return Math.max(0, ...best);
}

describe('the longest rise', () => {
  it('rises, and is as long as one that was found by trying all', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 24 }), (values) => {
        const rise = longestRise(values).map((index) => values[index] as number);
        expect(rise).toEqual([...new Set(rise)].sort((a, b) => a - b));
        expect(rise).toHaveLength(slowly(values));
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
