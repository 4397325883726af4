import { describe, expect, it } from 'vitest';
import { canonicalUrl, workId, workKeys } from '../../pipeline/citations/keys.js';
import { read, rulesOf } from '../pipeline/read.js';

const article = (...notes: string[]): string =>
  `The mill stood empty.${notes.map((_, index) => `[${index + 1}]`).join(' It was let again.')}\n\n${notes.map((note, index) => `[${index + 1}] ${note}`).join('\n\n')}\n`;
const tram = 'Nora Field, “The Tram Comes Back,” The Guardian, March 2, 2018, https://example.org/2018/03/02/tram.';
const weirs = 'Peter Lund, Weirs (London: Faber, 1998), 7.';

describe('works', () => {
  it('are one where a URL is one, although one citation lacks the author', () => {
    const { works } = read(article(tram.replace('Nora Field, ', ''), tram));
    expect(works).toHaveLength(1);
    expect(works[0]?.csl.author).toEqual([{ given: 'Nora', family: 'Field' }]);
    expect(works[0]?.variants).toEqual(
      [
        { citation: 'fn1.c1', raw: tram.replace('Nora Field, ', '').slice(0, -1), fields: { author: null } },
        { citation: 'fn2.c1', raw: tram.slice(0, -1), fields: {} },
      ].filter(({ fields, citation }) => Object.keys(fields).length > 0 || citation !== 'fn1.c1'),
    );
  });

  it('are one where author, title and date are one, whatever the page cited', () => {
    const { works } = read(article(weirs, weirs.replace('7', '12')));
    expect(works).toHaveLength(1);
    expect(works[0]?.csl).not.toHaveProperty('locator');
    expect(works[0]?.variants.map(({ fields }) => fields)).toEqual([{ locator: '12' }]);
  });

  it('are two where one URL stands under two titles, and a finding says so', () => {
    const record = read(article(tram, tram.replace('The Tram Comes Back', 'Buses for the Hill')));
    expect(record.works).toHaveLength(2);
    expect(rulesOf(record)).toContain('url-title-conflict');
  });

  it('take the value that most citations give', () => {
    const { works } = read(article(tram.replace('March 2', 'March 3'), tram, tram));
    expect(works[0]?.csl.issued).toEqual({ 'date-parts': [[2018, 3, 2]] });
  });

  it('have the id that their content gives, in any article', () => {
    const [one, other] = [read(article(weirs, tram)).works, read(article(tram)).works];
    expect(one.map(({ id }) => id)).toContain(other[0]?.id);
  });
});

describe('keys', () => {
  it('fold what does not tell pages apart', () => {
    const pages = [
      'http://www.Example.org/a/',
      'https://example.org/a',
      'https://example.org/a?utm_source=x#part',
      'https://example.org/a?fbclid=1',
    ];
    expect(new Set(pages.map(canonicalUrl))).toEqual(new Set(['example.org/a']));
    expect(canonicalUrl('https://example.org/')).toBeUndefined();
    expect(canonicalUrl('https://example.org/a?id=2')).toBe('example.org/a?id=2');
  });

  it('go from the surest to the least sure, and the surest makes the id', () => {
    const keys = workKeys({
      id: 'x',
      type: 'article-journal',
      DOI: '10.5555/ABC',
      URL: 'https://example.org/a',
      title: 'Weirs',
      author: [{ family: 'Lund' }],
    });
    expect(keys.map((key) => key.split(':')[0])).toEqual(['doi', 'url', 'text']);
    expect(keys[0]).toBe('doi:10.5555/abc');
    expect(workId(keys, '')).toMatch(/^w-[0-9a-f]{12}$/);
    expect(workId(keys, '')).toBe(workId([keys[0] as string], 'other'));
  });
});

