import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { toJats } from '../../outputs/jats/compile.js';
import { sampleRecord } from '../fixtures/sample-record.js';
import { complaints, readSchema } from './schematron.js';

const schema = readSchema(fileURLToPath(new URL('pmc-style.sch', import.meta.url)));
const style = [...schema.patterns.keys()].filter((pattern) => pattern !== 'absent-metadata');
const sample = toJats(sampleRecord()).text;

describe('the style that PMC asks for', () => {
  it('is kept, but for the metadata of a journal, which an article has not', () => {
    expect(complaints(sample, schema, style)).toEqual([]);
    expect(complaints(sample, schema, ['absent-metadata']).map(({ message }) => message)).toEqual([
      'There is no journal.',
      'There is no ISSN.',
      'There is no page.',
    ]);
  });

  // What is broken here, and by which check it must be noticed: so no rule passes because it looks at nothing.
  it.each([
    ['empty-element-check', /<p>In the second part.*?<\/p>/, '<p> </p>'],
    ['href-content-check', 'xlink:href="https://example.org/harbour"', 'xlink:href=" https://example.org/harbour"'],
    ['block-formatting-check', '<title>The Harbour Office</title>', '<title><bold>The Harbour Office</bold></title>'],
    ['article-type-content-check', 'article-type="research-article"', 'article-type="essay"'],
    ['doi-format-test', '>10.5555/ferry.2021<', '>https://doi.org/10.5555/ferry.2021<'],
    ['pub-id-check', 'pub-id-type="doi"', 'pub-id-type="isni"'],
    ['contrib-content-test', 'contrib-type="author"', 'contrib-type="ghost"'],
    ['contrib-id-check', 'https://orcid.org/0000-0002-1825-0097', '0000-0002-1825-0097'],
    ['name-content-check', ' name-style="given-only"', ''],
    ['string-name-content-check', '<surname>Quill</surname>', '<surname>Qu</surname><surname>ill</surname>'],
    ['copyright-year-check', '<copyright-year>2021<', '<copyright-year>21<'],
    ['license-cc-url-check', 'href="https://creativecommons.org/licenses/by/4.0/"', 'href="https://creativecommons.org/by/4.0/"'],
    ['date-check', '<month>03</month><year>2021</year>', '<year>2021</year>'],
    ['date-type-check', 'date-type="pub"', 'date-type="epub"'],
    ['subj-group-check', '<subject>Essays</subject>', '<subject>Essays</subject><subject>Reports</subject>'],
    ['subject-content-check', '<subject>Essays</subject>', '<subject><bold>Essays</bold></subject>'],
    ['kwd-group-check', '</kwd><kwd>', '; '],
    ['list-type-check', 'list-type="order"', 'list-type="ordered"'],
    ['list-item-content-check', '<list-item>', '<list-item><label>1</label>'],
    ['back-element-check', '</body>', '<sec><notes><p>x</p></notes></sec></body>'],
    ['back-title-check', '<back>', '<back><title>Notes</title>'],
    ['disclaimer-notes-check', 'notes-type="publisher-note"', 'notes-type="disclaimer"'],
    ['fn-attribute-check', '<label>[1]</label>', ''],
    ['ref-check', /<ref id="[^"]*"/, '<ref'],
    ['citation-type-value', ' publication-type="journal"', ''],
    ['xref-check', 'ref-type="aff"', 'ref-type="fn"'],
    ['punctuation-in-xref', '<sup>[1]</sup>', '<sup>[1],</sup>'],
    ['duplicate-id', 'id="sec1"', 'id="fn1"'],
  ])('%s notices what breaks it', (pattern, good, bad) => {
    const broken = sample.replace(good, bad);
    expect(broken).not.toBe(sample);
    expect(complaints(broken, schema, [pattern])).not.toEqual([]);
  });

  it('has an example for each of its rules', () => expect(style).toHaveLength(28));
});
