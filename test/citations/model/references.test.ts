import { describe, expect, it } from 'vitest';
import { pieceOf } from '../../../pipeline/citations/piece.js';
import { readEntry, readNote } from '../../../pipeline/citations/read-note.js';
import { readReference } from '../../../pipeline/citations/reference/read-reference.js';
import { allCited, cited } from '../cited.js';

const person = (given: string, family: string) => ({ family, given });
const year = (...parts: number[]) => ({ 'date-parts': [parts] });

describe('entries of reference lists', () => {
  it('in APA style', () => {
    expect(
      cited(
        'Field, N. B., & Ash, C. (2014). Tides and tariffs in small harbours. Journal of Coastal Trade, 12(3), 45–67. https://doi.org/10.5555/jct.2014.12',
      ),
    ).toEqual({
      type: 'article-journal',
      author: [person('N. B.', 'Field'), person('C.', 'Ash')],
      title: 'Tides and tariffs in small harbours',
      'container-title': 'Journal of Coastal Trade',
      volume: '12',
      issue: '3',
      issued: year(2014),
      page: '45–67',
      DOI: '10.5555/jct.2014.12',
      URL: 'https://doi.org/10.5555/jct.2014.12',
    });
  });

  it('in Vancouver style', () => {
    expect(cited('12. Field NB, Ash C, Wu L. Night shifts and sleep in harbour pilots. Occup Med Lett. 2009;31(4):210-8.')).toMatchObject({
      author: [person('NB', 'Field'), person('C', 'Ash'), { family: 'Wu' }],
      title: 'Night shifts and sleep in harbour pilots',
      'container-title': 'Occup Med Lett',
      volume: '31',
      issue: '4',
      page: '210-8',
      issued: year(2009),
    });
  });

  it('in the style of the IEEE', () => {
    expect(
      cited(
        '[7] N. B. Field and C. Ash, "Detecting drift in buoy networks," IEEE Trans. Ocean Eng., vol. 8, no. 2, pp. 101–110, Mar. 2011.',
      ),
    ).toMatchObject({
      author: [person('N. B.', 'Field'), person('C.', 'Ash')],
      title: 'Detecting drift in buoy networks',
      volume: '8',
      issue: '2',
      page: '101–110',
      issued: year(2011, 3),
    });
  });

  it('in the styles of physics, where the journal is all that is named', () => {
    expect(cited('N. B. Field, C. Ash and L. Wu, Phys. Rev. D 71, 034012 (2005).')).toMatchObject({
      title: 'Phys. Rev. D',
      volume: '71',
      page: '034012',
      issued: year(2005),
    });
  });

  it('in the style of the ACM', () => {
    expect(
      cited(
        'Field, N. and Ash, C. Fast search in tidal tables. In Proceedings of the 9th Workshop on Coastal Computing, pages 31–45. Springer, 2004.',
      ),
    ).toMatchObject({
      type: 'paper-conference',
      title: 'Fast search in tidal tables',
      'container-title': 'Proceedings of the 9th Workshop on Coastal Computing',
      publisher: 'Springer',
      page: '31–45',
    });
  });

  it('in a Chicago bibliography', () => {
    expect(cited('Field, Nora. The Salt Road: A History. Boston: Harbour Press, 1987.')).toEqual({
      type: 'book',
      author: [person('Nora', 'Field')],
      title: 'The Salt Road: A History',
      'publisher-place': 'Boston',
      publisher: 'Harbour Press',
      issued: year(1987),
    });
  });

  it('in German and French', () => {
    expect(
      cited('Roth, A. (1998): Hafen und Handel. In: Lehmann, K. (Hrsg.): Handbuch der Küstenwirtschaft. Berlin: Anker Verlag, S. 55–78.'),
    ).toMatchObject({
      author: [person('A.', 'Roth')],
      editor: [person('K.', 'Lehmann')],
      title: 'Hafen und Handel',
      'container-title': 'Handbuch der Küstenwirtschaft',
      page: '55–78',
    });
    expect(cited('MOREL P., « Les ports du sel », Revue des côtes, vol. 14, n° 2, 2003, p. 33-51.')).toMatchObject({
      author: [person('P.', 'MOREL')],
      title: 'Les ports du sel',
      'container-title': 'Revue des côtes',
      volume: '14',
      issue: '2',
    });
  });
});

