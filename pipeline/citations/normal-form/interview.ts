import type { CslItem } from '../../../schemas/index.js';
import { edtfOf } from '../csl.js';
import { dateInWords } from './dates.js';
import { people } from './people.js';
import { sentence } from './sentence.js';

/**
 * An interview without a title: `Ada Roe, interview with the author, May 1, 2019`.
 *
 * @see Chicago Manual of Style, 17th ed., 14.211
 */
export function interviewForms(csl: CslItem): string[] {
  const date = edtfOf(csl.issued);
  if (csl.type !== 'interview' || csl.title !== undefined || date === undefined) return [];
  const [who, genre, day] = [people(csl.author), csl.genre?.replace(/^\((.*)\)$/, '$1'), dateInWords(date)];
  return [sentence([who, genre, day, csl.URL]), sentence([who, `(${genre}, ${day})`, csl.URL])];
}
