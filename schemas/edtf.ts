import type { CslDate } from './csl.js';

/**
 * A CSL date as EDTF (ISO 8601-2): year, month (or season, 21 to 24) and day, of an interval both sides.
 *
 * @returns undefined where the date has no parts: words that are no date give none
 */
export function toEdtf(date: CslDate | undefined): string | undefined {
  const sides = date?.['date-parts']?.map((parts) => {
    const all = date.season !== undefined && parts.length === 1 ? [...parts, 20 + date.season] : parts;
    return all.map((part, index) => digits(part, index === 0 ? 4 : 2)).join('-') + (date.circa ? '~' : '');
  });
  return sides?.join('/');
}

function digits(part: number, width: number): string {
  return (part < 0 ? '-' : '') + String(Math.abs(part)).padStart(width, '0');
}
