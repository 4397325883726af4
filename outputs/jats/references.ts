import type { ArticleRecord, Citation, CslDate, CslItem, CslName, Work } from '../../schemas/index.js';
import { isSafeUrl } from '../safe-url.js';
import { inlineXml } from './inline.js';
import { type CitationTag, citationTags } from './mixed-citation.js';
import {
  archivedCopy,
  citationElements,
  contentType,
  isArchivedCopy,
  isSeveralPages,
  pageRange,
  personGroups,
  publicationType,
  titleElement,
} from './types.js';
import { element, type Xml } from './xml.js';

/** The works, each once. They are derived from the citations, which point here. */
export function referenceList({ works }: ArticleRecord): Xml[] {
  if (!works.length) return [];
  return [
    element('ref-list', { 'content-type': 'deduplicated', 'specific-use': 'derived' }, [
      element('title', {}, ['References']),
      ...works.map((work, index) => reference(work, index + 1)),
    ]),
  ];
}

/** The author's own list of references, word for word, under the heading that it has. */
export function bibliographyList({ bibliography, asides, citations, works }: ArticleRecord): Xml[] {
  if (!bibliography.length) return [];
  const heading = asides.find(({ role }) => role === 'bibliography-heading');
  const known = new Set(works.map(({ id }) => id));
  const cited = new Map<string, Citation[]>(bibliography.map(({ id }) => [id, []]));
  for (const citation of citations) {
    if (typeof citation.within !== 'string' && 'bibliography' in citation.within) cited.get(citation.within.bibliography)?.push(citation);
  }
  const entries = bibliography.map(({ id, text }) =>
    element('ref', { id }, inlineXml([{ text, marks: [] }], 0, [entryTag(text, citationTags(cited.get(id) ?? [], text, known))])),
  );
  return [
    element('ref-list', { 'content-type': 'bibliography' }, [...(heading ? [element('title', {}, [heading.text])] : []), ...entries]),
  ];
}

/** An entry is one citation from its first to its last character; several that were read in it cannot share its words. */
function entryTag({ length }: string, [only, ...others]: readonly CitationTag[]): CitationTag {
  const whole = { start: 0, end: length, name: 'mixed-citation', formatted: true, ties: [] };
  if (only && !others.length) return { ...only, ...whole };
  return { ...whole, attributes: { 'publication-type': 'other' }, children: [] };
}

function reference({ id, csl }: Work, number: number): Xml {
  const type = publicationType(csl.type, (variable) => csl[variable] !== undefined);
  const attributes = { 'publication-type': type, 'publication-format': csl.URL ? 'web' : undefined };
  const parts = citationXml(csl);
  // A work of which nothing is known but that it is cited must still have content.
  const content = parts.length ? parts : [element('comment', {}, ['No part of this reference was understood.'])];
  return element('ref', { id }, [element('label', {}, [String(number)]), element('element-citation', attributes, content)]);
}

const PEOPLE = Object.entries(personGroups) as [keyof typeof personGroups, string][];
const SIMPLE = Object.entries(citationElements) as [keyof typeof citationElements, string][];

function citationXml(csl: CslItem): Xml[] {
  const people = PEOPLE.flatMap(([variable, type]) => personGroup(type, csl[variable]));
  const title = csl.title === undefined ? [] : [element(titleElement(csl.type, csl['container-title'] !== undefined), {}, [csl.title])];
  const simple = SIMPLE.flatMap(([variable, name]) => {
    const value = csl[variable];
    if (value === undefined || isArchivedCopy(variable, value)) return [];
    // A book has a number for each of its bindings.
    const values = variable === 'ISBN' ? value.split(' ') : [value];
    return values.map((one) => element(name, { 'content-type': contentType(variable) }, [one]));
  });
  return [
    ...people,
    ...title,
    ...simple,
    ...dateXml(csl.issued),
    ...pagesXml(csl.page),
    ...accessed(csl.accessed),
    ...(csl.DOI ? [element('pub-id', { 'pub-id-type': 'doi' }, [csl.DOI])] : []),
    ...(csl.URL ? [element('uri', { 'xlink:href': isSafeUrl(csl.URL) ? csl.URL : undefined }, [csl.URL])] : []),
    ...(isArchivedCopy('archive_location', csl.archive_location ?? '')
      ? [element('uri', archivedCopy(csl.archive_location as string), [csl.archive_location])]
      : []),
  ];
}

function personGroup(type: string, names: readonly CslName[] | undefined): Xml[] {
  if (!names?.length) return [];
  return [element('person-group', { 'person-group-type': type }, names.map(nameXml))];
}

function nameXml({ family, given, suffix, literal, ...particles }: CslName): Xml {
  if (family === undefined) return element('collab', {}, [literal ?? given]);
  const before = [particles['dropping-particle'], particles['non-dropping-particle']].filter(Boolean);
  return element('name', {}, [
    element('surname', {}, [[...before, family].join(' ')]),
    ...(given === undefined ? [] : [element('given-names', {}, [given])]),
    ...(suffix === undefined ? [] : [element('suffix', {}, [suffix])]),
  ]);
}

const SEASONS = ['Spring', 'Summer', 'Autumn', 'Winter'];

function dateXml(issued: CslDate | undefined): Xml[] {
  if (!issued) return [];
  const [from, to] = issued['date-parts'] ?? [];
  const iso = isoDate(issued);
  if (!from || to) return issued.literal || iso ? [element('string-date', { 'iso-8601-date': iso }, [issued.literal ?? iso])] : [];
  const [year, month, day] = from;
  return [
    element('year', { 'iso-8601-date': iso }, [String(year)]),
    ...(month === undefined ? [] : [element('month', {}, [twoDigits(month)])]),
    ...(day === undefined ? [] : [element('day', {}, [twoDigits(day)])]),
    ...(issued.season === undefined ? [] : [element('season', {}, [SEASONS[issued.season - 1]])]),
  ];
}

function accessed(date: CslDate | undefined): Xml[] {
  const iso = date && isoDate(date);
  const words = iso ?? date?.literal;
  return words === undefined ? [] : [element('date-in-citation', { 'content-type': 'access-date', 'iso-8601-date': iso }, [words])];
}

/** A date or an interval of two, as ISO 8601 writes it; undefined where it has no parts. */
function isoDate({ 'date-parts': sides }: CslDate): string | undefined {
  return sides?.map((parts) => parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-')).join('/');
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

function pagesXml(pages: string | undefined): Xml[] {
  if (pages === undefined) return [];
  const range = pageRange(pages);
  if (range) return [element('fpage', {}, [range.first]), element('lpage', {}, [range.last])];
  return [element(isSeveralPages(pages) ? 'page-range' : 'fpage', {}, [pages])];
}
