import { describe, expect, it } from 'vitest';
import { barLine } from '../../pipeline/run/report/bar-line.js';
import { barReporter } from '../../pipeline/run/report/bar-reporter.js';
import { asideLine, findingLine } from '../../pipeline/run/report/finding-line.js';
import { jsonLog } from '../../pipeline/run/report/json-log.js';
import { jsonReporter } from '../../pipeline/run/report/json-reporter.js';
import { plainReporter } from '../../pipeline/run/report/plain-reporter.js';
import { durationText } from '../../pipeline/run/report/progress.js';
import type { Reporter } from '../../pipeline/run/report/reporter.js';
import type { SetAside, Source } from '../../pipeline/run/source.js';
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

/** A bar on a terminal whose width the test changes. */
function barOn(terminal: { columns: number }): { bar: Reporter } & ReturnType<typeof listening> {
  const heard = listening();
  const { write, now } = heard;
  return { ...heard, bar: barReporter({ write, now, columns: () => terminal.columns, paint: (text) => text }) };
}

describe('on a terminal', () => {
  it('a bar shows how far it is, how fast, and how long it will take; the cursor rests below it', () => {
    const { written, time, bar } = barOn({ columns: 80 });
    bar.begin(4);
    time.now = 500;
    bar.converted(source, record);
    expect(written).toEqual([
      `Converting ${'░'.repeat(24)} 0/4\u001b[K\n\u001b[J`,
      `\u001b[1A\rConverting ${'█'.repeat(6)}${'░'.repeat(18)} 1/4  2.0/s  2 s left\u001b[K\n\u001b[J`,
    ]);
    bar.end();
    expect(written.at(-1)).toBe('\u001b[1A\r\u001b[J');
    bar.end();
    expect(written).toHaveLength(3);
  });

  it('it is not drawn more often than anybody can read, nor where there is nothing to do', () => {
    const { written, bar } = barOn({ columns: 80 });
    bar.begin(0);
    bar.end();
    expect(written).toEqual([]);
    bar.begin(1000);
    for (let count = 0; count < 999; count++) bar.step();
    expect(written).toHaveLength(1);
  });

  it('it goes before anything else is written, and comes again', () => {
    const { written, write, now } = listening();
    const bar = barReporter({ write, now, debug: true, columns: () => 80, paint: (text) => text });
    bar.begin(2, 'check');
    bar.aside(source, why);
    expect(written.slice(1, 3)).toEqual(['\u001b[1A\r\u001b[J', `${why.stack}\n`]);
    expect(written[3]).toMatch(/^Checking █+░+ 1\/2/);
  });

  it('it finds its start again where the terminal has become narrower, and its line is in several rows', () => {
    const terminal = { columns: 80 };
    const { written, time, bar } = barOn(terminal);
    bar.begin(4);
    terminal.columns = 20;
    time.now = 200;
    bar.step();
    // 39 columns were drawn: two rows now.
    expect(written.at(-1)).toMatch(/^\u001b\[2A\r/);
  });

  it.each([
    [80, 'Reading back ████████████░░░░░░░░░░░░ 5000/10000  40/s  2 min 5 s left'],
    [60, '████████████░░░░░░░░░░░░ 5000/10000  40/s  2 min 5 s left'],
    [40, '█████░░░░░ 5000/10000  2 min 5 s left'],
    [30, '5000/10000  2 min 5 s left'],
    [12, '5000/10000'],
    [5, ''],
  ])('it fits into %i columns', (columns, line) => {
    expect(barLine({ done: 5000, total: 10_000, rate: 40, left: 125 }, 'verify', columns, (text) => text)).toBe(line);
  });

  it('it foretells nothing from the first of many articles, which pay for what is loaded', () => {
    const { written, time, bar } = barOn({ columns: 80 });
    bar.begin(1000);
    for (const now of [5000, 5200, 5400, 5600, 10_000]) {
      time.now = now;
      bar.step();
    }
    expect(written.map((line) => /left/.test(line))).toEqual([false, false, false, false, false, true]);
    expect(written.at(-1)).toContain('5/1000  0.5/s  33 min 10 s left');
  });

  it('only the part that is done is coloured', () => {
    const line = barLine({ done: 1, total: 2, rate: undefined, left: undefined }, 'check', 80, (text) => `<${text}>`);
    expect(line).toBe(`Checking <${'█'.repeat(12)}>${'░'.repeat(12)} 1/2`);
  });
});

describe('a time that is left', () => {
  it.each([
    [0.2, '1 s'],
    [59, '59 s'],
    [60, '1 min'],
    [124.1, '2 min 5 s'],
    [3599.5, '1 h'],
    [4320, '1 h 12 min'],
    [90_000, '25 h'],
  ])('of %d seconds is %s', (seconds, text) => expect(durationText(seconds)).toBe(text));
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
    plain.converted(source, record);
    expect(written).toEqual(['2 of 4 articles converted, 0.2 a second, about 10 s left\n']);
  });

  it('none comes after the last article, which the summary follows', () => {
    const { written, write, time, now } = listening();
    const plain = plainReporter({ write, now });
    plain.begin(1);
    time.now = 10_000;
    plain.converted(source, record);
    expect(written).toEqual([]);
  });

  it('it says what is done with them', () => {
    const { written, write, time, now } = listening();
    const plain = plainReporter({ write, now });
    for (const work of ['check', 'verify'] as const) {
      plain.begin(4, work);
      time.now += 20_000;
      plain.step();
    }
    expect(written.map((line) => line.split(',')[0])).toEqual(['1 of 4 articles checked', '1 of 4 articles read back']);
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
  /** What a reporter logs, without its times, each of which has to be one. */
  function logged(speak: (json: Reporter, time: { now: number }) => void, debug = false): object[] {
    const { written, write, time, now } = listening();
    speak(jsonReporter(jsonLog({ write }), { now, debug }), time);
    return written.map((line) => {
      expect(line).toMatch(/^[^\n]*\n$/);
      const { time: at, ...rest } = JSON.parse(line) as { time: string };
      expect(at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
      return rest;
    });
  }

  it('each line is one JSON object, with a level, a time and an event', () => {
    const events = logged((json) => {
      json.begin(1);
      json.converted(source, record);
      json.aside(source, why);
      json.say('Read back: 100 %d.');
      json.end();
    });
    expect(events).toEqual([
      { level: 'info', event: 'begin', work: 'convert', total: 1 },
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
      { level: 'info', event: 'message', message: 'Read back: 100 %d.' },
      { level: 'info', event: 'end', work: 'convert' },
    ]);
  });

  it('work of which no article has an event says every ten seconds how far it is', () => {
    const events = logged((json, time) => {
      json.begin(8, 'verify');
      json.step();
      time.now = 10_000;
      json.step();
      json.step();
    });
    expect(events).toEqual([
      { level: 'info', event: 'begin', work: 'verify', total: 8 },
      { level: 'info', event: 'progress', work: 'verify', done: 2, total: 8, perSecond: 0.2, secondsLeft: 30 },
    ]);
  });

  it('the place in the code of a failure is there with debug alone', () => {
    const told = (debug: boolean) => logged((json) => json.aside(source, why), debug)[0];
    expect(told(false)).not.toHaveProperty('stack');
    expect(told(true)).toMatchObject({ stack: why.stack });
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
