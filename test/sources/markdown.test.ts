import type { Root, RootContent } from 'mdast';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { textRepairs } from '../../pipeline/record/text-repairs.js';
import type { Repair } from '../../schemas/index.js';
import { markdown, openSource } from '../../sources/index.js';
import { quarantined } from './quarantined.js';

const processor = unified().use(markdown).freeze();

function parse(source: string): { tree: Root; repairs: Omit<Repair, 'id'>[] } {
  const file = openSource(new TextEncoder().encode(source), { path: 'ferry.md' });
  const tree = processor.parse(file);
  return { tree, repairs: textRepairs(tree, file) };
}
const types = ({ children }: Root): string[] => children.map(({ type }) => type);

describe('Markdown', () => {
  it('is read with footnotes, and with nothing else of GFM', () => {
    const { tree } = parse('# Ferry\n\nIt left.[^1] ~~Not~~\n\n- one\n\n> two\n\n| a |\n|---|\n\n[^1]: A note.\n');
    expect(types(tree)).toEqual(['heading', 'paragraph', 'list', 'blockquote', 'paragraph', 'footnoteDefinition']);
    expect(JSON.stringify(tree)).toContain('"footnoteReference"');
    expect(JSON.stringify(tree)).not.toContain('"delete"');
  });
  it('leaves a marker without a definition as text', () => {
    expect(JSON.stringify(parse('It left.[^7]\n').tree)).toContain('It left.[^7]');
  });
  it('keeps HTML and definitions as nodes', () => {
    expect(types(parse('<div>x</div>\n\n[a]: http://example.org\n').tree)).toEqual(['html', 'definition']);
  });
  it.each(['\n', '\r\n', '\r'])('counts offsets from the start of the file, front matter included (%j)', (end) => {
    const source = ['---', 'title: The Ferry', '---', '', 'It *left*.', ''].join(end);
    const { tree } = parse(source);
    expect(types(tree)).toEqual(['yaml', 'paragraph']);
    const [matter, paragraph] = tree.children as [RootContent, RootContent];
    expect(matter.data?.block).toEqual({ part: 'aside', role: 'front-matter' });
    expect(source.slice(paragraph.position?.start.offset, paragraph.position?.end.offset)).toBe('It *left*.');
    expect(paragraph.position?.start.line).toBe(5);
  });
  it('leaves control characters out of leaves and attributes, with repairs, and knows where the rest stands', () => {
    const { tree, repairs } = parse('It l\u0001eft *at\u0002 dawn*.\n\n    co\u0003de\n\n\u001a\n');
    expect(JSON.stringify(tree)).not.toMatch(/"value":"[^"]*\\u00/);
    expect(repairs.map(({ before, after }) => [before, after])).toEqual([
      ['l\u0001eft', 'left'],
      ['at\u0002', 'at'],
      ['co\u0003de', 'code'],
      ['\u001a', ''],
    ]);
    expect(tree.children.map(({ position }) => [position?.start.offset, position?.end.offset])).toEqual([
      [0, 20],
      [22, 31],
    ]);
  });
});

describe('nesting', () => {
  it.each([
    ['quotes', '>'.repeat(5000)],
    ['quotes with spaces', '> '.repeat(5000)],
    ['lists', '- '.repeat(5000)],
    ['numbers', '1. '.repeat(5000)],
    ['quotes and lists', '> - '.repeat(2000)],
    ['notes', Array.from({ length: 2000 }, (_, note) => `[^${note}]: `).join('')],
  ])('of %s is refused before anything is parsed, with its place', (_, openers) => {
    const start = performance.now();
    const { rule, message, span } = quarantined(() => parse(`It left.\n\n${openers}x\n`));
    expect(rule).toBe('nested-too-deeply');
    expect(message).toContain('line 3');
    expect(span?.start.line).toBe(3);
    expect(performance.now() - start).toBeLessThan(500);
  });
  it('over many lines is refused, too', () => {
    const stairs = (step: string, opener: string): string =>
      Array.from({ length: 2000 }, (_, depth) => `${step.repeat(depth)}${opener} x`).join('\n');
    const start = performance.now();
    expect(quarantined(() => parse(stairs('  ', '-'))).rule).toBe('nested-too-deeply');
    expect(quarantined(() => parse(stairs('\t', '1.'))).rule).toBe('nested-too-deeply');
    expect(quarantined(() => parse(stairs('    ', '[^a]:'))).rule).toBe('nested-too-deeply');
    expect(quarantined(() => parse(stairs('  ', '-').replaceAll(/^/gm, '> '))).rule).toBe('nested-too-deeply');
    expect(performance.now() - start).toBeLessThan(2000);
  });
  it('of emphasis within emphasis is refused', () => {
    expect(quarantined(() => parse(`${'*a **b '.repeat(200)}${'c** d* '.repeat(200)}`)).rule).toBe('nested-too-deeply');
  });
  it('is measured in marks of one paragraph, too, for they are paired with each other', () => {
    expect(quarantined(() => parse(`It left.\n\n${'_*'.repeat(200_000)}`)).message).toMatch(
      /more than 10000 signs .* \(line 3, column 1\)/,
    );
  });
  it.each([
    [
      'a list of two thousand notes',
      Array.from({ length: 2000 }, (_, note) => `[^${note}]: See *Ferries*, [here](http://example.org).\n`).join('\n'),
    ],
    ['a rule of dashes', '-'.repeat(500)],
    ['a rule of dashes and spaces', '- '.repeat(150)],
    ['dots', '.'.repeat(300)],
    ['stars', '*'.repeat(300)],
    ['deep but sane quotes', `${'> '.repeat(90)}x`],
    ['a deep list', Array.from({ length: 80 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n')],
    ['digits', '1'.repeat(500)],
  ])('is not %s', (_, line) => {
    expect(parse(`It left.\n\n${line}\n\nIt came back.\n`).tree.children.length).toBeGreaterThan(1);
  });
});
