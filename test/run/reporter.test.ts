import { describe, expect, it } from 'vitest';
import { barReporter } from '../../pipeline/run/report/bar-reporter.js';
import { asideLine, findingLine } from '../../pipeline/run/report/finding-line.js';
import { jsonReporter } from '../../pipeline/run/report/json-reporter.js';
import { plainReporter } from '../../pipeline/run/report/reporter.js';
import { summaryOf } from '../../pipeline/run/report/summary.js';
import type { RunResult } from '../../pipeline/run/run.js';
import type { SetAside, Source } from '../../pipeline/run/source.js';
import { emptyTally } from '../../pipeline/run/tally.js';
import { read } from '../pipeline/read.js';

const source: Source = { path: 'mill.txt', name: 'articles/mill.txt', absolute: '/articles/mill.txt' };
const record = read('The mill stood idle.[1]\n\n[1] Parish register.\n');
const point = { line: 3, column: 7, offset: 40 };
const why: SetAside = {
  rule: 'invalid-encoding',
  reason: 'A byte is not valid.',
  span: { start: point, end: point },
  stack: 'Error: at decode (decode.js:1)',
};

/** A reporter's clock, which the test turns, and all that was written. */
function listening(): { written: string[]; write: (text: string) => void; time: { now: number }; now: () => number } {
  const written: string[] = [];
  const time = { now: 0 };
  return { written, write: (text) => written.push(text), time, now: () => time.now };
}

describe('on a terminal', () => {
  it('a bar shows how far it is, how fast, and how long it will take', () => {
    const { written, write, time, now } = listening();
    const bar = barReporter({ write, now }, (text) => text);
    bar.begin(4);
    time.now = 500;
    bar.converted(source, record);
    expect(written.at(-1)).toBe(`\r\u001b[2K${'█'.repeat(6)}${'░'.repeat(18)} 1/4  2/s  2 s left`);
    bar.end();
    expect(written.at(-1)).toBe('\r\u001b[2K');
  });

  it('it is not drawn more often than anybody can read', () => {
    const { written, write, now } = listening();
    const bar = barReporter({ write, now }, (text) => text);
    bar.begin(1000);
    for (let count = 0; count < 999; count++) bar.converted(source, record);
    expect(written).toHaveLength(1);
  });
});

describe('elsewhere', () => {
  it('a line of progress comes every ten seconds', () => {
    const { written, write, time, now } = listening();
    const plain = plainReporter({ write, now });
    plain.begin(4);
    plain.converted(source, record);
    expect(written).toEqual([]);
    time.now = 10_000;
    plain.converted(source, record);
    expect(written).toEqual(['2 of 4 articles, 0 a second, 10 s left\n']);
  });

  it('the place in the code of a failure is shown with debug alone', () => {
    const quiet = listening();
    plainReporter(quiet).aside(source, why);
    expect(quiet.written).toEqual([]);
    const loud = listening();
    plainReporter({ ...loud, debug: true }).aside(source, why);
    expect(loud.written.join('')).toContain('decode.js');
  });
});

describe('for machines', () => {
  it('each line is one JSON object, with a level and an event', () => {
    const { written, write } = listening();
    const json = jsonReporter({ write });
    json.begin(1);
    json.converted(source, record);
    json.aside(source, why);
    json.say('Read back.');
    json.end();
    expect(written.map((line) => JSON.parse(line) as object)).toEqual([
      { level: 'info', event: 'begin', total: 1 },
      { level: 'info', event: 'converted', id: 'article', source: 'articles/mill.txt', findings: record.findings.length },
      {
        level: 'error',
        event: 'aside',
        source: 'articles/mill.txt',
        line: 3,
        column: 7,
        rule: 'invalid-encoding',
        message: 'A byte is not valid.',
      },
      { level: 'info', event: 'message', message: 'Read back.' },
      { level: 'info', event: 'end' },
    ]);
  });
});

describe('a line about a finding', () => {
  it('begins with the place and ends with the rule, as editors read it', () => {
    const finding = {
      span: { start: point, end: point },
      severity: 'warning' as const,
      message: 'A note is missing.',
      rule: 'missing-note',
    };
    expect(findingLine('a/mill.txt', finding)).toBe('a/mill.txt:3:7: warning: A note is missing. [missing-note]');
    expect(asideLine('mill.txt', why)).toBe('mill.txt:3:7: set aside: A byte is not valid. [invalid-encoding]');
  });

  it('stays one line and tells no terminal anything, whatever the source held', () => {
    const reason = 'The id "a\nb\u001b[2J\u0085\u2028c" is none.';
    expect(asideLine('x', { rule: 'unsafe-id', reason, span: undefined })).toBe('x: set aside: The id "a b [2J  c" is none. [unsafe-id]');
  });
});

describe('the summary', () => {
  const result = (more: Partial<RunResult>): RunResult => ({
    record: {
      $schema: 'schemas/run.schema.json',
      version: 1,
      tool: { name: 'offprint', version: '0.0.0' },
      configuration: { sha256: '' },
      articles: [],
      totals: { ...emptyTally(), converted: 3, quarantined: 0 },
    },
    articles: [],
    converted: 3,
    unchanged: 0,
    aside: [],
    deleted: [],
    damaged: [],
    ...more,
  });

  it('is short where all is well', () => {
    expect(summaryOf(result({}), 'out')).toEqual(['3 articles converted into out.', 'Nothing was found that needs an editor.']);
  });

  it('says what was set aside and why, what was deleted, and what stays of earlier runs', () => {
    const { record: run } = result({});
    const told = result({
      record: { ...run, totals: { ...run.totals, quarantined: 2 } },
      converted: 1,
      aside: [{ source, why }],
      deleted: ['old'],
    });
    expect(summaryOf(told, 'out').slice(0, 4)).toEqual([
      '1 article converted into out, 2 of earlier runs kept, 2 set aside:',
      '  articles/mill.txt:3:7: set aside: A byte is not valid. [invalid-encoding]',
      '  1 of those set aside are of earlier runs; run.json has them.',
      '1 article deleted, since the source is gone: old.',
    ]);
  });

  it('names rules with their number, the most frequent first, and those of another version too', () => {
    const { record: run } = result({});
    const findings = { 'missing-note': 2, 'uncited-note': 12, 'of-another-time': 1 };
    const lines = summaryOf(result({ record: { ...run, totals: { ...run.totals, findings } } }), 'out');
    expect(lines.slice(2).map((line) => line.split(':')[0])).toEqual([
      '  12 × uncited-note',
      '   2 × missing-note',
      '   1 × of-another-time',
    ]);
  });
});
