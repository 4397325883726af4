import { z } from 'zod';
import { bagMetadata } from './bag-metadata.js';
import { markerFormList, noteFormList } from './conventions.js';
import { isRule, rules } from './findings/index.js';
import { articleType } from './metadata.js';
import { nearest } from './nearest.js';
import { severity } from './record.js';

/** Encodings that a configuration or a sidecar may force; without, the bytes decide. */
const encoding = z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'windows-1251', 'gb18030']);

/** The id of a rule. */
const ruleName = z.string().refine((id): boolean => isRule(id), {
  error: ({ input }) => {
    const near = nearest(
      String(input),
      rules.map(({ id }) => id),
    );
    return `there is no rule \`${String(input)}\`. ${near ? `Did you mean \`${near}\`?` : 'The command `offprint rules` lists them'}`;
  },
});

/** A contributor in a file written by a person: a plain name is split into family and given. */
const looseContributor = z.union([z.string().min(1), z.looseObject({})]);

/** Words, or a number that stands for them. */
const wordsOrNumber = z.union([z.string(), z.int()]);

/** An organisation that paid, and the numbers of its grants. */
const funder = z.strictObject({
  name: z.string(),
  id: z.string().optional().describe('DOI of the Open Funder Registry, or address of the Research Organization Registry'),
  awards: z
    .union([wordsOrNumber, z.array(wordsOrNumber)])
    .optional()
    .describe('Numbers of the grants'),
});

/** The metadata keys of front matter and sidecar, in the spellings that people use. */
export const authoredMetadata = z.looseObject({
  id: z.string().optional(),
  slug: z.string().optional(),
  title: z.string().optional(),
  subtitle: z.string().optional(),
  author: z.union([looseContributor, z.array(looseContributor)]).optional(),
  authors: z.union([looseContributor, z.array(looseContributor)]).optional(),
  'article-type': articleType.optional().describe('Kind of article, as JATS names it'),
  issued: z.string().optional(),
  date: z.string().optional(),
  modified: z.string().optional(),
  lastmod: z.string().optional(),
  language: z.string().optional(),
  lang: z.string().optional(),
  series: z.string().optional(),
  section: z.string().optional().describe('Heading under which the publication lists the article'),
  subjects: z.union([z.string(), z.array(z.string())]).optional(),
  categories: z.union([z.string(), z.array(z.string())]).optional(),
  publisher: z.string().optional(),
  url: z.string().optional(),
  canonical: z.string().optional(),
  doi: z.string().optional(),
  license: z.string().optional().describe('SPDX identifier, address or name of the licence'),
  copyright: z
    .union([
      z.string(),
      z.strictObject({ year: wordsOrNumber.optional(), holder: z.string().optional(), statement: z.string().optional() }),
    ])
    .optional()
    .describe('Such as `© 2021 Harbour Institute`, or its parts'),
  funding: z
    .union([z.string(), funder, z.array(funder)])
    .optional()
    .describe('Who paid: a sentence, or the organisations with their grants'),
  'data-availability': z.string().optional().describe('Where the data behind the article can be had'),
  keywords: z.union([z.string(), z.array(z.string())]).optional(),
  tags: z.union([z.string(), z.array(z.string())]).optional(),
  abstract: z.string().optional(),
  description: z.string().optional(),
});

/** How markers are written and notes are labelled, where it must not be left to the text to tell. */
const convention = {
  markers: z
    .enum(markerFormList.map(({ id }) => id))
    .optional()
    .describe('How markers are written'),
  notes: z
    .enum([...noteFormList.map(({ id }) => id), 'none'])
    .optional()
    .describe('How notes are labelled; `none` where the article has no notes'),
};

/** What a person says of a citation. */
const correctedCitation = z.union([
  z.literal('none'),
  z.looseObject({
    text: z.string().optional().describe('The words that were corrected, so that a change of them is told'),
    none: z.literal(true).optional().describe('These words cite nothing'),
    'same-as': z.union([z.string(), z.int()]).optional().describe('The citation whose work is meant, as a key of `citations:`'),
  }),
]);

/** `NAME.meta.yaml` beside an article: metadata, corrections and acceptances, all by a person. */
export const sidecar = authoredMetadata.extend({
  encoding: encoding.optional(),
  convention: z.strictObject(convention).optional(),
  links: z
    .record(z.string(), z.union([z.string(), z.number()]))
    .optional()
    .describe('Where a marker leads: `none` or a label'),
  citations: z
    .record(z.string(), correctedCitation)
    .optional()
    .describe(
      'Citations, by the label of the note (`7`, or `7.2` for its second one): fields by their CSL names; `none` where the words cite nothing; `same-as: 3` where they stand for the work of the citation of note 3. `text` holds the words that were corrected, so that a change of them is told',
    ),
  accept: z.array(z.strictObject({ rule: ruleName, about: z.string().optional(), reason: z.string() })).optional(),
});

const output = z.enum(['markdown', 'jats', 'csv', 'json', 'bibtex', 'ris']);

const dialect = z.enum(['data', 'excel']);

/** `offprint.yaml` */
export const config = z.strictObject({
  inputs: z.array(z.string()).optional().describe('Files, folders or globs, from the folder of this file'),
  out: z.string().optional().describe('Where to write, from the folder of this file'),
  outputs: z.array(output).optional().describe('Which outputs to write; all of them by default'),
  encoding: encoding.optional(),
  maxBytes: z.int().min(1).optional().describe('Largest source in bytes; a larger one is set aside'),
  articleTimeout: z
    .number()
    .positive()
    .max(86_400)
    .optional()
    .describe('Longest time that one article may take, in seconds; then it is set aside until the next run'),
  maxDelete: z.number().min(0).max(1).optional().describe('Largest share of the articles of an input folder that one run may delete'),
  severity: z.record(ruleName, z.union([severity, z.literal('off')])).optional(),
  metadata: z
    .array(
      z.strictObject({
        files: z.string().describe('A glob over source paths'),
        set: z.strictObject(authoredMetadata.omit({ id: true, slug: true }).shape),
      }),
    )
    .optional()
    .describe('Defaults for metadata; the first glob that fits and has a field wins'),
  conventions: z
    .array(z.strictObject({ files: z.string().describe('A glob over source paths'), ...convention }))
    .optional()
    .describe('Forces the convention of markers and notes; the first glob that fits counts, and a sidecar before it'),
  boilerplate: z
    .array(
      z.strictObject({
        text: z.string().min(8).describe('How the passage begins'),
        role: z.enum(['series', 'disclaimer', 'biography', 'correction', 'navigation']),
      }),
    )
    .optional()
    .describe('Passages of the house that are no part of an article'),
  markdown: z
    .strictObject({
      notes: z.enum(['normalized', 'verbatim', 'html']).optional(),
      asides: z.enum(['front-matter', 'body']).optional(),
    })
    .optional(),
  csv: z
    .strictObject({
      dialect: z
        .union([dialect, z.array(dialect).min(1)])
        .optional()
        .describe(
          'How the tables are written: `data` keeps every value as it is; `excel` is safe to open in a spreadsheet. Of both, `[data, excel]`, the second is in `tables-excel/`',
        ),
    })
    .optional(),
  bag: bagMetadata.optional().describe('What `offprint bag` says of a delivery and of who sends it'),
});

export type Encoding = z.infer<typeof encoding>;
export type Sidecar = z.infer<typeof sidecar>;
export type AuthoredMetadata = z.infer<typeof authoredMetadata>;
/** A convention that a person forces. */
export type ForcedConvention = z.infer<z.ZodObject<typeof convention>>;
export type Config = z.infer<typeof config>;
export type Output = z.infer<typeof output>;
/** How a table is written: `data` keeps every value as it is; in `excel` no cell can become a formula. */
export type Dialect = z.infer<typeof dialect>;