describe('back-references', () => {
  const targets = (...notes: string[]) => read(article(...notes)).citations.map(({ form, antecedent }) => [form, antecedent]);

  it('lead Ibid. to the one citation of the note before', () => {
    expect(targets(weirs, 'Ibid.', 'Ibid., 9.')).toEqual([
      ['full', undefined],
      ['ibid', 'fn1.c1'],
      ['ibid', 'fn2.c1'],
    ]);
  });

  it('lead Ibid. within a note to the citation before it', () => {
    expect(targets(`${tram.slice(0, -1)}; Ibid., 9.`)).toEqual([
      ['full', undefined],
      ['ibid', 'fn1.c1'],
    ]);
  });

  it.each([
    ['a note with several works', [`${tram.slice(0, -1)}; ${weirs}`, 'Ibid.']],
    ['a note with none', [tram, 'The mill was empty by then.', 'Ibid.']],
  ])('are ambiguous after %s', (_case, notes) => {
    const record = read(article(...notes));
    expect(rulesOf(record)).toContain('ambiguous-back-reference');
    expect(record.citations.at(-1)).toMatchObject({ form: 'ibid', work: null });
  });

  it('are ambiguous after a note that is missing', () => {
    const text = `The mill stood empty.[1] It was let.[2] It burnt.[3]\n\n[1] ${weirs}\n\n[3] Ibid.\n`;
    expect(rulesOf(read(text))).toContain('ambiguous-back-reference');
  });

  it('go by author and title, and then by the latest', () => {
    const other = 'Peter Lund, Mills of the North (London: Faber, 2003).';
    expect(targets(weirs, other, 'Lund, “Mills of the North,” 9.', 'Lund, op. cit., 3.', 'Lund (n 1) 12.').slice(2)).toEqual([
      ['short', 'fn2.c1'],
      ['op-cit', 'fn2.c1'],
      ['supra', 'fn1.c1'],
    ]);
  });

  it('of law notes go by the number of the note, or by names and year', () => {
    const weir = 'Orr, Wehrrecht im Vergleich, Zeitschrift für Hafenrecht 25 (1975) 97 ff.; Lund/Moreau, Deichrecht (Wien 1972) 14.';
    const later = ['Orr (oben N. 1) 99; Lund/Moreau (oben N. 1) 15.', 'Vgl. Orr 1975, S. 98.', 'Moreau, supra note 4.'];
    expect(targets(weir, ...later).slice(2)).toEqual([
      ['supra', 'fn1.c1'],
      ['supra', 'fn1.c2'],
      ['short', 'fn1.c1'],
      ['supra', undefined],
    ]);
  });

  it('are no guess where names and year fit two works, or where the note named has another author', () => {
    const two = 'Orr, Wehre, Hafenblatt 25 (1975) 97; Orr, Deiche, Hafenblatt 26 (1975) 12.';
    expect(rulesOf(read(article(two, 'Orr 1975, S. 98.')))).toContain('ambiguous-back-reference');
    expect(rulesOf(read(article(weirs, 'Haddad, op. cit., n. 1, p. 4.')))).toContain('unresolved-back-reference');
  });

  it('that lead nowhere are a finding', () => {
    expect(rulesOf(read(article(tram, 'Haddad, op. cit., 21.')))).toContain('unresolved-back-reference');
  });

  it('belong to the work, and are no variants of it', () => {
    const { works } = read(article(weirs, 'Ibid., 9.'));
    expect(works[0]).toMatchObject({ citations: ['fn1.c1', 'fn2.c1'], variants: [] });
  });
});

describe('checks', () => {
  it('suggest the date that a URL shows, and fill in nothing', () => {
    const record = read(article(tram.replace(' March 2, 2018,', '')));
    expect(rulesOf(record)).toContain('date-in-url');
    expect(record.works[0]?.csl.issued).toBeUndefined();
  });

  it('compare a date with the one in the URL', () => {
    expect(rulesOf(read(article(tram.replace('2018,', '2011,'))))).toContain('date-url-conflict');
    expect(rulesOf(read(article(tram)))).not.toContain('date-url-conflict');
  });
});
