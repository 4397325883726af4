import type { CslItem, CslType } from '../../schemas/index.js';
import { toCsl } from './csl.js';
import { noteNumberLength } from './note-number.js';
import { readNote } from './read-note.js';
import { withRepeatedAuthors } from './repeated-author/taken-over.js';

/** A citation as CSL-JSON, and how sure it is, from 0 to 1. */
export interface CitedItem {
  item: CslItem;
  confidence: number;
}

/**
 * The citations of one note as CSL-JSON, for the command `cite`, without the number of the note where it is printed. A
 * back-reference gives what is printed of it: what it stands for can be told from its neighbours only.
 *
 * @param id begins the ids of the items
 */
export function citeNote(text: string, id: string): CitedItem[] {
  const citations = withRepeatedAuthors(readNote(text.slice(noteNumberLength(text))).citations);
  const cited = citations.filter(({ form, fields }) => form !== 'ibid' || fields.length > 0);
  return cited.map(({ fields, type, locator, confidence }, index) => ({
    item: forCite(fields, type, cited.length === 1 ? id : `${id}-${index + 1}`, locator),
    confidence,
  }));
}

/** A citation as one CSL-JSON item: the page cited is shown as `page`, where the work gives no pages of its own. */
export function forCite(fields: Parameters<typeof toCsl>[0], type: CslType | undefined, id: string, locator: string | undefined): CslItem {
  const item = toCsl(fields, type, id);
  return item.page === undefined && locator !== undefined ? { ...item, page: locator.split(',')[0] as string } : item;
}
