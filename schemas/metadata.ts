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
});

/** What an article is about, who wrote it and where it stood. A field that nobody gave is absent: nothing is invented. */
export const metadata = z.strictObject({
  title: z.string().optional(),
  subtitle: z.string().optional(),
  authors: z.array(contributor).optional(),
  issued: z.string().optional().describe('Date of publication, EDTF level 0 or 1'),
  language: z.string().describe("BCP 47 tag; 'und' where unknown"),
  series: z.string().optional(),
  publisher: z.string().optional(),
  slug: z.string().optional().describe('Name of the article in the address of its page, as the site has it'),
  url: z.string().optional(),
  doi: z.string().optional(),
  license: z.string().optional().describe('URL or SPDX identifier'),
  keywords: z.array(z.string()).optional(),
  abstract: z.string().optional(),
  extra: z.record(z.string(), z.unknown()).optional().describe('Keys of the front matter or sidecar that are not ours'),
});

/** Who gave a field of the metadata; the first in this order wins. */
export const origin = z.enum(['sidecar', 'front-matter', 'config', 'text']);

export type Contributor = z.infer<typeof contributor>;
export type Metadata = z.infer<typeof metadata>;
export type Origin = z.infer<typeof origin>;
/** Metadata as one origin gives it: every field may be missing, the language too. */
export type PartialMetadata = Partial<Metadata>;
export type MetadataField = Exclude<keyof Metadata, 'extra'>;
