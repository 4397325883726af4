import type { CitationReading, FieldReading } from '../reading.js';
import { canMean } from './marks.js';

/** Whom a citation is known by: its authors, or the editors of a work that has none. */
export function peopleOf<T extends Pick<FieldReading, 'name'>>(fields: readonly T[]): T[] {
  const authors = fields.filter(({ name }) => name === 'author');
  return authors.length ? authors : fields.filter(({ name }) => name === 'editor');
}

/** The fields of a citation with people of one role, before any others of that role. */
export function withPeople<T extends Pick<FieldReading, 'name'>>(fields: readonly T[], people: readonly T[]): T[] {
  const at = fields.findIndex(({ name }) => name === people[0]?.name);
  return fields.toSpliced(Math.max(at, 0), 0, ...people);
}

/** The citations of one note, each with the names of the one before it where it has a mark in their place. */
export function withRepeatedAuthors(citations: readonly CitationReading[]): CitationReading[] {
  let people: FieldReading[] = [];
  return citations.map((citation) => {
    const { repeatedAuthor: mark, form } = citation;
    const meant = mark && canMean(mark.raw, people.length) ? people.map((person) => ({ ...person, name: mark.role })) : [];
    const fields = withPeople(citation.fields, meant);
    // An `Ibid.` stands for the one before it, and for its author.
    if (form !== 'ibid') people = peopleOf(fields);
    return { ...citation, fields };
  });
}
