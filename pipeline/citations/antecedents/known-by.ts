import { folded } from '../../../schemas/folded.js';
import type { Citation } from '../../../schemas/index.js';

/** Whom a citation is known by: its first author or editor, or what contains it where it has none (`The Economist, “Short Title”`). */
export function authorKeys({ fields }: Citation): string[] {
  const author =
    fields.find(({ name }) => name === 'author') ??
    fields.find(({ name }) => name === 'editor') ??
    fields.find(({ name }) => name === 'container-title' || name === 'publisher');
  const family = author?.parts?.find(({ name }) => name === 'family' || name === 'literal')?.value ?? author?.value;
  return family ? [folded(family)] : [];
}

/** The title without what its typesetting adds. */
export function titleOf({ fields }: Citation): string {
  return folded(fields.find(({ name }) => name === 'title')?.value ?? '');
}

/** The year of publication, if it is given. */
export function yearOf({ fields }: Citation): string {
  return fields.find(({ name }) => name === 'issued')?.value.slice(0, 4) ?? '';
}
