import { folded } from '../../../schemas/folded.js';
import type { Citation, Field } from '../../../schemas/index.js';

/** Whom a citation is known by: its first author or editor, or what contains it where it has none (`The Economist, “Short Title”`). */
export function authorKeys({ fields }: Citation): string[] {
  const author =
    fields.find(({ name }) => name === 'author') ??
    fields.find(({ name }) => name === 'editor') ??
    fields.find(({ name }) => name === 'container-title' || name === 'publisher');
  const family = author && nameOf(author);
  return family ? [family] : [];
}

/** Everybody whom a citation names, by family name; with the first letter of the given one, where it has that. */
export function peopleOf({ fields }: Citation): { family: string; initial: string }[] {
  return fields
    .filter(({ name }) => name === 'author' || name === 'editor')
    .map((field) => ({ family: nameOf(field), initial: folded(field.parts?.find(({ name }) => name === 'given')?.value ?? '').charAt(0) }));
}

function nameOf({ parts, value }: Field): string {
  return folded(parts?.find(({ name }) => name === 'family' || name === 'literal')?.value ?? value);
}

/** The words of the title. */
export function titleIn({ fields }: Citation): string {
  return fields.find(({ name }) => name === 'title')?.value ?? '';
}

/** The year of publication, if it is given. */
export function yearOf({ fields }: Citation): string {
  return fields.find(({ name }) => name === 'issued')?.value.slice(0, 4) ?? '';
}
