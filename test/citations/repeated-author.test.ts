import { describe, expect, it } from 'vitest';
import { toJats } from '../../outputs/jats/compile.js';
import { validateJats } from '../../outputs/jats/validate.js';
import { rowsOf } from '../../outputs/tables/rows.js';
import { danglingIds } from '../../outputs/verify/dangling-ids.js';
import { readNote } from '../../pipeline/citations/read-note.js';
import { read, rulesOf } from '../pipeline/read.js';
import { allCited } from './cited.js';

const article = (...notes: string[]): string =>
  `The mill stood empty.${notes.map((_, index) => `[${index + 1}]`).join(' It was let again.')}\n\n${notes.map((note, index) => `[${index + 1}] ${note}`).join('\n\n')}\n`;
const weirs = 'Peter Lund, Weirs (London: Faber, 1998), 7.';
const two = 'Peter Lund and Ana Moreau, Salt (London: Faber, 1998), 7.';
const reuters = '“Ferry Strike Enters Third Week,” Reuters, May 11, 2016.';
const lund = { given: 'Peter', family: 'Lund' };
const moreau = { given: 'Ana', family: 'Moreau' };
/** The authors of the work that the last citation stands for. */
const authorsOf = (...notes: string[]) => {
  const { citations, works } = read(article(...notes));
  return works.find(({ id }) => id === citations.at(-1)?.work)?.csl.author;
};

