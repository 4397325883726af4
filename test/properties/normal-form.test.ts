import '../property-seed.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCsl } from '../../pipeline/citations/csl.js';
import { normalizeCitation } from '../../pipeline/citations/normal-form/normalize-citation.js';
import { readNote } from '../../pipeline/citations/read-note.js';
import type { CslItem } from '../../schemas/index.js';
import { awkwardItem, madeTypes, plainItem } from './plain-items.js';

/** Of plain items nearly all can be written: where fewer can, either a form or the reading of it is at fault. */
const LEAST = 0.95;
const MANY = 200;

describe('the normal form of a plain item', () => {
  it.each(madeTypes)('says the same when it is read again: %s', (type) => {
    const forms = fc.sample(plainItem(type), { numRuns: MANY, seed: 20_250_117 }).map((item) => normalizeCitation(item, undefined));
    const lost = forms.filter(({ faithful }) => !faithful).map(({ text }) => text);
    expect(lost.length, lost.join('\n')).toBeLessThanOrEqual(Math.floor(MANY * (1 - LEAST)));
  });
});

/** What an item says: the pages of a work and those cited of it look the same, and marks within a title change. */
function said({ page: _page, ...item }: CslItem): unknown {
  return item.title === undefined ? item : { ...item, title: item.title.replace(/“/g, '‘').replace(/”/g, '’') };
}

describe('the normal form of any item', () => {
  const any = fc.oneof(awkwardItem, ...madeTypes.map(plainItem));

  it('says the same, or says that it does not', () => {
    fc.assert(
      fc.property(any, (item) => {
        const { text, faithful } = normalizeCitation(item, undefined);
        if (!faithful) return;
        const [again, ...more] = readNote(text.endsWith('.') ? text : `${text}.`).citations;
        expect(more).toEqual([]);
        expect(said(toCsl(again?.fields ?? [], again?.type, 'x'))).toEqual(said(item));
      }),
      { numRuns: 300 },
    );
  });
});
