import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MANIFEST } from '../../outputs/manifest/manifest.js';
import { verifyDirectory } from '../../outputs/verify/verify-directory.js';
import { ARTICLES, filesOf, forge, writtenDirectory } from './written.js';

/** The files that the faults of a directory are named after. */
async function faulty(directory: string): Promise<string[]> {
  return [...new Set((await verifyDirectory(directory)).map(({ file }) => file))];
}

describe('a directory as it was written', () => {
  it('has no fault', async () => {
    expect(await verifyDirectory(await writtenDirectory())).toEqual([]);
  });

  it.each([
    { outputs: ['markdown'] },
    { outputs: ['csv'] },
    { markdown: { notes: 'html' } },
    { markdown: { notes: 'verbatim', asides: 'body' } },
    { csv: { dialect: 'excel' } },
    { csv: { dialect: ['data', 'excel'] } },
    { outputs: ['bibtex'] },
    { outputs: ['json', 'ris'] },
  ] as const)('has none with the configuration %j either', async (config) => {
    const directory = await writtenDirectory(ARTICLES, structuredClone(config) as Parameters<typeof writtenDirectory>[1]);
    expect(await verifyDirectory(directory)).toEqual([]);
  });

  it('may hold a work folder of ours, which is no part of it', async () => {
    const directory = await writtenDirectory();
    mkdirSync(join(directory, '.offprint'), { recursive: true });
    writeFileSync(join(directory, '.offprint', 'lock'), 'anything');
    expect(await verifyDirectory(directory)).toEqual([]);
  });
});

describe('one changed byte', () => {
  it('is found in every file, wherever it is, and the file is named', async () => {
    const directory = await writtenDirectory();
    const files = filesOf(directory);
    expect(files).toContain(MANIFEST);
    expect(files).toContain('run.json');
    expect(files).toContain('tables/notes.csv');
    for (const file of files) {
      const path = join(directory, file);
      const bytes = readFileSync(path);
      for (const at of [0, Math.floor(bytes.length / 2), bytes.length - 1]) {
        const flipped = Buffer.from(bytes);
        flipped[at] = (flipped[at] as number) ^ 1;
        writeFileSync(path, flipped);
        const told = (await verifyDirectory(directory)).map((fault) => `${fault.file}: ${fault.message}`);
        expect(told.join('\n'), `byte ${at} of ${file}`).toContain(file);
      }
      writeFileSync(path, bytes);
    }
    expect(await verifyDirectory(directory)).toEqual([]);
  });

  it('is found in the manifest wherever it stands', async () => {
    const directory = await writtenDirectory({ 'ferry.txt': ARTICLES['ferry.txt'] as string }, { outputs: ['markdown'] });
    const path = join(directory, MANIFEST);
    const bytes = readFileSync(path);
    for (let at = 0; at < bytes.length; at++) {
      const flipped = Buffer.from(bytes);
      flipped[at] = (flipped[at] as number) ^ 4;
      writeFileSync(path, flipped);
      const told = (await verifyDirectory(directory)).map((fault) => `${fault.file}: ${fault.message}`);
      expect(told.join('\n'), `byte ${at}`).toContain(MANIFEST);
    }
  });
});

describe('files', () => {
  it('that are missing are named', async () => {
    const directory = await writtenDirectory();
    rmSync(join(directory, 'articles/tide/article.xml'));
    expect(await faulty(directory)).toEqual(['articles/tide/article.xml']);
  });

  it('that nobody wrote are named', async () => {
    const directory = await writtenDirectory();
    writeFileSync(join(directory, 'articles/tide/notes.txt'), 'mine');
    expect(await faulty(directory)).toEqual(['articles/tide/notes.txt']);
  });

  it('are not taken from behind a symbolic link', async () => {
    const directory = await writtenDirectory();
    renameSync(join(directory, 'run.json'), join(directory, '.offprint-run.json'));
    symlinkSync('.offprint-run.json', join(directory, 'run.json'));
    expect(await faulty(directory)).toEqual(['.offprint-run.json', 'run.json']);
  });

  it('cannot be checked without a manifest', async () => {
    const directory = await writtenDirectory();
    rmSync(join(directory, MANIFEST));
    expect(await faulty(directory)).toEqual([MANIFEST]);
  });

  it('outside of the directory cannot be named in the manifest', async () => {
    const directory = await writtenDirectory();
    const path = join(directory, MANIFEST);
    writeFileSync(path, `${'0'.repeat(64)}  ../outside\n${readFileSync(path, 'utf8')}`);
    expect((await verifyDirectory(directory))[0]?.message).toContain('not a path within the directory');
  });
});

