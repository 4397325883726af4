import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { safePath } from '../../outputs/directory/safe-path.js';
import { writeFileAtomically } from '../../outputs/directory/write-file.js';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'offprint-write-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
});

describe('writing a file', () => {
  it('makes its folders and leaves nothing else behind', () => {
    expect(writeFileAtomically(directory, 'articles/ferry/article.md', 'Text é\n')).toMatchObject({ fresh: true, size: 8 });
    expect(readFileSync(join(directory, 'articles/ferry/article.md'), 'utf8')).toBe('Text é\n');
    expect(readdirSync(join(directory, '.offprint/staging'))).toEqual([]);
  });

  it('does not touch one that has the same bytes already', () => {
    writeFileAtomically(directory, 'run.json', 'same');
    const path = join(directory, 'run.json');
    utimesSync(path, 1000, 1000);
    expect(writeFileAtomically(directory, 'run.json', new TextEncoder().encode('same')).fresh).toBe(false);
    expect(statSync(path).mtimeMs).toBe(1_000_000);
    expect(writeFileAtomically(directory, 'run.json', 'other').fresh).toBe(true);
    expect(readFileSync(path, 'utf8')).toBe('other');
  });

  it('replaces a symbolic link and leaves what it pointed to alone', () => {
    const outside = mkdtempSync(join(tmpdir(), 'offprint-outside-'));
    onTestFinished(() => rmSync(outside, { recursive: true, force: true }));
    writeFileSync(join(outside, 'theirs'), 'theirs');
    symlinkSync(join(outside, 'theirs'), join(directory, 'run.json'));
    writeFileAtomically(directory, 'run.json', 'theirs');
    expect(lstatSync(join(directory, 'run.json')).isSymbolicLink()).toBe(false);
    writeFileAtomically(directory, 'run.json', 'ours');
    expect(readFileSync(join(outside, 'theirs'), 'utf8')).toBe('theirs');
  });

  it('leaves no half of a file where it cannot take its place', () => {
    mkdirSync(join(directory, 'run.json/in-the-way'), { recursive: true });
    expect(() => writeFileAtomically(directory, 'run.json', 'x')).toThrow();
    expect(readdirSync(join(directory, '.offprint/staging'))).toEqual([]);
  });
});

describe('a path', () => {
  it.each(['', '..', '../x', 'a/../../x', 'a//b', './a', 'a/.', '/etc/x', 'a\\b', 'articles/../..'])('“%s” is refused', (path) => {
    expect(() => safePath(directory, path)).toThrow('no path within');
    expect(() => writeFileAtomically(directory, path, 'x')).toThrow('no path within');
  });

  it('over a symbolic link is refused', () => {
    const outside = mkdtempSync(join(tmpdir(), 'offprint-outside-'));
    onTestFinished(() => rmSync(outside, { recursive: true, force: true }));
    symlinkSync(outside, join(directory, 'articles'));
    symlinkSync(outside, join(directory, '.offprint'));
    expect(() => writeFileAtomically(directory, 'articles/x', 'x')).toThrow('symbolic link');
    expect(() => writeFileAtomically(directory, 'run.json', 'x')).toThrow('symbolic link');
    expect(existsSync(join(outside, 'x'))).toBe(false);
  });
});
