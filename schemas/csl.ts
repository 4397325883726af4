import { z } from 'zod';

/** The item types of CSL 1.0.2 that we write. */
export const cslType = z.enum([
  'article',
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'bill',
  'book',
  'broadcast',
  'chapter',
  'dataset',
  'document',
  'entry',
  'entry-dictionary',
  'entry-encyclopedia',
  'graphic',
  'hearing',
  'interview',
  'legal_case',
  'legislation',
  'manuscript',
  'map',
  'motion_picture',
  'pamphlet',
  'paper-conference',
  'patent',
  'periodical',
  'personal_communication',
  'post',
  'post-weblog',
  'regulation',
  'report',
  'review',
  'review-book',
  'software',
  'song',
  'speech',
  'standard',
  'thesis',
  'treaty',
  'webpage',
]);

/** A name as CSL has it: a person has `family`, an organisation `literal`. */
const cslName = z.strictObject({
  family: z.string().optional(),
  given: z.string().optional(),
  'dropping-particle': z.string().optional(),
  'non-dropping-particle': z.string().optional(),
  suffix: z.string().optional(),
  literal: z.string().optional(),
});

/** A date as CSL has it. Year, month and day as numbers; two of them make a range. */
const cslDate = z.strictObject({
  'date-parts': z.array(z.array(z.int()).min(1).max(3)).min(1).max(2).optional(),
  season: z.int().min(1).max(4).optional(),
  circa: z.boolean().optional(),
  literal: z.string().optional(),
});

/**
 * A CSL-JSON item with the variables that we write.
 *
 * @see https://github.com/citation-style-language/schema/blob/master/schemas/input/csl-data.json
 */
export const cslItem = z.strictObject({
  id: z.string(),
  type: cslType,
  title: z.string().optional(),
  author: z.array(cslName).optional(),
  editor: z.array(cslName).optional(),
  translator: z.array(cslName).optional(),
  'container-title': z.string().optional(),
  'collection-title': z.string().optional(),
  'collection-number': z.string().optional(),
  publisher: z.string().optional(),
  'publisher-place': z.string().optional(),
  authority: z.string().optional(),
  edition: z.string().optional(),
  volume: z.string().optional(),
  issue: z.string().optional(),
  number: z.string().optional(),
  section: z.string().optional(),
  page: z.string().optional(),
  locator: z.string().optional(),
  genre: z.string().optional(),
  medium: z.string().optional(),
  issued: cslDate.optional(),
  accessed: cslDate.optional(),
  'original-date': cslDate.optional(),
  URL: z.string().optional(),
  DOI: z.string().optional(),
  ISBN: z.string().optional(),
  ISSN: z.string().optional(),
  archive: z.string().optional(),
  archive_location: z
    .string()
    .optional()
    .describe('The shelf in an archive; of a page, the address of its archived copy. `URL` is that of the page'),
  language: z.string().optional(),
  note: z.string().optional(),
});

export type CslType = z.infer<typeof cslType>;
export type CslName = z.infer<typeof cslName>;
export type CslDate = z.infer<typeof cslDate>;
export type CslItem = z.infer<typeof cslItem>;
export type CslVariable = Exclude<keyof CslItem, 'id' | 'type'>;
