import type { CslType, CslVariable } from '../../schemas/index.js';
import { isSafeUrl } from '../safe-url.js';
import type { Attributes } from './xml.js';

/**
 * CSL types as JATS's `publication-type`, with the value that JATS4R recommends where it names one.
 *
 * @see https://jats4r.niso.org/citations/
 */
export const publicationTypes: Readonly<Record<CslType, string>> = {
  article: 'preprint',
  'article-journal': 'journal',
  'article-magazine': 'magazine',
  'article-newspaper': 'newspaper',
  bill: 'legal',
  book: 'book',
  broadcast: 'broadcast',
  chapter: 'book',
  dataset: 'data',
  document: 'other',
  entry: 'encyclopedia',
  'entry-dictionary': 'dictionary',
  'entry-encyclopedia': 'encyclopedia',
  graphic: 'image',
  hearing: 'legal',
  interview: 'interview',
  legal_case: 'legal',
  legislation: 'legal',
  manuscript: 'manuscript',
  map: 'map',
  motion_picture: 'video',
  pamphlet: 'pamphlet',
  'paper-conference': 'confproc',
  patent: 'patent',
  periodical: 'journal',
  personal_communication: 'letter',
  post: 'web',
  'post-weblog': 'blog',
  regulation: 'legal',
  report: 'report',
  review: 'review',
  'review-book': 'review',
  software: 'software',
  song: 'audio',
  speech: 'speech',
  standard: 'standard',
  thesis: 'thesis',
  treaty: 'legal',
  webpage: 'webpage',
};

/** What a preprint is cited with (https://jats4r.niso.org/preprint-citations/): a text of that type that lacks it was put up elsewhere. */
const OF_PREPRINTS = ['author', 'title', 'container-title', 'issued', 'DOI'] as const satisfies readonly CslVariable[];

/**
 * `publication-type` of a CSL type; a citation whose type is not known is `other`.
 *
 * @param has whether the citation has a variable
 */
export function publicationType(type: CslType | undefined, has: (variable: CslVariable) => boolean): string {
  if (type === undefined || (type === 'article' && !OF_PREPRINTS.every(has))) return 'other';
  return publicationTypes[type];
}

/** CSL variables that become one element with their words as its text, in the order in which a reference has them. */
export const citationElements = {
  'container-title': 'source',
  'collection-title': 'series',
  'collection-number': 'volume-series',
  publisher: 'publisher-name',
  'publisher-place': 'publisher-loc',
  authority: 'institution',
  edition: 'edition',
  volume: 'volume',
  issue: 'issue',
  number: 'issue',
  section: 'issue-part',
  ISBN: 'isbn',
  ISSN: 'issn',
  genre: 'comment',
  medium: 'comment',
  archive: 'comment',
  archive_location: 'comment',
  note: 'comment',
} as const satisfies Partial<Record<CslVariable, string>>;

/** Whether a variable becomes one element with its words as text. */
export function isCitationElement(variable: string): variable is keyof typeof citationElements {
  return Object.hasOwn(citationElements, variable);
}

/** Which variable a `comment` is, since the element itself does not tell. */
export function contentType(variable: keyof typeof citationElements): string | undefined {
  return citationElements[variable] === 'comment' ? variable : undefined;
}

/** Whether a variable is the address of an archived copy, and not the shelf of an archive. */
export function isArchivedCopy(variable: string, value: string): boolean {
  return variable === 'archive_location' && /^https?:\/\//i.test(value);
}

/** Attributes of the `uri` of an archived copy, which tell it from the address of the work. */
export function archivedCopy(value: string): Attributes {
  return { 'content-type': 'archive_location', 'xlink:href': isSafeUrl(value) ? value : undefined };
}

/** CSL's names as `person-group-type`. */
export const personGroups = { author: 'author', editor: 'editor', translator: 'translator' } as const satisfies Partial<
  Record<CslVariable, string>
>;

/** Whether a variable holds people. */
export function isPersonGroup(variable: string): variable is keyof typeof personGroups {
  return Object.hasOwn(personGroups, variable);
}

/** Types whose title stands by itself: it is the source, unless the work has a container. */
const WHOLE: ReadonlySet<CslType> = new Set([
  'bill',
  'book',
  'dataset',
  'graphic',
  'hearing',
  'legal_case',
  'legislation',
  'map',
  'motion_picture',
  'pamphlet',
  'patent',
  'periodical',
  'regulation',
  'report',
  'software',
  'standard',
  'thesis',
  'treaty',
]);

/** The element that a title becomes: the source itself, a chapter of it, or an article in it. */
export function titleElement(type: CslType | undefined, hasContainer: boolean): 'source' | 'chapter-title' | 'article-title' {
  if (type === 'chapter') return 'chapter-title';
  return type !== undefined && WHOLE.has(type) && !hasContainer ? 'source' : 'article-title';
}

/** A page range: first and last page. @returns undefined for anything else, such as `12, 15` or a single page */
export function pageRange(pages: string): { first: string; between: string; last: string } | undefined {
  const match = /^([\p{L}\p{N}]{1,12})(\s?[-–—]\s?)([\p{L}\p{N}]{1,12})$/u.exec(pages);
  return match ? { first: match[1] as string, between: match[2] as string, last: match[3] as string } : undefined;
}

/** Whether these are several places, such as `12, 15–17`, which only a `page-range` can hold. */
export function isSeveralPages(pages: string): boolean {
  return /[,;&]|\d\s?[-–—]\s?\d/.test(pages);
}
