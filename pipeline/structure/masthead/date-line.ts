import { readDate } from '../../citations/dates.js';
import { structureWords } from '../../lexicons/structure/index.js';

/** Longest line that is nothing but a date, in characters. */
const LONGEST = 60;
const WEEKDAY = /^\p{L}{3,14},\s(?=\d|\p{L}{3,10}\s\d)/u;
const EAST_ASIAN = /^(\d{4})\s?年\s?(\d{1,2})\s?月(?:\s?(\d{1,2})\s?日)?$/;
const DOTTED = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/;
const DAY_FIRST = /^(\d{1,2})[.º°]?\s(?:d[ei]\s)?(\p{L}{3,10})\s(?:d[ei]\s)?(\d{4})(?:\sг\.?)?$/u;

/**
 * The date that a line below a title gives, perhaps behind words such as `Published on` or a weekday.
 *
 * @returns EDTF; undefined where the line is anything else
 */
export function readDateLine(text: string): string | undefined {
  if (text.length > LONGEST || !/\d{4}/.test(text)) return undefined;
  const date = withoutLead(text).replace(WEEKDAY, '');
  return readDate(date) ?? eastAsianDate(date) ?? dayFirstDate(date) ?? dottedDate(date);
}

function withoutLead(text: string): string {
  const lower = text.toLowerCase();
  const lead = structureWords.dateLeads.find((word) => lower.startsWith(/[:：于]$/u.test(word) ? word : `${word} `));
  return lead ? text.slice(lead.length).trim() : text;
}

function eastAsianDate(text: string): string | undefined {
  const [match, year, month = '', day] = EAST_ASIAN.exec(text) ?? [];
  if (match === undefined || Number(month) < 1 || Number(month) > 12 || Number(day ?? 1) > 31) return undefined;
  return [year, month.padStart(2, '0'), ...(day ? [day.padStart(2, '0')] : [])].join('-');
}

/** Between full stops the day always comes first. */
function dottedDate(text: string): string | undefined {
  const [match, day = '', month = '', year] = DOTTED.exec(text) ?? [];
  if (match === undefined || Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return undefined;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function dayFirstDate(text: string): string | undefined {
  const [match, day = '', name = '', year] = DAY_FIRST.exec(text) ?? [];
  const month = structureWords.months.get(name.toLowerCase());
  if (match === undefined || month === undefined || Number(day) < 1 || Number(day) > 31) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
}
