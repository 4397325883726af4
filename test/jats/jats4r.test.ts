import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { toJats } from '../../outputs/jats/compile.js';
import { validateJats } from '../../outputs/jats/validate.js';
import { paragraph, recordOf } from '../fixtures/record.js';
import { sampleRecord } from '../fixtures/sample-record.js';
import { read } from '../pipeline/read.js';
import { complaints, readSchema } from './schematron.js';

/*
 * The rules of JATS for Reuse, as its working group publishes them. One of them can never complain, since it names the
 * namespace of `ali:license_ref` without its last slash; that both addresses of a licence agree is tested with the licences.
 */
const schema = readSchema(createRequire(import.meta.url).resolve('@jats4r/schematrons'));
const kinds = (kind: 'errors' | 'warnings'): string[] => [...schema.patterns.keys()].filter((pattern) => pattern.endsWith(kind));
const sample = toJats(sampleRecord()).text;

/** Warnings that stand, and why. */
const DECIDED: Readonly<Record<string, string>> = {
  // An `Ibid.` and prose that was not understood do not say what they cite; any other value would be a guess.
  'data-citations-warnings': "@publication-type='other'",
};

describe('the recommendations of JATS4R', () => {
  it('are kept without an error by an article of which everything is known', () => {
    expect(kinds('errors')).toHaveLength(7);
    expect(complaints(sample, schema, kinds('errors'))).toEqual([]);
  });

  it('are kept by what stands in front matter, in the words of a person', async () => {
    const source = `---
title: The Lower Town
authors:
  - { name: Ines Okafor, orcid: https://orcid.org/0000-0002-1825-0097, affiliation: Harbour Institute, role: investigation, corresponding: true }
  - { name: Pavel Ruud, affiliation: [Harbour Institute, Velm University] }
date: 2019-04-02
lastmod: 2019-05-11
lang: en
article-type: research-article
section: Essays
categories: [Floods, Towns]
license: CC BY 4.0
copyright: © 2019 Harbour Institute
funding: { name: River Fund, id: https://doi.org/10.13039/501100000000, awards: [RF-12] }
data-availability: The gauge readings are at https://example.org/gauges.
---

The river took the lower town in a single night.
`;
    const { text } = toJats(read(source, { path: 'town.md' }));
    expect(await validateJats(text)).toEqual([]);
    expect(complaints(text, schema)).toEqual([]);
    for (const words of [
      'article-type="research-article"',
      '<contrib contrib-type="author" corresp="yes"><contrib-id contrib-id-type="orcid">https://orcid.org/0000-0002-1825-0097</contrib-id>',
      'vocab-term="Investigation"',
      '<xref ref-type="aff" rid="aff1"/><xref ref-type="aff" rid="aff2"/>',
      '<aff id="aff1"><institution>Harbour Institute</institution></aff>',
      '<event event-type="updated">',
      '<copyright-year>2019</copyright-year><copyright-holder>Harbour Institute</copyright-holder>',
      '<ali:license_ref>https://creativecommons.org/licenses/by/4.0/</ali:license_ref>',
      '>10.13039/501100000000</institution-id>',
      '<award-id>RF-12</award-id>',
      '<sec sec-type="data-availability">',
    ]) {
      expect(text).toContain(words);
    }
  });

  it('give no warning that was not decided upon', () => {
    expect(kinds('warnings')).toHaveLength(9);
    const warnings = complaints(sample, schema, kinds('warnings'));
    expect(warnings.filter(({ pattern, test }) => DECIDED[pattern] !== test)).toEqual([]);
    expect(new Set(warnings.map(({ pattern }) => pattern))).toEqual(new Set(Object.keys(DECIDED)));
  });

  it('ask of an article of which nothing is known for permissions only, which nobody can invent', () => {
    const bare = toJats(recordOf({ body: [paragraph('One line.')] })).text;
    expect(complaints(bare, schema).map(({ pattern, test }) => [pattern, test])).toEqual([['permissions-errors', 'permissions']]);
  });

  it('ask for a year where a copyright has none, as the finding about it does', () => {
    const record = recordOf({ metadata: { language: 'en', copyright: { statement: '© Harbour Institute' } } });
    expect(complaints(toJats(record).text, schema, ['permissions-errors'])).toHaveLength(2);
  });

  it.each([
    ['auths-aff-errors', 'ref-type="aff"', 'ref-type="fn"'],
    ['auths-aff-errors', '<xref ref-type="aff" rid="aff1"/>', ''],
    ['auths-aff-warnings', 'contrib-type="author"', 'contrib-type="writer"'],
    ['coi-errors', 'notes-type="author-note"', 'notes-type="conflict"'],
    ['data-availability-errors', '<sec sec-type="data-availability">', '<sec sec-type="data_availability">'],
    ['data-citations-errors', /<ref id="[^"]*"/, '<ref'],
    ['permissions-errors', '<copyright-year>2021</copyright-year>', ''],
    ['permissions-warnings', /<ali:license_ref>.*?<\/ali:license_ref>/, ''],
    ['preprint-citations-errors', 'publication-type="report"', 'publication-type="preprint"'],
    ['kwd-warnings', 'kwd-group-type="author"', 'xml:lang="en-GB"'],
    ['subj-warnings', 'subj-group-type="heading"', 'xml:lang="en-GB"'],
  ])('%s notices what breaks it', (pattern, good, bad) => {
    const broken = sample.replaceAll(new RegExp(good, 'g'), bad);
    expect(broken).not.toBe(sample);
    expect(complaints(broken, schema, [pattern])).not.toEqual([]);
  });
});
