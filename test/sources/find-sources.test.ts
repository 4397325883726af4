import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UsageError } from '../../schemas/usage-error.js';
import { findSources } from '../../sources/index.js';

let cwd: string;
beforeEach(() => {
  cwd = realpathSync(mkdtempSync(join(tmpdir(), 'offprint-')));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

function lay(...paths: string[]): void {
  for (const path of paths) {
    mkdirSync(dirname(join(cwd, path)), { recursive: true });
    writeFileSync(join(cwd, path), 'The ferry left.');
  }
}
const paths = async (inputs: string[], out?: string): Promise<string[]> =>
  (await findSources(inputs, { cwd, out })).map(({ path }) => path);

describe('a folder', () => {
  it('gives all articles below it, with paths from it, in the order of code units', async () => {
    lay('in/b.txt', 'in/a/z.md', 'in/B.text', 'in/ä.markdown', 'in/c.TXT', 'in/d.csv', 'in/b.meta.yaml');
    expect(await paths(['in'])).toEqual(['B.text', 'a/z.md', 'b.txt', 'c.TXT', 'ä.markdown']);
  });
  it('hides what is hidden, READMEs and node_modules', async () => {
    lay('in/a.txt', 'in/.b.txt', 'in/.git/c.txt', 'in/README.md', 'in/sub/readme.txt', 'in/node_modules/x/d.md', 'in/readmes.md');
    expect(await paths(['in'])).toEqual(['a.txt', 'readmes.md']);
  });
  it('gives its name as the root, wherever the command is given', async () => {
    lay('in/a.txt');
    const expected = { path: 'a.txt', root: 'in', folder: join(cwd, 'in'), absolute: join(cwd, 'in/a.txt'), complete: true };
    expect(await findSources(['in/'], { cwd })).toEqual([expected]);
    expect(await findSources(['.'], { cwd: join(cwd, 'in') })).toEqual([expected]);
  });
  it('does not give what lies in the output directory within it', async () => {
    lay('in/a.txt', 'in/out/articles/b/article.md', 'in/outer.txt');
    expect(await paths(['in'], 'in/out')).toEqual(['a.txt', 'outer.txt']);
  });
  it('follows links to files within it only, and gives such a file once', async () => {
    lay('in/a.txt', 'secret/b.txt');
    symlinkSync(join(cwd, 'secret/b.txt'), join(cwd, 'in/b.txt'));
    symlinkSync(join(cwd, 'secret'), join(cwd, 'in/folder'));
    symlinkSync(join(cwd, 'in/a.txt'), join(cwd, 'in/0-link.txt'));
    symlinkSync(join(cwd, 'in/nowhere'), join(cwd, 'in/broken.txt'));
    symlinkSync(join(cwd, 'in'), join(cwd, 'in/loop'));
    expect(await paths(['in'])).toEqual(['a.txt']);
  });
});

describe('a file', () => {
  it('goes by its name and belongs to no folder', async () => {
    lay('in/sub/a.txt');
    expect(await findSources(['in/sub/a.txt'], { cwd })).toEqual([
      { path: 'a.txt', absolute: join(cwd, 'in/sub/a.txt'), root: undefined, folder: undefined, complete: false },
    ]);
  });
  it('is taken even if it is hidden or a README', async () => {
    lay('.a.txt', 'README.md');
    expect(await paths(['.a.txt', 'README.md'])).toEqual(['.a.txt', 'README.md']);
  });
  it('goes by its path where another has its name', async () => {
    lay('x/a.txt', 'y/a.txt', 'y/b.txt');
    expect(await paths(['y/a.txt', 'x/a.txt', 'y/b.txt'])).toEqual(['b.txt', 'x/a.txt', 'y/a.txt']);
  });
  it('is found once, however often and in whatever way it is named', async () => {
    lay('in/a.txt');
    const found = await findSources(['in/a.txt', './in/a.txt', 'in', 'in/*.txt'], { cwd });
    expect(found).toMatchObject([{ path: 'a.txt', root: 'in' }]);
  });
});

it('finds nothing where nothing is named', async () => {
  expect(await findSources([], { cwd })).toEqual([]);
});

it('gives the same for every order of inputs', async () => {
  lay('in/sub/a.txt', 'in/b.txt', 'c.txt');
  const inputs = ['in', 'in/sub', 'c.txt', 'in/*.txt'];
  const expected = await findSources(inputs, { cwd });
  expect(expected.map(({ path, root }) => [root, path])).toEqual([
    ['in', 'b.txt'],
    [undefined, 'c.txt'],
    ['in', 'sub/a.txt'],
  ]);
  expect(await findSources(inputs.toReversed(), { cwd })).toEqual(expected);
});

it('tells two folders of one name apart', async () => {
  lay('x/in/a.txt', 'y/in/b.txt');
  expect((await findSources(['x/in', 'y/in'], { cwd })).map(({ root }) => root)).toEqual(['x/in', 'y/in']);
});

describe('a glob', () => {
  it('finds files, with paths from where the pattern begins', async () => {
    lay('in/a.txt', 'in/b.md', 'in/sub/c.txt', 'in/.d.txt', 'in/e.csv', 'in/node_modules/f.txt');
    expect(await paths(['in/**/*.txt'])).toEqual(['a.txt', 'sub/c.txt']);
    expect(await paths([join(cwd, 'in/{a,b}.*')])).toEqual(['a.txt', 'b.md']);
    expect(await findSources(['*.txt'], { cwd: join(cwd, 'in') })).toMatchObject([{ path: 'a.txt', root: undefined, complete: false }]);
  });
  it('does not look into the output directory', async () => {
    lay('a.txt', 'out/b.txt');
    expect(await paths(['**/*.txt'], 'out')).toEqual(['a.txt']);
  });
  it('may be the name of a file', async () => {
    lay('in/a[1].txt');
    expect(await paths(['in/a[1].txt'])).toEqual(['a[1].txt']);
  });
});

describe('what cannot be done is said', () => {
  beforeEach(() => lay('in/notes.csv', 'out/articles/a/article.md', 'empty/README.md'));
  it.each<[string, string[], RegExp]>([
    ['a missing file', ['in/a.txt'], /There is no file or folder in\/a\.txt/],
    ['a missing folder with a glob', ['nowhere/*.txt'], /There is no file or folder nowhere/],
    ['a file of another kind', ['in/notes.csv'], /in\/notes\.csv is of no known kind\. Expected .*\.txt, \.text, \.md, \.markdown/],
    ['no article', ['empty', 'in'], /There is no article in empty, in\. Expected/],
    ['a glob that finds nothing', ['in/*.txt'], /There is no article/],
    ['an input in the output directory', ['out/articles'], /out\/articles lies in the output directory/],
    ['a file in the output directory', ['out/articles/a/article.md'], /lies in the output directory/],
    ['the output directory itself', ['out'], /lies in the output directory/],
  ])('%s', async (_, inputs, message) => {
    await expect(findSources(inputs, { cwd, out: 'out' })).rejects.toThrow(UsageError);
    await expect(findSources(inputs, { cwd, out: 'out' })).rejects.toThrow(message);
  });
  it('sees through a link to the output directory', async () => {
    symlinkSync(join(cwd, 'out'), join(cwd, 'alias'));
    await expect(findSources(['out'], { cwd, out: 'alias' })).rejects.toThrow(/lies in the output directory/);
    await expect(findSources(['alias/articles'], { cwd, out: 'out' })).rejects.toThrow(/lies in the output directory/);
  });
});
