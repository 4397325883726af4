import { readFileSync } from 'node:fs';
import AjvDraft04 from 'ajv-draft-04';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { githubLines } from '../../pipeline/run/report/github.js';
import { junitReport } from '../../pipeline/run/report/junit.js';
import type { Reported } from '../../pipeline/run/report/reported.js';
import type { SarifResult } from '../../pipeline/run/report/sarif/result.js';
import { sarifReport } from '../../pipeline/run/report/sarif/sarif.js';
import type { Finding, Severity } from '../../schemas/index.js';
import { sharedPath } from '../shared.js';

const span = { start: { line: 3, column: 7, offset: 40 }, end: { line: 3, column: 10, offset: 43 } };

function finding(rule: string, severity: Severity, message: string, more: Partial<Finding> = {}): Finding {
  return { id: `${rule}-1`, rule, severity, message, span, ...more };
}

const mill: Reported = {
  article: 'mill',
  source: 'articles/a, b: 100 %/mill.txt',
  findings: [
    finding('uncited-note', 'info', 'For whoever wants to know.'),
    finding('missing-title', 'warning', 'Half of “\ud83d” & <b>,\r\n100 %: \u001b[2J\u0000'),
    finding('missing-note', 'error', 'Marker [3] leads nowhere.'),
    finding('missing-author', 'error', 'Nobody is named.', { accepted: 'lost in "print"' }),
  ],
};
const blank: Reported = {
  article: 'blank',
  source: 'blank.txt',
  findings: [finding('missing-note', 'error', 'As it stood.')],
  aside: { rule: 'empty-source', reason: 'The file holds nothing.' },
};
const calm: Reported = { article: 'calm', source: '-', findings: [] };
const all = [blank, calm, mill];

describe('the report for JUnit', () => {
  const xml = junitReport(all);
  const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '', isArray: (name) => name === 'testcase' });
  const { testsuites } = parser.parse(xml);

  it('counts a verdict for each article', () => {
    const { name, tests, failures, errors } = testsuites.testsuite;
    expect({ name, tests, failures, errors }).toEqual({ name: 'offprint', tests: '3', failures: '1', errors: '1' });
  });

  it('has errors as failures, warnings as output, and neither what is accepted nor what is for information', () => {
    const [aside, fine, failed] = testsuites.testsuite.testcase;
    expect(aside.error).toMatchObject({ type: 'empty-source', message: 'The file holds nothing.' });
    expect(aside.error['#text']).toContain('blank.txt:3:7: error: As it stood. [missing-note]');
    expect(fine).toEqual({ name: 'calm', classname: '-', file: '-' });
    expect(failed.failure).toMatchObject({ type: 'missing-note', message: 'Marker [3] leads nowhere.' });
    expect(failed['system-out']).toContain('[missing-title]');
    expect(xml).not.toMatch(/missing-author|uncited-note/);
  });

  it('holds nothing that XML cannot', () => expect(xml).not.toMatch(/[\u0000-\u0008\u001b]|\p{Cs}/u));
});

describe('the report in SARIF', () => {
  const runOf = (text: string) => JSON.parse(text).runs[0] as { results: SarifResult[]; properties: object; invocations?: object[] };

  it('is valid', () => {
    const path = sharedPath('schemas', 'sarif-schema-2.1.0.json');
    if (!path) return;
    const ajv = new AjvDraft04.default({ strict: false, validateFormats: false });
    const validate = ajv.compile(JSON.parse(readFileSync(path, 'utf8')) as object);
    for (const report of [sarifReport(all), sarifReport(all, 2), sarifReport([])]) {
      validate(JSON.parse(report));
      expect(validate.errors ?? []).toEqual([]);
    }
  });

  it('has the gravest first and what is accepted last, each with its place', () => {
    const { results } = runOf(sarifReport(all));
    expect(results.map(({ ruleId, level }) => `${level} ${ruleId}`)).toEqual([
      'error empty-source',
      'error missing-note',
      'error missing-note',
      'warning missing-title',
      'note uncited-note',
      'error missing-author',
    ]);
    expect(results[2]).toEqual({
      ruleId: 'missing-note',
      level: 'error',
      message: { text: 'Marker [3] leads nowhere.' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'articles/a%2C%20b%3A%20100%20%25/mill.txt' },
            region: { startLine: 3, startColumn: 7, endLine: 3, endColumn: 10 },
          },
        },
      ],
      partialFingerprints: { offprintFindingId: 'mill/missing-note-1' },
    });
    expect(results[5]?.suppressions).toEqual([{ kind: 'external', justification: 'lost in "print"' }]);
    expect(results[0]?.locations[0]?.physicalLocation).toEqual({ artifactLocation: { uri: 'blank.txt' } });
  });

  it('says how many it leaves out', () => {
    const full = runOf(sarifReport(all));
    expect({ properties: full.properties, invocations: full.invocations }).toEqual({
      properties: { resultsLeftOut: 0 },
      invocations: undefined,
    });
    const short = runOf(sarifReport(all, 2));
    expect(short.results.map(({ level }) => level)).toEqual(['error', 'error']);
    expect(short.properties).toEqual({ resultsLeftOut: 4 });
    expect(JSON.stringify(short.invocations)).toContain('4 of the results are left out');
  });

  it('has 5,000 results at most', () => {
    const many = { ...mill, findings: Array.from({ length: 5001 }, (_, n) => finding('missing-note', 'warning', 'x', { id: `m-${n}` })) };
    expect(runOf(sarifReport([many])).results).toHaveLength(5000);
  });
});

describe('the lines for GitHub', () => {
  it('are one each, whatever the source held', () => {
    expect([...githubLines(all)]).toEqual([
      '::error file=blank.txt,title=empty-source::The file holds nothing.',
      '::error file=blank.txt,line=3,col=7,title=missing-note::As it stood.',
      '::notice file=articles/a%2C b%3A 100 %25/mill.txt,line=3,col=7,title=uncited-note::For whoever wants to know.',
      '::warning file=articles/a%2C b%3A 100 %25/mill.txt,line=3,col=7,title=missing-title::Half of “\ud83d” & <b>,%0D%0A100 %25:  [2J ',
      '::error file=articles/a%2C b%3A 100 %25/mill.txt,line=3,col=7,title=missing-note::Marker [3] leads nowhere.',
    ]);
  });
});
