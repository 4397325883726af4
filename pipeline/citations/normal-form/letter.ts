import type { CslItem } from '../../../schemas/index.js';
import { edtfOf } from '../csl.js';
import { addressOf } from './address.js';
import { dateInWords } from './dates.js';
import { people } from './people.js';
import { sentence } from './sentence.js';

/**
 * A letter in an archive: `Ada Roe to Ben Poe, May 1, 1861, box 3, Poe Papers, State Archives`.
 *
 * @see Chicago Manual of Style, 17th ed., 14.229
 */
export function letterForms(csl: CslItem): string[] {
  const { type, title, note, section, 'container-title': papers, publisher } = csl;
  const date = edtfOf(csl.issued);
  if (type !== 'personal_communication' || title !== undefined || date === undefined || !note?.startsWith('to ')) return [];
  const [to, ...place] = note.split(', ');
  return [
    sentence([
      `${people(csl.author)} ${to}`,
      dateInWords(date),
      section,
      papers,
      publisher,
      place.join(', ') || undefined,
      ...addressOf(csl),
    ]),
  ];
}
