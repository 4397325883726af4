import type { Citation, Field, Range } from '../../schemas/index.js';
import { citationElements, publicationType, titleElement } from './types.js';

/** A stretch of a note's text that becomes an element. Intervals nest and never cross. */
export interface Interval {
  start: number;
  end: number;
  name: string;
  attributes: Record<string, string | undefined>;
  /** Whether formatting and further elements may stand inside. */
  leaf: boolean;
  /** What follows directly behind it, empty of text. */
  tie?: string;
}

/**
 * The elements of the citations of a note, outermost first and in the order of the text. Of two that cross, the first stays.
 *
 * @param text length of the note's text: a range outside of it is dropped
 */
export function intervalsOf(citations: readonly Citation[], length: number): Interval[] {
  const wanted = citations.flatMap((citation) => [
    citationInterval(citation),
    ...groups(citation),
    ...citation.fields.flatMap((field) => fieldIntervals(field, citation)),
  ]);
  const inside = wanted.filter(({ start, end }) => start >= 0 && start < end && end <= length);
  inside.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Interval[] = [];
  const open: Interval[] = [];
  for (const interval of inside) {
    while (open.length && (open.at(-1) as Interval).end <= interval.start) open.pop();
    const around = open.at(-1);
    if (around && (interval.end > around.end || around.leaf || around.name === interval.name)) continue;
    kept.push(interval);
    open.push(interval);
  }
  return kept;
}

function citationInterval({ id, range, type, form, work, fields }: Citation): Interval {
  const web = fields.some(({ name }) => name === 'URL') ? 'web' : undefined;
  const attributes = {
    id,
    'publication-type': publicationType(type),
    'publication-format': web,
    'specific-use': form === 'full' ? undefined : form,
  };
  return { start: range[0], end: range[1], name: 'mixed-citation', attributes, leaf: false, ...(work && { tie: work }) };
}

/** Authors that follow each other make one group, with the commas between them. */
function groups({ fields }: Citation): Interval[] {
  return (['author', 'editor'] as const).flatMap((role): Interval[] => {
    const ranges = fields.filter(({ name }) => name === role).flatMap(({ ranges: own }) => own);
    if (!ranges.length) return [];
    const [start, end] = [Math.min(...ranges.map(([from]) => from)), Math.max(...ranges.map(([, to]) => to))];
    return [{ start, end, name: 'person-group', attributes: { 'person-group-type': role }, leaf: false }];
  });
}

function fieldIntervals(field: Field, { type, fields }: Citation): Interval[] {
  const [range] = field.ranges;
  if (!range) return [];
  const [start, end] = range;
  const plain = (name: string, attributes: Interval['attributes'] = {}): Interval => ({ start, end, name, attributes, leaf: true });
  switch (field.name) {
    case 'author':
    case 'editor':
      return personIntervals(field, range);
    case 'title':
      return [
        {
          ...plain(
            titleElement(
              type,
              fields.some(({ name }) => name === 'container-title'),
            ),
          ),
          leaf: false,
        },
      ];
    case 'issued':
      return dateIntervals(field);
    case 'accessed':
      return [plain('date-in-citation', { 'content-type': 'access-date', 'iso-8601-date': field.value })];
    case 'URL':
      return [plain('uri', { 'xlink:href': field.value })];
    case 'DOI':
      return [plain('pub-id', { 'pub-id-type': 'doi' })];
    case 'page':
      return pageIntervals(field, range);
    case 'locator':
      return fields.some(({ name }) => name === 'page') ? [] : [plain('fpage')];
    default: {
      const name = citationElements[field.name];
      return name ? [plain(name)] : [];
    }
  }
}

const NAME_PARTS: Readonly<Record<string, string>> = { family: 'surname', given: 'given-names', suffix: 'suffix' };

function personIntervals({ parts = [] }: Field, [start, end]: Range): Interval[] {
  const named = parts.filter(({ name }) => NAME_PARTS[name]);
  if (!named.length) return [{ start, end, name: 'collab', attributes: {}, leaf: true }];
  const pieces = named.flatMap(({ name, ranges }) =>
    ranges.map(([from, to]): Interval => ({ start: from, end: to, name: NAME_PARTS[name] as string, attributes: {}, leaf: true })),
  );
  return [{ start, end, name: 'string-name', attributes: {}, leaf: false }, ...pieces];
}

function dateIntervals({ value, parts = [] }: Field): Interval[] {
  return parts.flatMap(({ name, ranges }) =>
    ranges.map(
      ([start, end]): Interval => ({ start, end, name, attributes: name === 'year' ? { 'iso-8601-date': value } : {}, leaf: true }),
    ),
  );
}

function pageIntervals({ raw }: Field, [start, end]: Range): Interval[] {
  const extent = /^(\w+)([–—-])(\w+)$/.exec(raw);
  if (!extent) return [{ start, end, name: 'fpage', attributes: {}, leaf: true }];
  const first = start + (extent[1] as string).length;
  return [
    { start, end: first, name: 'fpage', attributes: {}, leaf: true },
    { start: first + 1, end, name: 'lpage', attributes: {}, leaf: true },
  ];
}