describe('the choice between note and entry', () => {
  it('leaves notes to the grammar', () => {
    expect(cited('Nora Field, The Salt Road: A History (Boston: Harbour Press, 1987), 12.')).toMatchObject({
      page: '12',
      publisher: 'Harbour Press',
    });
    const [note] = readNote('Nora Field, “Tides,” Journal of Coastal Trade 12, no. 3 (2014): 45–67, 50.').citations;
    expect(note?.locator).toBe('50');
  });

  it('finds no citation in commentary', () => {
    for (const text of [
      'The harbour had been closed since 1912, and the pilots who had worked there moved to the next town, which was larger.',
      'We thank A. Roe, B. Poe and C. Loe for their comments on earlier drafts (2010, 2012).',
      'This figure leaves out 45 of the 2010 ships.',
    ])
      expect(allCited(text)).toEqual([]);
  });

  it('keeps back-references', () => {
    expect(readNote('Ibid., 23.').citations.map(({ form }) => form)).toEqual(['ibid']);
  });

  it('is sure of nothing that the model alone has told', () => {
    const { citations } = readNote('N. B. Field, C. Ash and L. Wu, Phys. Rev. D 71, 034012 (2005).');
    expect(citations[0]?.confidence).toBeLessThanOrEqual(0.85);
  });

  it('is surer where the grammar has read the same', () => {
    const [read] = readNote('FIELD N., The Salt Road: A History, Boston, Harbour Press, 1987.').citations;
    expect(read?.fields.find(({ name }) => name === 'publisher')?.confidence).toBe(0.95);
  });
});

describe('an entry of a bibliography', () => {
  it('is one citation from its first to its last character', () => {
    const text = 'Loe, C. D. (2014). Tides of credit. Harbour University Press.';
    const read = readEntry(text);
    expect([read?.form, read?.range]).toEqual(['full', [0, text.length]]);
    expect(read?.fields.map(({ name }) => name).sort()).toEqual(['author', 'issued', 'publisher', 'title']);
  });

  it('accounts for all of its letters and digits', () => {
    const text = '[3] Loe CD. Xyzzy qwv 77. 2014; frobnicated 12 Zq.';
    const read = readEntry(text);
    const ranges = [...(read?.fields.flatMap((field) => field.ranges) ?? []), ...(read?.leftover.map(({ range }) => range) ?? [])];
    const inside = (at: number): boolean => ranges.some(([start, end]) => at >= start && at < end);
    const lost = [...text].filter((sign, at) => /[\p{L}\p{N}]/u.test(sign) && !inside(at) && at > 3);
    expect(lost.join('')).toBe('');
  });
});

describe('hostile entries', () => {
  const under = (limit: number, text: string): void => {
    const from = performance.now();
    readNote(text);
    expect(performance.now() - from).toBeLessThan(limit);
  };

  it('take a time that grows with their length only', () => {
    readNote('Roe, A. (2010). Tides. Ports, 1(2), 3–4.');
    under(1500, 'A. A. '.repeat(2000));
    under(1500, 'Roe, A., '.repeat(1500));
    under(1500, `Roe, A. (2010). ${'a (b '.repeat(2400)}`);
    under(1500, 'A'.repeat(12_000));
    under(3000, 'Roe AB, '.repeat(12_500));
  });

  it('are read in linear time by the model itself, which looks at their first 600 tokens', () => {
    const text = 'A. A. '.repeat(2000);
    const from = performance.now();
    readReference(pieceOf(text, 0, text.length));
    expect(performance.now() - from).toBeLessThan(500);
  });

  it('are left alone beyond the length of an entry', () => {
    expect(readNote(`Roe, A. (2010). ${'tide '.repeat(30_000)}`).citations).toEqual([]);
  });
});
