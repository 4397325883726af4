import { citeNote } from '../../pipeline/citations/cite.js';
import type { CslItem } from '../../schemas/index.js';

/** What a note of one citation says, without the id. */
export function cited(note: string): Omit<CslItem, 'id'> {
  const items = allCited(note);
  if (items.length !== 1) throw new Error(`${items.length} citations in: ${note}`);
  return items[0] as Omit<CslItem, 'id'>;
}

/** What each citation of a note says. */
export function allCited(note: string): Omit<CslItem, 'id'>[] {
  return citeNote(note, 'n').map(({ item: { id: _id, ...item } }) => item);
}
