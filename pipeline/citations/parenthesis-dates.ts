import { citationWords, patternOf } from '../lexicons/citations/index.js';
import type { DateReading } from './dates.js';
import { addDate, addYear, type Draft } from './draft.js';
import { type Piece, pieceOf, stripped } from './piece.js';

/** `2015 … (March)`: the month of the year that stands already. */
export function readMonthAlone(draft: Draft, inner: Piece): boolean {
  const name = inner.text.toLowerCase().replace(/\.$/, '');
  const month = citationWords.months.get(name) ?? citationWords.seasons.get(name);
  const issued = draft.fields.find((field) => field.name === 'issued');
  if (month === undefined || issued?.value.length !== 4) return false;
  const value = String(month).padStart(2, '0');
  issued.value += `-${value}`;
  issued.ranges.push([inner.start, inner.end]);
  const ranges: [number, number][] = [[inner.start, inner.end]];
  issued.parts = [...(issued.parts ?? []), { name: month > 20 ? 'season' : 'month', raw: inner.text, value, ranges }];
  return true;
}

/** `(2025.11)`, `(2025.11.3.)`: year, month and day between full stops, as in Korea and Japan. */
export function readDottedDate(draft: Draft, inner: Piece): boolean {
  const match = /^([12]\d{3})\.\s?(\d{1,2})\.?(?:\s?(\d{1,2})\.?)?$/d.exec(inner.text);
  if (!match || draft.has('issued')) return false;
  const parts = ['year', 'month', 'day'].flatMap((name, index) => {
    const [range, text] = [match.indices?.[index + 1], match[index + 1]];
    return range && text
      ? [
          {
            name: name as 'year' | 'month' | 'day',
            start: inner.start + range[0],
            end: inner.start + range[1],
            value: text.padStart(2, '0'),
          },
        ]
      : [];
  });
  const [, month, day] = parts;
  if (Number(month?.value) > 12 || Number(month?.value) < 1 || Number(day?.value ?? 1) > 31) return false;
  addDate(draft, 'issued', { start: inner.start, end: inner.end, value: parts.map(({ value }) => value).join('-'), parts }, 0.9);
  return true;
}

/** `(2010/2011)`: a volume that covers two years. */
export function readTwoYears(draft: Draft, inner: Piece): boolean {
  const match = /^([12]\d{3})[/–-]([12]\d{3}|\d{2})$/.exec(inner.text);
  if (!match || draft.has('issued')) return false;
  const [, from = '', to = ''] = match;
  const { start, end } = inner;
  addDate(
    draft,
    'issued',
    { start, end, value: `${from}/${from.slice(0, 4 - to.length)}${to}`, parts: [{ name: 'year', start, end: start + 4, value: from }] },
    0.88,
  );
  return true;
}

export function readParenthesisYear(draft: Draft, inner: Piece): void {
  if (/^[12]\d{3}$/.test(inner.text) && !draft.has('issued')) addYear(draft, inner, 0.9);
}

const ABOUT = new RegExp(
  `(?:^|[\\s,;])\\[?(?:(?<circa>${patternOf(citationWords.circa)})\\.?[\\s\\u00a0]?)?(?<year>[12]\\d{3})(?<doubt>\\?)?\\]?$`,
  'd',
);

/**
 * Reads a year that nobody is sure of at the end of a parenthesis: `Press, c. 1890`, `Press, [1890?]`, or one that is not
 * printed in the work: `Press, [1890]`.
 *
 * @returns where it begins; undefined where there is none
 * @see Chicago Manual of Style, 17th ed., 14.145; EDTF level 1, 4.2
 */
export function readAboutYear(draft: Draft, { whole, start, text }: Piece): number | undefined {
  if (!/[?\].]|[a-z]\s?\d{4}$/.test(text.slice(-12))) return undefined;
  const match = ABOUT.exec(text);
  const [year, circa] = [match?.indices?.groups?.['year'], match?.groups?.['circa']];
  const isBracketed = match?.[0].includes('[') === true && text.endsWith(']');
  const doubtful = match?.groups?.['doubt'] !== undefined;
  if (!match || !year || (circa === undefined && !doubtful && !isBracketed)) return undefined;
  const from = start + match.index + (/^[\s,;]/.test(match[0]) ? 1 : 0);
  const value = match.groups?.['year'] as string;
  const part = { name: 'year' as const, start: start + year[0], end: start + year[1], value };
  const qualified = `${value}${circa !== undefined ? '~' : doubtful ? '?' : ''}`;
  const own = stripped(pieceOf(whole, from, start + text.length), '[]');
  addDate(draft, 'issued', { start: own.start, end: own.end, value: qualified, parts: [part] }, 0.9);
  return from;
}

/** A year that is printed again, as behind a volume: it says nothing new. @returns whether it is one */
export function readYearAgain(draft: Draft, inner: Piece): boolean {
  const issued = draft.fields.find(({ name }) => name === 'issued');
  if (!/^[12]\d{3}$/.test(inner.text) || !issued?.value.startsWith(inner.text)) return false;
  issued.ranges.push([inner.start, inner.end]);
  return true;
}

/** Whether a date says more than the year that stands already. */
export function isFiner(draft: Draft, date: DateReading): boolean {
  const known = draft.valueOf('issued');
  return known !== undefined && known.length === 4 && date.value.startsWith(known) && date.value.length > 4;
}

/** Adds a date; a finer one takes the place of the bare year. */
export function putDate(draft: Draft, role: 'issued' | 'accessed', date: DateReading): void {
  const known = draft.fields.find(({ name }) => name === role);
  if (known) {
    const { ranges } = known;
    draft.fields.splice(draft.fields.indexOf(known), 1);
    addDate(draft, role, date, 0.95);
    draft.fields.at(-1)?.ranges.unshift(...ranges);
    return;
  }
  addDate(draft, role, date, 0.95);
}
