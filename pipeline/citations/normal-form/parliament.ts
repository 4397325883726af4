import type { CslItem } from '../../../schemas/index.js';
import { edtfOf } from '../csl.js';
import { dateInWords } from './dates.js';
import { sentence } from './sentence.js';

/** What is cited in this manner: the papers of other bodies have that of reports. */
const PAPERS = /^H[CL] Deb$|\bLaw Com\b|^LRC$/;

/**
 * Debates and papers of a parliament, and the reports of a law commission: `HC Deb February 3, 1977, vol 389, cols 973–76`,
 * `Law Commission, Reforming Moorings (Law Com No 313, 2008) para 3`.
 *
 * @see OSCOLA, 4th ed., 3.4.2 to 3.4.5
 */
export function parliamentaryForms(csl: CslItem, locator: string | undefined): string[] {
  const { title, number, volume, page } = csl;
  const container = csl['container-title'];
  const date = edtfOf(csl.issued);
  if (container === undefined || date === undefined || !PAPERS.test(container)) return [];
  if (title === undefined) {
    const columns = page === undefined ? undefined : `${/\D/.test(page) ? 'cols' : 'col'} ${page}`;
    return [sentence([`${container} ${dateInWords(date)}`, volume === undefined ? undefined : `vol ${volume}`, columns])];
  }
  if (number === undefined) return [];
  const author = csl.author?.map(({ literal }) => literal).join(' and ');
  const paper = `${sentence([author, title])} (${sentence([`${container} No ${number}`, csl.note, date])})`;
  return [locator === undefined ? paper : `${paper} para${/\D/.test(locator) ? 's' : ''} ${locator}`];
}
