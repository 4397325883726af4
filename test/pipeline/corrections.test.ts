import { describe, expect, it } from 'vitest';
import { danglingIds } from '../../outputs/verify/dangling-ids.js';
import { articleRecord } from '../../schemas/record.js';
import { read, rulesOf } from './read.js';

const text = `The weir was rebuilt in stone after the second flood, at the expense of the mill and against its will.[1]

[1] Ada Park, “The Weir,” The Guardian, March 3, 2012, https://example.org/weir.
`;

describe('citations that a person corrects in the sidecar', () => {
  it('takes the word of the person, field by field, and leaves the rest as it was read', () => {
    const record = read(text, { sidecar: 'citations:\n  "1":\n    issued: 2012-03-04\n    author: [Ada Parker, Tom Reed]\n' });
    const [citation] = record.citations;
    expect(citation?.fields.filter(({ name }) => name === 'issued')).toEqual([
      { name: 'issued', raw: '', value: '2012-03-04', spans: [], ranges: [], confidence: 1 },
    ]);
    expect(record.works[0]?.csl).toMatchObject({
      title: 'The Weir',
      issued: { 'date-parts': [[2012, 3, 4]] },
      author: [
        { family: 'Parker', given: 'Ada' },
        { family: 'Reed', given: 'Tom' },
      ],
    });
    expect(record.notes[0]?.normalized).toContain('Ada Parker and Tom Reed, “The Weir,”');
  });

  it('takes a field away where the person gives an empty one', () => {
    const record = read(text, { sidecar: 'citations:\n  "1":\n    author: ""\n' });
    expect(record.works[0]?.csl.author).toBeUndefined();
  });

  it('says where a correction meets nothing', () => {
    expect(rulesOf(read(text, { sidecar: 'citations:\n  "7":\n    issued: 2012\n' }))).toContain('unused-correction');
    expect(rulesOf(read(text, { sidecar: 'citations:\n  "1":\n    colour: red\n' }))).toContain('unused-correction');
  });
});

const article = (...notes: string[]): string =>
  `The mill stood empty.${notes.map((_, index) => `[${index + 1}]`).join(' It was let again.')}\n\n${notes.map((note, index) => `[${index + 1}] ${note}`).join('\n\n')}\n`;
const weirs = 'Peter Lund, Weirs (London: Faber, 1998), 7.';
const tram = 'Nora Field, “The Tram Comes Back,” The Guardian, March 2, 2018, https://example.org/2018/03/02/tram.';
const correcting = (notes: readonly string[], citations: string) =>
  read(article(...notes), { sidecar: `citations:\n${citations.replace(/^/gm, '  ')}\n` });
const unused = (record: ReturnType<typeof read>) => record.findings.filter(({ rule }) => rule === 'unused-correction');

describe('a citation that a person says is none', () => {
  const notes = [weirs, 'The Harbour Board, Levels of the Weir (Quay Street, 2003), as told by the keeper.', 'Ibid., 9.'];

  it.each(['"2": none', '"2": {none: true}'])('stays prose, and the record says who said so: %s', (said) => {
    const record = correcting(notes, said);
    expect(read(article(...notes)).notes[1]?.citations).toEqual(['fn2.c1']);
    expect(record.notes[1]).toMatchObject({ text: notes[1], normalized: notes[1], citations: [], references: [] });
    expect(record.works.map(({ csl }) => csl.title)).toEqual(['Weirs']);
    expect(record.corrections).toMatchObject([{ key: '2', kind: 'none', citation: 'fn2.c1' }]);
    expect(notes[1]).toContain(record.corrections?.[0]?.text);
    expect(articleRecord.safeParse(JSON.parse(JSON.stringify(record))).error).toBeUndefined();
    expect(danglingIds(record)).toEqual([]);
    // What leans on the note before finds nothing there.
    expect(rulesOf(record)).toContain('ambiguous-back-reference');
  });

  it('takes the repairs of its normal form with it', () => {
    const unclosed = 'Nora Field, “The Tram Comes Back, The Guardian, March3, 2018.';
    const layers = (record: ReturnType<typeof read>) => record.repairs.map(({ rule, layer }) => [rule, layer]);
    expect(layers(read(article(unclosed))).length).toBeGreaterThan(0);
    expect(layers(correcting([unclosed], '"1": none'))).toEqual([]);
  });

  it('may be the second of its note, and the first keeps its id', () => {
    const record = correcting([`${weirs.slice(0, -1)}; ${tram}`], '"1.1": none');
    expect(record.citations.map(({ id }) => id)).toEqual(['fn1.c2']);
  });

  it('is told where it is not, or where other words stand now', () => {
    expect(unused(correcting(notes, '"7": none'))).toHaveLength(1);
    const stale = correcting(notes, '"2": {none: true, text: "The Harbour Board, Levels of the Quay"}');
    expect(rulesOf(stale)).toContain('stale-correction');
    expect(stale.notes[1]?.citations).toEqual([]);
  });
});

