import { describe, expect, it } from 'vitest';
import { summaryOf } from '../../pipeline/run/report/summary.js';
import type { RunResult } from '../../pipeline/run/run.js';
import type { SetAside, Source } from '../../pipeline/run/source.js';
import { emptyTally } from '../../pipeline/run/tally.js';
import type { Config, RunRecord } from '../../schemas/index.js';

const source: Source = { path: 'mill.txt', name: 'articles/mill.txt', absolute: '/articles/mill.txt' };
const point = { line: 3, column: 7, offset: 40 };
const why: SetAside = { rule: 'invalid-encoding', reason: 'A byte is not valid.', span: { start: point, end: point } };

type Article = RunRecord['articles'][number];

/** An article of a run. */
const article = (id: string, findings: Record<string, number>, more: Partial<Article> = {}): Article => ({
  id,
  source: `${id}.txt`,
  sha256: null,
  status: 'converted',
  findings,
  outputs: [],
  ...more,
});

/** The summary of a run of three articles. */
function linesOf(totals: Partial<RunRecord['totals']>, more: Partial<RunResult> & { list?: Article[]; config?: Config } = {}): string[] {
  const { list = [], config = {}, ...rest } = more;
  const record: RunRecord = {
    $schema: 'schemas/run.schema.json',
    version: 1,
    tool: { name: 'offprint', version: '0.0.0' },
    configuration: { sha256: '' },
    articles: list,
    totals: { ...emptyTally(), converted: 3, quarantined: 0, ...totals },
  };
  const result = { record, articles: [], converted: 3, unchanged: 0, aside: [], deleted: [], damaged: [], ...rest };
  return summaryOf(result, { out: 'out', config });
}

describe('the summary', () => {
  it('is short where all is well', () => {
    expect(linesOf({})).toEqual(['3 articles converted into out.', 'Nothing was found that needs an editor.']);
  });

  it('says what was set aside and why, what was deleted, and what stays of earlier runs', () => {
    const lines = linesOf({ quarantined: 2 }, { converted: 1, aside: [{ source, why }], deleted: ['old'] });
    expect(lines.slice(0, 4)).toEqual([
      '1 article converted into out, 2 of earlier runs kept, 2 set aside:',
      '  articles/mill.txt:3:7: set aside: A byte is not valid. [invalid-encoding]',
      '  1 of those set aside are of earlier runs; run.json has them.',
      '1 article deleted, since the source is gone: old.',
    ]);
  });

  it('names rules with their number, the gravest first, then the most frequent, and those of another version too', () => {
    const findings = { 'missing-author': 40, 'missing-note': 2, 'uncited-note': 12, 'of-another-time': 1, 'empty-source': 1 };
    const lines = linesOf({ findings }, { config: { severity: { 'missing-note': 'error' } } });
    expect(lines.slice(2, 7).map((line) => line.split(':')[0])).toEqual([
      '   2 × error    missing-note',
      '   1 × error    empty-source',
      '  12 × warning  uncited-note',
      '   1 × warning  of-another-time',
      '  40 × info     missing-author',
    ]);
  });

  it('says which articles have most to mend: by errors, then by warnings, beside what is set aside', () => {
    const list = [
      article('barn', { 'missing-author': 90 }),
      article('dock', { 'missing-note': 1 }),
      article('kiln', { 'uncited-note': 7, 'missing-note': 1 }),
      article('mill', { 'empty-source': 1 }, { status: 'quarantined' }),
      article('weir', { 'uncited-note': 9 }),
    ];
    const config: Config = { severity: { 'missing-note': 'error' } };
    expect(linesOf({ findings: { 'missing-note': 2 } }, { list, config })).toContain(
      'Most to mend: kiln.txt (1 error, 7 warnings), dock.txt (1 error), weir.txt (9 warnings).',
    );
  });

  it('ends with what to do next, unless nobody needs to do anything', () => {
    const findings = { 'missing-note': 2, 'missing-author': 3 };
    expect(linesOf({ findings }).at(-1)).toBe(
      'Next: out/tables/findings.csv has the place of each finding; `offprint rules missing-note` says what one of them means, and how to mend it.',
    );
    expect(linesOf({ findings }, { config: { outputs: ['jats'] } }).at(-1)).toContain('Next: `offprint check` tells the place of each');
    const aside = { findings: { ...findings, 'empty-source': 1 }, quarantined: 1 };
    expect(linesOf(aside).slice(-2)).toEqual([
      'Next: mend what is set aside, as `offprint rules empty-source` says; `offprint retry` with the same inputs then converts that alone.',
      'Then: out/tables/findings.csv has the place of each finding; `offprint rules missing-note` says what one of them means, and how to mend it.',
    ]);
    expect(linesOf({ findings: { 'empty-source': 1 }, quarantined: 1 }).at(-1)).toMatch(/^Next: mend/);
    expect(linesOf({ findings: { 'missing-author': 3 } }).join('\n')).not.toContain('Next:');
  });
});
