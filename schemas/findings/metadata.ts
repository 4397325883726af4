import type { Rule } from './rule.js';

const body = `The river took the lower town in a single night, and the council met on the hill to count what was left.[1]

[1] “Flood Reaches Market Square,” Reuters, March 4, 2019, https://example.org/2019/03/04/flood.
`;
const complete = `title: The Lower Town
author: Ines Okafor
date: 2019-04-02
language: en
`;

/** Rules about what is known of an article as a whole. */
export const metadataRules = [
  {
    id: 'missing-title',
    severity: 'warning',
    summary: 'The article has no title.',
    why: 'A CMS cannot list it, and an archive cannot describe it. No title is invented.',
    mend: 'Give `title:` in the front matter or in the sidecar `NAME.meta.yaml`.',
    examples: { bad: { files: { 'flood.txt': body } }, good: { files: { 'flood.txt': body, 'flood.meta.yaml': complete } } },
  },
  {
    id: 'missing-author',
    severity: 'info',
    summary: 'Nobody is named as author.',
    why: 'Catalogues and citations of the article need its author, be it a person or an organisation.',
    mend: 'Give `author:` in the front matter or in the sidecar.',
    examples: { bad: { files: { 'flood.txt': body } }, good: { files: { 'flood.txt': body, 'flood.meta.yaml': complete } } },
  },
  {
    id: 'missing-date',
    severity: 'info',
    summary: 'The article has no date of publication.',
    why: 'Archives order by it, and readers judge by it how far the article still holds.',
    mend: 'Give `date:` as YYYY-MM-DD, YYYY-MM or YYYY in the front matter or in the sidecar.',
    examples: { bad: { files: { 'flood.txt': body } }, good: { files: { 'flood.txt': body, 'flood.meta.yaml': complete } } },
  },
  {
    id: 'missing-language',
    severity: 'info',
    summary: 'The language of the article is not known.',
    why: 'Screen readers, hyphenation and search depend on it; JATS and JSON say `und` (undetermined) meanwhile.',
    mend: 'Give `language:` as a BCP 47 tag, such as `en` or `de-AT`, or set it for a folder in `offprint.yaml`.',
    examples: { bad: { files: { 'flood.txt': body } }, good: { files: { 'flood.txt': body, 'flood.meta.yaml': complete } } },
  },
  {
    id: 'metadata-invalid',
    severity: 'warning',
    summary: 'A field of the metadata cannot be read as what it should be.',
    why: 'A date that is no date would end in the archive as one. The field is left out instead.',
    mend: 'Write dates as YYYY-MM-DD, YYYY-MM or YYYY, DOIs beginning with `10.`, ORCIDs with hyphens and their right last digit, a copyright with year and holder.',
    examples: {
      bad: { files: { 'flood.txt': body, 'flood.meta.yaml': complete.replace('2019-04-02', 'the spring after') } },
      good: { files: { 'flood.txt': body, 'flood.meta.yaml': complete } },
    },
  },
] as const satisfies readonly Rule[];
