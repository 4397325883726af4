import { describe, expect, it } from 'vitest';
import { readNote } from '../../pipeline/citations/read-note.js';
import { allCited, cited } from './cited.js';
import { notes } from './notes.js';

const person = (given: string, family: string) => ({ given, family });
const on = (...parts: number[]) => ({ 'date-parts': [parts] });

describe('the type of what is cited', () => {
  it.each(notes)('is $type: $note', ({ type, note }) => expect(cited(note).type).toBe(type));
});

describe('Chicago notes', () => {
  it('reads an article of a newspaper', () => {
    expect(cited('Nora Field and Ben Ash, “The Tram Comes Back,” The Guardian, March 2, 2018, https://example.org/tram.')).toEqual({
      type: 'article-newspaper',
      author: [person('Nora', 'Field'), person('Ben', 'Ash')],
      title: 'The Tram Comes Back',
      'container-title': 'The Guardian',
      issued: on(2018, 3, 2),
      URL: 'https://example.org/tram',
    });
  });

  it('reads an article of a journal, and keeps its extent apart from the page cited', () => {
    expect(cited('Amir Haddad, “Rails and Rents,” Journal of Urban History 9, no. 1 (May 2019): 14–33, 20.')).toMatchObject({
      volume: '9',
      issue: '1',
      page: '14–33',
      issued: on(2019, 5),
    });
    const [{ locator } = { locator: undefined }] = readNote('Amir Haddad, “Rails,” Urban History 9, no. 1 (2019): 14–33, 20.').citations;
    expect(locator).toBe('20');
  });

  it('knows a journal whose name has commas', () => {
    const { 'container-title': container, volume } = cited('Lin Wu, “Salt,” Ports, Rivers, and Canals 12, no. 2 (2001): 5.');
    expect([container, volume]).toEqual(['Ports, Rivers, and Canals', '12']);
  });

  it('reads the imprint of a book, its edition, and the page cited', () => {
    expect(cited('Maud Ellery, The Clockmakers of Aldery: A History, 2nd ed. (London: Faber, 1998), 77.')).toEqual({
      type: 'book',
      author: [person('Maud', 'Ellery')],
      title: 'The Clockmakers of Aldery: A History',
      edition: '2',
      'publisher-place': 'London',
      publisher: 'Faber',
      issued: on(1998),
      page: '77',
    });
  });

  it('takes no title for a second author, however much it looks like a name', () => {
    expect(cited('Jane Orr, Social Capital and Human Development (New York: Routledge, 2003).')).toMatchObject({
      author: [person('Jane', 'Orr')],
      title: 'Social Capital and Human Development',
    });
  });

  it('reads a chapter, the book that holds it, and its editors', () => {
    expect(
      cited(
        'Lin Wu, “Salt and Silk,” in Trade, War and Steam, 3rd ed., ed. Peter Lund, Jo Ray, and Ed Fox (Oxford: Clarendon Press, 2004), 31–58.',
      ),
    ).toMatchObject({
      'container-title': 'Trade, War and Steam',
      edition: '3',
      editor: [person('Peter', 'Lund'), person('Jo', 'Ray'), person('Ed', 'Fox')],
      'publisher-place': 'Oxford',
      page: '31–58',
    });
  });

  it('reads a series with its number, and a generic word as no series', () => {
    expect(cited('Jane Orr, Fares, Transit Working Paper No. 12 (Geneva: Institute for Ports, 2009).')).toMatchObject({
      'container-title': 'Transit Working Paper',
      number: '12',
    });
    const policy = cited('Jane Orr, Fares, Policy Brief No. 12 (Geneva: Institute for Ports, 2009).');
    expect([policy.number, policy['container-title']]).toEqual(['12', undefined]);
  });

  it('takes who stands in the parenthesis of a report for its publisher', () => {
    expect(cited('Imre Vasko, “Who Pays?” (Centre for Island Policy, May 2020), https://example.org/p.')).toMatchObject({
      type: 'report',
      publisher: 'Centre for Island Policy',
      issued: on(2020, 5),
    });
  });

  it('keeps a day of access apart from the date of publication', () => {
    const item = cited('“Swifts,” Trust for Rooftop Birds, March 2019, accessed June 3, 2021, https://example.org/swifts.');
    expect([item.issued, item.accessed]).toEqual([on(2019, 3), on(2021, 6, 3)]);
    expect(cited('“Swifts,” https://example.org/swifts (June 3, 2021).')).toMatchObject({ accessed: on(2021, 6, 3) });
  });

  it('passes over the section of a site, and keeps its owner', () => {
    const item = cited('“Open Data,” Issues, Institute for Ports, May 1, 2020, https://example.org/issues/open-data.');
    expect(item['container-title']).toBe('Institute for Ports');
  });

  it('leaves sentence punctuation and brackets out of a link', () => {
    expect(cited('“Weirs,” Reuters, May 1, 2020 (https://example.org/weirs_(old)).').URL).toBe('https://example.org/weirs_(old)');
  });

  it('takes no day for a volume and no number of a link for a date', () => {
    const item = cited('“Weirs,” Reuters, 12 May 2020, https://example.org/May-2019/4.');
    expect([item.volume, item.issued]).toEqual([undefined, on(2020, 5, 12)]);
  });
});

