import type { ArticleRecord, CslDate, CslItem, CslName, Work } from '../../schemas/index.js';
import { citationElements, publicationType, titleElement } from './types.js';
import { element, type Xml } from './xml.js';

/** The works, each once. They are derived from the notes, whose citations point here. */
export function referenceList({ works }: ArticleRecord): Xml[] {
  if (!works.length) return [];
  const refs = works.map((work, index) => reference(work, index + 1));
  return [
    element('ref-list', { 'content-type': 'deduplicated', 'specific-use': 'derived' }, [element('title', {}, ['References']), ...refs]),
  ];
}

function reference({ id, csl }: Work, number: number): Xml {
  const attributes = { 'publication-type': publicationType(csl.type), 'publication-format': csl.URL ? 'web' : undefined };
  return element('ref', { id }, [element('label', {}, [String(number)]), element('element-citation', attributes, citationXml(csl))]);
}

function citationXml(csl: CslItem): Xml[] {
  const title = csl.title === undefined ? [] : [element(titleElement(csl.type, csl['container-title'] !== undefined), {}, [csl.title])];
  const simple = Object.entries(citationElements).flatMap(([variable, name]) => {
    const value = csl[variable as keyof CslItem];
    return typeof value === 'string' ? [element(name, {}, [value])] : [];
  });
  return [
    ...people('author', csl.author),
    ...people('editor', csl.editor),
    ...title,
    ...simple,
    ...date(csl.issued),
    ...pages(csl.page),
    ...(csl.accessed
      ? [element('date-in-citation', { 'content-type': 'access-date', 'iso-8601-date': iso(csl.accessed) }, [iso(csl.accessed)])]
      : []),
    ...(csl.DOI ? [element('pub-id', { 'pub-id-type': 'doi' }, [csl.DOI])] : []),
    ...(csl.URL ? [element('uri', { 'xlink:href': csl.URL }, [csl.URL])] : []),
  ];
}

function people(role: 'author' | 'editor', names: readonly CslName[] | undefined): Xml[] {
  if (!names?.length) return [];
  const each = names.map(({ family, given, suffix, literal }) => {
    if (family === undefined) return element('collab', {}, [literal ?? given ?? '']);
    return element('name', {}, [
      element('surname', {}, [family]),
      ...(given === undefined ? [] : [element('given-names', {}, [given])]),
      ...(suffix === undefined ? [] : [element('suffix', {}, [suffix])]),
    ]);
  });
  return [element('person-group', { 'person-group-type': role }, each)];
}

function date(issued: CslDate | undefined): Xml[] {
  const [year, month, day] = issued?.['date-parts']?.[0] ?? [];
  if (!issued || year === undefined) return [];
  const two = (number: number): string => String(number).padStart(2, '0');
  return [
    element('year', { 'iso-8601-date': iso(issued) }, [String(year)]),
    ...(month === undefined ? [] : [element('month', {}, [two(month)])]),
    ...(day === undefined ? [] : [element('day', {}, [two(day)])]),
    ...(issued.season === undefined ? [] : [element('season', {}, [['Spring', 'Summer', 'Autumn', 'Winter'][issued.season - 1] ?? ''])]),
  ];
}

function iso(value: CslDate): string {
  const [parts = []] = value['date-parts'] ?? [];
  return parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');
}

function pages(page: string | undefined): Xml[] {
  if (page === undefined) return [];
  const extent = /^(\w+)[–—-](\w+)$/.exec(page);
  return extent ? [element('fpage', {}, [extent[1]]), element('lpage', {}, [extent[2]])] : [element('fpage', {}, [page])];
}
