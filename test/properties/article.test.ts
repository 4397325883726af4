import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toJats } from '../../outputs/jats/compile.js';
import { validateJats } from '../../outputs/jats/validate.js';
import { toMarkdown } from '../../outputs/markdown/compile.js';
import { accountForText } from '../../outputs/verify/account-for-text.js';
import { verifyJats } from '../../outputs/verify/verify-jats.js';
import { verifyMarkdown } from '../../outputs/verify/verify-markdown.js';
import type { ArticleRecord } from '../../schemas/index.js';
import { Quarantine } from '../../schemas/quarantine.js';
import { articleRecord } from '../../schemas/record.js';
import { read } from '../pipeline/read.js';
import { inkOf } from './nothing-lost.js';
import { anyText, articleText } from './texts.js';

const RUNS = { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 300) };

/** The record of a text; undefined where it is rightly set aside. A reason that nobody foresaw fails the test. */
function recordOf(text: string | Uint8Array, path: string): ArticleRecord | undefined {
  try {
    return read(text, { path });
  } catch (error) {
    if (error instanceof Quarantine && error.rule !== 'text-lost') return undefined;
    throw error;
  }
}

describe('whatever the text', () => {
  it('nothing of a plain text is lost, as a reader of its own counts it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const record = recordOf(text, 'a.txt');
        // This reader knows neither front matter nor Markdown, which a text may turn out to be.
        if (record?.source.mediaType !== 'text/plain' || record.asides.some(({ role }) => role === 'front-matter')) return;
        const { told, stands } = inkOf(record, text.replace(/^\ufeff+/, ''));
        expect(told).toBe(stands);
      }),
      RUNS,
    );
  });

  it('every text or set of bytes is converted or set aside with a reason, and never crashes', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.uint8Array({ maxLength: 300 })), fc.constantFrom('a.txt', 'a.md'), (input, path) => {
        recordOf(input, path);
      }),
      RUNS,
    );
  });

  it('the record is valid by its schema, and the same text gives the same record', () => {
    fc.assert(
      fc.property(articleText, fc.constantFrom('a.txt', 'a.md'), (text, path) => {
        const record = recordOf(text, path);
        if (!record) return;
        const checked = articleRecord.safeParse(JSON.parse(JSON.stringify(record)));
        expect(checked.error?.issues ?? []).toEqual([]);
        expect(JSON.stringify(recordOf(text, path))).toBe(JSON.stringify(record));
      }),
      RUNS,
    );
  });

  it('undoing the repairs of the text gives the slice of each note back', () => {
    fc.assert(
      fc.property(articleText, (text) => {
        const record = recordOf(text, 'a.txt');
        if (record) expect(accountForText(record, text.replace(/^\ufeff+/, ''))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('article.xml is valid by the DTD and has the words of every note', async () => {
    await fc.assert(
      fc.asyncProperty(articleText, fc.constantFrom('a.txt', 'a.md'), async (text, path) => {
        const record = recordOf(text, path);
        if (!record) return;
        const { text: xml } = toJats(record);
        expect(await validateJats(xml)).toEqual([]);
        expect(await verifyJats(xml, record, 'article.xml')).toEqual([]);
      }),
      RUNS,
    );
  });

  it('article.md has as many markers and notes as the record, and is identical when it is written again', async () => {
    await fc.assert(
      fc.asyncProperty(articleText, fc.constantFrom('a.txt', 'a.md'), async (text, path) => {
        const record = recordOf(text, path);
        if (record) expect(await verifyMarkdown(toMarkdown(record).text, record, 'article.md')).toEqual([]);
      }),
      RUNS,
    );
  });
});
