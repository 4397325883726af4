import fc from 'fast-check';
import type { Root, RootContent } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';
import { describe, expect, it } from 'vitest';
import { dialect, writeMarkdown } from '../../outputs/markdown/write.js';
import { hostileRecord } from '../fixtures/hostile-record.js';
import { hostileText } from '../fixtures/hostile-text.js';

const RUNS = { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 300) };

/** A tree with every kind of node, and with labels, addresses and titles that nobody has tidied. */
const anyTree = fc
  .record({ record: hostileRecord, labels: fc.array(hostileText, { minLength: 1, maxLength: 3 }) })
  .map(({ record, labels }): Root => {
    const notes = record.notes.map(({ children }, index): RootContent => {
      const label = labels[index % labels.length] as string;
      return { type: 'footnoteDefinition', identifier: label, label, children: children as never[] };
    });
    const odd = labels.flatMap((label): RootContent[] => [
      {
        type: 'paragraph',
        children: [
          { type: 'footnoteReference', identifier: label, label },
          { type: 'text', value: label },
        ],
      },
      { type: 'paragraph', children: [{ type: 'link', url: label, title: label, children: [{ type: 'text', value: label }] }] },
      { type: 'paragraph', children: [{ type: 'link', url: `x:${label}`, children: [{ type: 'text', value: `x:${label}` }] }] },
      { type: 'code', lang: label, meta: label, value: label },
    ]);
    return { type: 'root', children: [...record.body.children, ...odd, ...notes] };
  });

describe('the writer without what it need not do', () => {
  it('writes what the library by itself would write, byte by byte, whatever there is to write', () => {
    fc.assert(
      fc.property(anyTree, (tree) => {
        expect(writeMarkdown(tree)).toBe(toMarkdown(tree, { extensions: dialect }));
      }),
      RUNS,
    );
  });

  it.each(['', ' ', '1. May', '- dash', '(see)', ' led', 'led ', 'ends!', '2024', 'A. Roe', 'a-b', 'no. 4 (new)'])(
    'does so with “%s” at the beginning of a line, behind a marker, and before a line end',
    (value) => {
      const words = { type: 'text', value } as const;
      const marker = { type: 'footnoteReference', identifier: '4', label: '4' } as const;
      const tree: Root = {
        type: 'root',
        children: [[words], [marker, words], [words, marker], [words, { type: 'break' as const }, words]].flatMap(
          (children): RootContent[] => [
            { type: 'paragraph', children },
            { type: 'heading', depth: 2, children },
          ],
        ),
      };
      expect(writeMarkdown(tree)).toBe(toMarkdown(tree, { extensions: dialect }));
    },
  );
});
