import type { CslItem } from '../../../schemas/index.js';
import { accessOf, addressOf } from './address.js';
import { people } from './people.js';
import { sentence } from './sentence.js';

/**
 * A table of which only the day is known on which it was read: `Census Office, Boat Register (hulls above ten metres,
 * accessed May 4, 2026)`; what has commas in its name stands in the parenthesis.
 *
 * @see Chicago Manual of Style, 17th ed., 14.257
 */
export function datasetForms(csl: CslItem, others: boolean): string[] {
  const accessed = accessOf(csl);
  if (csl.type !== 'dataset' || accessed === undefined || csl.issued) return [];
  const { title, note } = csl;
  const lead = people(csl.author, others);
  const tail = addressOf(csl);
  const inside = (...parts: (string | undefined)[]): string => `(${parts.filter(Boolean).join(', ')})`;
  return [
    sentence([lead, title, inside(note, accessed), ...tail]),
    sentence([lead, inside(title, note, accessed), ...tail]),
    sentence([lead, title && inside(title, note), accessed, ...tail]),
  ];
}
