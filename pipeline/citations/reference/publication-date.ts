import { citationWords } from '../../lexicons/citations/index.js';
import { type DateReading, findDates } from '../dates.js';
import type { Piece } from '../piece.js';

const YEAR = /(?<!\p{N})(1[5-9]\d{2}|20\d{2})(?!\d)/u;
const MONTH_AFTER = /^[a-z]?[\s,.;)\u00a0-]{1,4}(\p{L}{3,10})\.?(?:[\s\u00a0]{0,2}(\d{1,2})(?!\d))?/u;
const DAY_BEFORE = /^[a-z]?[\s,.\u00a0]{1,3}(\d{1,2})(?:[–-]\d{1,2})?\.?[\s\u00a0]{1,2}(\p{L}{3,10})/u;

/**
 * Reads the date of a reference: `May 2010`, `1 May 2010`, and as author-date styles have it `2010, May 1`, `2010 Jan 5`,
 * `2010a`. @returns undefined where there is no year
 */
export function readPublicationDate(piece: Piece): DateReading | undefined {
  const [date] = findDates(piece.text);
  if (date) return moved(date, piece.start);
  const year = YEAR.exec(piece.text);
  if (!year) return undefined;
  const start = piece.start + year.index;
  const end = start + 4;
  const bare: DateReading = { start, end, value: year[0], parts: [{ name: 'year', start, end, value: year[0] }] };
  return withMonth(bare, piece.whole.slice(end, piece.end)) ?? bare;
}

/** Adds the month, and the day, that stand behind the year. */
function withMonth(date: DateReading, rest: string): DateReading | undefined {
  const dayFirst = DAY_BEFORE.exec(rest);
  const match = dayFirst ?? MONTH_AFTER.exec(rest);
  if (!match) return undefined;
  const [name, day] = dayFirst ? [match[2] as string, match[1]] : [match[1] as string, match[2]];
  const month = citationWords.months.get(name.toLowerCase());
  if (month === undefined) return undefined;
  const two = (number: number): string => String(number).padStart(2, '0');
  const real = day !== undefined && Number(day) >= 1 && Number(day) <= 31 ? Number(day) : undefined;
  const value = `${date.value}-${two(month)}${real === undefined ? '' : `-${two(real)}`}`;
  const at = date.end + match[0].indexOf(name);
  const parts: DateReading['parts'] = [...date.parts, { name: 'month', start: at, end: at + name.length, value: two(month) }];
  if (real !== undefined && day !== undefined) {
    const dayAt = date.end + (dayFirst ? match[0].indexOf(day) : match[0].lastIndexOf(day));
    parts.push({ name: 'day', start: dayAt, end: dayAt + day.length, value: two(real) });
  }
  return { ...date, end: date.end + match[0].length, value, parts: parts.sort((a, b) => a.start - b.start) };
}

function moved(date: DateReading, by: number): DateReading {
  const move = <T extends { start: number; end: number }>(one: T): T => ({ ...one, start: one.start + by, end: one.end + by });
  const { missingSpace, ...rest } = date;
  return {
    ...move(rest),
    parts: date.parts.map(move),
    ...(missingSpace && { missingSpace: { ...move(missingSpace), at: missingSpace.at + by } }),
  };
}