describe('other manners', () => {
  it('reads author and date before the title', () => {
    expect(cited('Peter Lund. 1998. Weirs of the North. Berkeley: University of California Press, 12.')).toMatchObject({
      type: 'book',
      author: [person('Peter', 'Lund')],
      title: 'Weirs of the North',
      'publisher-place': 'Berkeley',
      publisher: 'University of California Press',
      issued: on(1998),
    });
    expect(cited('Peter Lund. 1998. “Weirs.” In Rivers, ed. Jo Ray. Boulder, CO: Westview Press, 12–30.')).toMatchObject({
      type: 'chapter',
      'container-title': 'Rivers',
      'publisher-place': 'Boulder, CO',
      page: '12–30',
    });
  });

  it('reads OSCOLA', () => {
    expect(cited('‘Weirs and Wards’ (Harbour Board, 1 May 2020) <https://example.org/weirs> accessed 2 May 2021.')).toMatchObject({
      type: 'webpage',
      'container-title': 'Harbour Board',
      issued: on(2020, 5, 1),
      accessed: on(2021, 5, 2),
    });
    expect(cited('Jo Ray, ‘Tides’ (1997) 67 Harbour Law Review 349.')).toMatchObject({
      type: 'article-journal',
      volume: '67',
      'container-title': 'Harbour Law Review',
      page: '349',
    });
  });

  it('reads German and French habits', () => {
    expect(cited('Anna Weiß, Die Wehre, in: Flüsse und Städte, hrsg. von Karl Blum, Wien 1997, S. 18–24.')).toMatchObject({
      title: 'Die Wehre',
      'container-title': 'Flüsse und Städte',
      editor: [person('Karl', 'Blum')],
      'publisher-place': 'Wien',
      page: '18–24',
    });
    expect(cited('Marc Petit et Anne Roy, « Les écluses », Revue des ports, vol. 4, nº 2, juin 2001, p. 12.')).toMatchObject({
      author: [person('Marc', 'Petit'), person('Anne', 'Roy')],
      volume: '4',
      issue: '2',
      issued: on(2001, 6),
    });
  });

  it('reads cases, laws and documents', () => {
    expect(cited('Mill Owners v. Aldery, 212 F. Supp. 34, 36 (S.D. Cal. 1946).')).toMatchObject({
      title: 'Mill Owners v. Aldery',
      volume: '212',
      'container-title': 'F. Supp.',
      authority: 'S.D. Cal.',
      issued: on(1946),
    });
    expect(cited('Harbour Trust v Orr [2014] UKSC 12.')).toMatchObject({ 'container-title': 'UKSC', number: '12', issued: on(2014) });
    expect(cited('Orr v Lund [1971] 2 QB 691.')).toMatchObject({ volume: '2', 'container-title': 'QB', page: '691' });
    expect(cited('Ruritania Const. art. 5, ¶ 1.')).toEqual({ type: 'legislation', title: 'Ruritania Const. art. 5, ¶ 1' });
    expect(cited('UN General Assembly, Resolution 9, Charter of the Tides, A/RES/9 (Dec. 9, 1988).')).toMatchObject({
      type: 'report',
      title: 'Charter of the Tides',
      number: 'A/RES/9',
    });
  });

  it('takes the one who was interviewed for the author', () => {
    expect(cited('Olga Brandt (harbour master), interview with the author, May 1, 2019.')).toMatchObject({
      type: 'interview',
      author: [person('Olga', 'Brandt')],
      issued: on(2019, 5, 1),
    });
  });
});

