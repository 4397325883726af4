import { describe, expect, it } from 'vitest';
import type { Config } from '../../schemas/index.js';
import { matchesGlob } from '../../sources/glob.js';
import { openSource } from '../../sources/index.js';
import { quarantined } from './quarantined.js';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const open = (text: string, options: Partial<Parameters<typeof openSource>[1]> = {}) =>
  openSource(encode(text), { path: 'ports/ferry.txt', ...options });
const rules = (file: ReturnType<typeof open>): string[] => file.messages.map(({ ruleId }) => String(ruleId));

describe('an opened source', () => {
  it('has the text as its value and all else in data.article', () => {
    const file = open('---\ntitle: The Ferry\n---\nIt left.\n');
    expect(String(file.value)).toBe('---\ntitle: The Ferry\n---\nIt left.\n');
    expect(file.path).toBe('ports/ferry.txt');
    expect(file.data.article).toMatchObject({
      id: 'ferry',
      source: {
        path: 'ports/ferry.txt',
        mediaType: 'text/plain',
        encoding: 'utf-8',
        bytes: 34,
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
      metadata: { title: 'The Ferry', language: 'und' },
      origins: { title: 'front-matter' },
      contentStart: 25,
      repairs: [],
    });
    expect(file.messages).toEqual([]);
  });
  it('is Markdown by its extension only', () => {
    expect(open('# x', { path: 'a/B.MD' }).data.article?.source.mediaType).toBe('text/markdown');
    expect(open('# x', { path: '-', id: 'stdin' }).data.article).toMatchObject({
      id: 'stdin',
      source: { path: '-', mediaType: 'text/plain' },
    });
  });
  it('takes metadata from sidecar, front matter and configuration, in this order', () => {
    const config: Config = {
      metadata: [
        { files: 'other/**', set: { publisher: 'No' } },
        { files: 'ports/*', set: { language: 'en', publisher: 'Quay Press' } },
        { files: '**', set: { publisher: 'Last', license: 'CC0-1.0' } },
      ],
    };
    const file = open('---\ntitle: Matter\ndate: 2021\n---\nIt left.', { sidecar: 'title: Sidecar\n', config });
    expect(file.data.article?.metadata).toEqual({
      title: 'Sidecar',
      issued: '2021',
      language: 'en',
      publisher: 'Quay Press',
      license: 'CC0-1.0',
    });
    expect(file.data.article?.origins).toEqual({
      title: 'sidecar',
      issued: 'front-matter',
      language: 'config',
      publisher: 'config',
      license: 'config',
    });
  });
  it('says what of the metadata cannot be read, and where it stands', () => {
    const file = open('---\ndate: soon\n---\nIt left.', { sidecar: 'lang: 12 islands\n' });
    expect(rules(file)).toEqual(['metadata-invalid', 'metadata-invalid']);
    expect(file.messages.map(({ reason }) => reason)).toEqual([
      'In the sidecar, “12 islands” is no language tag. Write one of BCP 47, such as `en` or `de-AT`; the language is left out.',
      'In the front matter, “soon” is no date that can be read with certainty. Write YYYY-MM-DD, YYYY-MM or YYYY; the date is left out.',
    ]);
  });
  it('says that it was read as Windows-1252, unless a person said so', () => {
    const bytes = new Uint8Array([...encode('It left '), 0x93]);
    expect(rules(openSource(bytes, { path: 'a.txt' }))).toEqual(['decoded-as-windows-1252']);
    expect(rules(openSource(bytes, { path: 'a.txt', sidecar: 'encoding: windows-1252\n' }))).toEqual([]);
    expect(openSource(bytes, { path: 'a.txt', config: { encoding: 'windows-1251' } }).data.article?.source.encoding).toBe('windows-1251');
  });
  it('says where characters were lost before, and how many', () => {
    const file = open('It\nle\ufffdt \ufffd.');
    expect(rules(file)).toEqual(['replacement-character']);
    expect(file.messages[0]).toMatchObject({ line: 2, column: 3, severity: 'warning' });
    expect(file.messages[0]?.reason).toMatch(/^2 characters were lost/);
  });
});

describe('the id', () => {
  it.each([
    ['ferry.txt', undefined, 'ferry'],
    ['a/The_Ferry.v2.txt', undefined, 'The_Ferry.v2'],
    ['Über die Fähre.txt', undefined, 'uber-die-fahre'],
    ['ferry.txt', 'id: ferry-2021', 'ferry-2021'],
    ['ferry.txt', 'slug: other\ntitle: x', 'other'],
    ['ferry.txt', 'id: one\nslug: other', 'one'],
  ])('of %s with %j', (path, sidecar, id) => {
    expect(open('It left.', { path, sidecar }).data.article?.id).toBe(id);
  });
  it('is not the slug of the front matter, which belongs to the site, unless the file has no name of its own', () => {
    const text = '---\nslug: the-last-ferry\n---\n\nIt left.';
    expect(open(text, { path: 'a/ferry.txt' }).data.article).toMatchObject({ id: 'ferry', metadata: { slug: 'the-last-ferry' } });
    expect(open(text, { path: 'ferry/index.md' }).data.article?.id).toBe('the-last-ferry');
    expect(open(text, { path: '-' }).data.article?.id).toBe('the-last-ferry');
  });
  it.each([
    '../ferry',
    'a/b',
    'a\\b',
    '.hidden',
    'a..b',
    'con',
    'NUL.txt',
    'com1',
    'ferry.',
    'a b',
    'fähre',
    '',
    '-ferry',
    'x'.repeat(121),
    'a\u0001b',
  ])('%j is not safe as a folder', (id) => {
    const { rule, message } = quarantined(() => open('It left.', { sidecar: `id: ${JSON.stringify(id)}\n` }));
    expect(rule).toBe('unsafe-id');
    expect(message).toContain(JSON.stringify(id).slice(0, 60));
  });
  it('that is unsafe comes with one that is not', () => {
    expect(quarantined(() => open('It left.', { sidecar: 'id: The Fähre\n' })).message).toContain('Write `id: the-fahre`, say.');
  });
  it.each(['—.txt', 'con.txt', '….md'])('cannot be made from %s', (path) => {
    expect(quarantined(() => open('It left.', { path })).rule).toBe('unsafe-id');
  });
});

it('sets a file beyond the limit aside', () => {
  const { rule, message } = quarantined(() => open('It left.', { config: { maxBytes: 5 } }));
  expect(rule).toBe('source-too-large');
  expect(message).toContain('8 bytes, more than 5');
});

it('sets an article with a broken sidecar aside, and names the sidecar', () => {
  expect(quarantined(() => open('It left.', { sidecar: 'a: [' })).message).toContain('ports/ferry.meta.yaml:1:');
});

it('opens fifty megabytes in seconds where the configuration allows it', () => {
  const bytes = encode('The ferry left the quay at dawn. '.repeat(1_600_000));
  const start = performance.now();
  expect(openSource(bytes, { path: 'a.txt', config: { maxBytes: 100_000_000 } }).value.length).toBe(bytes.length);
  expect(performance.now() - start).toBeLessThan(10_000);
});

describe('globs over source paths', () => {
  it.each([
    ['a.txt', '*.txt', true],
    ['in/a.txt', '*.txt', false],
    ['in/a.txt', '**/*.txt', true],
    ['a.txt', '**/*.txt', true],
    ['in/sub/a.txt', 'in/**', true],
    ['in/a.txt', 'in/?.txt', true],
    ['in/🌊.txt', 'in/?.txt', true],
    ['in/ab.txt', 'in/?.txt', false],
    ['in/ab.txt', 'in/a*b*.txt', true],
    ['a+b.txt', 'a+b.txt', true],
    ['aab.txt', 'a+b.txt', false],
  ])('%s by %s: %s', (path, glob, matches) => {
    expect(matchesGlob(path, glob)).toBe(matches);
  });
  it('take no exponential time', () => {
    const start = performance.now();
    expect(matchesGlob(`${'a'.repeat(2000)}b`, `${'*a'.repeat(200)}c`)).toBe(false);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
