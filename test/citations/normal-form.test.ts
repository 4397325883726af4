import { describe, expect, it } from 'vitest';
import { toCsl } from '../../pipeline/citations/csl.js';
import { normalizeCitation } from '../../pipeline/citations/normal-form/normalize-citation.js';
import { readNote } from '../../pipeline/citations/read-note.js';
import { read } from '../pipeline/read.js';
import { notes } from './notes.js';

const normalized = (note: string): string => {
  const [citation] = readNote(note).citations;
  return normalizeCitation(toCsl(citation!.fields, citation!.type, 'n'), citation!.locator).text;
};

describe('the normal form', () => {
  it.each(notes)('says the same when it is read again: $note', ({ note }) => {
    const [citation] = readNote(note).citations;
    const item = toCsl(citation!.fields, citation!.type, 'n');
    expect(normalizeCitation(item, citation!.locator).faithful).toBe(true);
  });

  it.each(notes)('does not change once it is made: $note', ({ note }) => expect(normalized(`${normalized(note)}.`)).toBe(normalized(note)));

  it('is that of Chicago notes, whatever the manner of the source', () => {
    expect(normalized('Lund, Peter. 1998. Weirs of the North. Berkeley: University of California Press, 12.')).toBe(
      'Peter Lund, Weirs of the North (Berkeley: University of California Press, 1998), 12',
    );
    expect(normalized('‘Weirs’ (Harbour Board, 1 May 2020) <https://example.org/w> accessed 2 May 2021.')).toBe(
      '“Weirs,” Harbour Board, May 1, 2020, accessed May 2, 2021, https://example.org/w',
    );
    expect(normalized('Nora Field, “The Last Weir, The Guardian, May1, 2020.')).toBe(
      'Nora Field, “The Last Weir,” The Guardian, May 1, 2020',
    );
  });

  const article = (...lines: string[]): string =>
    `The mill stood empty.[1] It was let again.[2]\n\n${lines.map((line, index) => `[${index + 1}] ${line}`).join('\n\n')}\n`;
  const normalizedNotes = (...lines: string[]): string[] => read(article(...lines)).notes.map((note) => note.normalized);

  it('writes a back-reference as what it stands for, with its own page', () => {
    expect(normalizedNotes('Peter Lund, Weirs (London: Faber, 1998), 7.', 'Ibid., 9.')).toEqual([
      'Peter Lund, Weirs (London: Faber, 1998), 7.',
      'Peter Lund, Weirs (London: Faber, 1998), 9.',
    ]);
  });

  it('keeps prose as it stands', () => {
    const [note] = normalizedNotes('The mill is described in a book. See Lund, Peter. 1998. Weirs. London: Faber, 7.', 'Nobody knows.');
    expect(note).toBe('The mill is described in a book. See Peter Lund, Weirs (London: Faber, 1998), 7.');
  });

  it('leaves a citation in its own words where a part of it was not understood', () => {
    const own = 'Nora Field, “The Tram,” Reuters, second printing of the late city pages, with pictures, May 1, 2020.';
    const record = read(article(own, 'Nobody knows.'));
    expect(record.notes[0]?.normalized).toBe(own);
    expect(record.findings.some(({ rule }) => rule === 'citation-not-understood')).toBe(true);
  });
});
