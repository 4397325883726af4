import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountForText } from '../../outputs/verify/account-for-text.js';
import type { Fault } from '../../outputs/verify/fault.js';
import { verifyDirectory } from '../../outputs/verify/verify-directory.js';
import { convert } from '../../pipeline/convert.js';
import { run } from '../../pipeline/run/run.js';
import type { ArticleRecord } from '../../schemas/index.js';
import { openSource } from '../../sources/index.js';
import { type Expectation, type Fixture, readFixtures, unpaired } from './expectation.js';

const fixtures = readFixtures();

const open = ({ bytes, path }: Fixture) => openSource(bytes, { path, config: {} });

/** A note, as short as its expectation: whole, or how it starts and ends. */
function shortened(text: string, expected: Expectation['notes'][number] | undefined): Record<string, string> {
  if (!expected || 'text' in expected) return { text };
  const { starts, ends } = expected;
  const within = text.replace(/[)\]〕】）,;]$/u, '');
  return { starts: text.slice(0, starts.length), ends: (within.endsWith(ends) ? within : text).slice(-ends.length) };
}

function countByRule(repairs: ArticleRecord['repairs'], rules: readonly string[]): Record<string, number> {
  return Object.fromEntries(rules.map((rule) => [rule, repairs.filter((repair) => repair.rule === rule).length]));
}

it('finds an expectation beside every fixture, and a fixture beside every expectation', () => {
  expect(fixtures.length).toBeGreaterThan(0);
  expect(unpaired()).toEqual([]);
});

describe.each(fixtures.map((fixture) => [fixture.name, fixture.expected.about, fixture] as const))('%s: %s', (_name, _about, fixture) => {
  const { expected } = fixture;
  // Read within the tests: one that is set aside must not keep the others from running.
  let made: ArticleRecord | undefined;
  const record = (): ArticleRecord => {
    made ??= convert(open(fixture));
    return made;
  };

  it('has its notes, whole and in order', () => {
    const notes = record().notes.map(({ label, text }, index) => ({ label, ...shortened(text, expected.notes[index]) }));
    expect(notes).toEqual(expected.notes);
  });

  it('has its markers in reading order, each tied to its note', () => {
    const indices = new Map(record().notes.map(({ id }, index) => [id, index]));
    const markers = record().markers.map(({ label, note }) => ({ label, note: note === null ? null : indices.get(note) }));
    expect(markers).toEqual(expected.markers);
  });

  it('loses nothing of its text', () => {
    expect(accountForText(record(), String(open(fixture).value))).toEqual([]);
  });

  if (expected.title !== undefined)
    it('has its title', () => {
      expect(record().metadata.title ?? null).toBe(expected.title);
    });

  if (expected.headings)
    it('has its headings', () => {
      expect(record().headings.map(({ text }) => text)).toEqual(expected.headings);
    });

  if (expected.scopes)
    it('knows where numbering restarts', () => {
      expect(record().notes.map(({ scope }) => scope)).toEqual(expected.scopes);
    });

  if (expected.bibliography)
    it('has its bibliography, entry by entry', () => {
      const beginnings = record().bibliography.map(({ text }, index) => text.slice(0, expected.bibliography?.[index]?.starts.length ?? 40));
      expect(beginnings).toEqual(expected.bibliography?.map(({ starts }) => starts));
    });

  if (expected.asides)
    it('sets its asides apart', () => {
      for (const { role, starts } of expected.asides ?? []) {
        const beginnings = record().asides.map((aside) => ({ role: aside.role, starts: aside.text.slice(0, starts.length) }));
        expect(beginnings).toContainEqual({ role, starts });
      }
    });

  if (expected.repairs)
    it('records its repairs', () => {
      const repairs = expected.repairs ?? {};
      expect(countByRule(record().repairs, Object.keys(repairs))).toEqual(repairs);
    });

  if (expected.findings)
    it('states what it doubts', () => {
      const stated = record().findings.map(({ rule, about }) => ({ rule, about }));
      for (const finding of expected.findings ?? []) expect(stated).toContainEqual(expect.objectContaining(finding));
    });
});

describe('all fixtures, written and read back', () => {
  let out = '';
  let faults: Fault[] = [];
  let aside: string[] = [];
  beforeAll(async () => {
    out = mkdtempSync(join(tmpdir(), 'offprint-fixtures-'));
    const result = await run({ sources: fixtures.map(({ path, bytes }) => ({ path, bytes })), out, config: {} });
    aside = result.aside.map(({ source, why }) => `${source.path}: ${why.reason}`);
    faults = await verifyDirectory(out);
  }, 120_000);
  afterAll(() => rmSync(out, { recursive: true, force: true }));

  it('are all converted', () => {
    expect(aside).toEqual([]);
  });

  it('are as they should be', () => {
    expect(faults).toEqual([]);
  });
});
