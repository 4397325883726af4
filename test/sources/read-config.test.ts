import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nearest } from '../../schemas/nearest.js';
import { UsageError } from '../../schemas/usage-error.js';
import { readConfig } from '../../sources/index.js';

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'offprint-'));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));
const write = (text: string | Uint8Array, name = 'offprint.yaml'): void => writeFileSync(join(cwd, name), text);

describe('the configuration', () => {
  it('is read from the working directory', async () => {
    write(
      '\ufeffinputs: [articles]\nout: out\nseverity: {missing-note: error}\nmetadata:\n  - files: "*.txt"\n    set: {lang: en, author: Ada Brook}\n',
    );
    expect(await readConfig(undefined, cwd)).toEqual({
      config: {
        inputs: ['articles'],
        out: 'out',
        severity: { 'missing-note': 'error' },
        metadata: [{ files: '*.txt', set: { lang: 'en', author: 'Ada Brook' } }],
      },
      path: join(cwd, 'offprint.yaml'),
      directory: cwd,
    });
  });
  it('may be named, and its folder is where its paths begin', async () => {
    mkdirSync(join(cwd, 'site'));
    write('out: x\n', 'site/other.yaml');
    expect(await readConfig('site/other.yaml', cwd)).toMatchObject({ config: { out: 'x' }, directory: join(cwd, 'site') });
  });
  it('need not be there', async () => {
    expect(await readConfig(undefined, cwd)).toEqual({ config: {}, path: undefined, directory: cwd });
  });
  it('may be empty', async () => {
    write('# nothing yet\n');
    expect((await readConfig(undefined, cwd)).config).toEqual({});
  });
});

describe('what is wrong with it is said, with file, line and column', () => {
  it.each([
    ['an unknown key', 'out: x\noutpts: [json]\n', 'offprint.yaml:2:1: there is no key `outpts`. Did you mean `outputs`?'],
    ['an unknown key of a key', 'markdown:\n  noets: html\n', 'offprint.yaml:2:3: there is no key `markdown.noets`. Did you mean `notes`?'],
    [
      'an unknown key in a list',
      'metadata:\n  - files: "*"\n    set: {titel: x}\n',
      'offprint.yaml:3:11: there is no key `metadata.0.set.titel`. Did you mean `title`?',
    ],
    ['a key that is like no other', 'csv: {zzzzzz: 1}\n', 'there is no key `csv.zzzzzz`. Known keys are dialect.'],
    [
      'an unknown rule',
      'severity:\n  mising-note: error\n',
      'offprint.yaml:2:3: `severity.mising-note`: there is no rule `mising-note`. Did you mean `missing-note`?',
    ],
    [
      'an unknown output',
      'outputs: [pdf]\n',
      'offprint.yaml:1:11: `outputs.0`: expected `markdown` or `jats` or `csv` or `json` or `bibtex` or `ris`.',
    ],
    ['a wrong kind of value', 'inputs: articles\n', 'offprint.yaml:1:9: `inputs`: expected a list.'],
    ['a number out of bounds', 'maxDelete: 3\n', 'offprint.yaml:1:12: `maxDelete`: expected at most 1.'],
    ['a number for text', 'out: 12\n', 'offprint.yaml:1:6: `out`: expected text (in quotes, if it looks like a number).'],
    ['a list', '- a\n', 'offprint.yaml:1:1: expected keys with values.'],
    ['broken YAML', 'out: [x\n', 'offprint.yaml:2:1: '],
    ['a doubled key', 'out: x\nout: y\n', 'offprint.yaml:2:1: map keys must be unique.'],
  ])('%s', async (_, text, message) => {
    write(text);
    await expect(readConfig(undefined, cwd)).rejects.toThrow(UsageError);
    await expect(readConfig(undefined, cwd)).rejects.toThrow(message);
  });
  it('a file that is not there', async () => {
    await expect(readConfig('nowhere.yaml', cwd)).rejects.toThrow('There is no configuration nowhere.yaml.');
  });
  it('a folder, or bytes that are no UTF-8', async () => {
    await expect(readConfig('.', cwd)).rejects.toThrow(/cannot be read \(EISDIR\)/);
    write(new Uint8Array([0x6f, 0xff]));
    await expect(readConfig(undefined, cwd)).rejects.toThrow(/no valid UTF-8/);
  });
});

describe('the nearest word', () => {
  it.each([
    ['outpts', 'outputs'],
    ['OUTPUTS', 'outputs'],
    ['otuputs', 'outputs'],
    ['inptus', 'inputs'],
    ['xyz', undefined],
    ['', undefined],
    ['o'.repeat(10_000), undefined],
  ])('to %s', (word, expected) => {
    expect(nearest(word, ['inputs', 'outputs', 'encoding'])).toBe(expected);
  });
});
