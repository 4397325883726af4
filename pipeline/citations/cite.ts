import type { CslItem } from '../../schemas/index.js';
import { toCsl } from './csl.js';
import { readNote } from './read-note.js';

/**
 * The citations of one note as CSL-JSON, for the command `cite`. A back-reference is no item of its own: what it stands
 * for can be told from its neighbours only. The page cited is shown as `page`, where the work gives no pages of its own.
 *
 * @param id begins the ids of the items
 */
export function citeNote(text: string, id: string): CslItem[] {
  const full = readNote(text).citations.filter(({ form }) => form === 'full' || form === 'short');
  return full.map(({ fields, type, locator }, index) => {
    const item = toCsl(fields, type, full.length === 1 ? id : `${id}-${index + 1}`);
    return item.page === undefined && locator !== undefined ? { ...item, page: locator } : item;
  });
}
