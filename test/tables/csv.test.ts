import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvHeader, csvRows } from '../../outputs/tables/csv.js';
import { excelSink } from '../../outputs/tables/excel.js';
import type { Row } from '../../outputs/tables/rows.js';
import type { Column } from '../../schemas/tables.js';

const columns: Column[] = ['first', 'second'].map((name) => ({ name, type: 'string', description: name }));
const writeCsv = (of: Column[], rows: readonly Row[]): string => csvHeader(of) + csvRows(of, rows);
/** A table in the dialect `excel`. @param cuts where it is cut into pieces on its way, in bytes */
function writeExcel(of: Column[], rows: readonly Row[], cuts: readonly number[] = []): string {
  const [data, pieces] = [Buffer.from(writeCsv(of, rows)), [] as Buffer[]];
  const sink = excelSink((piece) => pieces.push(Buffer.from(piece)));
  const places = [0, ...cuts.map((cut) => cut % data.length).sort((a, b) => a - b), data.length];
  for (const [index, place] of places.slice(1).entries()) sink(data.subarray(places[index], place));
  return Buffer.concat(pieces).toString();
}
const back = (text: string): string[][] => parse(text, { bom: true, record_delimiter: '\r\n' });

/** What a cell may hold: anything, and what is special to CSV or to a spreadsheet. */
const cell = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('\r', '\n', '\r\n', '"', '""', ',', '\ufeff', "'", '=1', ' x ', '\u2028', '-', '"=1"', '\t', '\r=', ',='),
);

describe('a table as CSV', () => {
  it('has a header, commas, CRLF at the end of every row, and quotes where they are needed', () => {
    const text = writeCsv(columns, [{ first: 'a', second: 'b, “c”' }, { first: 'say "x"' }]);
    expect(text).toBe('first,second\r\na,"b, “c”"\r\n"say ""x""",\r\n');
  });

  it('is only a header where there are no rows', () => {
    expect(writeCsv(columns, [])).toBe('first,second\r\n');
  });

  it('quotes a lone LF and a lone CR', () => {
    expect(writeCsv(columns, [{ first: 'a\nb', second: 'c\rd' }])).toBe('first,second\r\n"a\nb","c\rd"\r\n');
  });

  it('writes true, numbers, lists and objects as themselves', () => {
    expect(back(writeCsv(columns, [{ first: true, second: 0.5 }]))[1]).toEqual(['true', '0.5']);
    expect(back(writeCsv(columns, [{ first: ['x', 'y,z'], second: { a: 1 } }]))[1]).toEqual(['["x","y,z"]', '{"a":1}']);
    expect(back(writeCsv(columns, [{ first: null, second: false }]))[1]).toEqual(['', 'false']);
  });

  it('comes back as it was, whatever the cells hold', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell)), (rows) => {
        const text = writeCsv(
          columns,
          rows.map(([first, second]) => ({ first, second })),
        );
        expect(back(text).slice(1)).toEqual(rows);
      }),
    );
  });
});

describe('a table for a spreadsheet', () => {
  it('begins with a byte order mark', () => {
    expect(writeExcel(columns, [])).toBe('\ufefffirst,second\r\n');
  });

  it('has no cell that would be run as a formula', () => {
    for (const sign of ['=', '+', '-', '@', '\t', '\r']) {
      expect(back(writeExcel(columns, [{ first: `${sign}1+1`, second: `1${sign}` }]))[1]).toEqual([`'${sign}1+1`, `1${sign}`]);
    }
  });

  it('differs from data in nothing else, whatever the cells hold and wherever it is cut on its way', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell)), fc.array(fc.nat(), { maxLength: 8 }), (rows, cuts) => {
        const of = rows.map(([first, second]) => ({ first, second }));
        const safe = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
        expect(back(writeExcel(columns, of, cuts)).slice(1)).toEqual(rows.map((row) => row.map(safe)));
      }),
    );
  });

  it('is never mixed up with data: there, every cell stays as it is', () => {
    expect(back(writeCsv(columns, [{ first: '=1+1', second: '-2' }]))[1]).toEqual(['=1+1', '-2']);
  });
});
