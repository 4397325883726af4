import { describe, expect, it } from 'vitest';
import { edtfOf } from '../../sources/dates.js';
import { mergeMetadata, toMetadata } from '../../sources/metadata.js';
import { contributorsIn } from '../../sources/names.js';
import { orcidOf } from '../../sources/orcid.js';

const present = (value: object): object => Object.fromEntries(Object.entries(value).filter(([, own]) => own !== undefined));

describe('spellings', () => {
  it('that people use are folded into ours', () => {
    const { id, metadata, problems } = toMetadata({
      slug: 'the-ferry',
      title: '  The \n Ferry ',
      author: 'Ada Brook',
      date: '15 October 2021',
      lang: 'en_GB',
      tags: 'harbours, ferries,',
      canonical: 'https://example.org/ferry',
      description: 'It left.',
      doi: 'https://doi.org/10.5555/ferry.1',
    });
    expect(problems).toEqual([]);
    expect(id).toBeUndefined();
    expect(present(metadata)).toEqual({
      title: 'The Ferry',
      authors: [{ family: 'Brook', given: 'Ada' }],
      issued: '2021-10-15',
      language: 'en-GB',
      keywords: ['harbours', 'ferries'],
      slug: 'the-ferry',
      url: 'https://example.org/ferry',
      abstract: 'It left.',
      doi: '10.5555/ferry.1',
    });
  });
  it('of our own win over the others', () => {
    expect(toMetadata({ issued: '2020', date: '2021', language: 'de', lang: 'en' }).metadata).toMatchObject({
      issued: '2020',
      language: 'de',
    });
  });
  it('that are unknown go into extra, in order, as JSON can hold them', () => {
    const { metadata } = toMetadata({
      zebra: 1,
      draft: true,
      rate: Number.POSITIVE_INFINITY,
      nested: JSON.parse('{"__proto__": 1, "b": [null]}'),
    });
    expect(JSON.stringify(metadata.extra)).toBe('{"zebra":1,"draft":true,"rate":"Infinity","nested":{"b":[null]}}');
  });
});

describe('what cannot be read is left out and said', () => {
  it.each([
    ['issued', { date: 'the spring after' }],
    ['issued', { date: '2021-02-30' }],
    ['language', { lang: 'English, mostly' }],
    ['doi', { doi: '5555/ferry' }],
    ['url', { url: 'javascript:alert(1)' }],
    ['url', { url: '/ferry' }],
    ['authors', { author: [{ role: 'editor' }] }],
  ] as const)('%s of %j', (field, authored) => {
    const { metadata, problems } = toMetadata(structuredClone(authored) as Parameters<typeof toMetadata>[0]);
    expect(metadata[field]).toBeUndefined();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/left out$/);
  });
  it('keeps an author whose ORCID is wrong, without it', () => {
    const { metadata, problems } = toMetadata({ author: { name: 'Ada Brook', orcid: '12' } });
    expect(metadata.authors).toEqual([{ family: 'Brook', given: 'Ada' }]);
    expect(problems).toHaveLength(1);
  });
});

describe('dates', () => {
  it.each([
    ['2021-10-15', '2021-10-15'],
    ['2021-10', '2021-10'],
    ['2021', '2021'],
    ['2021-10-15T09:30:00+02:00', '2021-10-15'],
    ['2021-10-15 09:30', '2021-10-15'],
    ['15 October 2021', '2021-10-15'],
    ['October 15, 2021', '2021-10-15'],
    ['Oct. 5, 2021', '2021-10-05'],
    ['Sept 5, 2021', '2021-09-05'],
    ['October 2021', '2021-10'],
    ['29 February 2020', '2020-02-29'],
  ])('%s is %s', (text, edtf) => {
    expect(edtfOf(text)).toBe(edtf);
  });
  it.each([
    '3/4/2021',
    '29 February 2021',
    '2021-13',
    '2021-00-10',
    'Octopus 15, 2021',
    '15.10.2021',
    'yesterday',
    '',
    '31 April 2021',
    '1900-02-29',
  ])('%j is none', (text) => {
    expect(edtfOf(text)).toBeUndefined();
  });
});

describe('names', () => {
  it.each([
    ['Ada Brook', [{ family: 'Brook', given: 'Ada' }]],
    ['Brook, Ada', [{ family: 'Brook', given: 'Ada' }]],
    ['Ada M. Brook', [{ family: 'Brook', given: 'Ada M.' }]],
    ['Ludwig van der Rohe', [{ family: 'van der Rohe', given: 'Ludwig' }]],
    ['van Eyck', [{ family: 'van Eyck' }]],
    ['Nour al-Amin', [{ family: 'al-Amin', given: 'Nour' }]],
    ['Ora Bell Jr.', [{ family: 'Bell Jr.', given: 'Ora' }]],
    ['Ora Bell, Jr.', [{ family: 'Bell Jr.', given: 'Ora' }]],
    ['Bell, Ora, Jr.', [{ family: 'Bell Jr.', given: 'Ora' }]],
    ['García Moreno, Ana Luz', [{ family: 'García Moreno', given: 'Ana Luz' }]],
    [
      'Ada Brook and Jo Fenn',
      [
        { family: 'Brook', given: 'Ada' },
        { family: 'Fenn', given: 'Jo' },
      ],
    ],
    [
      'Ada Brook, Jo Fenn & Lee Tarn',
      [
        { family: 'Brook', given: 'Ada' },
        { family: 'Fenn', given: 'Jo' },
        { family: 'Tarn', given: 'Lee' },
      ],
    ],
    [
      'Ada Brook, Jo Fenn, Lee Tarn',
      [
        { family: 'Brook', given: 'Ada' },
        { family: 'Fenn', given: 'Jo' },
        { family: 'Tarn', given: 'Lee' },
      ],
    ],
    [
      'Brook, Ada; Fenn, Jo',
      [
        { family: 'Brook', given: 'Ada' },
        { family: 'Fenn', given: 'Jo' },
      ],
    ],
    ['Ministry of Trade and Industry', [{ literal: 'Ministry of Trade and Industry' }]],
    ['Harbour Trust', [{ literal: 'Harbour Trust' }]],
    ['Ann and Bo Lund', [{ literal: 'Ann and Bo Lund' }]],
    ['Voltaire', [{ literal: 'Voltaire' }]],
  ])('%s', (text, names) => {
    expect(contributorsIn(text)).toEqual(names);
  });
  it('may be mappings, with ORCID and affiliations', () => {
    const { metadata } = toMetadata({
      authors: [
        { family: 'Brook', given: 'Ada', orcid: 'https://orcid.org/0000-0002-1694-233x', affiliation: 'Harbour Trust' },
        { name: 'Fenn, Jo', affiliations: ['A', 'B'] },
        { literal: 'The Ferry Collective' },
        'Lee Tarn',
      ],
    });
    expect(metadata.authors).toEqual([
      { family: 'Brook', given: 'Ada', orcid: '0000-0002-1694-233X', affiliations: ['Harbour Trust'] },
      { family: 'Fenn', given: 'Jo', affiliations: ['A', 'B'] },
      { literal: 'The Ferry Collective' },
      { family: 'Tarn', given: 'Lee' },
    ]);
  });
});

