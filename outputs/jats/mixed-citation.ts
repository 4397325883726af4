import type { Citation, Field, FieldPart, Range } from '../../schemas/index.js';
import { isSafeUrl } from '../safe-url.js';
import {
  archivedCopy,
  citationElements,
  contentType,
  isArchivedCopy,
  isCitationElement,
  isPersonGroup,
  isSeveralPages,
  pageRange,
  personGroups,
  publicationType,
  titleElement,
} from './types.js';
import type { Attributes } from './xml.js';

/** An element around a stretch of a text. Tags nest and never cross. */
export interface CitationTag {
  start: number;
  end: number;
  /** Undefined where only the tie is left: the words stand without an element around them. */
  name: string | undefined;
  attributes: Attributes;
  /** Whether formatting may stand directly inside. */
  formatted: boolean;
  children: CitationTag[];
  /** Ids of works: empty cross-references that follow directly. */
  ties: string[];
}

/** Elements in which formatting may stand; the others hold characters, or elements of a citation only. */
const FORMATTED = new Set([
  'mixed-citation',
  'article-title',
  'chapter-title',
  'source',
  'publisher-name',
  'publisher-loc',
  'institution',
  'string-name',
  'collab',
  'comment',
]);
/** What may stand inside which element; a name that is not here holds text only. */
const INSIDE: Readonly<Record<string, (name: string) => boolean>> = {
  'mixed-citation': (name) => !['mixed-citation', 'surname', 'given-names', 'suffix'].includes(name),
  'person-group': (name) => name === 'string-name' || name === 'collab',
  'string-name': (name) => ['surname', 'given-names', 'suffix'].includes(name),
};

function tag([start, end]: Range, name: string, attributes: Attributes = {}): CitationTag {
  return { start, end, name, attributes, formatted: FORMATTED.has(name), children: [], ties: [] };
}

/**
 * The citations of a text as elements, in its order. The words are not touched: where elements would cross, or stand
 * where the DTD has none, the later one is left out and its words stay.
 *
 * @param text the words that their ranges index; a range outside of it, or one that splits a character, is dropped
 * @param works ids that a tie may lead to
 */
export function citationTags(citations: readonly Citation[], text: string, works: ReadonlySet<string>): CitationTag[] {
  const out: CitationTag[] = [];
  for (const citation of [...citations].sort((a, b) => a.range[0] - b.range[0] || b.range[1] - a.range[1])) {
    const ties = citation.work !== null && works.has(citation.work) ? [citation.work] : [];
    const [start, end] = citation.range;
    const last = out.at(-1);
    if (start < 0 || start >= end || end > text.length || splits(start, text) || splits(end, text)) continue;
    if (last && start < last.end) last.ties.push(...ties);
    else out.push({ ...citationTag(citation, text), ties });
  }
  return out;
}

/** Whether an offset stands between the two halves of a character outside of the Basic Multilingual Plane. */
function splits(offset: number, text: string): boolean {
  const code = text.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff;
}

function citationTag(citation: Citation, text: string): CitationTag {
  const { id, range, type, form, fields } = citation;
  const outer = tag(range, 'mixed-citation', {
    id,
    'publication-type': publicationType(type, (variable) => fields.some(({ name }) => name === variable)),
    'publication-format': fields.some(({ name }) => name === 'URL') ? 'web' : undefined,
    'specific-use': form === 'full' ? undefined : form,
  });
  const wanted = [...groups(fields), ...fields.flatMap((field) => fieldTags(field, citation))];
  wanted.sort((a, b) => a.start - b.start || b.end - a.end);
  const open = [outer];
  for (const inner of wanted) {
    while (open.length > 1 && (open.at(-1) as CitationTag).end <= inner.start) open.pop();
    const around = open.at(-1) as CitationTag;
    const fits = inner.start >= around.start && inner.start < inner.end && inner.end <= around.end;
    if (!fits || splits(inner.start, text) || splits(inner.end, text) || !INSIDE[around.name as string]?.(inner.name as string)) continue;
    around.children.push(inner);
    open.push(inner);
  }
  return outer;
}