describe('a note of several parts', () => {
  it('holds a citation for each work, in order', () => {
    const items = allCited(
      'See Nora Field, “The Tram,” Reuters, May 1, 2020; Mill v. Orr, 3 U.S. 12 (1801); and Peter Lund, Weirs (London: Faber, 1998), 7.',
    );
    expect(items.map(({ title }) => title)).toEqual(['The Tram', 'Mill v. Orr', 'Weirs']);
  });

  it('leaves commentary alone', () => {
    expect(allCited('The mill had been empty for years, and nobody in the town remembered who owned it.')).toEqual([]);
    expect(allCited('The word “weir” was used for any dam. It has since narrowed.')).toEqual([]);
  });

  it('finds the citation behind commentary', () => {
    const [item] = allCited('The strike lasted longer than anybody thought it would. See Nora Field, “The Tram,” Reuters, May 1, 2020.');
    expect(item).toMatchObject({ author: [person('Nora', 'Field')], title: 'The Tram' });
  });

  it('takes no commentary behind a citation into it', () => {
    const { leftover, range } = readNote(
      'Peter Lund, Weirs (London: Faber, 1998). Lund writes about rivers that nobody else has walked along.',
    ).citations[0]!;
    expect([leftover, range[1]]).toEqual([[], 39]);
  });

  it('yields none for an archive that is merely named', () => expect(allCited('Parish chest of Tolden, box 4.')).toEqual([]));
});

describe('what is repaired', () => {
  const repairs = (note: string) =>
    readNote(note).citations.flatMap((one) => one.repairs.map(({ before, after, range }) => [before, after, note.slice(...range)]));

  it('is a space missing in a date', () => expect(repairs('“Weirs,” Reuters, May12, 2020.')).toEqual([['May12', 'May 12', 'May12']]));
  it('is a quotation mark that never closes', () => {
    expect(repairs('Nora Field, “The Last Weir, The Guardian, May 1, 2020.')).toEqual([['Weir,', 'Weir,”', 'Weir,']]);
    expect(cited('Nora Field, “The Last Weir, The Guardian, May 1, 2020.')).toMatchObject({
      title: 'The Last Weir',
      'container-title': 'The Guardian',
    });
  });
  it('is a page without its full stop', () =>
    expect(repairs('Maud Ellery, “Mills,” Kew Papers, May 2001, p 4.')).toEqual([['p 4', 'p. 4', 'p 4']]));
});

describe('ranges', () => {
  it.each(notes)('give the words of each field: $note', ({ note }) => {
    for (const { fields } of readNote(note).citations) {
      for (const { raw, ranges, parts } of fields) {
        expect(ranges.some(([start, end]) => note.slice(start, end) === raw)).toBe(true);
        for (const part of parts ?? []) expect(part.ranges.some(([start, end]) => note.slice(start, end) === part.raw)).toBe(true);
      }
    }
  });

  it.each(notes)('leave nothing over of what we know how to read: $note', ({ note }) => {
    expect(readNote(note).citations.flatMap(({ leftover }) => leftover.map(({ raw }) => raw))).toEqual([]);
  });
});

it('keeps the places of citations that are found in different ways', () => {
  const note =
    'Abel (oben N. 4) 194 ff.; Okeke, A. N., & Thorvald, L. (2018). Small farms, large debts. Journal of Rural Finance, 12(3), 45–67. See also Nora Field, “The Tram Comes Back,” The Guardian, March 2, 2018, https://example.org/tram.';
  const { citations } = readNote(note);
  expect(citations.map(({ form, range }) => [form, note.slice(...range).slice(0, 9)])).toEqual([
    ['supra', 'Abel (obe'],
    ['full', 'Okeke, A.'],
    ['full', 'Nora Fiel'],
  ]);
  for (const { fields } of citations)
    for (const { raw, ranges } of fields) expect(note.slice(...(ranges[0] as [number, number]))).toBe(raw);
});

it('ends an entry with its figures, where prose follows', () => {
  const { citations } = readNote(
    'Okeke, A. N. (2018). Small farms, large debts. Journal of Rural Finance, 12(3), 45–67. The author counts only farms that were sold in that year.',
  );
  expect(citations).toHaveLength(1);
  expect(citations[0]?.fields.some(({ name }) => name === 'publisher')).toBe(false);
});
