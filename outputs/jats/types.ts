import type { CslType } from '../../schemas/index.js';

/**
 * CSL types as JATS's `publication-type`, with the values that JATS4R recommends where it names one.
 *
 * @see https://jats4r.niso.org/citations/
 */
export const publicationTypes: Readonly<Partial<Record<CslType, string>>> = {
  'article-journal': 'journal',
  'article-magazine': 'magazine',
  'article-newspaper': 'newspaper',
  article: 'preprint',
  bill: 'legal',
  book: 'book',
  broadcast: 'broadcast',
  chapter: 'book',
  dataset: 'data',
  hearing: 'legal',
  interview: 'interview',
  legal_case: 'legal',
  legislation: 'legal',
  manuscript: 'manuscript',
  motion_picture: 'video',
  'paper-conference': 'confproc',
  patent: 'patent',
  post: 'web',
  'post-weblog': 'blog',
  regulation: 'legal',
  report: 'report',
  review: 'review',
  software: 'software',
  speech: 'speech',
  standard: 'standard',
  thesis: 'thesis',
  treaty: 'legal',
  webpage: 'webpage',
};

/** `publication-type` of a CSL type; `other` where JATS has no word for it. */
export function publicationType(type: CslType | undefined): string {
  return (type && publicationTypes[type]) ?? 'other';
}

/** CSL variables as JATS elements of a citation. What is not here stays text (in a note) or is left out (in a reference). */
export const citationElements: Readonly<Record<string, string>> = {
  'container-title': 'source',
  'collection-title': 'series',
  publisher: 'publisher-name',
  'publisher-place': 'publisher-loc',
  authority: 'institution',
  edition: 'edition',
  volume: 'volume',
  issue: 'issue',
  number: 'issue',
  ISBN: 'isbn',
  ISSN: 'issn',
};

/** Types whose title stands by itself: it is the source, unless the work has a container. */
const WHOLE: ReadonlySet<CslType> = new Set([
  'book',
  'report',
  'thesis',
  'legislation',
  'legal_case',
  'bill',
  'regulation',
  'treaty',
  'motion_picture',
  'software',
  'dataset',
  'standard',
  'patent',
  'hearing',
]);

/** The element that a title becomes: the source itself, a chapter of it, or an article in it. */
export function titleElement(type: CslType | undefined, hasContainer: boolean): 'source' | 'chapter-title' | 'article-title' {
  if (type === 'chapter') return 'chapter-title';
  return type && WHOLE.has(type) && !hasContainer ? 'source' : 'article-title';
}
