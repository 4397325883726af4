import fc from 'fast-check';
import matter from 'gray-matter';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { toMarkdown } from '../../outputs/markdown/compile.js';
import { hostileText } from '../fixtures/hostile-text.js';
import { aside, paragraph, recordOf } from '../fixtures/record.js';
import { sampleRecord } from '../fixtures/sample-record.js';

/** What stands between the fences. */
function yamlOf(text: string): string {
  return text.slice(4, text.indexOf('\n---\n', 3) + 1);
}

describe('front matter', () => {
  it('has its keys in a fixed order, and none without a value', () => {
    expect(Object.keys(parse(yamlOf(toMarkdown(sampleRecord()).text)))).toEqual([
      'title',
      'slug',
      'date',
      'lastmod',
      'authors',
      'description',
      'tags',
      'lang',
      'canonical',
      'offprint',
    ]);
    expect(Object.keys(parse(yamlOf(toMarkdown(recordOf({})).text)))).toEqual(['slug', 'offprint']);
  });

  it('counts what the article has', () => {
    expect(parse(yamlOf(toMarkdown(sampleRecord()).text)).offprint.counts).toEqual({
      markers: 9,
      notes: 8,
      missing: 1,
      citations: 4,
      works: 3,
    });
  });

  it('has a whole date as a date', () => {
    expect(matter(toMarkdown(sampleRecord()).text, {}).data.date).toEqual(new Date('2021-03-09'));
    const year = recordOf({ metadata: { language: 'en', issued: '2021' } });
    expect(matter(toMarkdown(year).text, {}).data.date).toBe('2021');
  });

  it('is parted from the text by one blank line', () => {
    expect(toMarkdown(recordOf({ body: [paragraph('Text.')] })).text).toMatch(/\n---\n\nText\.\n$/);
    expect(toMarkdown(recordOf({})).text).toMatch(/\n---\n$/);
  });

  it('says the same to every reader of YAML, whatever the words', () => {
    const line = fc.oneof(
      hostileText,
      fc.constantFrom(
        '---',
        '...',
        '\u0085',
        'a\n---\nb',
        'a\r\nb',
        ' x ',
        '2021-03-09',
        'yes',
        '0x1F',
        '1_000',
        '12:30',
        'NO',
        '0777',
        '~',
        '=',
        '<<',
        '!tag x',
        '&a *a',
        '%',
        '@x',
        '? x',
        '- x',
      ),
      fc.string({ unit: 'binary', maxLength: 20 }).map((text) => text.toWellFormed()),
    );
    fc.assert(
      fc.property(line, line, fc.array(line, { maxLength: 3 }), (title, words, keywords) => {
        const record = recordOf({ metadata: { language: 'en', title, abstract: words, keywords }, asides: [aside('disclaimer', words)] });
        const { text } = toMarkdown({ ...record, asides: record.asides.map((one) => ({ ...one, text: words })) });
        const expected = { title, description: words, tags: keywords };
        expect(parse(yamlOf(text))).toMatchObject(expected);
        expect(parse(yamlOf(text)).offprint.asides).toEqual([{ role: 'disclaimer', text: words }]);
        // gray-matter reads YAML 1.1.
        expect(matter(text, {}).data).toMatchObject(expected);
      }),
      { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 300) },
    );
  });
});
