import type { MarkerFormId } from '../../../schemas/conventions.js';
import { plainLabel } from '../labels.js';
import { ENCLOSED, LETTER, NUMBER, ROMAN, SIGN, SIGNS, SPACE, SUPERSCRIPT } from '../signs.js';

/** How markers are written in running text. */
export interface MarkerForm {
  id: MarkerFormId;
  /** Global; the first group holds the labels, without brackets. */
  pattern: RegExp;
  /** Whether nothing else is ever written so: then it is a marker even where no note has its label. */
  explicit?: true;
  /** Whether much else is written so, too (amounts, dates, enumerations): then it must stand in the order of the notes. */
  weak?: true;
  /** Whether it is written in HTML: `html/adopt-markers.ts` looks for these, here it only tells how notes are called. */
  html?: true;
  /** The labels of a match. */
  labels(inside: string): MarkerLabel[];
}

/** One label of a marker and where it stands within the match. */
export interface MarkerLabel {
  label: string;
  start: number;
  end: number;
}

const LABEL = `${NUMBER}|${SIGN}|${ROMAN}|${LETTER}(?![A-Za-z])`;
const BETWEEN = `${SPACE}{0,2}(?:,|;|，|、|&|-|–|and|und|et|y|e|и)${SPACE}{0,2}`;
const LABELS = new RegExp(LABEL, 'gu');
const single = (inside: string): MarkerLabel[] => [{ label: plainLabel(inside), start: 0, end: inside.length }];

/** Several labels between one pair of brackets, or in several pairs with the sign between them in a pair of its own: `[3][,][4]`. */
const bracketed = (open: string, close: string, label: string): RegExp =>
  new RegExp(
    `${open}${SPACE}{0,2}((?:${label})(?:(?:${BETWEEN}|${close}${open}[,;&–-]${close}${open})(?:${label})){0,40})${SPACE}{0,2}${close}`,
    'gu',
  );

/** The marker forms that are looked for. A cluster such as `[3, 4]` or `[1–3]` is one match with several labels. */
export const markerForms: readonly MarkerForm[] = [
  // Before `[n]`, which may stand in it.
  {
    id: '<sup>n</sup>',
    html: true,
    labels: labelsOf,
    pattern: new RegExp(
      `<sup(?:\\s[^<>]{0,200})?>(?:<a\\s[^<>]{0,400}>)?\\\\?\\[{0,2}((?:\\d{1,5}[a-z]?|[*†‡§¶]{1,4})(?:${BETWEEN}\\d{1,5}){0,40})\\\\?\\]{0,2}(?:\\(#[^()\\s]{1,200}\\))?(?:</a>)?</sup>`,
      'giu',
    ),
  },
  { id: '[n]', labels: labelsOf, pattern: bracketed('\\\\?\\[', '\\\\?\\]', LABEL) },
  { id: '[^n]', explicit: true, labels: single, pattern: /\[\^([^\]\s[^]{1,40})\]/g },
  {
    id: '¹',
    labels: labelsOf,
    pattern: new RegExp(`(${SUPERSCRIPT}(?:(?:, ?|⁻|–|-|⁺?[ʼ˒])${SUPERSCRIPT}){0,40})(?![⁄/])`, 'gu'),
  },
  { id: '〔n〕', labels: labelsOf, pattern: bracketed('〔', '〕', NUMBER) },
  { id: '【n】', labels: labelsOf, pattern: bracketed('【', '】', NUMBER) },
  { id: '［n］', labels: labelsOf, pattern: bracketed('［', '］', NUMBER) },
  { id: '（n）', labels: labelsOf, weak: true, pattern: bracketed('（', '）', NUMBER) },
  { id: '⑴', labels: single, weak: true, pattern: new RegExp(`(${ENCLOSED})`, 'gu') },
  { id: '^n', labels: single, weak: true, pattern: /\^[{(]?(\d{1,5})[})]?\^?/g },
  {
    id: '(n)',
    labels: labelsOf,
    weak: true,
    pattern: new RegExp(`\\(((?:\\d{1,5}[a-z]?|${SIGN}|${LETTER})(?:${BETWEEN}\\d{1,5}){0,40})\\)`, 'gu'),
  },
  // Glued to a word, a closing mark or the end of a sentence; not within a number, a date or an abbreviation such as `p.5`.
  // The first digit comes before the look behind, here and below: at a digit only is it looked at what stands before it.
  {
    id: 'n',
    labels: labelsOf,
    weak: true,
    pattern:
      /(\d(?<=(?:[\p{L}”"“’‘')\]?!…»]|[\p{L}”"“’‘')\]»][.,;:])\d)(?<!(?:[\p{N}][.,]|(?<![\p{L}’'.])\p{L}\.)\d)\d{0,4}(?:(?:, ?|[–-])\d{1,5}){0,8})(?![\p{L}\p{N}%]|[.,:/-]\d)/gu,
  },
  {
    id: '*',
    labels: single,
    weak: true,
    pattern: new RegExp(`(?=[\\\\${SIGNS}])(?<=[\\p{L}\\p{N}.,;:!?”"’')\\]»]${SPACE}?)\\\\?(${SIGN})(?![\\p{L}\\p{N}*])`, 'gu'),
  },
];

/** A bare number behind a space, or behind a sentence that ends in a number: no marker by itself, but it may fill a gap that the others leave. */
export const spacedNumber: MarkerForm = {
  id: 'n',
  labels: single,
  weak: true,
  pattern: /(\d(?<=(?:[\p{L}.,;:!?…”"“’')\]»][ \u00a0\u202f]|\d[.;])\d)\d{0,3})(?![\p{L}\p{N}%°€$£]|[.,:/-]\d)/gu,
};

/**
 * The labels of a marker or cluster: `6 & 7` holds two, `1–3` three. A range is one stretch of text, so that each of
 * its labels stands for the whole of it.
 *
 * @param inside what stands between the brackets
 */
export function labelsOf(inside: string): MarkerLabel[] {
  // Most markers are one number.
  if (/^\d{1,5}$/.test(inside)) return single(inside);
  const plain = plainDigits(inside);
  const found = [...plain.matchAll(LABELS)].map((match) => ({
    label: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
  if (found.length > 1) {
    // Between the labels of a cluster stand words such as “and”, whose letters are no labels.
    const numbers = found.filter(({ label }) => /^[\d*†‡§¶]/.test(label));
    return numbers.length ? spread(numbers, plain) : found.slice(0, 1);
  }
  return found;
}

/** Superscript and full-width digits as plain ones, each in its place. */
function plainDigits(inside: string): string {
  return inside.replace(/[⁰¹²³⁴-⁹０-９]/g, (digit) => digit.normalize('NFKC')).replace(/⁻/g, '-');
}

function spread(found: readonly MarkerLabel[], inside: string): MarkerLabel[] {
  const labels: MarkerLabel[] = [];
  found.forEach((current, index) => {
    const before = labels.at(-1);
    const between = before ? inside.slice(found[index - 1]?.end, current.start) : '';
    const [first, last] = [Number(before?.label), Number(current.label)];
    if (before && /^\W*[-–]\W*$/.test(between) && last > first && last - first <= 40) {
      for (let number = first + 1; number <= last; number++) labels.push({ label: String(number), start: before.start, end: current.end });
    } else labels.push(current);
  });
  return labels;
}