describe('a citation that a person ties to the work of another', () => {
  const typo = 'Peter Lund, Wiers and Dams (London: Faber, 1989), 7.';
  const workOf = (record: ReturnType<typeof read>, id: string) => record.citations.find((one) => one.id === id)?.work;

  it('has its work, whatever it says itself', () => {
    const record = correcting([weirs, typo], '"2": {same-as: "1"}');
    expect(record.works).toMatchObject([{ citations: ['fn1.c1', 'fn2.c1'] }]);
    expect(record.citations[1]).toMatchObject({ sameAs: 'fn1.c1' });
    expect(record.corrections).toEqual([
      { key: '2', kind: 'same-as', citation: 'fn2.c1', sameAs: 'fn1.c1', text: typo.slice(0, -1), span: record.citations[1]?.span },
    ]);
    expect(articleRecord.safeParse(JSON.parse(JSON.stringify(record))).error).toBeUndefined();
  });

  it('may stand before that one, and may be tied to the second of a note', () => {
    expect(correcting([typo, weirs], '"1": {same-as: 2}').works).toMatchObject([{ citations: ['fn1.c1', 'fn2.c1'] }]);
    expect(correcting([`${tram.slice(0, -1)}; ${weirs}`, typo], '"2": {same-as: "1.2"}').works.map(({ citations }) => citations)).toEqual([
      ['fn1.c1'],
      ['fn1.c2', 'fn2.c1'],
    ]);
  });

  it('brings others of its own work along', () => {
    expect(correcting([weirs, typo, typo], '"2": {same-as: "1"}').works).toMatchObject([{ citations: ['fn1.c1', 'fn2.c1', 'fn3.c1'] }]);
  });

  it('contradicts a doubt: one address under two titles, an Ibid. after two works, a name that nobody has', () => {
    const other = tram.replace('The Tram Comes Back', 'Buses for the Hill');
    expect(rulesOf(correcting([tram, other], '"2": {same-as: "1"}'))).not.toContain('url-title-conflict');
    const ibid = correcting([`${tram.slice(0, -1)}; ${weirs}`, 'Ibid., 9.'], '"2": {same-as: "1.2"}');
    expect(rulesOf(ibid)).not.toContain('ambiguous-back-reference');
    expect(ibid.citations[2]).toMatchObject({ antecedent: 'fn1.c2', work: workOf(ibid, 'fn1.c2') });
    const short = correcting([weirs, 'Haddad, op. cit., 21.', 'Ibid., 22.'], '"2": {same-as: "1"}');
    expect(rulesOf(short)).not.toContain('unresolved-back-reference');
    expect(short.citations.map(({ work }) => work)).toEqual(Array(3).fill(workOf(short, 'fn1.c1')));
    expect(short.notes[2]?.normalized).toBe('Peter Lund, Weirs (London: Faber, 1998), 22.');
  });

  it('may be corrected in its fields as well', () => {
    const record = correcting([weirs, 'Haddad, op. cit., 21.'], '"2": {same-as: "1", locator: "23"}');
    expect(record.notes[1]?.normalized).toBe('Peter Lund, Weirs (London: Faber, 1998), 23.');
    expect(record.corrections?.map(({ kind, fields }) => [kind, fields])).toEqual([
      ['fields', ['locator']],
      ['same-as', undefined],
    ]);
  });

  it('is told where it leads nowhere, to itself, or in a circle', () => {
    const op = 'Haddad, op. cit., 21.';
    for (const said of [
      '"2": {same-as: "9"}',
      '"2": {same-as: "2"}',
      '"2": {same-as: "3"}',
      '"1": none\n"2": {same-as: "1"}',
      '"3": {same-as: "2"}',
    ])
      expect(unused(correcting([weirs, op, op], said)), said).toHaveLength(1);
    const circle = correcting([weirs, op, 'Ibid.'], '"2": {same-as: "3"}\n"3": {same-as: "2"}');
    expect(unused(circle).length).toBeGreaterThan(0);
    expect(circle.citations.slice(1).map(({ work }) => work)).toEqual([null, null]);
  });

  it('is told where other words stand now', () => {
    expect(rulesOf(correcting([weirs, typo], `"2": {same-as: "1", text: "${typo.slice(0, -1)}"}`))).not.toContain('stale-correction');
    expect(rulesOf(correcting([weirs, typo], '"2": {same-as: "1", text: "Peter Lund, Dams"}'))).toContain('stale-correction');
  });
});

it('a sidecar with another word for a citation is set aside, with a reason', () => {
  expect(() => correcting([weirs], '"1": nothing')).toThrow(/expected `none`/);
  // YAML reads 3.10 as 3.1, which is another citation.
  expect(() => correcting([weirs], '"1": {same-as: 3.10}')).toThrow(/citations\.1\.same-as/);
});
