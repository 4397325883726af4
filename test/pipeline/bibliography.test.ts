import { describe, expect, it } from 'vitest';
import { toJats } from '../../outputs/jats/compile.js';
import { validateJats } from '../../outputs/jats/validate.js';
import { rowsOf } from '../../outputs/tables/rows.js';
import { danglingIds } from '../../outputs/verify/dangling-ids.js';
import { read } from './read.js';

const text = `The old port moved twice (Roe & Poe, 2010). The tide did the rest, as shown elsewhere (Loe, 2014).

It was a long winter, and the ships waited outside (Ash et al., 2019).

References

Ash, B., Field, N., & Wu, L. (2019). Waiting at the bar: Pilots and weather
  in small ports. Journal of Coastal Trade, 12(3), 45–67. https://doi.org/10.5555/jct.2019.003
Loe, C. D. (2014). Tides of credit. Harbour University Press.
Roe, A. B., & Poe, C. (2010). Moving a port twice. In D. Ash (Ed.), Handbook of
  small harbours (2nd ed., pp. 101–120). London: Quay Press.
`;
const record = read(text);

describe('the entries of a bibliography', () => {
  it('are one citation each, tied both ways, and make works', () => {
    expect(record.bibliography.map(({ id, citations }) => [id, citations])).toEqual([
      ['bib-ash-2019', ['bib-ash-2019.c1']],
      ['bib-loe-2014', ['bib-loe-2014.c1']],
      ['bib-roe-2010', ['bib-roe-2010.c1']],
    ]);
    expect(record.citations.map(({ within }) => within)).toEqual(record.bibliography.map(({ id }) => ({ bibliography: id })));
    expect(record.works.map(({ csl }) => csl.title)).toEqual([
      'Waiting at the bar: Pilots and weather in small ports',
      'Tides of credit',
      'Moving a port twice',
    ]);
    expect(danglingIds(record)).toEqual([]);
  });

  it('have fields whose ranges index the entry, and whose spans index the source', () => {
    for (const [index, { fields, range }] of record.citations.entries()) {
      const entry = record.bibliography[index]?.text ?? '';
      expect(range).toEqual([0, entry.length]);
      for (const { raw, ranges, spans } of fields) {
        expect(ranges.map(([start, end]) => entry.slice(start, end)).join(' ')).toBe(raw);
        const said = spans.map(({ start, end }) => text.slice(start.offset, end.offset)).join(' ');
        expect(said.replace(/\s+/g, ' ')).toBe(raw);
      }
    }
  });

  it('are valid JATS, and rows of the table of citations that stand in no note', async () => {
    const { text: xml } = toJats(record);
    expect(await validateJats(xml)).toEqual([]);
    expect(xml).toContain('<surname>Roe</surname>, <given-names>A. B.</given-names>');
    expect(rowsOf(record).citations.map(({ note, work }) => [note, typeof work])).toEqual(Array(3).fill([undefined, 'string']));
  });

  it('lose their tie if the citation is gone', () => {
    const lost = danglingIds({ ...record, citations: [], works: [] });
    expect(lost).toContain('bib-loe-2014 leads to bib-loe-2014.c1, which is not in the record.');
  });
});
