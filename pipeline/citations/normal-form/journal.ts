import type { CslItem } from '../../../schemas/index.js';
import { edtfOf } from '../csl.js';
import { accessOf, addressOf } from './address.js';
import { dateInWords } from './dates.js';
import { numbered, volumeOf } from './numbers.js';
import { leadOf } from './people.js';
import { quoted, sentence } from './sentence.js';

/** Whether an item stands in a journal with volume or issue, whose numbers, date and pages are written as one. */
export function isSerial(csl: CslItem): boolean {
  return csl.type.startsWith('article') && (csl.volume !== undefined || csl.issue !== undefined) && csl['publisher-place'] === undefined;
}

/**
 * `Economic Geography 41, no. 3 (June 2012): 201–24, 210`; of an article known by its first page, `74 (2015): 301, at 310`.
 *
 * @see Chicago Manual of Style, 17th ed., 14.170 to 14.174
 */
export function serial(csl: CslItem, locator: string | undefined): string {
  const date = edtfOf(csl.issued);
  const pages = [csl.page, locator].filter(Boolean).join(/^\d+$/.test(csl.page ?? '') ? ', at ' : ', ');
  // A volume in Roman figures or named for a year would not be seen to be one.
  const volume = /^\d{1,3}$/.test(csl.volume ?? '') ? csl.volume : volumeOf(csl);
  const head = [[csl['container-title'], volume].filter(Boolean).join(' '), csl.issue && `no. ${csl.issue}`, numbered(csl.number)];
  const dated = `${head.filter(Boolean).join(', ')}${date === undefined ? '' : ` (${dateInWords(date)})`}`;
  return pages ? `${dated}: ${pages}` : dated;
}

/**
 * An article in a law review, where the name of the journal has stops in it: `Ada Rao, The Law of Weirs, 40 Harv. L. Rev. 123,
 * 130 (1990)`.
 *
 * @see Chicago Manual of Style, 17th ed., 14.269
 */
export function reviewForms(csl: CslItem, locator: string | undefined, others: boolean): string[] {
  const { title, volume, page, issue } = csl;
  const container = csl['container-title'];
  const year = edtfOf(csl.issued);
  if (csl.type !== 'article-journal' || title === undefined || container === undefined || volume === undefined) return [];
  if (year?.length !== 4 || page === undefined || issue !== undefined) return [];
  const place = `${[`${volume} ${container} ${page}`, locator].filter(Boolean).join(', ')} (${year})`;
  const lead = leadOf(csl, false, others);
  return [quoted(title), title].map((name) => sentence([lead, name, place, accessOf(csl), ...addressOf(csl)]));
}

/**
 * An article in a journal of law that counts no volumes: `Ada Rao, “Standing to Sue” [2018] Public Law 455, 460`.
 *
 * @see Chicago Manual of Style, 17th ed., 14.297
 */
export function yearlyForms(csl: CslItem, locator: string | undefined, others: boolean): string[] {
  const { title, page } = csl;
  const container = csl['container-title'];
  const year = edtfOf(csl.issued);
  if (csl.type !== 'article-journal' || csl.volume !== undefined || csl.issue !== undefined) return [];
  if (year?.length !== 4 || title === undefined || container === undefined || page === undefined) return [];
  const place = `[${year}] ${container} ${page}`;
  return [sentence([leadOf(csl, false, others), quoted(title), place, locator, accessOf(csl), ...addressOf(csl)])];
}
