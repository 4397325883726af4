import { describe, expect, it } from 'vitest';
import { readNote } from '../../pipeline/citations/read-note.js';

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
  'provisions of Acts': 'Aa Act 1980, s 3(2)(b), ',
  'provisions alone': 'art. 4(1) and ',
  'names of Acts': 'Aa (Bb) Act ',
  'abbreviated laws': 'EU AA, Art. 4; ',
  constitutions: 'Constitution of Aa bb ',
  'parties in parentheses': '(Aa) v Bb ',
  'parentheses in names': 'Aa v Bb (No 2) ',
  'years before reports': 'Aa v. Bb. 1993. 74 ',
  'nominative reporters': '31 U.S. (6 Pet.) ',
  symbols: 'A/RES/1(III) ',
  'bills of a Congress': 'Aa Act, H.R. 12, 118th Cong., ',
  committees: 'Committee on Aa, Bb, ',
  'orders before titles': 'Executive Order, ',
  'French courts': 'Cass. civ., 3 mai 2000, Aa, ',
  'Spanish judgments': 'Sentencia T-1/04, ',
  'the days of judgments': 'Judgment of 3 May 2000, Aa, ',
  'gazettes of the Union': 'Regulation (EU) 1/2 of Aa, OJ L 1, ',
  'resolutions with titles': 'General Assembly resolution 1, Aa, ',
  'words that lead to names': 'grundlegend dazu ',
  'numbers of notes': 'Aa. [11] ',
  'citations behind and': 'Aa, Bb (Cc, 2010), and Dd, “Ee,” ',
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
