import { findDates } from './dates.js';
import { addDate, addField, addLink, addYear, newDraft } from './draft.js';
import { leftoverOf } from './leftover.js';
import type { LinkReading } from './links.js';
import { type Piece, pieceOf } from './piece.js';
import type { CitationReading } from './reading.js';

const CASE =
  /^(?<name>[\p{Lu}][^,()“”"]{1,120}\s(?:v\.?|vs\.?)\s[\p{Lu}][^,()“”"]{1,120}),\s(?<volume>\d{1,4})\s(?<reporter>[\p{Lu}][\p{L}. 0-9]{0,20}?)\s(?<page>\d{1,5})(?:,\s(?<pin>\d{1,5}(?:[–-]\d{1,5})?))?(?:\s\((?<court>[^()]{0,40}?)\s?(?<year>[12]\d{3})\))?/du;

/**
 * Reads a case in the manner of the Bluebook: `Roe v. Poe, 12 F. Supp. 34 (S.D. Cal. 1946)`.
 *
 * @see https://www.law.cornell.edu/citation/ Introduction to Basic Legal Citation, 2-200
 */
export function readLegal(area: Piece, links: readonly LinkReading[]): CitationReading | undefined {
  const match = CASE.exec(area.text);
  const groups = match?.indices?.groups;
  if (!match || !groups) return undefined;
  const draft = newDraft(area.whole);
  const piece = (name: string): Piece | undefined => {
    const range = groups[name];
    return range && pieceOf(area.whole, area.start + range[0], area.start + range[1]);
  };
  const put = (field: string, name: string, confidence: number): void => {
    const found = piece(name);
    if (found && found.text !== '') addField(draft, field, found, confidence);
  };
  put('title', 'name', 0.95);
  put('volume', 'volume', 0.97);
  put('container-title', 'reporter', 0.95);
  put('page', 'page', 0.97);
  put('locator', 'pin', 0.9);
  put('authority', 'court', 0.9);
  const year = piece('year');
  if (year) addYear(draft, year, 0.97);
  else
    for (const date of findDates(area.text).slice(0, 1))
      addDate(draft, 'issued', { ...date, start: date.start + area.start, end: date.end + area.start, parts: [] }, 0.8);
  for (const link of links) addLink(draft, link);
  const range: [number, number] = [area.start, area.end];
  const leftover = leftoverOf(area.whole, range, draft.fields);
  const locator = draft.valueOf('locator');
  return {
    range,
    form: 'full',
    type: 'legal_case',
    fields: draft.fields,
    leftover,
    repairs: [],
    ...(locator !== undefined && { locator }),
    confidence: leftover.length ? 0.57 : 0.95,
  };
}
