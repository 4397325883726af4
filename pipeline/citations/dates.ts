import { citationWords } from '../lexicons/citations/index.js';
import { classAt, LETTER, NUMBER } from './characters.js';

/** A date in a text, as EDTF (ISO 8601-2), with the places of its parts. */
export interface DateReading {
  start: number;
  end: number;
  /** EDTF level 0 or 1: `2021-10-15`, `2021-10`, `2021-21` for spring 2021, `2021-02/2021-03` for an interval. */
  value: string;
  parts: DatePart[];
  /** The token in which a space between month and number is missing: `October12`. */
  missingSpace?: { start: number; end: number; at: number };
}

interface DatePart {
  name: 'year' | 'month' | 'day' | 'season';
  start: number;
  end: number;
  value: string;
}

/** What may stand between the parts. */
const GAP = '[\\s\\u00a0]{0,2}';
const NAME = '(\\p{L}{3,11})\\.?';
/** All look back from a year, over a stretch of bounded length. */
const BEFORE_YEAR = {
  monthFirst: new RegExp(`^${NAME}(${GAP})(\\d{1,2})(?:st|nd|rd|th)?(?:[–-](\\d{1,2})|\\s?(?:&|and)\\s?\\d{1,2})?,?${GAP}(?:de )?$`, 'du'),
  dayFirst: new RegExp(`(?<!\\d)(\\d{1,2})(?:[–-](\\d{1,2}))?(?:st|nd|rd|th|\\.|º|er)?${GAP}(?:de )?${NAME}(?: de)?,?${GAP}$`, 'du'),
  months: new RegExp(`${NAME}\\s?[–/-]\\s?${NAME},?${GAP}$`, 'du'),
  name: new RegExp(`^${NAME},?(?: de)?${GAP}$`, 'du'),
};
/** `December 2018–`, before the later month of an interval over two years. */
const EARLIER_MONTH = new RegExp(`${NAME},?(?: de)?${GAP}([12]\\d{3})\\s?[–—-]\\s?$`, 'du');
const DOTTED = /(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?$/d;
/** Before a month: another one, or the year of another one, may stand there. */
const DASH_AT_END = /[–—/-]\s?$/;
const LOOK_BACK = 40;
const ISO_REST = /^-(\d{2})-(\d{2})(?![\p{N}-])/u;

/**
 * The dates of a text that hold at least a month or a season, in order, none within another. Bare years are left to whoever knows
 * what stands around them.
 *
 * @param links stretches in which none is looked for, in order
 */
export function findDates(text: string, links: readonly { start: number; end: number }[] = []): DateReading[] {
  const found: DateReading[] = [];
  let from = 0;
  let link = 0;
  for (let index = yearFrom(text, 0); index !== -1; index = yearFrom(text, Math.max(from, index + 4))) {
    while (link < links.length && (links[link] as { end: number }).end <= index)
      from = Math.max(from, (links[link++] as { end: number }).end);
    const within = links[link];
    if (within && within.start <= index) {
      from = within.end;
      continue;
    }
    const year = text.slice(index, index + 4);
    const dotted = /[.\s]/.test(text[index - 1] ?? '') ? dottedDate(text, Math.max(from, index - 8), index) : undefined;
    const date = isoDate(text, index) ?? dotted ?? dateBefore(text, Math.max(from, index - LOOK_BACK), index, year);
    if (!date) continue;
    // `December 2018–March 2019`: the interval takes the place of its first month.
    if ((found.at(-1)?.end ?? 0) > date.start) found.pop();
    found.push(date);
    from = date.end;
  }
  return found;
}

/** Where the next year begins: four digits from 1000 to 2999, and no number before or behind them. */
function yearFrom(text: string, from: number): number {
  for (let at = from; at < text.length - 3; at++) {
    const code = text.charCodeAt(at);
    if ((code !== 0x31 && code !== 0x32) || classAt(text, at - 1) & NUMBER) continue;
    if (isDigit(text, at + 1) && isDigit(text, at + 2) && isDigit(text, at + 3) && !isDigit(text, at + 4)) return at;
  }
  return -1;
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x30 && code <= 0x39;
}

/** `5.3.2010`, `05. 03. 2010`: day and month in figures, as German has them. Stops leave no doubt which of them is the day. */
function dottedDate(text: string, from: number, index: number): DateReading | undefined {
  const match = DOTTED.exec(text.slice(from, index));
  const [days, months] = [match?.indices?.[1], match?.indices?.[2]];
  if (!match || !days || !months) return undefined;
  const part = (name: 'day' | 'month', [start, end]: [number, number]): DatePart => ({
    name,
    start: from + start,
    end: from + end,
    value: text.slice(from + start, from + end).padStart(2, '0'),
  });
  const [day, month] = [part('day', days), part('month', months)];
  if (Number(day.value) > 31 || Number(month.value) > 12 || Number(day.value) === 0 || Number(month.value) === 0) return undefined;
  const year: DatePart = { name: 'year', start: index, end: index + 4, value: text.slice(index, index + 4) };
  return { start: day.start, end: year.end, value: `${year.value}-${month.value}-${day.value}`, parts: [day, month, year] };
}

/** A text that is nothing but a date, as EDTF; undefined where it is anything else. */
export function readDate(text: string): string | undefined {
  const trimmed = text.trim().replace(/\.$/, '');
  const [date] = trimmed.length <= LOOK_BACK ? findDates(trimmed) : [];
  return date && date.start === 0 && date.end === trimmed.length ? date.value : undefined;
}

function isoDate(text: string, start: number): DateReading | undefined {
  if (text[start + 4] !== '-') return undefined;
  const rest = ISO_REST.exec(text.slice(start + 4, start + 12));
  if (!rest || /[\p{L}\p{N}/.-]/u.test(text[start - 1] ?? ' ')) return undefined;
  const [year, month, day] = [text.slice(start, start + 4), rest[1] as string, rest[2] as string];
  if (!isDay(Number(year), Number(month), Number(day))) return undefined;
  return {
    start,
    end: start + 10,
    value: `${year}-${month}-${day}`,
    parts: [
      { name: 'year', start, end: start + 4, value: year },
      { name: 'month', start: start + 5, end: start + 7, value: month },
      { name: 'day', start: start + 8, end: start + 10, value: day },
    ],
  };
}

/** Reads the month, and the day, that stand before a year. */
function dateBefore(text: string, least: number, at: number, year: string): DateReading | undefined {
  const month = monthBefore(text, least, at);
  if (month === undefined) return undefined;
  const monthFirst = BEFORE_YEAR.monthFirst.exec(text.slice(month, at));
  if (monthFirst) return dayDate(text, month, at, year, monthFirst, { month: 1, gap: 2, day: 3, last: 4 });
  const from = Math.max(least, month - BEFORE_MONTH);
  const before = text.slice(from, at);
  const dayFirst = BEFORE_YEAR.dayFirst.exec(before);
  if (dayFirst && monthOf(text, from, dayFirst, 3) !== undefined)
    return dayDate(text, from, at, year, dayFirst, { day: 1, last: 2, month: 3 });
  return monthsBefore(text, from, month - from, before, at, year);
}

/** What may stand between a month and the year behind it, at most: `5th and 6th de`. */
const WORDS_BEHIND = 4;
/** What may stand before the month that belongs to it: `11th de`, or another month and a dash. */
const BEFORE_MONTH = 20;

/** Where the first of the months or seasons begins that may belong to a year, by its last words alone: most years have none. */
function monthBefore(text: string, from: number, at: number): number | undefined {
  let end = at;
  for (let words = 0; words < WORDS_BEHIND; words++) {
    while (end > from && !(classAt(text, end - 1) & LETTER)) end--;
    let start = end;
    while (start > from && classAt(text, start - 1) & LETTER) start--;
    if (start === end) return undefined;
    const length = end - start;
    if (length >= 3 && length <= 11) {
      const name = text.slice(start, end).toLowerCase();
      if (citationWords.months.has(name) || citationWords.seasons.has(name)) return start;
    }
    end = start;
  }
  return undefined;
}

/** A month, or two of them: `own` is where the one next to the year begins in the words before it. */
function monthsBefore(text: string, from: number, own: number, before: string, at: number, year: string): DateReading | undefined {
  const dashed = DASH_AT_END.test(before.slice(0, own));
  const months = dashed ? BEFORE_YEAR.months.exec(before) : null;
  if (months) {
    const [first, second] = [monthOf(text, from, months, 1), monthOf(text, from, months, 2)];
    if (first !== undefined && second !== undefined) {
      const value = first > 20 ? `${year}-${first}` : `${year}-${two(first)}/${year}-${two(second)}`;
      return { start: from + months.index, end: at + 4, value, parts: [monthPart(from, months, 1, first), yearPart(at, year)] };
    }
  }
  const name = BEFORE_YEAR.name.exec(before.slice(own));
  const start = from + own;
  const month = name ? monthOf(text, start, name, 1) : undefined;
  if (!name || month === undefined) return undefined;
  const later = { value: `${year}-${two(month)}`, parts: [monthPart(start, name, 1, month), yearPart(at, year)] };
  return (dashed ? intervalBefore(text, start, later, at) : undefined) ?? { start, end: at + 4, ...later };
}

/** `December 2018–March 2019` */
function intervalBefore(text: string, start: number, later: Pick<DateReading, 'value' | 'parts'>, at: number): DateReading | undefined {
  const from = Math.max(0, start - LOOK_BACK);
  const earlier = EARLIER_MONTH.exec(text.slice(from, start));
  const month = earlier ? monthOf(text, from, earlier, 1) : undefined;
  if (!earlier || month === undefined || month > 12) return undefined;
  const [yearStart] = (earlier.indices as RegExpIndicesArray)[2] as [number, number];
  return {
    start: from + earlier.index,
    end: at + 4,
    value: `${earlier[2]}-${two(month)}/${later.value}`,
    parts: [monthPart(from, earlier, 1, month), yearPart(from + yearStart, earlier[2] as string), ...later.parts],
  };
}

function dayDate(
  text: string,
  from: number,
  at: number,
  year: string,
  match: RegExpExecArray,
  groups: { month: number; day: number; last: number; gap?: number },
): DateReading | undefined {
  const month = monthOf(text, from, match, groups.month) as number;
  const [day, last] = [match[groups.day] as string, match[groups.last]];
  if (month > 12 || !isDay(Number(year), month, Number(day))) return undefined;
  const range = (match.indices as RegExpIndicesArray)[groups.day] as [number, number];
  const dayPart: DatePart = { name: 'day', start: from + range[0], end: from + range[1], value: day.padStart(2, '0') };
  const month2 = monthPart(from, match, groups.month, month);
  const parts = [month2, dayPart, yearPart(at, year)].sort((a, b) => a.start - b.start);
  const value = `${year}-${two(month)}-${dayPart.value}`;
  const interval =
    last !== undefined && isDay(Number(year), month, Number(last)) ? `${value}/${year}-${two(month)}-${last.padStart(2, '0')}` : value;
  const reading: DateReading = { start: from + match.index, end: at + 4, value: interval, parts };
  const glued = groups.gap !== undefined && match[groups.gap] === '' && text[month2.end] !== '.';
  return glued ? { ...reading, missingSpace: { start: month2.start, end: dayPart.end, at: dayPart.start } } : reading;
}

/** The number of the month or season that a group names; undefined where it names none or is the end of a longer word. */
function monthOf(text: string, from: number, match: RegExpExecArray, group: number): number | undefined {
  const range = match.indices?.[group];
  if (!range || /[\p{L}\p{N}]/u.test(text[from + range[0] - 1] ?? ' ')) return undefined;
  const name = (match[group] as string).toLowerCase();
  return citationWords.months.get(name) ?? citationWords.seasons.get(name);
}

function monthPart(from: number, match: RegExpExecArray, group: number, month: number): DatePart {
  const [start, end] = (match.indices as RegExpIndicesArray)[group] as [number, number];
  return { name: month > 20 ? 'season' : 'month', start: from + start, end: from + end, value: two(month) };
}

function yearPart(start: number, year: string): DatePart {
  return { name: 'year', start, end: start + 4, value: year };
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

function isDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  if (month === 2) return day <= ((year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28);
  return day <= ([4, 6, 9, 11].includes(month) ? 30 : 31);
}
