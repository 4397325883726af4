import { citationWords, patternOf } from '../lexicons/citations/index.js';
import type { DateReading } from './dates.js';
import { addDate, addField, addYear, type Draft } from './draft.js';
import { isGenre } from './genre.js';
import { readNamesOf } from './issuer.js';
import {
  isFiner,
  putDate,
  readAboutYear,
  readDottedDate,
  readMonthAlone,
  readParenthesisYear,
  readTwoYears,
  readYearAgain,
} from './parenthesis-dates.js';
import { type Piece, pieceOf, stripped } from './piece.js';
import { isProse } from './prose.js';

const ACCESSED = new RegExp(`(?:^|[\\s,;])(?:${patternOf(citationWords.accessed)}):?$`, 'i');
const UPDATED = new RegExp(`(?:^|[\\s,;])(?:${patternOf(citationWords.updated)}):?$`, 'i');
const CODE = /^(?<volume>\d{1,2})\s(?<code>U\.?\s?S\.?\s?C\.?|C\.?\s?F\.?\s?R\.?)\s(?:§{1,2}\s?)?(?<section>\d[\p{L}\d.()–-]{0,20})$/du;
const YEAR_AT_END = /(?:^|[\s,;])c?([12]\d{3})[a-z]?(?:[–-]\d{2,4})?$/;
/** What a parenthesis says of the citation or of a part of the data, and not of who published it. */
const ASIDE =
  /^(?:(?:hereafter|hereinafter|henceforth|im folgenden|künftig|ci-après|en adelante|doravante)\b|(?:withdrawn|repealed|unreported|emphasis added|emphasis in original|emphasis mine|italics in original|my translation|translation mine|in (?:Chinese|French|German|Russian|Spanish|Portuguese|Arabic|Japanese))$|(?:tables?|figures?|series|codes?|sheet|NAICS|HS|SITC)\s(?:[\dA-Z])|\b(?:[Tt]able)\s\d)/u;

/** `(London: Press, 2010)`, `(Harbour Board, April 2024)`, `(August 2020)`, `(accessed June 9, 2021)`, `(speech, City, May 1, 1985)`. */
export function readParenthesis(draft: Draft, inner: Piece, dates: readonly DateReading[], linked: boolean): void {
  if (readCodeWithin(draft, inner)) return;
  const own = dates.filter(({ start, end }) => start >= inner.start && end <= inner.end);
  const date = own.at(-1);
  const original = /\[([12]\d{3})\],?\s[12]\d{3}$/d.exec(inner.text)?.indices?.[1];
  if (original) addField(draft, 'original-date', pieceOf(inner.whole, inner.start + original[0], inner.start + original[1]), 0.9);
  if (readYearAgain(draft, inner)) return;
  if (linked) {
    // `(The board was dissolved in December 2019.)`
    if (isProse(inner.text) && !ACCESSED.test(inner.text.slice(0, (date?.start ?? inner.start) - inner.start).trim()))
      addField(draft, 'note', inner, 0.8);
    else if (date && !draft.has('accessed')) addDate(draft, 'accessed', date, 0.9);
    else readParenthesisYear(draft, inner);
    return;
  }
  if (isDescription(inner.text) || ASIDE.test(inner.text)) {
    addField(draft, 'note', inner, ASIDE.test(inner.text) ? 0.9 : 0.8);
    return;
  }
  if (!date && (readDottedDate(draft, inner) || readMonthAlone(draft, inner) || readTwoYears(draft, inner))) return;
  const before = draft.fields.length;
  const about = date || draft.has('issued') ? undefined : readAboutYear(draft, inner);
  const year = date || about !== undefined ? null : YEAR_AT_END.exec(inner.text);
  const yearStart = about ?? (year ? inner.start + year.index + year[0].indexOf(year[1] as string) : inner.end);
  let names = stripped(pieceOf(inner.whole, inner.start, date ? date.start : yearStart), ',;:');
  const accessed = date ? ACCESSED.exec(names.text) : null;
  const updated = date ? UPDATED.exec(names.text) : null;
  if (date) {
    const role = accessed ? 'accessed' : 'issued';
    if (role === 'accessed' || !draft.has('issued') || isFiner(draft, date)) putDate(draft, role, date);
  } else if (year && !draft.has('issued') && !readTwoYears(draft, pieceOf(inner.whole, yearStart, inner.end)))
    addYear(draft, pieceOf(inner.whole, yearStart, yearStart + 4), 0.95);
  const label = accessed ?? updated;
  // `boats from 2014 to 2023`: the year belongs to the words before it.
  if (!label && /\s(?:to|for|in|from|of|and|through|since|between|by|at)$/.test(names.text)) {
    draft.fields.splice(before);
    addField(draft, 'note', inner, 0.7);
    return;
  }
  const undated = /(?:^|,?\s)(?:n\.?d\.?|undated|forthcoming|in press)$/i.exec(names.text);
  if (undated) names = stripped(pieceOf(names.whole, names.start, names.start + undated.index), ',;');
  if (original) names = stripped(pieceOf(names.whole, names.start, Math.min(names.end, inner.start + original[0] - 1)), ',;');
  if (label) names = stripped(pieceOf(names.whole, names.start, names.start + label.index), ',;');
  if (names.text !== '') readNamesOf(draft, names);
}

/** `[47 CFR §73.1942]`: where the code has what is cited. */
function readCodeWithin(draft: Draft, inner: Piece): boolean {
  const groups = CODE.exec(inner.text)?.indices?.groups;
  if (!groups || draft.has('volume') || draft.has('container-title')) return false;
  for (const name of ['volume', 'container-title', 'section']) {
    const [from, to] = groups[name === 'container-title' ? 'code' : name] ?? [0, 0];
    addField(draft, name, pieceOf(inner.whole, inner.start + from, inner.start + to), 0.88);
  }
  return true;
}

/** `hulls above ten metres from 1978 to 2023`: words about the data, not about who published it. */
export function isDescription(text: string): boolean {
  return (
    /^\p{Ll}{3,}/u.test(text) &&
    isProse(text) &&
    !isGenre(text.split(/,\s/)[0] as string) &&
    !/accessed|forthcoming|updated|published|reprint/i.test(text)
  );
}
