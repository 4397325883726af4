import type { Root } from 'mdast';
import { endOf, startOf } from '../position.js';
import { type LabelledLine, labelledLines, lastRise, lineStarts, longestChain } from './labelled-lines.js';
import { longestRise } from './longest-rise.js';
import { type MarkerForm, markerForms } from './marker-forms.js';
import { type NoteForm, noteForms } from './note-forms.js';

/** How the notes of a text are labelled and called, as far as the two explain each other. */
export interface Convention {
  noteForm: NoteForm;
  markerForm: MarkerForm;
  lines: readonly LabelledLine[];
  /** Whether the notes stand between paragraphs of the body, each after the passage that calls it. */
  interleaved: boolean;
  confidence: number;
}

/** Something in the running text that may be a marker. */
interface Call {
  at: number;
  labels: readonly string[];
}

/**
 * Finds the convention of a text: for each way in which notes may be labelled, the run of lines that could be the notes; for
 * each way in which markers may be written, how many of those notes are called before the run, and in their order. The
 * pair that explains most wins; where none explains enough, the text has no notes that could be told.
 *
 * @param hasHeading whether the block above a child is a heading of notes
 */
export function detectConvention(tree: Root, source: string, hasHeading: (child: number) => boolean): Convention | undefined {
  const calls = new Map(markerForms.map((form) => [form, callsOf(form, source)]));
  const starts = lineStarts(tree, source);
  let best: (Convention & { score: number }) | undefined;
  for (const noteForm of noteForms) {
    const all = labelledLines(starts, source, noteForm);
    for (const { lines, markerForm } of pairsOf(noteForm, all, hasHeading)) {
      const first = lines[0] as LabelledLine;
      const headed = hasHeading(first.child);
      const before = (calls.get(markerForm) ?? []).filter(({ at }) => noteForm.explicit || at < first.start);
      const called = markerForm.weak ? calledInOrder(lines, before) : calledShare(lines, before);
      // A stretch of a text may count on by chance; then most of the markers speak of something else.
      if (noteForm.weak && explainedShare(lines, before) < 0.5) continue;
      if (!isEnough(lines.length, called, headed, noteForm.weak ?? false, markerForm.weak ?? false)) continue;
      const score = called * (markerForm.weak ? 0.9 : 1) * (noteForm.weak ? 0.95 : 1) * Math.sqrt(lines.length) + (headed ? 0.1 : 0);
      if (!best || score > best.score)
        best = { noteForm, markerForm, lines, interleaved: false, confidence: confidenceOf(called, headed), score };
    }
  }
  return best && { ...best, interleaved: isInterleaved(tree, best, calls.get(best.markerForm) ?? []) };
}

/** Each run of lines that could be the notes, with each way in which they may be called. */
function pairsOf(
  noteForm: NoteForm,
  all: readonly LabelledLine[],
  hasHeading: (child: number) => boolean,
): { lines: readonly LabelledLine[]; markerForm: MarkerForm }[] {
  const headed = underHeading(all, hasHeading);
  const runs = noteForm.explicit ? [all] : noteForm.weak && noteForm.id !== '*' ? [longestChain(headed), longestChain(all)] : [headed];
  const forms = markerForms.filter(({ explicit }) => (explicit ?? false) === (noteForm.explicit ?? false));
  return runs.filter(({ length }) => length > 0).flatMap((lines) => forms.map((markerForm) => ({ lines, markerForm })));
}

/** All labelled lines under the heading of notes, in whatever order they stand; without a heading, the last that rise. */
function underHeading(lines: readonly LabelledLine[], hasHeading: (child: number) => boolean): readonly LabelledLine[] {
  const first = lines.findLastIndex(({ child }, index) => child !== lines[index - 1]?.child && hasHeading(child));
  return first === -1 ? lastRise(lines) : lines.slice(first);
}

/** Whether a block between two notes calls a note itself: then it is body, and so are its like. */
function isInterleaved({ children }: Root, { lines, noteForm }: Pick<Convention, 'lines' | 'noteForm'>, calls: readonly Call[]): boolean {
  if (noteForm.explicit || lines.length < 2) return false;
  const labels = new Set(lines.map(({ label }) => label));
  const labelled = new Set(lines.map(({ child }) => child));
  const [first, last] = [lines[0] as LabelledLine, lines.at(-1) as LabelledLine];
  let call = 0;
  for (let child = first.child + 1; child < last.child; child++) {
    const node = children[child];
    if (labelled.has(child) || node?.type !== 'paragraph') continue;
    while (call < calls.length && (calls[call] as Call).at < startOf(node)) call++;
    for (let at = call; at < calls.length && (calls[at] as Call).at < endOf(node); at++) {
      if ((calls[at] as Call).labels.some((label) => labels.has(label))) return true;
    }
  }
  return false;
}

/** Where doubt is larger, more must agree: a list of three items is no notes because one number in the text is 2. */
function isEnough(count: number, called: number, headed: boolean, weakNotes: boolean, weakMarkers: boolean): boolean {
  if (!weakNotes && !weakMarkers) return headed || called >= 0.5 || (count >= 3 && called > 0);
  if (weakNotes && weakMarkers) return called >= (headed ? 0.6 : 0.8) && (headed || count >= 2);
  return called >= 0.5 && (headed || count >= 2 || called === 1);
}

function confidenceOf(called: number, headed: boolean): number {
  return Math.round(Math.min(1, 0.5 + called / 2 + (headed ? 0.2 : 0)) * 100) / 100;
}

function callsOf(form: MarkerForm, source: string): Call[] {
  return [...source.matchAll(form.pattern)].map((match) => ({
    at: match.index,
    labels: form.labels(match[1] as string).map(({ label }) => label),
  }));
}

/** The share of notes that some marker calls. */
function calledShare(lines: readonly LabelledLine[], calls: readonly Call[]): number {
  const called = new Set(calls.flatMap(({ labels }) => labels));
  return lines.filter(({ label }) => called.has(label)).length / lines.length;
}

/** The share of labels in markers that some note has. */
function explainedShare(lines: readonly LabelledLine[], calls: readonly Call[]): number {
  const known = new Set(lines.map(({ label }) => label));
  const lowest = Number(lines[0]?.label);
  const highest = Number(lines.at(-1)?.label);
  const labels = new Set(
    calls.flatMap(({ labels: own }) => own).filter((label) => !(Number(label) > highest + 3 || Number(label) < Math.min(lowest, 1))),
  );
  return labels.size ? [...labels].filter((label) => known.has(label)).length / labels.size : 1;
}

/** The share of notes that markers call one after the other. */
function calledInOrder(lines: readonly LabelledLine[], calls: readonly Call[]): number {
  const indexOf = new Map(lines.map(({ label }, index) => [label, index]));
  const order = calls.flatMap(({ labels }) => labels).flatMap((label) => indexOf.get(label) ?? []);
  return longestRise(order).length / lines.length;
}
