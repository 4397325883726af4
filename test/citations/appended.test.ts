import { describe, expect, it } from 'vitest';
import { toJats } from '../../outputs/jats/compile.js';
import { validateJats } from '../../outputs/jats/validate.js';
import { bibtex } from '../../outputs/references/bibtex.js';
import { referencesText } from '../../outputs/references/format.js';
import { ris } from '../../outputs/references/ris.js';
import { isIsbn } from '../../pipeline/citations/isbn.js';
import { readNote } from '../../pipeline/citations/read-note.js';
import { isArchived, originalOf } from '../../schemas/archived.js';
import { read, rulesOf } from '../pipeline/read.js';
import { allCited, cited } from './cited.js';

const article = (...notes: string[]): string =>
  `The mill stood empty.${notes.map((_, index) => `[${index + 1}]`).join(' It was let again.')}\n\n${notes.map((note, index) => `[${index + 1}] ${note}`).join('\n\n')}\n`;
const tram = 'Nora Field, “The Tram Comes Back,” The Guardian, March 2, 2018, https://example.org/tram';
const copy = 'https://web.archive.org/web/20180305120000/https://example.org/tram';
const perma = 'https://perma.cc/AB12-CD34';

describe('an ISBN', () => {
  it('is one by its check digit', () => {
    expect(['978-0-306-40615-7', '0-306-40615-2', '080442957X', '0 8044 2957 x'].map(isIsbn)).toEqual([true, true, true, true]);
    expect(['978-0-306-40615-2', '0-306-40615-7', '978-0-306-4061', '97803064061X7', ''].map(isIsbn)).toEqual(Array(5).fill(false));
  });

  it.each([
    ['Maud Ellery, Levers (London: Faber, 1998), 77, ISBN 978-0-306-40615-7.', '978-0-306-40615-7'],
    ['Maud Ellery, Levers (London: Faber, 1998), 77. ISBN: 0-306-40615-2.', '0-306-40615-2'],
    ['Maud Ellery, Levers (London: Faber, 1998), 77 (ISBN 0 306 40615 2).', '0-306-40615-2'],
    ['Ellery, Maud. Levers. London: Faber, 1998. 77. ISBN-13: 978–0–306–40615–7.', '978-0-306-40615-7'],
    ['Maud Ellery: Levers. London: Faber 1998, ISBN 9780306406157, S. 77.', '9780306406157'],
  ])('is read in every style: %s', (note, ISBN) => {
    const item = cited(note);
    expect(item).toMatchObject({ type: 'book', title: 'Levers', publisher: 'Faber', 'publisher-place': 'London', page: '77', ISBN });
    expect(item.note).toBeUndefined();
    expect(readNote(note).citations[0]?.leftover).toEqual([]);
  });

  it('has its place in the note, and a book may have two', () => {
    const note = 'Maud Ellery, Levers (London: Faber, 1998), ISBN-13: 978-0-306-40615-7, ISBN-10: 0-306-40615-2.';
    const fields = readNote(note).citations[0]?.fields.filter(({ name }) => name === 'ISBN');
    expect(fields?.map(({ raw, ranges }) => [raw, ...ranges.map((range) => note.slice(...range))])).toEqual([
      ['978-0-306-40615-7', '978-0-306-40615-7'],
      ['0-306-40615-2', '0-306-40615-2'],
    ]);
    expect(cited(note).ISBN).toBe('978-0-306-40615-7 0-306-40615-2');
    const record = read(article(note));
    expect(toJats(record).text).toContain('<isbn>978-0-306-40615-7</isbn><isbn>0-306-40615-2</isbn>');
    // One number alone would say less than the note does.
    expect(record.notes[0]?.normalized).toBe(note);
  });

  it('goes to the citation behind which it stands', () => {
    const numbers = allCited('Maud Ellery, Levers (London: Faber, 1998), ISBN 0-306-40615-2; Peter Lund, Weirs (London: Faber, 2001).');
    expect(numbers.map(({ ISBN }) => ISBN)).toEqual(['0-306-40615-2', undefined]);
    expect(allCited('ISBN 978-0-306-40615-7 is the number of this book.')).toEqual([]);
  });

  it('that is mistyped is kept, and a finding says why', () => {
    const of = (number: string) => read(article(`Maud Ellery, Levers (London: Faber, 1998), ISBN ${number}.`));
    expect(rulesOf(of('978-0-306-40615-7'))).not.toContain('invalid-isbn');
    const wrong = of('978-0-306-40615-2');
    expect(wrong.works[0]?.csl.ISBN).toBe('978-0-306-40615-2');
    expect(wrong.findings.find(({ rule }) => rule === 'invalid-isbn')?.message).toContain('its last digit does not check the others');
    expect(of('978-0-306-4061-7').findings.find(({ rule }) => rule === 'invalid-isbn')?.message).toContain('it has 12 digits');
  });

  it('is in the normal form and in what reference managers read', () => {
    const record = read(article('Ellery, Maud. Levers. London: Faber, 1998. ISBN: 0-306-40615-2.'));
    expect(record.notes[0]?.normalized).toBe('Maud Ellery, Levers (London: Faber, 1998), ISBN 0-306-40615-2.');
    const items = record.works.map(({ csl }) => csl);
    expect(referencesText(bibtex, items)).toContain('isbn = {0-306-40615-2}');
    expect(referencesText(ris, items)).toContain('SN  - 0-306-40615-2');
  });
});

