import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csvHeader, csvRows } from '../../outputs/tables/csv.js';
import { excelSink } from '../../outputs/tables/excel.js';
import type { Column } from '../../schemas/tables.js';

/** Each would be run as a formula, or hides one behind white space, if a spreadsheet took it as it stands. */
const titles = ['=4+4', '+4+4', '-4+4', '@SUM(4;4)', '\t=4+4', '\r=4+4', '=HYPERLINK("https://example.org/","Tides")'];
const columns: Column[] = [
  { name: 'title', type: 'string', description: 'Title' },
  { name: 'depth', type: 'integer', description: 'Depth, in metres' },
];
const data =
  csvHeader(columns) +
  csvRows(
    columns,
    titles.map((title) => ({ title, depth: -7 })),
  );
/** Comma, quotation mark, UTF-8, from line 1, all else as it is by default; formulas are evaluated, as spreadsheets do. */
const IMPORT = 'CSV:44,34,76,1,,0,false,true,false,false,false,0,true';

interface Cell {
  /** The formula that it was taken for. */
  formula?: string;
  type: string;
  value?: string;
}

/** The cells of a row below the header, as LibreOffice has them. */
function cellsIn(fods: string): Cell[] {
  const table = fods.slice(fods.indexOf('<table:table '));
  const cells = [...table.matchAll(/<table:table-cell ([^>]*office:value-type="(\w+)"[^>]*)>/g)].map(([, attributes = '', type = '']) => {
    const [formula, value] = ['table:formula', 'office:value'].map((name) => new RegExp(` ?${name}="([^"]*)"`).exec(` ${attributes}`)?.[1]);
    return { type, ...(formula !== undefined && { formula }), ...(value !== undefined && { value }) };
  });
  return cells.slice(columns.length);
}

describe('a table in LibreOffice', () => {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-spreadsheet-'));
  let opened: { data: Cell[]; excel: Cell[] } | undefined;

  beforeAll(() => {
    const pieces: Buffer[] = [];
    excelSink((piece) => pieces.push(Buffer.from(piece)))(data);
    writeFileSync(join(folder, 'data.csv'), data);
    writeFileSync(join(folder, 'excel.csv'), Buffer.concat(pieces));
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const args = ['--headless', profile, `--infilter=${IMPORT}`, '--convert-to', 'fods', '--outdir', folder];
    const { error, status, stderr } = spawnSync('soffice', [...args, join(folder, 'data.csv'), join(folder, 'excel.csv')], {
      encoding: 'utf8',
    });
    if (error && 'code' in error && error.code === 'ENOENT') {
      console.warn('LibreOffice is absent (soffice): what it makes of tables is not checked.');
      return;
    }
    if (status !== 0) throw new Error(`soffice ended with status ${status}: ${stderr}`);
    const read = (name: string): Cell[] => cellsIn(readFileSync(join(folder, `${name}.fods`), 'utf8'));
    opened = { data: read('data'), excel: read('excel') };
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('has text where a title begins like a formula, in the dialect excel', () => {
    if (!opened) return;
    expect(opened.excel).toEqual(titles.flatMap(() => [{ type: 'string' }, { type: 'string' }]));
  });

  it('has what is there in the dialect data: formulas, which the other is for, and numbers below zero', () => {
    if (!opened) return;
    expect(opened.data.filter(({ formula }) => formula !== undefined).length).toBeGreaterThan(0);
    expect(opened.data.filter((_, index) => index % 2 === 1)).toEqual(titles.map(() => ({ type: 'float', value: '-7' })));
  });
});
