import type { CslItem } from '../../../schemas/index.js';
import { edtfOf } from '../csl.js';
import { dateInWords } from './dates.js';

/** `accessed May 1, 2020` @see Chicago Manual of Style, 17th ed., 14.12 */
export function accessOf({ accessed }: CslItem): string | undefined {
  const day = edtfOf(accessed);
  return day === undefined ? undefined : `accessed ${dateInWords(day)}`;
}

/**
 * The DOI and the address, the DOI only where the address does not hold it; behind them an archived copy.
 *
 * @see Chicago Manual of Style, 17th ed., 14.8 and 14.10
 */
export function addressOf({ DOI, URL, archive_location: copy }: CslItem): (string | undefined)[] {
  const doi = DOI === undefined || /doi\.org\//i.test(URL ?? '') ? undefined : `doi:${DOI}`;
  return [doi, URL, copy !== undefined && isAddress(copy) ? `archived at ${copy}` : undefined];
}

/** Where it is kept, and the numbers of the trade. @see Chicago Manual of Style, 17th ed., 14.221 to 14.231 */
export function keptIn({ archive, archive_location: location, ISBN, ISSN }: CslItem): (string | undefined)[] {
  const kept = location === undefined || isAddress(location) ? undefined : location;
  return [kept, archive, ISBN && `ISBN ${ISBN}`, ISSN && `ISSN ${ISSN}`];
}

function isAddress(location: string): boolean {
  return /^(?:https?:\/\/|www\.|perma\.cc\/)/i.test(location);
}
