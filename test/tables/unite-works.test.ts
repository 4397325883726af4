import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type KnownWork, uniteWorks, workForm, workName } from '../../outputs/tables/unite-works.js';

const work = (article: string, id: string, keys: string[], title = ''): KnownWork => ({ article, id, keys, title });
const canonicalOf = (works: KnownWork[]): string[] => {
  const canonical = uniteWorks(works);
  return works.map((one) => canonical.get(workForm(one)) as string);
};

describe('works of several articles', () => {
  it('stay by themselves where they share nothing', () => {
    expect(canonicalOf([work('a', 'w-1', ['url:x.org/1']), work('b', 'w-2', ['url:x.org/2']), work('b', 'w-3', [])])).toEqual([
      'w-1',
      'w-2',
      'w-3',
    ]);
  });

  it('are one where they share a DOI, whatever their titles, and go by the smallest id', () => {
    expect(canonicalOf([work('a', 'w-9', ['doi:10.1/x', 'url:x.org/1'], 'one'), work('b', 'w-2', ['doi:10.1/x'], 'other')])).toEqual([
      'w-2',
      'w-2',
    ]);
  });

  it('are one over a third that shares a key with each', () => {
    const works = [
      work('a', 'w-5', ['doi:10.1/x']),
      work('b', 'w-4', ['text:t|n|j|2010']),
      work('c', 'w-5', ['doi:10.1/x', 'text:t|n|j|2010']),
    ];
    expect(canonicalOf(works)).toEqual(['w-4', 'w-4', 'w-4']);
  });

  it('are one under one address with one title, or where a title lacks its subtitle or is missing', () => {
    const url = ['url:x.org/1'];
    expect(canonicalOf([work('a', 'w-1', url, 'tides'), work('b', 'w-1', url, 'tidesandtimes'), work('c', 'w-1', url)])).toEqual([
      'w-1',
      'w-1',
      'w-1',
    ]);
  });

  it('are two under one address with two titles, though it gave them one id', () => {
    const url = ['url:x.org/1'];
    const [tides, ferries, again] = canonicalOf([
      work('a', 'w-1', url, 'tides'),
      work('b', 'w-1', url, 'ferries'),
      work('c', 'w-1', url, 'tides'),
    ]);
    expect(tides).toBe(again);
    expect(tides).not.toBe(ferries);
    expect(tides).toMatch(/^w-1-[0-9a-f]{8}$/);
  });

  it('get the same ids in whatever order the articles come', () => {
    const key = fc.constantFrom('doi:10.1/x', 'doi:10.1/y', 'url:x.org/1', 'url:x.org/2', 'text:a', 'text:b');
    const one = fc.record({
      article: fc.constantFrom('a', 'b', 'c', 'd'),
      id: fc.constantFrom('w-1', 'w-2', 'w-3', 'w-4', 'w-5'),
      keys: fc.uniqueArray(key, { maxLength: 3 }),
      title: fc.constantFrom('', 'tides', 'tidesand', 'ferries'),
    });
    const works = fc.uniqueArray(one, { selector: workName, maxLength: 12 });
    fc.assert(
      fc.property(works, fc.infiniteStream(fc.nat()), (list, numbers) => {
        const shuffled = list
          .map((item) => ({ item, rank: numbers.next().value as number }))
          .sort((a, b) => a.rank - b.rank)
          .map(({ item }) => item);
        const [straight, other] = [uniteWorks(list), uniteWorks(shuffled)];
        for (const item of list) expect(other.get(workForm(item))).toBe(straight.get(workForm(item)));
      }),
    );
  });

  it('are counted up fast: a hundred thousand works', () => {
    const works = Array.from({ length: 100_000 }, (_, index) =>
      work(`a${index % 700}`, `w-${index}`, [`url:x.org/${index % 5000}`], 'tides'),
    );
    const began = performance.now();
    expect(new Set(uniteWorks(works).values()).size).toBe(5000);
    expect(performance.now() - began).toBeLessThan(3000);
  });
});
