import fc from 'fast-check';
import type { Paragraph, Root, Text } from 'mdast';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { textRepairs } from '../../pipeline/record/text-repairs.js';
import type { Repair } from '../../schemas/index.js';
import { openSource, text } from '../../sources/index.js';

const processor = unified().use(text).freeze();

function parse(source: string): { tree: Root; repairs: Omit<Repair, 'id'>[] } {
  const file = openSource(new TextEncoder().encode(source), { path: 'ferry.txt' });
  const tree = processor.parse(file);
  return { tree, repairs: textRepairs(tree, file) };
}
const values = ({ children }: Root): string[] =>
  children.map((node) => ('children' in node ? (node.children[0] as Text).value : node.type));
const leaf = (tree: Root, index: number): Text => (tree.children[index] as Paragraph).children[0] as Text;

describe('blocks', () => {
  it('are parted by blank lines and keep their own line breaks and indents', () => {
    const { tree } = parse('  The ferry left\r\n   at dawn.\r\n\r\n\r\nNobody saw it.\n');
    expect(values(tree)).toEqual(['The ferry left\r\n   at dawn.', 'Nobody saw it.']);
  });
  it('are parted by a line that holds only a non-breaking space, an ideographic space or NEL', () => {
    expect(values(parse('One.\n\u00a0\nTwo.\n\u3000\u0085\nThree.').tree)).toEqual(['One.', 'Two.', 'Three.']);
  });
  it('have no white space at their edges, non-breaking spaces included', () => {
    expect(values(parse('\u00a0One.\u00a0 \n\n\t Two.\u2003').tree)).toEqual(['One.', 'Two.']);
  });
  it('part at CR alone, and not at U+2028', () => {
    expect(values(parse('One.\r\rTwo\u2028\u2028still two.').tree)).toEqual(['One.', 'Two\u2028\u2028still two.']);
  });
  it('know their place', () => {
    const { tree } = parse('One.\n\n  Two\nand more.\n');
    const position = { start: { line: 3, column: 3, offset: 8 }, end: { line: 4, column: 10, offset: 21 } };
    expect(tree.children[1]?.position).toEqual(position);
    expect(leaf(tree, 1).position).toEqual(position);
  });
  it('are text, whatever Markdown would make of them', () => {
    const source = '1. Smith, Ferries.\n\n    indented\n\n# no heading\n\n[1]: http://example.org\n\n> no quote\n\n&amp; *x* <b>';
    expect(values(parse(source).tree)).toEqual(source.split('\n\n').map((block) => block.trim()));
  });
});

describe('separators', () => {
  it.each(['***', '* * *', '---', '_____', '~ ~ ~', '• • •', '===\u00a0===', '#####', '·\u0085·\u3000·'])('%j is a break', (line) => {
    const { tree } = parse(`One.\n\n${line}\n\nTwo.`);
    expect(tree.children[1]).toMatchObject({ type: 'thematicBreak', data: {} });
  });
  it.each(['**', '* a *', '...', '***\n***', '*'.repeat(300)])('%j is none', (line) => {
    expect(parse(`One.\n\n${line}\n\nTwo.`).tree.children[1]?.type).toBe('paragraph');
  });
});

describe('control characters', () => {
  it('are left out, with a repair that holds the whole token', () => {
    const { tree, repairs } = parse('The fer\u0001ry left.\u000c Then\u007f\u0085it sank.');
    expect(leaf(tree, 0).value).toBe('The ferry left.\u000c Then\u0085it sank.');
    expect(repairs).toEqual([
      {
        rule: 'control-character',
        layer: 'text',
        span: { start: { line: 1, column: 5, offset: 4 }, end: { line: 1, column: 11, offset: 10 } },
        before: 'fer\u0001ry',
        after: 'ferry',
      },
      {
        rule: 'control-character',
        layer: 'text',
        span: { start: { line: 1, column: 19, offset: 18 }, end: { line: 1, column: 24, offset: 23 } },
        before: 'Then\u007f',
        after: 'Then',
      },
    ]);
  });
  it('make one repair where several stand in one token', () => {
    expect(parse('x \u0001fe\u0002rry\ufeff y').repairs.map(({ before, after }) => [before, after])).toEqual([
      ['\u0001fe\u0002rry\ufeff', 'ferry'],
    ]);
  });
  it('are noncharacters and inner byte order marks, too', () => {
    expect(values(parse('The\ufeff fer\ufffery \uffffleft.').tree)).toEqual(['The ferry left.']);
  });
  it('leave a block without words when they are all it has, such as the ^Z of an old file', () => {
    const { tree, repairs } = parse('The ferry left.\n\u001a');
    expect(values(tree)).toEqual(['The ferry left.\n']);
    expect(repairs).toHaveLength(1);
    const alone = parse('The ferry left.\n\n\u001a').tree.children[1];
    expect(alone).toMatchObject({ data: { block: { part: 'aside', role: 'separator' } }, children: [{ value: '' }] });
  });
  it('may be very many', () => {
    const { repairs } = parse(`${'x\u0001 '.repeat(200_000)}${'The ferry left. '.repeat(1_250_000)}`);
    expect(repairs).toHaveLength(200_000);
  });
  it('quote no more than 80 signs of a long token, and no half of a character', () => {
    const { repairs } = parse(`${'🌊'.repeat(45)}\u0001${'🌊'.repeat(45)}`);
    const [repair] = repairs;
    expect(repair?.before.length).toBeLessThanOrEqual(80);
    expect(repair?.before).not.toMatch(/\p{Cs}/u);
    expect(repair?.before).toContain('\u0001');
  });
});

describe('front matter', () => {
  const source = '---\ntitle: The Ferry\n---\n\nThe ferry left.';
  it('is a node of its own, an aside, so that nothing is lost', () => {
    const { tree } = parse(source);
    expect(tree.children[0]).toMatchObject({
      type: 'yaml',
      value: 'title: The Ferry',
      position: { start: { offset: 0 }, end: { offset: 24 } },
      data: { block: { part: 'aside', role: 'front-matter' } },
    });
    expect(values(tree).slice(1)).toEqual(['The ferry left.']);
  });
});

it('loses nothing: each leaf is its slice, and between the leaves there is only white space', () => {
  const characters = fc.constantFrom('a', 'Ж', '🌊', ' ', '\n', '\r', '\u00a0', '\u0085', '\u2028', '*', '-', '[', '1', '\u0001', '\ufeff');
  fc.assert(
    fc.property(fc.array(characters, { minLength: 1, maxLength: 80 }), (list) => {
      const source = `x${list.join('')}`;
      const { tree } = parse(source);
      let at = 0;
      for (const node of tree.children) {
        const [start, end] = [node.position!.start.offset!, node.position!.end.offset!];
        expect(source.slice(at, start)).toMatch(/^\p{White_Space}*$/u);
        const slice = source.slice(start, end);
        if (node.type === 'paragraph') expect((node.children[0] as Text).value).toBe(slice.replace(/[\u0001\ufeff]/g, ''));
        at = end;
      }
      expect(source.slice(at)).toMatch(/^\p{White_Space}*$/u);
    }),
  );
});

it('reads ten megabytes in a few seconds, in one block or in many', () => {
  const start = performance.now();
  expect(parse('The ferry left at dawn. '.repeat(400_000)).tree.children).toHaveLength(1);
  expect(parse('The ferry left at dawn.\n\n'.repeat(100_000)).tree.children).toHaveLength(100_000);
  expect(parse(`x${' \n'.repeat(2_000_000)}`).tree.children).toHaveLength(1);
  expect(performance.now() - start).toBeLessThan(10_000);
});
