import { describe, expect, it } from 'vitest';
import { readNote } from '../../pipeline/citations/read-note.js';

/** Milliseconds of the quickest of three readings: a pause of the machine is no fault of the text. */
function cost(text: string): number {
  const times = [1, 2, 3].map(() => {
    const start = performance.now();
    readNote(text);
    return performance.now() - start;
  });
  return Math.min(...times);
}

/** What the patterns for law and back-references look for, over and over. */
const pieces: Record<string, string> = {
  'op. cit.': 'Roe, op. cit., n. 5, ',
  'op. cit. alone': 'op. cit. ',
  'notes above': 'oben N. 5 ',
  'notes in parentheses': '(n 5) ',
  'names between slashes': 'Roe/Poe/',
  'names and years': 'Roe/Poe 1979, S. 4; ',
  'years in parentheses': ' (1979) 4 ',
  'articles of law reviews': 'Roe, Title, Review 25 (1975) 97 ff. – ',
  'volumes and years': ' 25 (1975)',
  'quoted articles': '‘T’ (1975) 25 Review 97 ',
  'articles of the Bluebook': ', 40 Harv. L. Rev. 123 (1990)',
  'editors of chapters': ', in: Roe/Poe 12 ',
  'collections of judgments': 'BVerfGE 7, 198; ',
  courts: 'BGH, Urt. v. ',
  'courts of towns': 'OLG Köln, ',
  sections: '§ 823 Abs. 1 S. 2 ',
  regulations: 'Regulation (EU) ',
  conventions: 'Convention on Aa ',
  hearings: 'Hearing before the Aa ',
  acts: 'Aa Act 1980 (N.S.W.) ',
  'titles and commas': 'Aa, Bb cc, ',
  'state codes': 'Cal. Civ. Code § 17; ',
  'law of Spain': 'Ley 12/2008, de ',
  guides: 'siehe näher ',
  'parallel reporters': 'Aa v. Bb, 1 U.S. 2, 3 S. Ct. 4, ',
};

describe('a hostile note of law', () => {
  it.each(Object.entries(pieces))('of %s takes time in proportion to its length', (_name, piece) => {
    const text = piece.repeat(Math.ceil(12_000 / piece.length));
    expect(cost(text)).toBeLessThan(500);
  });

  it('keeps citations in order and apart', () => {
    const text = Object.values(pieces).join(' ');
    let from = 0;
    for (const { range } of readNote(text).citations) {
      expect(range[0]).toBeGreaterThanOrEqual(from);
      expect(range[1]).toBeLessThanOrEqual(text.length);
      from = range[1];
    }
  });
});