describe('what archives want to know', () => {
  it('of people: roles, whom to write to', () => {
    const author = { name: 'Ada Brook', role: 'Investigation', corresponding: true, email: 'ada@example.org' };
    expect(toMetadata({ author }).metadata.authors).toEqual([
      { family: 'Brook', given: 'Ada', roles: ['Investigation'], corresponding: true, email: 'ada@example.org' },
    ]);
  });

  it.each([
    ['0000-0002-1825-0097', '0000-0002-1825-0097'],
    ['http://orcid.org/0000-0002-1694-233x', '0000-0002-1694-233X'],
    ['0000-0002-1825-0098', undefined],
    ['0000-0002-1825-009X', undefined],
    ['0000000218250097', undefined],
  ])('the ORCID %s by its check digit', (written, orcid) => {
    expect(orcidOf(written)).toBe(orcid);
  });

  it.each([
    ['© 2021 Harbour Institute', { statement: '© 2021 Harbour Institute', year: '2021', holder: 'Harbour Institute' }],
    ['Copyright (c) 2019–2021 by Ada Brook. All rights reserved.', { year: '2019', holder: 'Ada Brook' }],
    ['2021 Harbour Institute', { year: '2021', holder: 'Harbour Institute' }],
    [
      { year: 2021, holder: 'Harbour Institute' },
      { year: '2021', holder: 'Harbour Institute' },
    ],
  ])('the copyright %j', (copyright, read) => {
    const { metadata, problems } = toMetadata({ copyright });
    expect(metadata.copyright).toMatchObject(read);
    expect(problems).toEqual([]);
  });

  it('keeps the words of a copyright that has no year, and says so', () => {
    const { metadata, problems } = toMetadata({ copyright: '© Harbour Institute' });
    expect(metadata.copyright).toEqual({ statement: '© Harbour Institute' });
    expect(problems).toEqual([expect.stringContaining('`© 2021 Harbour Institute`')]);
  });

  it('of money: a sentence, or funders with their grants', () => {
    const read = (funding: Parameters<typeof toMetadata>[0]['funding']): unknown => toMetadata({ funding }).metadata.funding;
    expect(read('The Sea Fund\npaid.')).toEqual({ statement: 'The Sea Fund paid.' });
    expect(read({ name: 'Sea Fund', id: '10.13039/501100000000', awards: 12 })).toEqual({
      awards: [{ funder: 'Sea Fund', funderId: '10.13039/501100000000', numbers: ['12'] }],
    });
    expect(read([{ name: 'Sea Fund', awards: ['A', 'B'] }, { name: 'Harbour Trust' }])).toEqual({
      awards: [{ funder: 'Sea Fund', numbers: ['A', 'B'] }, { funder: 'Harbour Trust' }],
    });
  });

  it('of its place in the publication', () => {
    const { metadata, problems } = toMetadata({
      'article-type': 'report',
      section: 'Essays',
      categories: ['Transport', 'Coasts'],
      lastmod: '2022-01-05T10:00:00Z',
      'data-availability': 'On request.',
    });
    expect(problems).toEqual([]);
    expect(metadata).toMatchObject({
      articleType: 'report',
      section: 'Essays',
      subjects: ['Transport', 'Coasts'],
      modified: '2022-01-05',
      dataAvailability: 'On request.',
    });
  });
});

describe('merging', () => {
  it('takes each field from the first origin that has it, and says which', () => {
    const { metadata, origins } = mergeMetadata([
      { origin: 'sidecar', metadata: { title: 'Sidecar', extra: { a: 1 } } },
      { origin: 'front-matter', metadata: { title: 'Matter', issued: '2021', extra: { a: 2, b: 2 } } },
      { origin: 'config', metadata: { issued: '2020', language: 'en' } },
    ]);
    expect(metadata).toEqual({ title: 'Sidecar', issued: '2021', language: 'en', extra: { a: 1, b: 2 } });
    expect(origins).toEqual({ title: 'sidecar', issued: 'front-matter', language: 'config' });
  });
  it('leaves the language undetermined, from nobody', () => {
    expect(mergeMetadata([])).toEqual({ metadata: { language: 'und' }, origins: {} });
  });
});
