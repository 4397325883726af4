const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];

/**
 * A date of the metadata as EDTF (ISO 8601-2 level 0): `2021-10-15`, `2021-10`, `2021`, `15 October 2021`, `Oct. 15, 2021`, an ISO
 * timestamp by its date.
 *
 * @returns undefined where it is no date that can be read with certainty: `3/4/2021` is none
 */
export function edtfOf(text: string): string | undefined {
  const date = text.trim();
  const iso = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ]\d{2}:\d{2}[\d:.,Z+ -]{0,24})?)?)?$/.exec(date);
  if (iso) return dateOf(iso[1] as string, iso[2], iso[3]);
  const dayFirst = /^(\d{1,2})\.? ([A-Za-z]{3,9})\.?,? (\d{4})$/.exec(date);
  if (dayFirst) return dateOf(dayFirst[3] as string, monthOf(dayFirst[2] as string), dayFirst[1]);
  const monthFirst = /^([A-Za-z]{3,9})\.?(?: (\d{1,2}))?,? (\d{4})$/.exec(date);
  if (monthFirst) return dateOf(monthFirst[3] as string, monthOf(monthFirst[1] as string), monthFirst[2]);
  return undefined;
}

/** Number of a month by its English name or the first letters of it, three at least; `00` where it is none. */
function monthOf(name: string): string {
  const word = name.toLowerCase();
  return String(MONTHS.findIndex((month) => month.startsWith(word)) + 1).padStart(2, '0');
}

function dateOf(year: string, month?: string, day?: string): string | undefined {
  if (month === undefined) return year;
  const [y, m, d] = [Number(year), Number(month), Number(day ?? 1)];
  if (m < 1 || m > 12 || d < 1 || d > daysIn(y, m)) return undefined;
  const parts = [year, String(m).padStart(2, '0'), ...(day === undefined ? [] : [String(d).padStart(2, '0')])];
  return parts.join('-');
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
