import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '../../sources/front-matter.js';
import { quarantined } from './quarantined.js';

const body = 'The ferry left at dawn.\n';

describe('front matter', () => {
  it('is read up to its closing fence', () => {
    const text = `---\ntitle: The Ferry\nauthor: Ada Brook\n---\n${body}`;
    const { data, raw, end } = readFrontMatter(text);
    expect(data).toEqual({ title: 'The Ferry', author: 'Ada Brook' });
    expect(raw).toBe('title: The Ferry\nauthor: Ada Brook\n');
    expect(text.slice(end)).toBe(body);
  });
  it.each([
    ['CRLF', '\r\n'],
    ['CR', '\r'],
    ['LF', '\n'],
  ])('reads line ends of %s', (_, end) => {
    const text = ['---', 'title: The Ferry', 'abstract: >', '  It left', '  at dawn.', '---', 'Text.'].join(end);
    const read = readFrontMatter(text);
    expect(read.data).toEqual({ title: 'The Ferry', abstract: 'It left at dawn.\n' });
    expect(text.slice(read.end)).toBe('Text.');
  });
  it('may be all there is', () => {
    expect(readFrontMatter('---\ntitle: The Ferry\n---').end).toBe(24);
  });
  it('may name YAML', () => {
    expect(readFrontMatter(`---yaml\ntitle: The Ferry\n---\n`).data).toEqual({ title: 'The Ferry' });
  });
  it('keeps dates and numbers as they are written', () => {
    const text = '---\ndate: 2021-10-15\ntitle: 007\nid: 0042\ntags: [1984, ferry]\npages: 12\nsubtitle:\n---\n';
    expect(readFrontMatter(text).data).toEqual({ date: '2021-10-15', title: '007', id: '0042', tags: ['1984', 'ferry'], pages: 12 });
  });
  it('is not shared between two reads of one text', () => {
    const text = '---\ntags: [ferry]\n---\n';
    const first = readFrontMatter(text).data!;
    (first.tags as string[]).push('changed');
    expect(readFrontMatter(text).data).toEqual({ tags: ['ferry'] });
  });
  it('does not end at a line that merely begins like a fence', () => {
    const text = '---\nabstract: |\n  x\n---more\ntitle: The Ferry\n---\nText.';
    expect(quarantined(() => readFrontMatter(text)).rule).toBe('front-matter-invalid');
  });
});

describe('what is text', () => {
  it.each([
    ['an unclosed fence', '---\ntitle: The Ferry\n\nThe ferry left.\n'],
    ['`---more`', '---more\ntitle: x\n---\n'],
    ['a note by the editor', "--- Editor's note\nnote: this was\n---\n"],
    ['a passage between two rules', '---\n\nThe ferry left at dawn, and nobody saw it go.\n\n---\n\nText.'],
    ['speech between two rules', '---\n\nHe said: "go, and do not come back".\n\n---\n'],
    ['a fence further down', '\n---\ntitle: x\n---\n'],
    ['four hyphens', '----\ntitle: x\n----\n'],
    ['no fence', body],
  ])('%s', (_, text) => {
    expect(readFrontMatter(text)).toEqual({ data: undefined, raw: '', end: 0 });
  });
});

describe('other languages than YAML', () => {
  it.each(['js', 'javascript', 'json', 'toml', 'coffee', 'cson', 'JS', ' js'])('sets ---%s aside and runs nothing', (language) => {
    const text = `---${language}\n(globalThis.ran = true, {title: "x"})\n---\n${body}`;
    const { rule, span } = quarantined(() => readFrontMatter(text));
    expect(rule).toBe('front-matter-engine');
    expect(span?.start).toEqual({ line: 1, column: 1, offset: 0 });
    expect('ran' in globalThis).toBe(false);
  });
  it('runs no JavaScript tag of YAML either', () => {
    const text = '---\ntitle: !!js/function "function () { globalThis.ran = true }"\n---\n';
    expect(quarantined(() => readFrontMatter(text)).rule).toBe('front-matter-invalid');
    expect('ran' in globalThis).toBe(false);
  });
});

