import { describe, expect, it } from 'vitest';
import { convert } from '../../pipeline/convert.js';
import type { ArticleRecord, Config } from '../../schemas/index.js';
import { openSource } from '../../sources/index.js';

function read(source: string, { sidecar, config = {} }: { sidecar?: string; config?: Config } = {}): ArticleRecord {
  return convert(openSource(new TextEncoder().encode(source), { path: 'essays/ferry.txt', sidecar, config }));
}
const rules = ({ findings }: ArticleRecord): string[] => findings.map(({ rule }) => rule);
const links = ({ markers }: ArticleRecord): [string, string | null][] => markers.map(({ label, note }) => [label, note]);

const prose = 'The ferry left at six with the post and came back at nine with the baker, in every weather that the old men could remember.';
const list = '1. Harbour ledger, folio 3.\n\n2. Crew list of 1911.\n\n3. Letter of the council.\n';

describe('a convention that a person forces', () => {
  const source = `${prose}(1) Nobody paid.(2)\n\n${prose}(3)\n\n${list}`;

  it('takes the place of what the text shows', () => {
    expect(read(source).notes).toHaveLength(3);
    const none = read(source, { sidecar: 'convention: {notes: none}\n' });
    expect([none.notes, none.markers, none.structure]).toEqual([[], [], []]);
    expect(read(source, { sidecar: 'convention: {markers: "[n]"}\n' }).markers).toEqual([]);
  });
  it('may stand in the configuration, for files by a glob, and the sidecar wins', () => {
    const config: Config = { conventions: [{ files: 'essays/*.txt', notes: 'none' }] };
    expect(read(source, { config }).notes).toEqual([]);
    expect(read(source, { config: { conventions: [{ files: 'letters/*.txt', notes: 'none' }] } }).notes).toHaveLength(3);
    expect(read(source, { config, sidecar: 'convention: {notes: "n."}\n' }).notes).toHaveLength(3);
  });
  it('finds what nothing in the text makes plain', () => {
    const doubtful = `${prose}(7)\n\n${prose}\n\n7. Harbour ledger, folio 3.\n\n8. Crew list of 1911.\n\n9. Letter of the council.\n`;
    expect(read(doubtful).notes).toEqual([]);
    expect(links(read(doubtful, { sidecar: 'convention: {markers: "(n)", notes: "n."}\n' }))).toEqual([['7', 'fn7']]);
  });
  it('is refused by its name where there is no such form', () => {
    expect(() => read(source, { sidecar: 'convention: {notes: "nn"}\n' })).toThrow(/convention/);
  });
});

describe('doubt', () => {
  const notes = Array.from({ length: 6 }, (_, index) => `[${index + 1}] Ledger ${index + 1}.`).join('\n\n');
  it('is stated about a convention that few markers bear out', () => {
    expect(rules(read(`${prose}[2]\n\n${prose}\n\n${notes}\n`))).toContain('doubtful-convention');
    expect(rules(read(`${prose}[1] One.[2] Two.[3] Three.[4] Four.[5] Five.[6]\n\n${notes}\n`))).not.toContain('doubtful-convention');
  });
  it('is stated about a number that fills a gap though it does not look like a marker', () => {
    const body = `${prose}1 It was late.2 Nobody saw 3 from the quay. It sank.4 It rose.5`;
    const record = read(`${body}\n\nNotes\n\n1. One.\n\n2. Two.\n\n3. Three.\n\n4. Four.\n\n5. Five.\n`);
    expect(links(record)[2]).toEqual(['3', 'fn3']);
    expect(record.findings.find(({ rule }) => rule === 'doubtful-marker')?.about).toBe('xref-3');
  });
});

describe('markers whose notes were not copied', () => {
  const marked = (labels: readonly number[]): string => labels.map((label) => `${prose}[${label}]`).join('\n\n');
  it('are markers still, each with a finding', () => {
    const record = read(marked([1, 2, 3, 2, 4, 5]));
    expect(links(record)).toEqual(['1', '2', '3', '2', '4', '5'].map((label) => [label, null]));
    expect(rules(record).filter((rule) => rule === 'missing-note')).toHaveLength(6);
  });
  it.each([
    ['too few', marked([1, 2, 3])],
    ['not from one', marked([7, 8, 9, 10, 11])],
    [
      'counting the parts of a sentence',
      'He named [1] the quay, [2] the mill, [3] the weir, [4] the ford and [5] the inn as worth seeing.',
    ],
  ])('are none where they are %s', (_, source) => {
    expect(read(source).markers).toEqual([]);
  });
});

describe('numbering that begins anew', () => {
  const chapter = (name: string): string =>
    `${name}\n\n${prose}[1] It rained.[2]\n\nNotes\n\n[1] ${name}, folio 1.\n\n[2] ${name}, folio 2.`;
  const record = read(`${chapter('The Quay')}\n\n${chapter('The Mill')}\n`);

  it('makes a scope of each chapter, with ids of its own', () => {
    expect(record.notes.map(({ id, label, scope }) => [id, label, scope])).toEqual([
      ['fn1', '1', 1],
      ['fn2', '2', 1],
      ['fn1-2', '1', 2],
      ['fn2-2', '2', 2],
    ]);
    expect(links(record)).toEqual([
      ['1', 'fn1'],
      ['2', 'fn2'],
      ['1', 'fn1-2'],
      ['2', 'fn2-2'],
    ]);
  });
  it('says where the markers of each scope stand', () => {
    expect(record.structure.map(({ scope, reach }) => [scope, reach !== undefined])).toEqual([
      [1, true],
      [2, true],
    ]);
    expect(record.structure[1]?.reach?.start.offset).toBeGreaterThan(record.structure[0]?.span?.start.offset ?? 0);
    expect(rules(record)).not.toContain('disordered-markers');
    expect(rules(record)).not.toContain('duplicate-note');
  });
});
