import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { toMarkdown } from '../../outputs/markdown/compile.js';
import { noteSlots } from '../../outputs/note-slots.js';
import type { ArticleRecord } from '../../schemas/index.js';
import { Quarantine } from '../../schemas/quarantine.js';
import { hostileMarkdown } from '../fixtures/hostile-markdown.js';
import { hostilePlainRecord } from '../fixtures/hostile-record.js';
import { sampleRecord } from '../fixtures/sample-record.js';
import { read } from '../pipeline/read.js';
import { readBack } from './read-back.js';

const RUNS = { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 300) };

/** The words of a tree without white space, with each marker and note where it stands. */
function wordsOf(nodes: readonly Nodes[]): string {
  const words = nodes.map((node): string => {
    if (node.type === 'footnoteReference') return `[^${node.identifier}]`;
    const own = node.type === 'footnoteDefinition' ? `[^${node.identifier}]:` : '';
    if ('children' in node) return own + wordsOf(node.children);
    if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? '';
    return 'value' in node ? node.value : '';
  });
  return words.join('').replace(/\p{White_Space}/gu, '');
}

/** What a reader must find: the words of the body, and each note behind them. */
function expectedWords(record: ArticleRecord): string {
  const notes = noteSlots(record).map(
    ({ id, label, note }) => `[^${id.slice(2)}]:${note ? wordsOf(note.children) : `[Note ${label} is missing from the source text.]`}`,
  );
  return (wordsOf(record.body.children) + notes.join('')).replace(/\p{White_Space}/gu, '');
}

describe('article.md, whatever the words of an article', () => {
  for (const notes of ['normalized', 'verbatim', 'html'] as const) {
    it(`is identical when it is read and written again (notes: ${notes})`, () => {
      fc.assert(
        fc.property(hostilePlainRecord, fc.constantFrom('front-matter' as const, 'body' as const), (record, asides) => {
          const { body, again } = readBack(toMarkdown(record, { notes, asides }).text);
          expect(again).toBe(body);
        }),
        RUNS,
      );
    });
  }

  it('has, for whoever reads it, the words, the markers and the notes of the record, in order', () => {
    fc.assert(
      fc.property(hostilePlainRecord, (record) => {
        expect(wordsOf(readBack(toMarkdown(record, { notes: 'verbatim' }).text).tree.children)).toBe(expectedWords(record));
      }),
      RUNS,
    );
  });
});

describe('article.md, for whoever writes Markdown with remark as it comes', () => {
  const plain = unified()
    .use(remarkStringify)
    .use(function () {
      this.data().toMarkdownExtensions = [gfmFootnoteToMarkdown()];
    });

  it('is identical when it is written again, but where remark itself would make a note of a marker', () => {
    fc.assert(
      fc.property(fc.oneof(fc.constant(sampleRecord()), hostilePlainRecord), (record) => {
        const { body, tree } = readBack(toMarkdown(record).text);
        if (!body.includes(']\\:')) expect(plain.stringify(tree)).toBe(body);
      }),
      RUNS,
    );
  });
});

describe('article.md of a Markdown source, whatever its markup', () => {
  it('is identical when it is read and written again, and has the same words', () => {
    fc.assert(
      fc.property(hostileMarkdown, fc.constantFrom('normalized' as const, 'verbatim' as const), (source, notes) => {
        const record = recordOf(source);
        if (!record) return;
        const { body, again, tree } = readBack(toMarkdown(record, { notes }).text);
        expect(again).toBe(body);
        if (notes === 'verbatim') expect(wordsOf(tree.children)).toBe(expectedWords(record));
      }),
      RUNS,
    );
  });
});

function recordOf(source: string): ArticleRecord | undefined {
  try {
    return read(source, { path: 'article.md' });
  } catch (error) {
    if (error instanceof Quarantine) return undefined;
    throw error;
  }
}