describe('front matter that cannot be read', () => {
  it.each([
    ['broken YAML', '---\ntitle: [The Ferry\n---\n', 3, 1],
    ['doubled keys', '---\ntitle: a\ntitle: b\n---\n', 3, 1],
    ['a list', '---\n-\n  title: x\n---\n', 2, 1],
    ['a mapping as title', '---\nauthor: A B\ntitle: {a: b}\n---\n', 3, 8],
    ['a number in another place', '---\nlanguage: 12\n---\n', 2, 11],
    ['keywords that are mappings', '---\ntags:\n  - ferry\n  - {a: b}\n---\n', 4, 5],
    ['CRLF before the place', '---\r\nauthor: A B\r\ntitle: {a: b}\r\n---\r\n', 3, 8],
    ['a second document', '---\ntitle: x\n--- # more\nissued: y\n---\n', 3, 1],
  ])('%s: says where', (_, text, line, column) => {
    const { rule, message, span } = quarantined(() => readFrontMatter(text));
    expect(rule).toBe('front-matter-invalid');
    expect(message).toContain(`line ${line}, column ${column}: `);
    expect(span?.start).toMatchObject({ line, column });
  });
  it('says what was expected in plain words', () => {
    const { message } = quarantined(() => readFrontMatter('---\nlanguage: 12\n---\n'));
    expect(message).toContain('`language`: expected text (in quotes, if it looks like a number)');
  });
  it.each([
    [
      'aliases that multiply',
      `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefgh'.replace(/./g, (key) => `${key}: &${key} [${`*${String.fromCharCode(key.charCodeAt(0) - 1)},`.repeat(9)}]\n`)}`,
    ],
    ['an anchor that holds itself', 'a: &a [*a]\n'],
    ['a thousand brackets', `a: ${'['.repeat(1000)}\n`],
    ['brackets on lines of their own', `a:\n${' [\n'.repeat(20_000)}`],
    ['a mapping within each mapping', `x: ${'{a: '.repeat(10_000)}\n`],
    ['dashes', `a:\n ${'- '.repeat(20_000)}x\n`],
    ['question marks', `a:\n ${'? '.repeat(20_000)}x\n`],
    ['a staircase', `a:\n${Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth + 1)}a:\n`).join('')}`],
    ['question marks on a staircase', `a:\n${Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth + 1)}?\n`).join('')}`],
    ['thousands of blank lines', `a: b\n${'\n'.repeat(60_000)}`],
    ['lines that only JavaScript sees', `a: b\n${'\u2028'.repeat(60_000)}\n`],
    ['too long a text', `a: ${'b'.repeat(70_000)}\n`],
  ])('%s: is refused at once', (_, yaml) => {
    const start = performance.now();
    expect(quarantined(() => readFrontMatter(`---\n${yaml}---\n`)).rule).toBe('front-matter-invalid');
    expect(performance.now() - start).toBeLessThan(2000);
  });
  it('is quick with as many keys as may be', () => {
    const yaml = Array.from({ length: 1990 }, (_, key) => `key${key}: x\n`).join('');
    const start = performance.now();
    expect(Object.keys(readFrontMatter(`---\n${yaml}---\n`).data ?? {})).toHaveLength(1990);
    expect(performance.now() - start).toBeLessThan(2000);
  });
  it('takes hostile keys for keys and nothing more', () => {
    const { data } = readFrontMatter('---\n__proto__: {polluted: yes}\nconstructor: {prototype: {polluted: yes}}\ntitle: x\n---\n');
    expect(Object.keys(data ?? {})).toEqual(['constructor', 'title'].sort((a) => (a === 'title' ? -1 : 1)));
    expect('polluted' in {}).toBe(false);
    expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
  });
});
