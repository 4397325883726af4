const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const SEASONS = ['spring', 'summer', 'autumn', 'winter'];

/**
 * An EDTF date in words: `October 15, 2021`, `August 2020`, `spring 2021`, `May 1–3, 2020`, `May 30–June 2, 2020`; `c. 1890` for
 * one that is not sure. What is no date (words that stand in its place) stays as it is.
 *
 * @see Chicago Manual of Style, 17th ed., 6.38, 9.64 and 14.171
 */
export function dateInWords(edtf: string): string {
  if (!/^-?\d/.test(edtf)) return edtf;
  const [from = [], to] = edtf.split('/').map((side) => side.replace(/[~?%]$/, '').split('-'));
  const words = to === undefined ? onDay(from) : interval(from, to);
  return /[~?%]$/.test(edtf) ? `c. ${words}` : words;
}

function onDay([year = '', month, day]: readonly string[]): string {
  if (month === undefined) return year;
  return day === undefined ? `${monthName(month)} ${year}` : `${monthName(month)} ${Number(day)}, ${year}`;
}

/** Of the two sides, what they share is written once. */
function interval(from: readonly string[], to: readonly string[]): string {
  const [year, month, day] = from;
  const [lastYear = '', lastMonth, lastDay] = to;
  if (year !== lastYear || month === undefined || lastMonth === undefined) return `${onDay(from)}–${onDay(to)}`;
  if (day === undefined || lastDay === undefined) return `${monthName(month)}–${monthName(lastMonth)} ${year}`;
  const last = month === lastMonth ? `${Number(lastDay)}` : `${monthName(lastMonth)} ${Number(lastDay)}`;
  return `${monthName(month)} ${Number(day)}–${last}, ${year}`;
}

function monthName(month: string): string {
  const number = Number(month);
  return (number > 20 ? SEASONS[number - 21] : MONTHS[number - 1]) ?? month;
}
