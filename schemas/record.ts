import type { Root, RootContent } from 'mdast';
import { z } from 'zod';
import { cslItem, cslType } from './csl.js';
import { metadata, origin } from './metadata.js';
import { range, span } from './span.js';

/** Version of the record. Additive changes keep it: readers ignore keys they do not know. */
export const RECORD_VERSION = 1;
/** What `$schema` of an article.json says. The file lies beside the articles, in `schemas/`. */
export const RECORD_SCHEMA = '../../schemas/article.schema.json';

const confidence = z.number().min(0).max(1);
const mdastNode = z.looseObject({ type: z.string() });
const mdastChildren = z.array(mdastNode);
const mdastRoot = z.looseObject({ type: z.literal('root'), children: mdastChildren });

/** Where the article came from and which bytes it was made of. */
export const source = z.strictObject({
  path: z.string().describe('Path from the root of its input, with forward slashes; `-` for standard input'),
  mediaType: z.enum(['text/plain', 'text/markdown']),
  encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'windows-1251', 'gb18030']),
  bytes: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

/** One convention of markers and notes that was found in the text. */
export const structure = z.strictObject({
  markerForm: z.string().describe('How markers are written, such as `[n]` or `[^n]`'),
  noteForm: z.string().describe('How notes are labelled, such as `[n]` or `n.`'),
  scope: z.int().min(1),
  span: span.optional().describe('Where the notes stand'),
  reach: span.optional().describe('Where their markers stand, if the numbering begins anew elsewhere; otherwise the whole text'),
  confidence,
});

export const heading = z.strictObject({ text: z.string(), depth: z.int().min(1).max(6), span });

/** A call-out in the running text, one for each label: `[6, 7]` makes two. */
export const marker = z.strictObject({
  id: z.string(),
  label: z.string().describe('The label without its brackets, as the author wrote it'),
  raw: z.string(),
  note: z.string().nullable().describe('The note it leads to; null where the source has none'),
  scope: z.int().min(1),
  span,
  cluster: z.strictObject({ raw: z.string(), span }).optional(),
  confidence,
});

/** A note of the source. A note that the source lacks is never here: its marker has `note: null`. */
export const note = z.strictObject({
  id: z.string(),
  label: z.string(),
  raw: z.string().describe('The label as it stands in the source, with its brackets'),
  labelGiven: z.boolean().describe('False where the label was counted, since the source has none'),
  status: z.enum(['ok', 'uncited', 'duplicate']),
  scope: z.int().min(1),
  text: z
    .string()
    .describe("The author's words: wraps joined, hyphenation and encoding repaired, nothing else. Paragraphs are parted by LF"),
  normalized: z.string(),
  span,
  children: mdastChildren.describe('The same words as mdast blocks; their text, joined by LF, equals `text`'),
  markers: z.array(z.string()),
  citations: z.array(z.string()),
  references: z.array(z.string()).describe('Ids of works that its citations stand for, each once'),
});

/** A part of a field, such as the family name of an author or the month of a date. */
export const fieldPart = z.strictObject({
  name: z.enum(['family', 'given', 'literal', 'dropping-particle', 'non-dropping-particle', 'suffix', 'year', 'month', 'day', 'season']),
  raw: z.string(),
  value: z.string(),
  spans: z.array(span),
  ranges: z.array(range),
});

/** One thing that a citation says, named by its CSL variable. Each person is a field of its own. */
export const field = z.strictObject({
  name: z.string().describe('A CSL variable; `page` is the extent of the work, `locator` the place cited'),
  raw: z.string().describe("The author's own words"),
  value: z.string().describe('Normalised: dates as EDTF, titles without quotation marks, URLs without sentence punctuation'),
  spans: z
    .array(span)
    .describe('Where it stands in source.txt; empty where a person gave it, or where it is taken over from another citation'),
  ranges: z.array(range).describe('Where it stands in the text around it (`notes[].text`)'),
  confidence,
  parts: z.array(fieldPart).optional(),
  from: z.string().optional().describe('Of a name that a mark such as `———` stands for: the citation in which it is written'),
});

export const citationForm = z.enum(['full', 'short', 'ibid', 'op-cit', 'supra']);

/** A place that cites a work. */
export const citation = z.strictObject({
  id: z.string(),
  within: z.union([z.strictObject({ note: z.string() }), z.strictObject({ bibliography: z.string() }), z.literal('body')]),
  form: citationForm,
  type: cslType.optional().describe('CSL type of the work as this citation shows it'),
  text: z.string(),
  span,
  range: range.describe('Where it stands in the text around it (`notes[].text`)'),
  work: z.string().nullable(),
  antecedent: z
    .string()
    .optional()
    .describe('The citation that a back-reference leans on, immediately before it; of a full citation the one whose author it repeats'),
  repeatedAuthor: z
    .strictObject({ raw: z.string(), role: z.enum(['author', 'editor']), span, range })
    .optional()
    .describe(
      'A mark in place of names, such as `———` or `idem`. The names stand in `fields`, with `from`, where it is known whose they are',
    ),
  sameAs: z.string().optional().describe('The citation of whose work a person said in the sidecar that it is the work of this one'),
  pointsTo: z.string().optional().describe('Label of the note that `supra note 5` or `(n 5)` names'),
  locator: z.string().optional(),
  fields: z.array(field),
  leftover: z.array(z.strictObject({ raw: z.string(), span, range })),
  confidence,
  normalized: z.string(),
});

