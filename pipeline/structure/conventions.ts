/** How notes are labelled at the start of a line. */
export interface NoteForm {
  id: string;
  /** Sticky; the first group is the label. */
  pattern: RegExp;
  /** Whether nothing else is ever written so: then every such line begins a note, wherever it stands, and only set-in blocks go on with it. */
  explicit: boolean;
}

/** How markers are written in running text. */
export interface MarkerForm {
  id: string;
  /** Global; the first group holds the labels between the brackets. */
  pattern: RegExp;
  /** Whether nothing else is ever written so: then it is a marker even where no note has its label. */
  explicit: boolean;
  /** The labels of a match. */
  labels(inside: string): MarkerLabel[];
}

const LABEL = '\\d{1,4}[a-z]?|[*†‡§¶]{1,4}';
const SPACE = '[ \\t\\u00a0\\u2007\\u202f]';

/** The note forms that are looked for, in this order. */
export const noteForms: readonly NoteForm[] = [
  { id: '[n]', pattern: new RegExp(`\\[${SPACE}{0,2}(${LABEL})${SPACE}{0,2}\\](?!:)`, 'y'), explicit: false },
  { id: '[^n]:', pattern: /\[\^([^\]\s[^]{1,40})\]:/y, explicit: true },
];

/** The marker forms that are looked for, in this order. A cluster such as `[3, 4]` or `[1–3]` is one match with several labels. */
export const markerForms: readonly MarkerForm[] = [
  {
    id: '[n]',
    explicit: false,
    labels: labelsOf,
    pattern: new RegExp(
      `\\[${SPACE}{0,2}((?:${LABEL})(?:${SPACE}{0,2}(?:,|;|&|-|–|and|und|et|y|e)${SPACE}{0,2}(?:${LABEL})){0,40})${SPACE}{0,2}\\]`,
      'g',
    ),
  },
  {
    id: '[^n]',
    explicit: true,
    labels: (inside) => [{ label: inside, start: 0, end: inside.length }],
    pattern: /\[\^([^\]\s[^]{1,40})\]/g,
  },
];

/** One label of a marker and where it stands within the match. */
export interface MarkerLabel {
  label: string;
  start: number;
  end: number;
}

/**
 * The labels of a marker or cluster: `6 & 7` holds two, `1–3` three. A range is one stretch of text, so that each of
 * its labels stands for the whole of it.
 *
 * @param inside what stands between the brackets
 */
function labelsOf(inside: string): MarkerLabel[] {
  const found = [...inside.matchAll(new RegExp(LABEL, 'g'))].map((match) => ({
    label: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
  const labels: MarkerLabel[] = [];
  found.forEach((current, index) => {
    const before = labels.at(-1);
    const between = before ? inside.slice(found[index - 1]?.end, current.start) : '';
    const first = Number(before?.label);
    const last = Number(current.label);
    if (before && /^\W*[-–]\W*$/.test(between) && last > first && last - first <= 40) {
      for (let number = first + 1; number <= last; number++) labels.push({ label: String(number), start: before.start, end: current.end });
    } else labels.push(current);
  });
  return labels;
}

/** The number that a label counts by; undefined for signs such as `*`. */
export function numberOf(label: string): number | undefined {
  const digits = /^\d+/.exec(label);
  return digits ? Number(digits[0]) : undefined;
}
