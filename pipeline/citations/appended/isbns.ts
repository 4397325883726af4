import type { Appendage } from './appendage.js';

const HYPHENATED = '\\d(?:[-–‐‑]?\\d){7,12}(?:[-–‐‑]?[\\dXx])?';
const SPACED = '(?:97[89] )?\\d{1,5} \\d{1,7} \\d{1,7} [\\dXx]';
/** `, ISBN 978-0-306-40615-7`, ` (ISBN: 0 306 40615 2)`, `. ISBN-13: 9780306406157` */
const ISBN = new RegExp(
  `(?:[,.;]?[\\s\\u00a0]|^)(?<open>[([])?(?:e-?)?ISBN(?:[- ]?1[03])?(?:[:\\s\\u00a0]{1,3}|-)(?<number>${SPACED}|${HYPHENATED})(?![\\p{L}\\p{N}-])(?<close>[)\\]])?`,
  'dgiu',
);

/** Finds the numbers that the word `ISBN` stands before, whether their check digit is right or not. */
export function findIsbns(text: string): Appendage[] {
  if (!/ISBN/i.test(text)) return [];
  const found: Appendage[] = [];
  for (const match of text.matchAll(ISBN)) {
    const { open, close, number = '' } = match.groups ?? {};
    const place = match.indices?.groups?.['number'];
    if (!place) continue;
    // A bracket that holds more than the number stays.
    const isWhole = open === undefined || close !== undefined;
    const start = match.index + (isWhole ? 0 : match[0].indexOf(open) + 1);
    found.push({
      name: 'ISBN',
      start,
      end: open === undefined || close === undefined ? place[1] : match.index + match[0].length,
      place: [place[0], place[1]],
      value: number.replace(/[–‐‑ ]/g, '-'),
    });
  }
  return found;
}