describe('a mark in place of an author', () => {
  it.each([
    ['———, Mills of the North (London: Faber, 2003), 9.', '———'],
    ['–––, “The Tram Comes Back,” The Guardian, March 2, 2018.', '–––'],
    ['---, Mills of the North (London: Faber, 2003).', '---'],
    ['______, Mills of the North (London: Faber, 2003).', '______'],
    ['⸻. Mills of the North. London: Faber, 2003.', '⸻'],
    ['See also idem, Mills of the North (London: Faber, 2003).', 'idem'],
    ['Id., Les moulins du Nord, Paris, Seuil, 2003, p. 9.', 'Id.'],
    ['Le même, « Les moulins », Revue des ports 12 (2003): 9.', 'Le même'],
    ['Vgl. auch ders., Wehre im Norden, Wien: Böhlau 2003, S. 9.', 'ders.'],
    ['Derselbe: Wehre im Norden. Wien: Böhlau 2003.', 'Derselbe'],
    ['El mismo, El molino, Madrid, Alianza, 2003, p. 9.', 'El mismo'],
    ['Mesmo autor, Moinhos do norte, São Paulo, Cortez, 2003, p. 3.', 'Mesmo autor'],
  ])('opens a citation in full: %s', (note, raw) => {
    const { citations } = read(article(weirs, note));
    const [, citation] = citations;
    expect(citation).toMatchObject({ form: 'full', antecedent: 'fn1.c1', repeatedAuthor: { raw, role: 'author' }, leftover: [] });
    expect(citation?.fields.filter(({ name }) => name === 'author')).toMatchObject([
      { raw: '', value: 'Peter Lund', spans: [], ranges: [], from: 'fn1.c1' },
    ]);
    expect(authorsOf(weirs, note)).toEqual([lund]);
  });

  it('has a place in the source, and so has all that follows it', () => {
    const text = article(weirs, 'Vgl. ders., Wehre im Norden (Wien: Böhlau, 2003), S. 9.');
    const [, citation] = read(text).citations;
    const slice = ({ start, end }: { start: { offset: number }; end: { offset: number } }) => text.slice(start.offset, end.offset);
    expect(citation && slice(citation.span)).toBe('ders., Wehre im Norden (Wien: Böhlau, 2003), S. 9');
    expect(citation?.repeatedAuthor && slice(citation.repeatedAuthor.span)).toBe('ders.');
    for (const { raw, spans } of citation?.fields ?? []) expect(spans.map(slice).join(' ')).toBe(raw);
  });

  it('stands for editors as well, and for one of several authors', () => {
    const editor = read(article(weirs, '———, ed., Mills of the North (London: Faber, 2003).'));
    expect(editor.works[1]?.csl.editor).toEqual([lund]);
    expect(authorsOf(weirs, '———, and Ann Poe. Mills of the North. London: Faber, 2003.')).toEqual([lund, { given: 'Ann', family: 'Poe' }]);
    expect(authorsOf('Peter Lund, ed., Weirs (London: Faber, 1998).', '———, Mills (London: Faber, 2003).')).toEqual([lund]);
  });

  it('leads through Ibid., short forms and other marks to who is named', () => {
    const mark = '———, Mills of the North (London: Faber, 2003).';
    expect(authorsOf(weirs, 'Ibid., 9.', mark)).toEqual([lund]);
    expect(authorsOf(weirs, reuters, 'Lund, “Weirs,” 9.', mark)).toEqual([lund]);
    expect(authorsOf(weirs, mark, '———, Levers (London: Faber, 2005).')).toEqual([lund]);
    expect(authorsOf(`${reuters.slice(0, -1)}; ${weirs}`, mark)).toEqual([lund]);
    expect(authorsOf(`${weirs.slice(0, -1)}; idem, Mills of the North (London: Faber, 2003).`)).toEqual([lund]);
  });

  it('may open a short form, which leans on the work and not on its neighbour', () => {
    const { citations } = read(article('Peter Lund, Mills of the North (London: Faber, 2003).', weirs, '———, “Mills of the North,” 9.'));
    expect(citations[2]).toMatchObject({ form: 'short', antecedent: 'fn1.c1', work: citations[0]?.work });
  });

  it('makes the work that the name would make', () => {
    const { works } = read(
      article(weirs, '———, Mills of the North (London: Faber, 2003).', 'Peter Lund, Mills of the North (London: Faber, 2003).'),
    );
    expect(works.map(({ citations }) => citations)).toEqual([['fn1.c1'], ['fn2.c1', 'fn3.c1']]);
  });

  it('is the name in the normal form, with all who are meant', () => {
    const record = read(article(two, '———, Mills of the North (London: Faber, 2003), 9.', 'Ibid., 12.'));
    expect(record.notes.slice(1).map(({ normalized }) => normalized)).toEqual([
      'Peter Lund and Ana Moreau, Mills of the North (London: Faber, 2003), 9.',
      'Peter Lund and Ana Moreau, Mills of the North (London: Faber, 2003), 12.',
    ]);
    const others = read(article('Peter Lund et al., Weirs (London: Faber, 1998), 7.', '———, Mills of the North (London: Faber, 2003), 9.'));
    expect(others.notes[1]?.normalized).toMatch(/^Peter Lund et al\., Mills/);
  });

  it('is valid JATS, where the work has its author and the note its own characters', async () => {
    const record = read(article(weirs, '———, Mills of the North (London: Faber, 2003), 9.'));
    const { text } = toJats(record);
    expect(await validateJats(text)).toEqual([]);
    expect(text).toContain('>———, <source>Mills of the North</source>');
    expect(text.match(/<surname>Lund<\/surname>/g)).toHaveLength(3);
    expect(danglingIds(record)).toEqual([]);
    expect(rowsOf(record).citations[1]).toMatchObject({ antecedent: 'fn1.c1' });
  });

  it('leads to a citation that is in the record', () => {
    const record = read(article(weirs, '———, Mills of the North (London: Faber, 2003), 9.'));
    const [, citation] = record.citations;
    for (const field of citation?.fields ?? []) if (field.from) field.from = 'fn9.c1';
    expect(danglingIds(record)).toEqual(['fn2.c1 leads to fn9.c1, which is not in the record.']);
  });
});

