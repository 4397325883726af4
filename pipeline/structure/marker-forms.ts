import { plainLabel } from './labels.js';

/** How markers are written in running text. */
export interface MarkerForm {
  id: string;
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

const LABEL = '\\d{1,5}[a-z]?|[*†‡§¶]{1,4}|[ivxlc]{1,7}|[A-Za-z](?![A-Za-z])';
const SPACE = '[ \\t\\u00a0\\u2007\\u202f]';
const BETWEEN = `${SPACE}{0,2}(?:,|;|&|-|–|and|und|et|y|e)${SPACE}{0,2}`;
const single = (inside: string): MarkerLabel[] => [{ label: plainLabel(inside), start: 0, end: inside.length }];

/** The marker forms that are looked for. A cluster such as `[3, 4]` or `[1–3]` is one match with several labels. */
export const markerForms: readonly MarkerForm[] = [
  // Before `[n]`, which may stand in it.
  {
    id: '<sup>n</sup>',
    html: true,
    labels: labelsOf,
    pattern: new RegExp(
      `<sup(?:\\s[^<>]{0,200})?>(?:<a\\s[^<>]{0,400}>)?\\\\?\\[{0,2}((?:\\d{1,5}[a-z]?|[*†‡§¶]{1,4})(?:${BETWEEN}\\d{1,5}){0,40})\\\\?\\]{0,2}(?:\\(#[^()\\s]{1,200}\\))?(?:</a>)?</sup>`,
      'gi',
    ),
  },
  {
    id: '[n]',
    labels: labelsOf,
    pattern: new RegExp(`\\\\?\\[${SPACE}{0,2}((?:${LABEL})(?:${BETWEEN}(?:${LABEL})){0,40})${SPACE}{0,2}\\\\?\\]`, 'g'),
  },
  { id: '[^n]', explicit: true, labels: single, pattern: /\[\^([^\]\s[^]{1,40})\]/g },
  { id: '¹', labels: single, pattern: /([⁰¹²³⁴-⁹]{1,5})(?![⁄/])/g },
  { id: '^n', labels: single, weak: true, pattern: /\^(\d{1,5})\^?/g },
  {
    id: '(n)',
    labels: labelsOf,
    weak: true,
    pattern: new RegExp(`\\(((?:\\d{1,4}[a-z]?|[*†‡§¶]{1,4})(?:${BETWEEN}\\d{1,4}){0,40})\\)`, 'g'),
  },
  // Glued to a word, a closing mark or the end of a sentence; not within a number, a date or an abbreviation such as `p.5`.
  {
    id: 'n',
    labels: single,
    weak: true,
    pattern: /(?<=[\p{L}”"’')\]?!…]|\p{L}[.,;:])(?<![\p{N}][.,]|\b\p{L}\.)(\d{1,4})(?![\p{L}\p{N}%]|[.,:/-]\d)/gu,
  },
  { id: '*', labels: single, weak: true, pattern: /(?<=[\p{L}\p{N}.,;:!?”"’')])([*†‡§¶]{1,4})(?![\p{L}\p{N}*])/gu },
];

/**
 * The labels of a marker or cluster: `6 & 7` holds two, `1–3` three. A range is one stretch of text, so that each of
 * its labels stands for the whole of it.
 *
 * @param inside what stands between the brackets
 */
export function labelsOf(inside: string): MarkerLabel[] {
  const found = [...inside.matchAll(new RegExp(LABEL, 'g'))].map((match) => ({
    label: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
  if (found.length > 1) {
    // Between the labels of a cluster stand words such as “and”, whose letters are no labels.
    const numbers = found.filter(({ label }) => /^[\d*†‡§¶]/.test(label));
    return numbers.length ? spread(numbers, inside) : found.slice(0, 1);
  }
  return found;
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
