import { z } from 'zod';

/** A person (`family`, `given`) or an organisation (`literal`), as CSL names them. */
const contributor = z.strictObject({
  family: z.string().optional(),
  given: z.string().optional(),
  literal: z.string().optional(),
  orcid: z
    .string()
    .regex(/^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/)
    .optional(),
  affiliations: z.array(z.string()).optional(),
  roles: z.array(z.string()).optional().describe('What the person did, such as a term of CRediT'),
  corresponding: z.literal(true).optional().describe('Whom to write to about the article'),
  email: z.string().optional(),
});

/**
 * Kinds of articles.
 *
 * @see https://jats.nlm.nih.gov/archiving/tag-library/1.3/attribute/article-type.html
 */
export const articleType = z.enum([
  'abstract', 'addendum', 'announcement', 'article-commentary', 'book-review', 'books-received', 'brief-report', 'calendar', 'case-report',
  'collection', 'correction', 'data-paper', 'discussion', 'editorial', 'expression-of-concern', 'in-brief', 'introduction', 'letter',
  'meeting-report', 'methods-article', 'news', 'obituary', 'oration', 'other', 'product-review', 'protocol', 'rapid-communication', 'reply',
  'report', 'research-article', 'retraction', 'review-article', 'systematic-review', 'tutorial',
]); // biome-ignore format: a list of words reads best as lines

/** Who holds the copyright, since when, and the line that says so. */
const copyright = z.strictObject({
  statement: z.string().optional().describe('The line as it is shown'),
  year: z
    .string()
    .regex(/^\d{4}$/)
    .optional(),
  holder: z.string().optional(),
});

/** Who paid for the work. */
const funding = z.strictObject({
  statement: z.string().optional(),
  awards: z
    .array(
      z.strictObject({
        funder: z.string(),
        funderId: z.string().optional().describe('DOI of the Open Funder Registry, or address of the Research Organization Registry'),
        numbers: z.array(z.string()).optional().describe('Numbers of the grants'),
      }),
    )
    .optional(),
});

/** What an article is about, who wrote it and where it stood. A field that nobody gave is absent: nothing is invented. */
export const metadata = z.strictObject({
  title: z.string().optional(),
  subtitle: z.string().optional(),
  authors: z.array(contributor).optional(),
  articleType: articleType.optional().describe('Kind of article, as JATS names it'),
  issued: z.string().optional().describe('Date of publication, EDTF level 0 or 1'),
  modified: z.string().optional().describe('Date of the last change, EDTF level 0 or 1'),
  language: z.string().describe("BCP 47 tag; 'und' where unknown"),
  series: z.string().optional(),
  section: z.string().optional().describe('Heading under which the publication lists it, such as `Essays`'),
  subjects: z.array(z.string()).optional().describe('Subjects under which the publication files it'),
  publisher: z.string().optional(),
  slug: z.string().optional().describe('Name of the article in the address of its page, as the site has it'),
  url: z.string().optional(),
  doi: z.string().optional(),
  license: z.string().optional().describe('URL, SPDX identifier or words'),
  copyright: copyright.optional(),
  funding: funding.optional(),
  dataAvailability: z.string().optional().describe('Where the data behind the article can be had'),
  keywords: z.array(z.string()).optional(),
  abstract: z.string().optional(),
  extra: z.record(z.string(), z.unknown()).optional().describe('Keys of the front matter or sidecar that are not ours'),
});

/** Who gave a field of the metadata; the first in this order wins. */
export const origin = z.enum(['sidecar', 'front-matter', 'config', 'text']);

export type Contributor = z.infer<typeof contributor>;
export type ArticleType = z.infer<typeof articleType>;
export type Copyright = z.infer<typeof copyright>;
export type Funding = z.infer<typeof funding>;
export type Metadata = z.infer<typeof metadata>;
export type Origin = z.infer<typeof origin>;
/** Metadata as one origin gives it: every field may be missing, the language too. */
export type PartialMetadata = Partial<Metadata>;
export type MetadataField = Exclude<keyof Metadata, 'extra'>;
