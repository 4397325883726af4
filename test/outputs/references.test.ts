import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bibtex } from '../../outputs/references/bibtex.js';
import { citationKey, distinctKeys } from '../../outputs/references/citation-keys.js';
import { referencesText } from '../../outputs/references/format.js';
import { ris } from '../../outputs/references/ris.js';
import { cslType } from '../../schemas/csl.js';
import type { CslItem } from '../../schemas/index.js';

const book: CslItem = {
  id: 'w-1',
  type: 'book',
  author: [{ given: 'Ann', family: 'Roe', suffix: 'Jr.' }, { literal: 'Harbour and Tides Board' }],
  editor: [{ given: 'Ben', family: 'Poe', 'non-dropping-particle': 'van' }],
  title: 'Salt & Sail: 100 % of It',
  publisher: 'Quay Press',
  'publisher-place': 'Oslo',
  edition: '2',
  issued: { 'date-parts': [[2011, 5, 2]] },
  accessed: { 'date-parts': [[2020, 1, 9]] },
  URL: 'https://example.org/a_b%20c',
  authority: 'Harbour Court',
};

/** The fields of each entry, by a reader that knows braces and nothing else. */
function readBibtex(text: string): { type: string; key: string; fields: Record<string, string> }[] {
  const entries = [];
  let at = 0;
  for (;;) {
    const head = /@(\w+)\{([a-z0-9]+),\n/y;
    head.lastIndex = at;
    const match = head.exec(text);
    if (!match) break;
    at += match[0].length;
    const fields: Record<string, string> = {};
    for (;;) {
      const name = /\s{2}([a-z]+) = /y;
      name.lastIndex = at;
      const field = name.exec(text);
      if (!field) break;
      at += field[0].length;
      const start = at;
      let depth = 0;
      for (; at < text.length; at++) {
        if (text[at] === '{') depth++;
        else if (text[at] === '}') depth--;
        else if (text[at] === ',' && depth === 0) break;
      }
      fields[field[1] as string] = text.slice(start, at);
      at += 2;
    }
    expect(text.slice(at, at + 2)).toBe('}\n');
    at += 2;
    if (text[at] === '\n') at++;
    entries.push({ type: match[1] as string, key: match[2] as string, fields });
  }
  expect(at).toBe(text.length);
  return entries;
}

/** What the escapes of a value stand for, without the braces around it. */
function plain(value: string): string {
  const signs: Record<string, string> = {
    textbackslash: '\\',
    textbraceleft: '{',
    textbraceright: '}',
    textasciitilde: '~',
    textasciicircum: '^',
  };
  return value
    .replace(/^\{\{?|\}?\}$/g, '')
    .replace(/\\([a-z]+)\{\}|\\([%&#_$])|\{\}/g, (_all, name?: string, sign?: string) => sign ?? (name && signs[name]) ?? '');
}

describe('BibTeX', () => {
  it('writes a book with all that is known of it', () => {
    expect(referencesText(bibtex, [book])).toBe(`@book{roe2011salt,
  author = {Roe, Jr., Ann and {Harbour and Tides Board}},
  editor = {van Poe, Ben},
  title = {{Salt \\& Sail: 100 \\% of It}},
  edition = {2},
  publisher = {Quay Press},
  address = {Oslo},
  date = {2011-05-02},
  year = {2011},
  month = may,
  url = {https://example.org/a_b%20c},
  urldate = {2020-01-09},
  note = {authority: Harbour Court},
}
`);
  });

  it('has an entry for every type of CSL', () => {
    const items = cslType.options.map((type, index): CslItem => ({ id: `w-${index}`, type, title: `On ${type}`, genre: 'thing' }));
    const entries = readBibtex(referencesText(bibtex, items));
    expect(entries.map(({ fields }) => plain(fields['title'] as string))).toEqual(items.map(({ title }) => title));
    expect(entries.find(({ fields }) => plain(fields['title'] as string) === 'On report')?.type).toBe('techreport');
  });

  it('writes a season and an interval for biblatex, and the year for BibTeX', () => {
    const [season, interval] = readBibtex(
      referencesText(bibtex, [
        { id: 'a', type: 'article-journal', issued: { 'date-parts': [[2020]], season: 1 } },
        {
          id: 'b',
          type: 'article-journal',
          issued: {
            'date-parts': [
              [2020, 2],
              [2020, 3],
            ],
          },
        },
      ]),
    );
    expect(season?.fields).toMatchObject({ date: '{2020-21}', year: '{2020}' });
    expect(interval?.fields).toMatchObject({ date: '{2020-02/2020-03}', month: 'feb' });
  });

  it('keeps names whole that BibTeX would take apart, and signs apart that TeX would set as one', () => {
    const [entry] = readBibtex(
      referencesText(bibtex, [
        {
          id: 'a',
          type: 'book',
          author: [
            { family: 'Haider-e-Fazl', given: 'Syed' },
            { family: 'Meulen', given: 'Ann, Bea and Cy', 'non-dropping-particle': 'van der' },
          ],
          title: "``Tides'' -- a log",
          page: '12–14',
        },
      ]),
    );
    expect(entry?.fields).toEqual({
      author: '{{Haider-e-Fazl}, Syed and van der Meulen, {Ann, Bea and Cy}}',
      title: "{{`{}`Tides'{}' -{}- a log}}",
      pages: '{12--14}',
    });
  });

  it('holds any text, and gives it back', () => {
    const text = fc.string({ unit: fc.constantFrom(...'ab {}\\%&#_$~^",@=\n\u0000é'.split('')), minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (titles) => {
        const items = titles.map(
          (title, index): CslItem => ({ id: `w-${index}`, type: 'book', title, publisher: title, author: [{ literal: title }] }),
        );
        const expected = titles.map((title) => title.replace(/[\n\0]+/g, ' ').trim());
        expect(readBibtex(referencesText(bibtex, items)).map(({ fields }) => plain(fields['title'] ?? ''))).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });
});

describe('RIS', () => {
  it('writes a book with all that is known of it', () => {
    expect(referencesText(ris, [book]).split('\r\n')).toEqual([
      'TY  - BOOK',
      'ID  - roe2011salt',
      'AU  - Roe, Ann, Jr.',
      'AU  - Harbour and Tides Board',
      'ED  - van Poe, Ben',
      'TI  - Salt & Sail: 100 % of It',
      'ET  - 2',
      'PB  - Quay Press',
      'CY  - Oslo',
      'PY  - 2011',
      'DA  - 2011/05/02/',
      'Y2  - 2020/01/09/',
      'UR  - https://example.org/a_b%20c',
      'N1  - authority: Harbour Court',
      'ER  - ',
      '',
      '',
    ]);
  });

  it('has one space where a text has several: two before a hyphen would look like a tag', () => {
    expect(referencesText(ris, [{ id: 'a', type: 'book', title: 'AU  - a' }])).toContain('TI  - AU - a\r\n');
  });

  it('parts the first page from the last', () => {
    expect(referencesText(ris, [{ id: 'a', type: 'article-journal', page: '12–30' }])).toContain('SP  - 12\r\nEP  - 30\r\n');
  });

  it('lets no text end a record or begin a tag', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aER -\r\n\u2028\u0085'.split('')), maxLength: 40 }), (title) => {
        const lines = referencesText(ris, [{ id: 'a', type: 'book', title }]).split(/\r\n|[\r\n\u2028\u2029\u0085]/);
        expect(lines.filter((line) => line.startsWith('ER  - '))).toHaveLength(1);
        expect(lines.every((line) => line === '' || /^[A-Z][A-Z\d] {2}- /.test(line))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('citation keys', () => {
  const item = (id: string, family: string, title: string): CslItem => ({
    id,
    type: 'book',
    author: [{ family }],
    title,
    issued: { 'date-parts': [[2001]] },
  });

  it('tell works of the same author and year apart, and are the same each time', () => {
    const items = [item('a', 'Müller', 'Tides'), item('b', 'Müller', 'Tides'), item('c', 'Müller', 'Tidesa'), item('d', '渡', '海')];
    const keys = distinctKeys(items.map(citationKey));
    expect(keys).toEqual(['muller2001tidesb', 'muller2001tidesc', 'muller2001tidesa', '2001']);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