describe('an archived copy', () => {
  it.each([
    `${tram}, archived at ${perma}.`,
    `${tram} [${perma}].`,
    `${tram} (archived at ${perma}).`,
    `${tram}, ${perma}.`,
    `${tram.replace('https://example.org/tram', `${perma}, https://example.org/tram`)}.`,
    `${tram} (permalink: ${perma}).`,
    `Nora Field, “The Tram Comes Back,” The Guardian, March 2, 2018 (https://example.org/tram) [${perma}].`,
  ])('stands beside the address of the page, which stays the address: %s', (note) => {
    const { accessed: _accessed, ...item } = cited(note);
    expect(item).toEqual({
      type: 'article-newspaper',
      author: [{ given: 'Nora', family: 'Field' }],
      title: 'The Tram Comes Back',
      'container-title': 'The Guardian',
      issued: { 'date-parts': [[2018, 3, 2]] },
      archive_location: perma,
      URL: 'https://example.org/tram',
    });
    expect(readNote(note).citations[0]?.leftover).toEqual([]);
  });

  it('is the address where no other is given', () => {
    for (const note of [tram.replace('https://example.org/tram', copy), tram.replace('https://example.org/tram', `archived at ${copy}`)]) {
      expect(cited(`${note}.`)).toMatchObject({ title: 'The Tram Comes Back', URL: copy });
      expect(cited(`${note}.`).archive_location).toBeUndefined();
    }
  });

  it('tells of what page it is, if its address holds that', () => {
    const page = 'https://example.org/tram?id=2';
    expect(
      [
        `https://web.archive.org/web/20180305120000/${page}`,
        `http://web.archive.org/web/2018*/${page}`,
        `https://web.archive.org/web/20180305120000if_/${page}`,
        `web.archive.org/web/${page}`,
        `https://archive.ph/20180305/${page}`,
        `https://archive.ph/o/AbCd1/${page}`,
        page,
      ].map(originalOf),
    ).toEqual(Array(7).fill(page));
    expect(originalOf(perma)).toBe(perma);
    expect([perma, copy, 'https://archive.is/AbCd1', page].map(isArchived)).toEqual([true, true, true, false]);
  });

  it('and the page are one work, which has the address of the page', () => {
    const record = read(article(`${tram.replace('https://example.org/tram', copy)}.`, `${tram.replace('Nora Field, ', '')}.`));
    expect(record.works).toMatchObject([{ citations: ['fn1.c1', 'fn2.c1'], csl: { URL: 'https://example.org/tram' } }]);
  });

  it('and the page are two works under two titles, as with any address', () => {
    const other = tram.replace('The Tram Comes Back', 'Buses for the Hill').replace('https://example.org/tram', copy);
    const record = read(article(`${tram}.`, `${other}.`));
    expect(record.works).toHaveLength(2);
    expect(rulesOf(record)).toContain('url-title-conflict');
  });

  it('is written behind the address in the normal form, and as an address in JATS', async () => {
    const record = read(article(`${tram} [${perma}].`));
    expect(record.notes[0]?.normalized).toBe(`${tram}, archived at ${perma}.`);
    const { text } = toJats(record);
    expect(await validateJats(text)).toEqual([]);
    expect(text.split(`<uri content-type="archive_location" xlink:href="${perma}">${perma}</uri>`)).toHaveLength(3);
    const items = record.works.map(({ csl }) => csl);
    expect(referencesText(ris, items)).toContain(`AV  - ${perma}`);
    expect(referencesText(bibtex, items)).toContain('archive\\_location: https://perma.cc/AB12-CD34');
  });
});
