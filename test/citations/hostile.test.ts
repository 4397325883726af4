import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNote } from '../../pipeline/citations/read-note.js';
import { notes } from './notes.js';

/** Milliseconds of the quickest of three readings: a pause of the machine is no fault of the text. */
function cost(text: string): number {
  const times = [1, 2, 3].map(() => {
    // Processor time: what else the machine does is no part of it.
    const start = process.cpuUsage();
    readNote(text);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

const repeated: Record<string, string> = {
  'opening quotation marks': '“'.repeat(2_400),
  'single opening marks': ' ‘a'.repeat(4_000),
  'opening marks with words': '“a b '.repeat(2_400),
  initials: 'A. A. '.repeat(2_000),
  'inverted names': 'Aa, A., '.repeat(1_500),
  'inverted names and years': 'Aa, A. (2000). Bb. Cc, 1(2), 3–4. '.repeat(360),
  'inverted names between semicolons': 'Aa, Bb; '.repeat(1_500),
  'inverted names before a title': `Aa, A. ${'Bb. '.repeat(3_000)}`,
  'figures of journals': `Aa, A. (2000). Bb. Cc, ${'1(2), '.repeat(600)}`,
  'opening brackets': '('.repeat(12_000),
  'opening brackets with words': '(a '.repeat(4_000),
  commas: 'Aa, '.repeat(3_000),
  names: `${'Aa Bb and '.repeat(1_200)}, “x,” y`,
  semicolons: '; “a,” b'.repeat(1_000),
  'white space': `${' '.repeat(12_000)}x`,
  'full stops': '.'.repeat(12_000),
  'months and years': 'May 2000 '.repeat(1_300),
  signals: 'See '.repeat(3_000),
  parties: 'Aa v. '.repeat(2_000),
  schemes: 'https://'.repeat(1_500),
  links: 'http://a.b/c '.repeat(1_000),
  DOIs: '10.1234/'.repeat(1_500),
  sections: '§ 1 '.repeat(3_000),
  numbers: '1 '.repeat(6_000),
  dashes: '–'.repeat(12_000),
  'marks for an author': '———, Aa. '.repeat(400),
  'marks before titles': '———, “Aa,” 3; '.repeat(850),
  'marks and white space': `———,${' '.repeat(12_000)}A`,
  'numbers of books': 'ISBN 978-0-306-40615-7, '.repeat(520),
  'digits of a number': `ISBN ${'1-'.repeat(6_000)}`,
  'archived copies': 'https://perma.cc/A, https://a.b/c, '.repeat(340),
  'addresses within addresses': 'https://web.archive.org/web/'.repeat(430),
  'words for copies': 'archived at '.repeat(1_000),
  'words for an author': 'idem, Aa, '.repeat(1_200),
  'words that lead to marks': `${'see also '.repeat(1_300)}idem, Aa`,
  labels: 'no. 1, vol. 2, '.repeat(800),
  'years in brackets': '[2000] 1 QB 2 '.repeat(850),
};

describe('a hostile note', () => {
  it.each(Object.entries(repeated))('of %s takes less than 500 ms', (_name, text) => expect(cost(text)).toBeLessThan(500));

  it('never makes the reader fail, and ranges stay within it and in order', () => {
    const pieces = fc.constantFrom(
      ...notes.map(({ note }) => note),
      ...Object.values(repeated).map((text) => text.slice(0, 40)),
      'Ibid., ',
      'Abel (oben N. 4) 194 ff.; ',
      'Okeke, A. N., & Thorvald, L. (2018). Small farms. Rural Finance, 12(3), 45–67. ',
      'Abel, Ufer, Recht 25 (1975) 97 ff. ',
      '[sic] ',
      '\n',
      '\u00a0',
      '” ',
      ' v. ',
      ', ed. ',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 12 })), { maxLength: 6 }), (parts) => {
        const text = parts.join(' ');
        let from = 0;
        for (const { range, fields, leftover, confidence } of readNote(text).citations) {
          expect(range[0]).toBeGreaterThanOrEqual(from);
          expect(range[1]).toBeLessThanOrEqual(text.length);
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
          from = range[1];
          for (const { ranges } of [...fields, ...leftover.map((one) => ({ ranges: [one.range] }))]) {
            for (const [start, end] of ranges) expect(range[0] <= start && start < end && end <= range[1]).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is read the same each time', () => {
    for (const { note } of notes) expect(readNote(note)).toEqual(readNote(note));
  });
});
