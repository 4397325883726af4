import { describe, expect, it } from 'vitest';
import { fitOf, titleOf } from '../../pipeline/citations/antecedents/short-title.js';
import { readNote } from '../../pipeline/citations/read-note.js';
import { read, rulesOf } from '../pipeline/read.js';

const article = (...notes: string[]): string =>
  `The mill stood empty.${notes.map((_, index) => `[${index + 1}]`).join(' It was let again.')}\n\n${notes.map((note, index) => `[${index + 1}] ${note}`).join('\n\n')}\n`;
const weirs = 'Peter Lund, Weirs (London: Faber, 1998), 7.';
const mills = 'Peter Lund, Mills of the North (London: Faber, 2003).';
const economy = 'Ada Roe, The Harbour and the Island Economy (London: Faber, 2010).';
const tram = 'Nora Field, “The Tram Comes Back,” The Guardian, March 2, 2018, https://example.org/2018/03/02/tram.';
/** What the last citation leans on, or the rule that says why it leans on nothing. */
const lastOf = (...notes: string[]) => {
  const record = read(article(...notes));
  const last = record.citations.at(-1);
  return last?.antecedent ?? record.findings.find(({ about, rule }) => about === last?.id && rule.endsWith('back-reference'))?.rule;
};

describe('chains', () => {
  it('lead over short forms and Ibid. to the citation in full', () => {
    const { citations, notes } = read(article(weirs, tram, 'Lund, “Weirs,” 9.', 'Ibid., 10.', 'Ibid.'));
    expect(citations.map(({ antecedent }) => antecedent)).toEqual([undefined, undefined, 'fn1.c1', 'fn3.c1', 'fn4.c1']);
    expect(citations.slice(2).map(({ work }) => work)).toEqual(Array(3).fill(citations[0]?.work));
    expect(notes[3]?.normalized).toBe('Peter Lund, Weirs (London: Faber, 1998), 10.');
  });

  it('go on after a note that cites one work twice, and end at one that cites two', () => {
    expect(lastOf(`${weirs.slice(0, -1)}; ibid., 9.`, 'Ibid., 10.')).toBe('fn1.c2');
    expect(lastOf(`${weirs.slice(0, -1)}; Peter Lund, Weirs (London: Faber, 1998), 12.`, 'Ibid., 10.')).toBe('fn1.c2');
    expect(lastOf(`${weirs.slice(0, -1)}; ${mills}`, 'Ibid., 10.')).toBe('ambiguous-back-reference');
  });

  it('end where a short form leads nowhere', () => {
    const record = read(article(weirs, 'Haddad, “Rails,” 9.', 'Ibid., 10.'));
    expect(record.citations.slice(1).map(({ work }) => work)).toEqual([null, null]);
    expect(rulesOf(record)).toContain('unresolved-back-reference');
  });
});

describe('a short title', () => {
  const fitting = (short: string, full: string) => fitOf(titleOf(short), titleOf(full));

  it('fits the better the more it says of the title', () => {
    expect(fitting('Weirs', 'Weirs: A History')).toBe(4);
    expect(fitting('Island Economy', 'The Harbour and the Island Economy')).toBe(3);
    expect(fitting('Harbour Economy', 'The Harbour and the Island Economy')).toBe(2);
    expect(fitting('The Harbour Economy', 'Harbour and Island Economy')).toBe(2);
    expect(fitting('Mill', 'Mills of the North')).toBe(1);
    expect(fitting('Postwar Ports', 'Post-War Ports of the North')).toBe(1);
  });

  it('fits nothing by letters within a word, nor by words in another order', () => {
    expect(fitting('Art', 'The Partisan Harbour')).toBe(0);
    expect(fitting('Economy of the Harbour', 'The Harbour and the Island Economy')).toBe(0);
    expect(fitting('', 'Weirs')).toBe(0);
  });

  it('may leave words out, and need not be the latest', () => {
    expect(lastOf(economy, 'Ada Roe, Salt (London: Faber, 2012).', 'Roe, “Harbour Economy,” 4.')).toBe('fn1.c1');
    const other = 'Peter Lund, Weirs of the North (London: Faber, 2001).';
    expect(lastOf(weirs, other, 'Lund, “Weirs,” 4.')).toBe('fn1.c1');
  });

  it('that fits two works as well is no guess', () => {
    const south = 'Peter Lund, Mills of the South (London: Faber, 2005).';
    expect(lastOf(mills, south, 'Lund, “Mills,” 4.')).toBe('ambiguous-back-reference');
    expect(lastOf(mills, `${mills.slice(0, -1)}, 12.`, 'Lund, “Mills,” 4.')).toBe('fn2.c1');
  });
});

