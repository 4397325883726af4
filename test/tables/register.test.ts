import { describe, expect, it } from 'vitest';
import { sharedOutputs } from '../../outputs/directory/shared-outputs.js';
import { articleTables } from '../../outputs/tables/article-tables.js';
import { distinctWorks } from '../../outputs/tables/distinct-works.js';
import { registerOf } from '../../outputs/tables/register.js';
import type { KnownWork } from '../../outputs/tables/unite-works.js';
import { makeShared } from '../../outputs/verify/make-shared.js';
import { summaryOf } from '../../pipeline/run/report/summary.js';
import { folded } from '../../schemas/folded.js';
import { TOOL } from '../../schemas/tool.js';
import { read } from '../pipeline/read.js';

const work = (article: string, id: string, title: string, more: Partial<KnownWork> = {}): KnownWork => ({
  article,
  id,
  keys: [`text:${id}`],
  title: folded(title),
  year: '2019',
  ...more,
});
const rails = 'Rails and Rents in the Harbour';
const similarOf = (works: KnownWork[]) => Object.fromEntries(registerOf(works).similar);

describe('works of different articles that may be one', () => {
  it('are told of each other by their canonical ids, and stay two', () => {
    const works = [
      work('a', 'w-1', rails),
      work('b', 'w-2', 'Rail and Rents in the Harbour'.replace('Rail', 'Rails')),
      work('c', 'w-3', 'Rails and Rent in the Harbour'),
    ];
    const { canonical, similar, pairs } = registerOf(works);
    expect(new Set(canonical.values()).size).toBe(3);
    expect(Object.fromEntries(similar)).toEqual({ 'w-1': ['w-2', 'w-3'], 'w-2': ['w-1', 'w-3'], 'w-3': ['w-1', 'w-2'] });
    expect(pairs).toBe(3);
  });

  it('need an author, a year or a host in common, and the same volume', () => {
    expect(similarOf([work('a', 'w-1', rails), work('b', 'w-2', rails, { year: '2020' })])).toEqual({});
    expect(similarOf([work('a', 'w-1', rails), work('b', 'w-2', rails, { year: '2020', author: 'haddad' })])).toEqual({});
    expect(similarOf([work('a', 'w-1', rails, { volume: '1' }), work('b', 'w-2', rails, { volume: '2' })])).toEqual({});
  });

  it('are none where they are one already, or where one article alone cites both', () => {
    const shared = { keys: ['doi:10.5555/rails'] };
    expect(similarOf([work('a', 'w-1', rails, shared), work('b', 'w-2', `${rails} Again`, shared)])).toEqual({});
    expect(similarOf([work('a', 'w-1', rails), work('a', 'w-2', `${rails} Again`)])).toEqual({});
    // As soon as another article cites one of them, it is a matter of all.
    expect(registerOf([work('a', 'w-1', rails), work('a', 'w-2', `${rails} Again`), work('b', 'w-2', `${rails} Again`)]).pairs).toBe(1);
  });

  it('are the same whether each is held for every article or once for all that write it alike', () => {
    const works = Array.from({ length: 300 }, (_, index) =>
      work(`a${index % 40}`, `w-${index % 12}`, `${rails} of ${'ABC'[index % 3]}`, index % 4 ? {} : { author: 'haddad' }),
    );
    const distinct = distinctWorks<KnownWork>();
    for (const one of works) distinct.add({ ...one });
    expect(distinct.all().length).toBeLessThan(works.length);
    expect(registerOf(distinct.all())).toEqual(registerOf(works));
    expect(registerOf(works).pairs).toBeGreaterThan(0);
  });

  it('are found however many articles cite one of them', () => {
    const often = Array.from({ length: 500 }, (_, index) => work(`a${index}`, 'w-1', rails));
    expect(similarOf([...often, work('z', 'w-2', 'Rails and Rent in the Harbour')])).toEqual({ 'w-1': ['w-2'], 'w-2': ['w-1'] });
  });

  it('cost what their number says, also where all begin alike', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, index) =>
        work(`a${index}`, `w-${index}`, `The History of the Harbour of ${(index * 7919).toString(36)} in Times of War`),
      );
    const time = (works: KnownWork[]) => {
      const start = performance.now();
      registerOf(works);
      return performance.now() - start;
    };
    time(many(1_000));
    const [once, fourfold] = [Math.min(time(many(4_000)), time(many(4_000))), Math.min(time(many(16_000)), time(many(16_000)))];
    expect(fourfold / once).toBeLessThan(8);
  });
});

describe('the table of works', () => {
  const article = (note: string) => `The mill stood empty, and was let again in spring.[1]\n\n[1] ${note}\n`;
  const one = read(article('Amir Haddad, “Rails and Rents in the Harbour,” Journal of Urban History 9, no. 1 (2019): 14–33.'), {
    path: 'one.txt',
  });
  const two = read(article('Amir Haddad, “Rails and Rent in the Harbour,” Journal of Urban History 9, no. 1 (2019): 20.'), {
    path: 'two.txt',
  });

  it('names them, whatever order the articles come in, and no record is changed', () => {
    const before = JSON.stringify([one, two]);
    const articles = [one, two].map((record) => articleTables(record));
    const files = makeShared(articles, sharedOutputs({}));
    expect(files).toEqual(makeShared([...articles].reverse(), sharedOutputs({})));
    const works = files.find(({ path }) => path === 'tables/works.csv')?.text;
    const [a, b] = [one, two].map(({ works: own }) => own[0]?.id);
    expect(works).toContain(`"[""${a}""]"`);
    expect(works).toContain(`"[""${b}""]"`);
    expect(JSON.stringify([one, two])).toBe(before);
  });
});

it('a summary says how many pairs there are, if there are any', () => {
  const totals = {
    converted: 2,
    quarantined: 0,
    severities: { error: 0, warning: 0, info: 0 },
    findings: {},
    repairs: {},
    deletedCharacters: {},
  };
  const lines = (similarWorks?: number) =>
    summaryOf(
      {
        record: {
          $schema: 'schemas/run.schema.json',
          version: 1,
          tool: { ...TOOL },
          configuration: { sha256: '0'.repeat(64) },
          articles: [],
          totals: { ...totals, ...(similarWorks !== undefined && { similarWorks }) },
        },
        articles: [],
        converted: 2,
        unchanged: 0,
        aside: [],
        deleted: [],
        damaged: [],
      },
      { out: 'out', config: {} },
    );
  const pair = '1 pair of works of different articles may be one work: see `similar` in tables/works.csv.';
  expect(lines(1)).toContain(pair);
  expect(lines(0).join()).not.toContain('pair');
  expect(lines()).toEqual(lines(0));
});
