import type { CslItem } from '../../../schemas/index.js';
import { edtfOf } from '../csl.js';
import { dateInWords } from './dates.js';
import { numbered, volumeOf } from './numbers.js';

/** Whether an item stands in a journal with volume or issue, whose numbers, date and pages are written as one. */
export function isSerial(csl: CslItem): boolean {
  return csl.type.startsWith('article') && (csl.volume !== undefined || csl.issue !== undefined) && csl['publisher-place'] === undefined;
}

/**
 * `Economic Geography 41, no. 3 (June 2012): 201–24, 210`
 *
 * @see Chicago Manual of Style, 17th ed., 14.170 to 14.174
 */
export function serial(csl: CslItem, locator: string | undefined): string {
  const date = edtfOf(csl.issued);
  const pages = [csl.page, locator].filter(Boolean).join(', ');
  // A volume in Roman figures or named for a year would not be seen to be one.
  const volume = /^\d{1,3}$/.test(csl.volume ?? '') ? csl.volume : volumeOf(csl);
  const head = [[csl['container-title'], volume].filter(Boolean).join(' '), csl.issue && `no. ${csl.issue}`, numbered(csl.number)];
  const dated = `${head.filter(Boolean).join(', ')}${date === undefined ? '' : ` (${dateInWords(date)})`}`;
  return pages ? `${dated}: ${pages}` : dated;
}
