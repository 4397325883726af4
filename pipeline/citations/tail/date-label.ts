import { addField } from '../draft.js';
import { ACCESSED, UPDATED } from '../patterns.js';
import { pieceOf, stripped } from '../piece.js';
import type { Words } from './words.js';

/** What the words before a date say that it is: the day of reading, or of changing, what is cited. */
export type DateLabel = 'accessed' | 'updated';

/** `retrieved from FRED`, `available at SSRN` */
const FROM = /^(?:retrieved|downloaded|obtained|available) (?:from|at|via|on|through) (?:the )?(?=\p{Lu})/iu;
/** `accessed 2025`: a year alone. */
const ACCESSED_IN = /^(?:last )?accessed(?: in)? ([12]\d{3})$/di;

/** Reads words that say when, and where, what is cited was looked up. @returns what they say of the next date; undefined where they say nothing of it */
export function readDateLabel({ draft, units, index, piece, linked }: Words): { label?: DateLabel } | undefined {
  const { text, whole, start } = piece;
  const year = ACCESSED_IN.exec(text)?.indices?.[1];
  if (year && !draft.has('accessed')) {
    addField(draft, 'accessed', pieceOf(whole, start + year[0], start + year[1]), 0.85);
    return {};
  }
  const accessed = ACCESSED.exec(text);
  if (accessed && (units[index + 1]?.kind === 'date' || accessed.index === 0)) {
    const before = pieceOf(whole, start, start + accessed.index);
    if (before.text !== '') draft.names.push(before);
    return { label: 'accessed' };
  }
  const from = linked ? undefined : FROM.exec(text)?.[0];
  if (from !== undefined) {
    // `retrieved from FRED, https://…, May 3, 2025`: where it was looked up, and on which day.
    draft.names.push(stripped(pieceOf(whole, start + from.length, piece.end), ':'));
    return /^available/i.test(from) ? {} : { label: 'accessed' };
  }
  return UPDATED.test(text) ? { label: 'updated' } : undefined;
}
