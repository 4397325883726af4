import { afterEach, beforeEach, expect, it } from 'vitest';
import { failing } from '../../pipeline/commands/fail-on.js';
import { junitReport } from '../../pipeline/run/report/junit.js';
import { reportedFrom } from '../../pipeline/run/report/reported.js';
import { sarifReport } from '../../pipeline/run/report/sarif/sarif.js';
import { summaryOf } from '../../pipeline/run/report/summary.js';
import type { ArticleRecord } from '../../schemas/index.js';
import { articleText, Site } from './site.js';

// A marker without a note is found by a stage, and that a renderer will count otherwise by an output.
const text = articleText('mill').replace('[1]\n', '[1] The choir sang there once.[9]\n');
const sidecar = (...accepted: string[]): string =>
  `title: The Mill\nauthor: Ada Park\ndate: 2020-01-02\nlanguage: en\naccept:\n${accepted.map((one) => `  - { ${one}, reason: lost in print }\n`).join('')}`;
const both = sidecar('rule: missing-note, about: xref-9', 'rule: markdown-renumbered');

let site: Site;
beforeEach(() => {
  site = new Site({ 'articles/mill.txt': text });
});
afterEach(() => site.dispose());

const findings = (): ArticleRecord['findings'] => (JSON.parse(site.read('out/articles/mill/article.json')) as ArticleRecord).findings;

it('what is accepted stays in the record and in the tables, and counts nowhere', async () => {
  const { record: before } = await site.run();
  expect(before.totals.findings).toMatchObject({ 'missing-note': 1, 'markdown-renumbered': 1 });

  site.write('articles/mill.meta.yaml', both);
  const result = await site.run();
  expect(findings().map(({ rule, accepted }) => [rule, accepted])).toEqual([
    ['markdown-renumbered', 'lost in print'],
    ['missing-note', 'lost in print'],
  ]);
  expect(site.read('out/tables/findings.csv').match(/lost in print/g)).toHaveLength(2);

  const { totals, articles } = result.record;
  expect(totals.findings).toEqual({});
  expect(articles[0]?.findings).toEqual({});
  expect(failing(totals.severities, 'info')).toBe(false);
  expect(summaryOf(result, { out: 'out', config: {} })).toEqual([
    '1 article converted into out.',
    'Nothing was found that needs an editor.',
  ]);
  const reported = [...reportedFrom(site.out, result.articles, ({ source }) => source)];
  expect(junitReport(reported)).not.toMatch(/missing-note|markdown-renumbered/);
  const { results } = JSON.parse(sarifReport(reported)).runs[0] as { results: { suppressions: object[] }[] };
  expect(results.map(({ suppressions }) => suppressions)).toEqual(Array(2).fill([{ kind: 'external', justification: 'lost in print' }]));
  expect(await site.faults()).toEqual([]);
});

it('what is accepted and does not stand is a finding, whoever would have found it', async () => {
  site.write('articles/mill.txt', articleText('mill'));
  site.write('articles/mill.meta.yaml', both);
  await site.run();
  expect(findings().map(({ rule, message }) => [rule, /“[^”]*”(?: about \S+)?(?=,)/.exec(message)?.[0]])).toEqual([
    ['unused-acceptance', '“missing-note” about xref-9'],
    ['unused-acceptance', '“markdown-renumbered”'],
  ]);
  expect(new Set(findings().map(({ id }) => id)).size).toBe(2);
});

it('what is accepted about one place stands at another', async () => {
  site.write('articles/mill.meta.yaml', sidecar('rule: missing-note, about: xref-2', 'rule: markdown-renumbered'));
  const { record } = await site.run();
  expect(record.totals.findings).toEqual({ 'missing-note': 1, 'unused-acceptance': 1 });
});
