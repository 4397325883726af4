import type { Reading } from '../../../schemas/reading.js';
import type { MarkerForm, MarkerLabel } from './marker-forms.js';

/** Something in the running text that may be a marker. Offsets index the source. */
export interface Call {
  form: MarkerForm;
  start: number;
  end: number;
  labels: readonly string[];
  /** The stretches of its labels, in the order of `labels`. */
  parts: readonly { start: number; end: number }[];
  /** What it stands between: a word, a mark, a closing quotation mark or white space on either side. */
  setting: string;
  /** The last sign before it and the first behind it that are no white space; empty at an end of the text. */
  before: string;
  after: string;
}

/** A stretch of the source, `[start, end)`. */
export interface Stretch {
  start: number;
  end: number;
}

const EMPHASIS = /(?<![\p{L}\p{N}*])(\*{1,3})(?=[^\s*])[^*\n\r]{0,300}[^\s*]\1(?!\*)/gu;

/**
 * Finds what is written as markers of one form are.
 *
 * @param form how markers are written
 * @param reading the text in which to look
 * @param ranges where running text stands, in rising order and without overlap; what reaches over an edge is no marker
 */
export function callsOf(form: MarkerForm, reading: Reading, ranges: readonly Stretch[]): Call[] {
  const { text } = reading;
  const emphasis = form.id === '*' ? [...text.matchAll(EMPHASIS)].map(({ index, 0: whole }) => index + whole.length) : [];
  const closed = new Set(emphasis);
  const calls: Call[] = [];
  let range = 0;
  for (const match of text.matchAll(form.pattern)) {
    const [from, to] = [match.index, match.index + match[0].length];
    const [start, end] = [reading.startAt(from), reading.endAt(to)];
    while (range < ranges.length && (ranges[range] as Stretch).end <= start) range++;
    const own = ranges[range];
    if (!own || start < own.start || end > own.end || closed.has(to) || isEscaped(text, from)) continue;
    const labels = form.labels(match[1] as string);
    if (!labels.length) continue;
    const inner = from + match[0].indexOf(match[1] as string);
    calls.push({
      form,
      start,
      end,
      labels: labels.map(({ label }) => label),
      parts: labels.map((label) => placeOf(label, inner, reading)),
      setting: settingOf(text, from, to),
      before: signBefore(text, from),
      after: signBehind(text, to),
    });
  }
  return calls;
}

/** How far from a call the signs on either side of it are looked for. */
const NEAR = 5;

function signBefore(text: string, at: number): string {
  for (let index = at - 1; index >= Math.max(0, at - NEAR); index--) if (!isBlank(text[index] as string)) return text[index] as string;
  return '';
}

function signBehind(text: string, at: number): string {
  for (let index = at; index < Math.min(text.length, at + NEAR); index++) if (!isBlank(text[index] as string)) return text[index] as string;
  return '';
}

function isBlank(sign: string): boolean {
  return /\s/.test(sign);
}

function placeOf({ start, end }: MarkerLabel, inner: number, reading: Reading): Stretch {
  return { start: reading.startAt(inner + start), end: reading.endAt(inner + end) };
}

/** Whether a sign of punctuation is escaped: then its author did not mean a marker, or the form has the backslash in it. */
function isEscaped(text: string, at: number): boolean {
  return text[at - 1] === '\\' && /[!-/:-@[-`{-~]/.test(text[at] as string);
}

/** Share of enumerators from which on what looks like markers counts the parts of sentences. */
export const ENUMERATING = 0.8;

/** Whether a call stands before the words that it counts: “[1] the one, [2] the other”. A marker stands behind those that it speaks of. */
export function isEnumerator({ setting, before, after }: Call): boolean {
  return setting === '  ' && /[\p{Ll},;:(]/u.test(before) && /[\p{L}*_“"„«‘]/u.test(after);
}

const PARAGRAPH_END = /^[ \t]{0,4}(?:\r\n|\n|\r)[ \t]{0,4}(?:[\n\r]|$)/;

/** What a marker stands between, as two signs: those that are markers by right stand alike through a text. `^` is the end of a paragraph. */
function settingOf(text: string, start: number, end: number): string {
  const behind = kindOf(text[end]);
  return kindOf(text[start - 1]) + (behind === ' ' && PARAGRAPH_END.test(text.slice(end, end + 12)) ? '^' : behind);
}

function kindOf(sign: string | undefined): string {
  if (sign === undefined) return '^';
  if (isBlank(sign)) return ' ';
  if (/\p{L}/u.test(sign)) return 'a';
  if (/[.,;:!?…。，；：！？]/.test(sign)) return '.';
  if (/[”"’'»“)\]]/.test(sign)) return '”';
  return /\d/.test(sign) ? '1' : '-';
}
