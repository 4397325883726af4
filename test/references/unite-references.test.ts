import { describe, expect, it } from 'vitest';
import { type ReferencedWork, uniteReferences } from '../../outputs/references/unite-references.js';
import { uniteWorks } from '../../outputs/tables/unite-works.js';

const work = (article: string, id: string, keys: string[], variables: number, citationKey = 'roe2011salt'): ReferencedWork => ({
  article,
  id,
  keys,
  title: '',
  citationKey,
  variables,
});
const chosen = (works: ReferencedWork[]) =>
  [...uniteReferences(works, uniteWorks(works))].map(([name, { id, key }]) => `${name.replace('\n', '/')} ${id} ${key}`);

describe('the references of all articles', () => {
  it('have a work of several articles once, as the one has it that knows most', () => {
    const doi = ['doi:10.5555/salt'];
    expect(chosen([work('a', 'w-2', doi, 3), work('b', 'w-1', doi, 5), work('c', 'w-3', doi, 4)])).toEqual(['b/w-1 w-1 roe2011salt']);
  });

  it('take the first of those that know as much', () => {
    const doi = ['doi:10.5555/salt'];
    expect(chosen([work('a', 'w-2', doi, 4), work('b', 'w-1', doi, 4)])).toEqual(['a/w-2 w-1 roe2011salt']);
  });

  it('keep works apart that share nothing, with keys of their own in their order', () => {
    expect(
      chosen([work('a', 'w-9', ['url:x.org/9'], 2), work('b', 'w-1', ['url:x.org/1'], 2), work('b', 'w-2', [], 2, 'poe1999')]),
    ).toEqual(['a/w-9 w-9 roe2011salta', 'b/w-1 w-1 roe2011saltb', 'b/w-2 w-2 poe1999']);
  });
});