describe('an author with two works', () => {
  it.each(['Lund, 23.', 'See Lund, p. 23.', 'Lund, S. 23 f.', 'Lund, supra, at 5.'])('is a doubt where no title is given: %s', (note) => {
    expect(lastOf(weirs, mills, note)).toBe('ambiguous-back-reference');
    expect(lastOf(weirs, tram, note)).toBe('fn1.c1');
  });

  it('is the latest for op. cit. alone', () => {
    expect(lastOf(weirs, mills, 'Lund, op. cit., 3.')).toBe('fn2.c1');
    expect(lastOf(weirs, mills, 'Lund, op. cit. (1998), 3.')).toBe('fn1.c1');
  });

  it('is told from another of that name by the first letter, and from a pair by the second name', () => {
    const ann = 'Ann Lund, Salt (London: Faber, 2004).';
    expect(lastOf(weirs, ann, 'P. Lund, 9.')).toBe('fn1.c1');
    expect(lastOf(weirs, 'Peter Lund and Ana Moreau, Salt (London: Faber, 2004).', 'Lund and Moreau, 9.')).toBe('fn2.c1');
    expect(lastOf(weirs, 'Peter Lund and Ana Moreau, Salt (London: Faber, 2004).', 'Lund, 9.')).toBe('fn1.c1');
  });
});

describe('the number of a note', () => {
  it('leads to the one work of that note, or by name, title or year to one of several', () => {
    const both = `${weirs.slice(0, -1)}; ${mills}`;
    expect(lastOf(weirs, tram, 'See supra note 1, at 9.')).toBe('fn1.c1');
    expect(lastOf(`${weirs.slice(0, -1)}; ${tram}`, 'Lund (n 1) 9.')).toBe('fn1.c1');
    expect(lastOf(both, 'Lund, “Mills of the North” (n 1) 9.')).toBe('fn1.c2');
    expect(lastOf(both, 'Lund (n 1) 9.')).toBe('ambiguous-back-reference');
    expect(lastOf(`${weirs.slice(0, -1)}; ${tram}`, 'See supra note 1, at 9.')).toBe('ambiguous-back-reference');
  });

  it('may be that of a short form or an Ibid.', () => {
    expect(lastOf(weirs, tram, 'Lund, “Weirs,” 9.', 'Ibid., 12.', 'Lund (n 4) 9.')).toBe('fn4.c1');
  });

  it('of no note before leads nowhere', () => {
    expect(lastOf(weirs, 'Lund (n 9) 9.')).toBe('unresolved-back-reference');
    expect(lastOf('Lund (n 2) 9.', weirs.replace('7', '8'), 'Lund (n 3) 9.')).toBe('unresolved-back-reference');
  });
});

it('what a bibliography has in full, notes may cite by name and year or title', () => {
  const text = `The port moved twice.[1] The tide did the rest.[2]

[1] Lund 1998, S. 12.

[2] Roe, “Tides of Credit,” 9.

References

Lund, Peter. 1998. Weirs of the North. London: Faber.
Roe, Ada. 2010. Tides of Credit. London: Quay Press.
`;
  const { citations } = read(text);
  const [lund, roe] = citations.filter(({ form }) => form === 'full');
  expect(citations.filter(({ form }) => form === 'short').map(({ antecedent, work }) => [antecedent, work])).toEqual([
    [lund?.id, lund?.work],
    [roe?.id, roe?.work],
  ]);
});

describe('names and a page', () => {
  it.each([
    ['Lund, 23.', ['Lund'], '23'],
    ['Vgl. Immergrün, S. 112 ff.', ['Immergrün'], '112'],
    ['Lund and Moreau, pp. 23–24.', ['Lund', 'Moreau'], '23–24'],
  ])('are a short form: %s', (note, names, locator) => {
    const [citation, ...more] = readNote(note).citations;
    expect(more).toEqual([]);
    expect(citation).toMatchObject({ form: 'short', locator });
    expect(citation?.fields.filter(({ name }) => name === 'author').map(({ value }) => value)).toEqual(names);
  });

  it.each(['May, 23.', 'Peter Lund went home, 23.', 'The mill, 23.'])('are none: %s', (note) => {
    expect(readNote(note).citations).toEqual([]);
  });
});

it('thousands of short forms of one author cost what their number says', () => {
  const many = (count: number) =>
    article(
      ...Array.from({ length: count }, (_, index) =>
        index % 2 ? `Lund, “Weirs ${index - 1} of the North,” 9.` : `Peter Lund, Weirs ${index} of the North (London: Faber, 1998).`,
      ),
    );
  const time = (text: string) => {
    const start = performance.now();
    read(text);
    return performance.now() - start;
  };
  time(many(200));
  const [once, twice] = [many(600), many(1_200)].map((text) => Math.min(time(text), time(text))) as [number, number];
  expect(twice / once).toBeLessThan(3.5);
});
