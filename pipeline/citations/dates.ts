import { citationWords } from '../lexicons/citations/index.js';

/** A date in a text, as EDTF (ISO 8601-2), with the places of its parts. */
export interface DateReading {
  start: number;
  end: number;
  /** EDTF level 0 or 1: `2021-10-15`, `2021-10`, `2021`, `2021-21` for spring 2021. */
  value: string;
  parts: { name: 'year' | 'month' | 'day' | 'season'; start: number; end: number; value: string }[];
  /** The token in which a space between month and number is missing: `October12`. */
  missingSpace?: { start: number; end: number; at: number };
}

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const names = [...citationWords.months.keys(), ...citationWords.seasons.keys()]
  .sort((a, b) => b.length - a.length)
  .map(escaped)
  .join('|');
const NAME = `(?<![\\p{L}\\p{N}])(${names})(?![\\p{L}])\\.?`;
const YEAR = '([12]\\d{3})(?!\\d)';
const GAP = '[\\s\\u00a0]{0,2}';

const PATTERNS = {
  monthFirst: new RegExp(`${NAME}(${GAP})(\\d{1,2})(?:st|nd|rd|th)?(?!\\d),?${GAP}(?:de )?${YEAR}`, 'giud'),
  dayFirst: new RegExp(`(?<![\\p{L}\\p{N}])(\\d{1,2})(?:st|nd|rd|th|\\.|º|er)?${GAP}(?:de )?${NAME}(?: de)?,?${GAP}${YEAR}`, 'giud'),
  nameYear: new RegExp(`${NAME},?(?: de)?(${GAP})${YEAR}`, 'giud'),
  iso: /(?<![\p{L}\p{N}/.-])([12]\d{3})-(\d{2})-(\d{2})(?![\p{N}-])/dgu,
};

/**
 * The dates of a text that hold at least a month or a season, in order, none within another. Bare years are left to whoever knows
 * what stands around them.
 */
export function findDates(text: string): DateReading[] {
  const found: DateReading[] = [];
  const taken = new Set<number>();
  const add = (reading: DateReading | undefined): void => {
    if (!reading || taken.has(reading.start) || taken.has(reading.end - 1)) return;
    for (let at = reading.start; at < reading.end; at++) taken.add(at);
    found.push(reading);
  };
  for (const match of text.matchAll(PATTERNS.iso)) add(reading(match, { year: 1, month: 2, day: 3 }));
  for (const match of text.matchAll(PATTERNS.monthFirst)) add(withGap(reading(match, { month: 1, day: 3, year: 4 }), match, 2));
  for (const match of text.matchAll(PATTERNS.dayFirst)) add(reading(match, { day: 1, month: 2, year: 3 }));
  for (const match of text.matchAll(PATTERNS.nameYear)) add(reading(match, { month: 1, year: 3 }));
  return found.sort((a, b) => a.start - b.start);
}

/** A text that is nothing but a date, as EDTF; undefined where it is anything else. */
export function readDate(text: string): string | undefined {
  const trimmed = text.trim().replace(/\.$/, '');
  const [date] = trimmed.length <= 40 ? findDates(trimmed) : [];
  return date && date.start === 0 && date.end === trimmed.length ? date.value : undefined;
}

type Groups = Partial<Record<'year' | 'month' | 'day', number>>;

function reading(match: RegExpMatchArray, groups: Groups): DateReading | undefined {
  const indices = match.indices as RegExpIndicesArray;
  const part = (name: 'year' | 'month' | 'day'): { start: number; end: number; raw: string } | undefined => {
    const group = groups[name];
    const range = group === undefined ? undefined : indices[group];
    return range && { start: range[0], end: range[1], raw: match[group as number] as string };
  };
  const [year, month, day] = [part('year'), part('month'), part('day')];
  if (!year) return undefined;
  const parts: DateReading['parts'] = [];
  let value = year.raw;
  if (month) {
    const number = /^\d+$/.test(month.raw) ? Number(month.raw) : numberOf(month.raw);
    if (number === undefined || number === 0 || (number > 12 && number < 21)) return undefined;
    const two = String(number).padStart(2, '0');
    value += `-${two}`;
    parts.push({ name: number > 20 ? 'season' : 'month', start: month.start, end: month.end, value: two });
    if (day && number <= 12) {
      if (Number(day.raw) < 1 || Number(day.raw) > daysIn(Number(year.raw), number)) return undefined;
      const dayTwo = day.raw.padStart(2, '0');
      value += `-${dayTwo}`;
      parts.push({ name: 'day', start: day.start, end: day.end, value: dayTwo });
    }
  }
  parts.push({ name: 'year', start: year.start, end: year.end, value: year.raw });
  parts.sort((a, b) => a.start - b.start);
  return { start: match.index as number, end: (match.index as number) + match[0].length, value, parts };
}

function withGap(date: DateReading | undefined, match: RegExpMatchArray, gap: number): DateReading | undefined {
  if (!date || match[gap] !== '') return date;
  const day = date.parts.find(({ name }) => name === 'day');
  const month = date.parts.find(({ name }) => name === 'month');
  return day && month ? { ...date, missingSpace: { start: month.start, end: day.end, at: day.start } } : date;
}

function numberOf(name: string): number | undefined {
  const lower = name.toLowerCase();
  return citationWords.months.get(lower) ?? citationWords.seasons.get(lower);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
