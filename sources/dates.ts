const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * A date of the metadata as EDTF (ISO 8601-2 level 0): `2021-10-15`, `2021-10`, `2021`, `15 October 2021`, `October 15, 2021`, an ISO
 * timestamp by its date.
 *
 * @returns undefined where it is no date that can be read with certainty: `3/4/2021` is none
 */
export function edtfOf(text: string): string | undefined {
  const trimmed = text.trim();
  const iso = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ]\d{2}:\d{2}.{0,20})?)?)?$/.exec(trimmed);
  if (iso) return dateOf(iso[1] as string, iso[2], iso[3]);
  const dayFirst = /^(\d{1,2})\.? ([A-Za-z]{3,9})\.? (\d{4})$/.exec(trimmed);
  if (dayFirst) return dateOf(dayFirst[3] as string, monthOf(dayFirst[2] as string), dayFirst[1]);
  const monthFirst = /^([A-Za-z]{3,9})\.?(?: (\d{1,2}),?)? (\d{4})$/.exec(trimmed);
  if (monthFirst) return dateOf(monthFirst[3] as string, monthOf(monthFirst[1] as string), monthFirst[2]);
  return undefined;
}

function monthOf(name: string): string {
  const index = MONTHS.indexOf(name.slice(0, 3).toLowerCase());
  return index === -1 ? '00' : String(index + 1);
}

function dateOf(year: string, month?: string, day?: string): string | undefined {
  if (month === undefined) return year;
  const [monthNumber, dayNumber] = [Number(month), Number(day ?? 1)];
  const longest = new Date(Date.UTC(Number(year), monthNumber, 0)).getUTCDate();
  if (monthNumber < 1 || monthNumber > 12 || dayNumber < 1 || dayNumber > longest) return undefined;
  const parts = [year, String(monthNumber).padStart(2, '0')];
  if (day !== undefined) parts.push(String(dayNumber).padStart(2, '0'));
  return parts.join('-');
}