/** People of one kind that follow each other make one group, with the commas between them. */
function groups(fields: readonly Field[]): CitationTag[] {
  const out: CitationTag[] = [];
  let last: { name: string; group: CitationTag } | undefined;
  const placed = fields.filter(({ ranges }) => ranges.length > 0);
  for (const { name, ranges } of placed.sort((a, b) => (a.ranges[0] as Range)[0] - (b.ranges[0] as Range)[0])) {
    const [range] = ranges as [Range];
    if (!isPersonGroup(name)) last = undefined;
    else if (last?.name === name) last.group.end = Math.max(last.group.end, range[1]);
    else {
      last = { name, group: tag(range, 'person-group', { 'person-group-type': personGroups[name] }) };
      out.push(last.group);
    }
  }
  return out;
}

function fieldTags(field: Field, { type, fields }: Citation): CitationTag[] {
  const { name, value, ranges } = field;
  const [range] = ranges;
  if (!range) return [];
  if (isPersonGroup(name)) return personTags(field, range);
  if (isArchivedCopy(name, value)) return [tag(range, 'uri', archivedCopy(value))];
  if (isCitationElement(name)) return [tag(range, citationElements[name], { 'content-type': contentType(name) })];
  switch (name) {
    case 'title': {
      const hasContainer = fields.some((other) => other.name === 'container-title');
      return [tag(range, titleElement(type, hasContainer))];
    }
    case 'issued':
      return dateTags(field, range);
    case 'accessed':
      return [tag(range, 'date-in-citation', { 'content-type': 'access-date', 'iso-8601-date': value })];
    case 'URL':
      return [tag(range, 'uri', { 'xlink:href': isSafeUrl(value) ? value : undefined })];
    case 'DOI':
      // In an address it may stand encoded; such words are no DOI.
      return /^10\.[^/\s]+\/\S+$/.test(field.raw) ? [tag(range, 'pub-id', { 'pub-id-type': 'doi' })] : [];
    case 'page':
      return pageTags(field, range);
    case 'locator':
      return fields.some((other) => other.name === 'page') ? [] : pageTags(field, range);
    default:
      return [];
  }
}

const NAME_PARTS: Readonly<Partial<Record<FieldPart['name'], string>>> = { family: 'surname', given: 'given-names', suffix: 'suffix' };

/** A person by the parts of the name; who has none is an organisation. */
function personTags({ parts = [] }: Field, range: Range): CitationTag[] {
  const particle = parts.find(({ name }) => name === 'non-dropping-particle')?.ranges[0];
  const pieces = parts.flatMap(({ name, ranges }) => {
    const element = NAME_PARTS[name];
    // JATS has no element for a particle: it is part of the surname.
    const withParticle = ([start, end]: Range): Range => [name === 'family' ? (particle?.[0] ?? start) : start, end];
    return element ? ranges.map((part) => tag(withParticle(part), element)) : [];
  });
  return pieces.length ? [tag(range, 'string-name'), ...pieces] : [tag(range, 'collab')];
}

/** Year, month, day and season where the date has them; else the date as a whole. */
function dateTags({ value, parts = [] }: Field, range: Range): CitationTag[] {
  const pieces = parts.flatMap(({ name, ranges }) =>
    ['year', 'month', 'day', 'season'].includes(name)
      ? ranges.map((part) => tag(part, name, name === 'year' ? { 'iso-8601-date': value } : {}))
      : [],
  );
  return pieces.length ? pieces : [tag(range, 'string-date', { 'iso-8601-date': value })];
}

function pageTags({ raw }: Field, [start, end]: Range): CitationTag[] {
  const pages = raw.length === end - start ? pageRange(raw) : undefined;
  if (!pages) return [tag([start, end], isSeveralPages(raw) ? 'page-range' : 'fpage')];
  const { first, between } = pages;
  return [tag([start, start + first.length], 'fpage'), tag([start + first.length + between.length, end], 'lpage')];
}
