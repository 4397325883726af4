import { structureWords } from '../../lexicons/structure/index.js';
import { readDateLine } from './date-line.js';

/** What a line below a title says. */
export interface Credits {
  names?: string[];
  /** EDTF. */
  issued?: string;
}

/** Longest byline, in characters: that of an article by dozens of people. */
const LONGEST = 2_000;
const NAMES =
  /^[\p{Lu}\p{Lo}][\p{L}\p{M}.’'-]*(?:[ ,、，]+(?:and|und|et|y|e|en|и|de|von|van|der|da|di|[\p{Lu}\p{Lo}][\p{L}\p{M}.’'-]*)){0,300}$/u;
const BETWEEN_NAMES = /,\s*(?:and\s)?|\s(?:and|und|et|y|e|en|и)\s|[、，]/;
/** What may stand between the names and the date in one line. */
const BEFORE_DATE = /\s?[|·•—–]\s|,\s(?=[^,]{0,30},?\s?\d{4}$)/g;

/**
 * Reads a line of credits: a byline (`By Somebody and Somebody Else`), a date, or a byline with a date behind it.
 *
 * @returns undefined where the line is anything else
 */
export function readCredits(text: string): Credits | undefined {
  if (text.length > LONGEST) return undefined;
  const issued = readDateLine(text);
  if (issued) return { issued };
  const names = bylineNames(text);
  return names ? { names } : readNamesAndDate(text, bylineNames);
}

/**
 * Reads names and a date behind them.
 *
 * @param namesOf reads what stands before the date
 */
export function readNamesAndDate(text: string, namesOf: (text: string) => string[] | undefined): Credits | undefined {
  for (const { index, 0: between } of text.slice(-80).matchAll(BEFORE_DATE)) {
    const at = Math.max(0, text.length - 80) + index;
    const [names, issued] = [namesOf(text.slice(0, at)), readDateLine(text.slice(at + between.length))];
    if (names && issued) return { names, issued };
  }
  return undefined;
}

/** The names of a line that says who wrote the article. */
function bylineNames(text: string): string[] | undefined {
  const lower = text.toLowerCase();
  const prefix = structureWords.bylinePrefixes.find((word) => lower.startsWith(/[:：/]$/.test(word) ? word : `${word} `));
  if (!prefix) return undefined;
  const names = text.slice(prefix.length).trim();
  return NAMES.test(names) ? names.split(BETWEEN_NAMES).map((name) => name.trim()) : undefined;
}
