import type { Field } from '../../../schemas/index.js';
import { citationWords, patternOf } from '../../lexicons/citations/index.js';

const OTHERS = new RegExp(`^,?[\\s\\u00a0](?:${patternOf(citationWords.etAl)})(?![\\p{L}])`, 'iu');

/**
 * Whether `et al.` or words like it stand behind the last author: there are more than the citation names, which no field says.
 *
 * @param text the citation's own words
 */
export function namesGoOn(text: string, fields: readonly Pick<Field, 'name' | 'raw'>[]): boolean {
  const last = fields.findLast(({ name }) => name === 'author')?.raw;
  const at = last === undefined ? -1 : text.indexOf(last);
  return last !== undefined && at !== -1 && OTHERS.test(text.slice(at + last.length, at + last.length + 20));
}