describe('a mark whose author cannot be told', () => {
  const mills = 'Mills of the North (London: Faber, 2003), 9.';
  it.each([
    ['nothing stands before it', 'unresolved-back-reference', [`———, ${mills}`]],
    ['the note before cites nothing', 'unresolved-back-reference', ['The mill was empty by then.', `———, ${mills}`]],
    ['the citation before has no author', 'ambiguous-back-reference', [reuters, `———, ${mills}`]],
    ['one is meant, and there are two', 'ambiguous-back-reference', [two, `Ders., ${mills}`]],
    ['several are meant, and there is one', 'ambiguous-back-reference', [weirs, `Dieselben, ${mills}`]],
  ])('is a finding, and no guess: %s', (_case, rule, notes) => {
    const record = read(article(...notes));
    expect(record.findings.filter((finding) => finding.rule === rule)).toMatchObject([{ about: `fn${notes.length}.c1` }]);
    expect(record.citations.at(-1)).not.toHaveProperty('antecedent');
    expect(record.works.at(-1)?.csl.author).toBeUndefined();
    // Without the name the normal form would say less than the note.
    expect(record.notes.at(-1)?.normalized).toBe(notes.at(-1));
    expect(rulesOf(record)).not.toContain('incomplete-citation');
  });

  it('is a finding behind a note that is missing', () => {
    const text = `The mill stood empty.[1] It was let.[2] It burnt.[3]\n\n[1] ${weirs}\n\n[3] ———, ${mills}\n`;
    expect(rulesOf(read(text))).toContain('ambiguous-back-reference');
  });

  it('has the name that a person gives it', () => {
    const record = read(article(`———, ${mills}`), { sidecar: 'citations:\n  "1": {author: Peter Lund}\n' });
    expect(rulesOf(record)).not.toContain('unresolved-back-reference');
    expect(record.notes[0]?.normalized).toBe(`Peter Lund, ${mills}`);
  });
});

describe('what is no mark', () => {
  it.each([
    ['Idem, 23.', 'ibid'],
    ['Id. at 23.', 'ibid'],
    ['Id., Part II, at 23.', 'ibid'],
    ['Id. The court held in Orr v. Lund (2003) otherwise.', 'ibid'],
  ])('stays what it was: %s', (note, form) => {
    expect(readNote(note).citations).toMatchObject([{ form }]);
    expect(readNote(note).citations[0]).not.toHaveProperty('repeatedAuthor');
  });

  it('is a dash in prose, or the book in which a chapter stands', () => {
    expect(readNote('--- The mill stood empty for years.').citations).toEqual([]);
    const [chapter] = readNote('Ada Roe, Aufsatz, in: ders., Gesammelte Schriften, Wien 1990, S. 12.').citations;
    expect(chapter).not.toHaveProperty('repeatedAuthor');
  });
});

it('gives each citation of a note its author for `cite`', () => {
  const items = allCited(
    'Peter Lund and Ana Moreau, Salt (London: Faber, 1998); Ibid., 9; idem, Mills of the North (London: Faber, 2003).',
  );
  expect(items.map(({ author }) => author)).toEqual([[lund, moreau], undefined, [lund, moreau]]);
});

describe('the entries of a bibliography', () => {
  const text = `The port moved twice (Lund, 2003). The tide did the rest.

It was a long winter, and the ships waited outside (Roe, 2010).

References

Lund, Peter. 1998. Weirs of the North. London: Faber.
———. 2003. Mills of the North. London: Faber.
———, ed. 2005. Levers. London: Faber.
Roe, Ada. 2010. Tides of Credit. London: Quay Press.
`;

  it('repeat the author of the entry before', () => {
    const record = read(text);
    expect(record.works.map(({ csl: { author, editor, title } }) => [title, (author ?? editor)?.[0]?.family])).toEqual([
      ['Weirs of the North', 'Lund'],
      ['Mills of the North', 'Lund'],
      ['Levers', 'Lund'],
      ['Tides of Credit', 'Roe'],
    ]);
    expect(record.citations[1]).toMatchObject({ antecedent: record.citations[0]?.id, leftover: [] });
  });

  it('are a finding where the first of them repeats one', () => {
    expect(rulesOf(read(text.replace('Lund, Peter.', '———.')))).toContain('unresolved-back-reference');
  });
});