export const bibliographyEntry = z.strictObject({
  id: z.string(),
  text: z.string(),
  span,
  children: mdastChildren.describe('The same words as mdast blocks; their text equals `text`'),
  citations: z.array(z.string()),
});

/** A source that is cited. */
export const work = z.strictObject({
  id: z.string(),
  keys: z.array(z.string()).describe('`doi:`, `url:` and `text:`; works of one article that share one are one'),
  citations: z.array(z.string()),
  csl: cslItem,
  variants: z.array(
    z.strictObject({
      citation: z.string(),
      raw: z.string(),
      fields: z.record(z.string(), z.string().nullable()).describe('Fields that differ from csl; null where the citation lacks one'),
    }),
  ),
});

export const asideRole = z.enum([
  'title',
  'subtitle',
  'byline',
  'date',
  'front-matter',
  'series',
  'contents',
  'notes-heading',
  'bibliography-heading',
  'separator',
  'running-head',
  'page-number',
  'disclaimer',
  'biography',
  'correction',
  'navigation',
  'unknown',
]);

/** What stands around the article: part of the source, but of neither body nor notes. */
export const aside = z.strictObject({
  role: asideRole,
  text: z.string(),
  children: mdastChildren,
  span,
  markers: z.array(z.string()),
});

/** A change that was made. `before` and `after` hold the whole changed token. */
export const repair = z.strictObject({
  id: z.string(),
  rule: z.string(),
  layer: z.enum(['text', 'normalized']),
  span,
  before: z.string(),
  after: z.string(),
});

/** What a person said of a citation in the sidecar, and what became of it. */
export const correction = z.strictObject({
  key: z.string().describe('What the sidecar calls the citation: the label of its note, and which of its citations it is'),
  kind: z.enum(['fields', 'same-as', 'none']),
  citation: z.string().describe('Id of the citation; where a person said that it is none, the id that it had'),
  text: z.string().describe('The words that stand there'),
  span,
  fields: z.array(z.string()).optional().describe('The fields that a person gave or took away'),
  sameAs: z.string().optional().describe('Id of the citation whose work is meant'),
});

export const severity = z.enum(['error', 'warning', 'info']);

/** A doubt or a flaw, with its rule and its place. */
export const finding = z.strictObject({
  id: z.string(),
  rule: z.string(),
  severity,
  message: z.string(),
  span,
  about: z.string().optional().describe('Id of the marker, note, citation or work it speaks of'),
  explanation: z.string().optional(),
  accepted: z.string().optional().describe('Why a person accepted it'),
});

/** The whole record of an article: what every output is made from. */
export const articleRecord = z.strictObject({
  $schema: z.literal(RECORD_SCHEMA),
  version: z.literal(RECORD_VERSION),
  id: z.string(),
  source,
  metadata,
  origins: z.partialRecord(metadata.keyof(), origin),
  structure: z.array(structure),
  headings: z.array(heading),
  body: mdastRoot,
  markers: z.array(marker),
  notes: z.array(note),
  citations: z.array(citation),
  bibliography: z.array(bibliographyEntry),
  works: z.array(work),
  asides: z.array(aside),
  corrections: z
    .array(correction)
    .optional()
    .describe('What people said of citations in the sidecar; absent in records that were written before they were kept'),
  repairs: z.array(repair),
  findings: z.array(finding),
});

export type Source = z.infer<typeof source>;
export type Structure = z.infer<typeof structure>;
export type Heading = z.infer<typeof heading>;
export type Marker = z.infer<typeof marker>;
/** mdast is defined by its own types; the schema checks only that its nodes are nodes. */
export type Note = Omit<z.infer<typeof note>, 'children'> & { children: RootContent[] };
export type FieldPart = z.infer<typeof fieldPart>;
export type Field = z.infer<typeof field>;
export type CitationForm = z.infer<typeof citationForm>;
export type Citation = z.infer<typeof citation>;
export type BibliographyEntry = Omit<z.infer<typeof bibliographyEntry>, 'children'> & { children: RootContent[] };
export type Work = z.infer<typeof work>;
export type AsideRole = z.infer<typeof asideRole>;
export type Aside = Omit<z.infer<typeof aside>, 'children'> & { children: RootContent[] };
export type Correction = z.infer<typeof correction>;
export type Repair = z.infer<typeof repair>;
export type Severity = z.infer<typeof severity>;
export type Finding = z.infer<typeof finding>;
export type ArticleRecord = Omit<z.infer<typeof articleRecord>, 'body' | 'notes' | 'asides' | 'bibliography'> & {
  bibliography: BibliographyEntry[];
  body: Root;
  notes: Note[];
  asides: Aside[];
};
