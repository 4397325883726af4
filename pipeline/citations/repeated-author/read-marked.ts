import type { Range } from '../../../schemas/index.js';
import { moved } from '../moved.js';
import type { CitationReading, FieldReading } from '../reading.js';
import { type Substituted, substituted } from '../substituted.js';
import { findMarks, type Mark } from './marks.js';

type Read = (text: string) => CitationReading[];

/** Names that no list of words knows, in the order in which styles put them. */
const NAME = { spoken: 'Ada Roe', inverted: 'Roe, Ada' };
/** What a citation of its own has that neither `Id., Part II` nor `Idem, 23` has. */
const EVIDENCE: ReadonlySet<string> = new Set(['container-title', 'publisher', 'publisher-place', 'URL', 'DOI', 'number', 'authority']);

/**
 * Reads a text in which marks such as `———` or `ders.` stand for the author of the citation before. It is read as though a
 * name stood there; a mark behind which this finds no citation is read as what it is otherwise.
 */
export function readMarked(text: string, read: Read): CitationReading[] {
  const marks = findMarks(text);
  const first = readWith(text, marks, read);
  if (marks.length === 0 || first.marks.length === marks.length) return first.readings;
  const again = readWith(text, first.marks, read);
  return again.marks.length === first.marks.length ? again.readings : read(text);
}

/** Reads with names for some marks. @returns also those of the marks that open a citation */
function readWith(text: string, marks: readonly Mark[], read: Read): { readings: CitationReading[]; marks: Mark[] } {
  if (marks.length === 0) return { readings: read(text), marks: [] };
  const named = substituted(
    text,
    marks.map((mark) => ({ ...mark, by: mark.isInverted ? NAME.inverted : NAME.spoken })),
  );
  const byPlace = new Map(named.places.map(([start], index) => [start, index]));
  const good: Mark[] = [];
  const readings = read(named.text).map((reading) => {
    const index = byPlace.get(personOf(reading)?.ranges[0]?.[0] ?? -1) ?? -1;
    const [mark, name] = [marks[index], named.places[index]];
    if (!mark || !name || !opensWith(reading, name) || (mark.isDoubtful && !isPlain(reading))) return moved(reading, named.back);
    good.push(mark);
    return withMark(reading, mark, text, named);
  });
  return { readings, marks: good };
}

/** The first person that a citation names. */
function personOf({ fields }: CitationReading): FieldReading | undefined {
  return fields.find(({ name }) => name === 'author' || name === 'editor');
}

/** Whether the name that was put in the place of a mark is the whole first person of a citation, and part of nothing else. */
function opensWith(reading: CitationReading, [start, end]: Range): boolean {
  const { form, fields, leftover } = reading;
  const person = personOf(reading);
  if ((form !== 'full' && form !== 'short') || person?.ranges[0]?.[1] !== end) return false;
  const reaches = ([from, to]: Range): boolean => from < end && to > start;
  return !fields.some((field) => field !== person && field.ranges.some(reaches)) && !leftover.some(({ range }) => reaches(range));
}

function isPlain({ form, fields }: CitationReading): boolean {
  return form === 'full' && fields.some(({ name }) => name === 'title') && fields.some(({ name }) => EVIDENCE.has(name));
}

/** The reading with the mark in the place of the name. */
function withMark(reading: CitationReading, { start, end }: Mark, text: string, { back }: Substituted): CitationReading {
  const person = personOf(reading);
  const own = { ...reading, fields: reading.fields.filter((field) => field !== person) };
  const role = person?.name === 'editor' ? 'editor' : 'author';
  return { ...moved(own, back), repeatedAuthor: { raw: text.slice(start, end), role, range: [start, end] } };
}