describe('a change with a checksum to match', () => {
  const md = 'articles/ferry/article.md';
  const xml = 'articles/ferry/article.xml';
  const json = 'articles/ferry/article.json';

  it.each([
    ['a word of the body in Markdown', md, (text: string) => text.replace('nobody said why', 'nobody asked why')],
    ['a word of a note in Markdown', md, (text: string) => text.replace('Quay Press', 'Pier Press')],
    ['a placeholder that is gone', md, (text: string) => text.replace(/^\[\^3\]: .*\n\n/m, '')],
    ['a marker that is gone', md, (text: string) => text.replace('[^1] The', ' The')],
    ['another way of writing Markdown', md, (text: string) => text.replace('\n## ', '\n##  ')],
    ['the id in the front matter', md, (text: string) => text.replace('id: ferry', 'id: fairy')],
    ['the date in the front matter', 'articles/tide/article.md', (text: string) => text.replace('date: 2020-03-02', 'date: 2020-03-03')],
    ['an author in the front matter', 'articles/tide/article.md', (text: string) => text.replace('Noor Haddad', 'Noor Hadad')],
    ['a count in the front matter', md, (text: string) => text.replace('markers: 4', 'markers: 5')],
    ['a word of the body in JATS', xml, (text: string) => text.replace('nobody said why', 'nobody asked why')],
    ['a space in a note of JATS', xml, (text: string) => text.replace('Quay Press', 'Quay  Press')],
    ['the label of a note in JATS', xml, (text: string) => text.replace('<label>[4]', '<label>[5]')],
    ['the label of a placeholder in JATS', xml, (text: string) => text.replace('<label>[3]', '<label>[5]')],
    ['the number of a marker in JATS', xml, (text: string) => text.replace('<sup>[2]', '<sup>[7]')],
    ['a name in a reference of JATS', xml, (text: string) => text.replace('<surname>Reyes', '<surname>Reyer')],
    [
      'a year in a reference of JATS',
      xml,
      (text: string) => text.replace('<year iso-8601-date="2011">2011', '<year iso-8601-date="2011">2012'),
    ],
    ['a title in a reference of JATS', xml, (text: string) => text.replace('<source>The Slip', '<source>A Slip')],
    ['an author in JATS', 'articles/tide/article.xml', (text: string) => text.replace('<surname>Haddad', '<surname>Hadad')],
    [
      'the date in JATS',
      'articles/tide/article.xml',
      (text: string) => text.replace('iso-8601-date="2020-03-02"', 'iso-8601-date="2020-03-03"'),
    ],
    ['a target in JATS', xml, (text: string) => text.replace('rid="fn4"', 'rid="fn1"')],
    ['an element that JATS does not know', xml, (text: string) => text.replace('<back>', '<back><remark/>')],
    ['an entity that nothing declares', xml, (text: string) => text.replace('nobody', 'no&nbsp;body')],
    ['a work of references.json', 'articles/ferry/references.json', (text: string) => text.replace('2011', '2012')],
    ['a work of the references of the run', 'references.bib', (text: string) => text.replace('2011', '2012')],
    ['a page that explains the tables', 'tables/README.md', (text: string) => text.replace('# Tables', '# Chairs')],
    ['a source of the descriptor', 'datapackage.json', (text: string) => text.replace('"Tides and Timetables"', '"Tides"')],
    ['a schema', 'schemas/article.schema.json', (text: string) => text.replace('"type": "object"', '"type": "string"')],
    ['a total of run.json', 'run.json', (text: string) => text.replace('"converted": 2', '"converted": 3')],
    ['a count of run.json', 'run.json', (text: string) => text.replace('"missing-note": 1', '"missing-note": 2')],
    ['a key that run.json does not have', 'run.json', (text: string) => text.replace('"version": 1', '"version": 1, "when": "now"')],
    ['what is no JSON', 'run.json', (text: string) => `${text}}`],
    ['the descriptor', 'datapackage.json', (text: string) => text.replace('"primaryKey"', '"primarykey"')],
  ])('is found: %s', async (_, path, change) => {
    const directory = await writtenDirectory();
    forge(directory, path, change);
    expect(await faulty(directory)).toContain(path);
  });

  it.each([
    ['a word of a note', (text: string) => text.replace('Quay Press', 'Pier Press')],
    ['the label of a note', (text: string) => text.replace('<p id="fn4">[4]', '<p id="fn4">[5]')],
    ['a note that is gone', (text: string) => text.replace(/<p id="fn2">.*\n/, '')],
    ['a marker that leads elsewhere', (text: string) => text.replace('<a href="#fn4">', '<a href="#fn1">')],
    ['the number of a marker', (text: string) => text.replace('\\[4]', '\\[5]')],
    ['a word of the body', (text: string) => text.replace('nobody said why', 'nobody asked why')],
  ])('is found where notes are HTML: %s', async (_, change) => {
    const directory = await writtenDirectory(ARTICLES, { markdown: { notes: 'html' } });
    forge(directory, md, change);
    expect(await faulty(directory)).toContain(md);
  });

  it.each([
    ['words that the source has', (text: string) => text.replaceAll('nobody said why', 'nobody')],
    ['words that the source has not', (text: string) => text.replaceAll('nobody said why', 'nobody ever said why')],
    ['a marker that leads to no note', (text: string) => text.replaceAll('"note":"fn4"', '"note":"fn44"')],
    ['a marker whose node leads elsewhere', (text: string) => text.replace('"note":"fn4"', '"note":"fn1"')],
    ['a key that the schema does not have', (text: string) => text.replace('"version":1', '"version":1,"colour":"red"')],
    ['the id of another article', (text: string) => text.replace('"id":"ferry"', '"id":"fairy"')],
  ])('is found in article.json: %s', async (_, change) => {
    const directory = await writtenDirectory();
    forge(directory, json, change);
    expect(await faulty(directory)).toContain(json);
  });

  it.each([
    ['a cell', 'tables/notes.csv', (text: string) => text.replace('Quay Press', 'Pier Press'), /not what the records/],
    ['a type', 'tables/markers.csv', (text: string) => text.replace(/,(\d+)\r\n/, ',x$1\r\n'), /is not a whole number/],
    ['a value that must be there', 'tables/articles.csv', (text: string) => text.replace(',tide.md,', ',,'), /a value is missing/],
    ['a key that stands twice', 'tables/markers.csv', (text: string) => text.replace('xref-2', 'xref-1'), /stands twice/],
    ['a key that leads nowhere', 'tables/markers.csv', (text: string) => text.replace(',fn4,', ',fn9,'), /is not in the table notes/],
    ['a column', 'tables/works.csv', (text: string) => text.replace('canonical', 'cannonical'), /Its columns are not/],
    ['an open quotation', 'tables/works.csv', (text: string) => `${text}"`, /cannot be read as CSV/],
    ['a row too short', 'tables/repairs.csv', (text: string) => `${text}x`, /cannot be read as CSV/],
    ['a row that is gone', 'tables/findings.csv', (text: string) => text.replace(/[^\n]*\n$/, ''), /not what the records/],
  ])('is found in a table: %s', async (_, path, change, message) => {
    const directory = await writtenDirectory();
    forge(directory, path, change);
    const faults = (await verifyDirectory(directory)).filter(({ file }) => file === path);
    expect(faults.map((fault) => fault.message).join('\n')).toMatch(message);
  });

  it.each([
    ['a work that no table has', (text: string) => text.replace(/"id": "w-/, '"id": "v-'), /No row of works\.csv has v-/],
    ['a work that is gone', (text: string) => text.replace(/"id": "w-/, '"id": "v-'), /The work w-\w+ of works\.csv is not in it/],
    ['a work that stands twice', (text: string) => text.replace('[', `[${text.slice(1, text.indexOf('\n  },') + 4)},`), /stands twice/],
    ['what is no item of CSL', (text: string) => text.replace('"type": "book"', '"type": "tome"'), /references\.schema\.json/],
    ['another word', (text: string) => text.replace('Quay Press', 'Pier Press'), /not what the records/],
  ])('is found in references.json: %s', async (_, change, message) => {
    const directory = await writtenDirectory();
    forge(directory, 'references.json', change);
    const faults = (await verifyDirectory(directory)).filter(({ file }) => file === 'references.json');
    expect(faults.map((fault) => fault.message).join('\n')).toMatch(message);
  });

  it.each([
    ['a date that is none', 'tables/works.csv', (text: string) => text.replace(',2011,', ',spring 2011,'), /does not fit/],
    [
      'a line before the first',
      'tables/notes.csv',
      (text: string) => text.replace(/,\d+,(\d+,\d+,\d+,\d+,\d+)\r\n/, ',0,$1\r\n'),
      /0 is less than 1/,
    ],
    [
      'a confidence beyond all doubt',
      'tables/markers.csv',
      (text: string) => text.replace(/,,(?:1|0\.\d+),/, ',,1.5,'),
      /1\.5 is more than 1/,
    ],
    ['an empty label', 'tables-excel/markers.csv', (text: string) => text.replace(',xref-1,1,', ',xref-1,,'), /a value is missing/],
  ])('is found where it breaks what always holds: %s', async (_, path, change, message) => {
    const directory = await writtenDirectory(ARTICLES, { csv: { dialect: ['data', 'excel'] } });
    forge(directory, path, change);
    const faults = (await verifyDirectory(directory)).filter(({ file }) => file === path);
    expect(faults.map((fault) => fault.message).join('\n')).toMatch(message);
  });

  it('cannot lead verify out of the directory', async () => {
    const directory = await writtenDirectory();
    forge(directory, 'run.json', (text) => text.replace('"id": "tide"', '"id": "../../tide"'));
    expect((await faulty(directory)).length).toBeGreaterThan(0);
  });
});
