import type { Root } from 'mdast';
import type { ForcedConvention } from '../../../schemas/config.js';
import type { Reading } from '../../../schemas/reading.js';
import { textOf } from '../../plain-text.js';
import { endOf } from '../../position.js';
import type { Call, Stretch } from '../markers/calls.js';
import { type MarkerForm, markerForms, spacedNumber } from '../markers/marker-forms.js';
import { previousText } from '../parts.js';
import { areEnumerators, calledCount, calledInOrder, explainedShare, inOrder } from './called-lists.js';
import { completeLists } from './complete-lists.js';
import { type LabelledLine, type LineStart, labelledLines, labelStarts } from './labelled-lines.js';
import { noteRuns, withAnswers } from './note-candidates.js';
import { type NoteForm, noteForms } from './note-forms.js';
import { type NoteList, noteLists } from './note-lists.js';
import { headingBefore } from './run-together.js';

/** Confidence that a convention of spaced numbers must have: all of its notes called. */
const SPACED = 1;

/** How the notes of a text are labelled and called, as far as the two explain each other. */
export interface Convention {
  noteForm: NoteForm;
  markerForm: MarkerForm;
  lists: readonly NoteList[];
  /** Whether notes stand between paragraphs of the body, each after the passage that calls it. */
  interleaved: boolean;
  confidence: number;
  /** How much of the text it explains, to compare it with another. */
  score: number;
  /** The share of the labels in markers of its form that some note has. */
  explained: number;
}

/** What a text offers for detection. */
export interface Evidence {
  tree: Root;
  reading: Reading;
  /** Where notes may begin. */
  starts: readonly LineStart[];
  /** Where markers may stand. */
  ranges: readonly Stretch[];
  /** What may be markers of a form. */
  callsIn(form: MarkerForm): readonly Call[];
  /** Whether the block above a child is a heading of notes. */
  hasHeading(child: number): boolean;
  /** The forms that a person has named; others are not looked for. */
  forced?: ForcedConvention | undefined;
  /** The marker forms of conventions that were found before: what is left must speak for itself more clearly. */
  used: ReadonlySet<string>;
  /** Whether notes may begin within a line: then they must count on from each other without a gap, and nearly all be called. */
  runTogether?: true;
}

/**
 * Finds the convention of a text: for each way in which notes may be labelled, the runs of lines that could be the notes;
 * for each way in which markers may be written, how many of those notes are called, and in their order. The pair that
 * explains most wins; where none explains enough, the text has no notes that could be told.
 */
export function detectConvention(evidence: Evidence): Convention | undefined {
  const { callsIn, reading, forced, used } = evidence;
  const starts = labelStarts(evidence.starts, reading);
  const markers = markerForms.filter(({ id }) => !used.has(id) && (forced?.markers === undefined || id === forced.markers));
  let best: Convention | undefined;
  for (const noteForm of noteForms) {
    if (forced?.notes !== undefined && noteForm.id !== forced.notes) continue;
    const all = labelledLines(starts, reading, noteForm);
    if (!all.length) continue;
    const runs = noteRuns(noteForm, all, evidence.hasHeading);
    for (const markerForm of markers) {
      if ((markerForm.explicit ?? false) !== (noteForm.explicit ?? false)) continue;
      const own = withoutLabels(callsIn(markerForm), all);
      // Notes that nobody calls are found once, not in every form that markers might have had.
      if (!own.length && markerForm.id !== noteForm.id && markerForm.id !== '[n]' && markerForm.id !== 'n') continue;
      const spaced =
        markerForm.id === 'n' ? [...own, ...withoutLabels(callsIn(spacedNumber), all)].sort((a, b) => a.start - b.start) : undefined;
      for (const lines of withAnswers(runs, all, own)) {
        const candidate = explain(noteForm, markerForm, lines, own, evidence);
        if (candidate && (!best || candidate.score > best.score)) best = candidate;
        // Where every bare number has a space before it, nothing but a heading and an unbroken order tells notes.
        const bare =
          !candidate && spaced && evidence.hasHeading((lines[0] as LabelledLine).child)
            ? explain(noteForm, markerForm, lines, spaced, evidence)
            : undefined;
        if (bare && bare.confidence >= SPACED && lines.length >= 3 && (!best || bare.score > best.score)) best = bare;
      }
    }
  }
  return best && { ...best, lists: completeLists(best.lists, labelledLines(starts, reading, best.noteForm), best) };
}

/** Without what is the label of a note where it begins. */
function withoutLabels(calls: readonly Call[], lines: readonly LabelledLine[]): Call[] {
  const leading = new Set(lines.filter(({ leads }) => leads).map(({ start }) => start));
  return calls.filter(({ start }) => !leading.has(start));
}

function explain(
  noteForm: NoteForm,
  markerForm: MarkerForm,
  lines: readonly LabelledLine[],
  calls: readonly Call[],
  { tree, reading, hasHeading, forced, used, runTogether }: Evidence,
): Convention | undefined {
  const first = lines[0] as LabelledLine;
  const headed =
    hasHeading(first.child) || (first.midLine === true && headingBefore(reading.text, reading.indexAt(first.start)) !== undefined);
  const outside = outsideNotes(calls, lines, tree);
  const lists = noteLists(lines, outside, hasHeading);
  const inReach = lists.map(({ lines: own, reach }) => ({
    lines: own,
    calls: outside.filter(
      ({ start }) =>
        start >= reach.start && start < reach.end && (noteForm.explicit || lists.length > 1 || start < (own.at(-1) as LabelledLine).start),
    ),
  }));
  const found = inReach.reduce((sum, list) => sum + (markerForm.weak ? calledInOrder(list) : calledCount(list)), 0);
  const labels = lists.reduce((sum, list) => sum + new Set(list.lines.map(({ label }) => label)).size, 0);
  const called = found / lines.length;
  // A stretch of a text may count on by chance; then most of the markers speak of something else.
  const explained = inReach.reduce((sum, list) => sum + explainedShare(list), 0) / lists.length;
  if (noteForm.weak && explained < 0.5) return undefined;
  if (!forced?.notes && !isEnough(lines.length, called, headed, noteForm.weak ?? false, markerForm.weak ?? false)) return undefined;
  const interleaved = !noteForm.explicit && inReach.some((list) => isInterleaved(list, markerForm));
  if (!headed && !interleaved && !forced?.notes && areIntroduced(lists, tree)) return undefined;
  if (!headed && !forced?.notes && /^[[(]n/.test(markerForm.id) && areEnumerators(inReach)) return undefined;
  if ((used.size || runTogether) && !isPlain(noteForm, markerForm, lines, called, headed)) return undefined;
  const score =
    called * (markerForm.weak ? 0.9 : 1) * (noteForm.weak ? 0.95 : 1) * Math.sqrt(labels) * (labels / lines.length) +
    (headed ? 0.1 : 0) +
    (noteForm.id === markerForm.id ? 0.01 : 0);
  return { noteForm, markerForm, lists, interleaved, confidence: confidenceOf(called, headed), score, explained };
}

/** The calls that stand in no paragraph of a note: what looks like a marker there is a word of the note. */
function outsideNotes(calls: readonly Call[], lines: readonly LabelledLine[], { children }: Root): Call[] {
  const notes = lines.map(({ child, start }) => ({ start, end: endOf(children[child] as Root['children'][number]) }));
  let note = 0;
  return calls.filter(({ start }) => {
    while (note < notes.length && (notes[note] as Stretch).end <= start) note++;
    const own = notes[note];
    return own === undefined || start < own.start;
  });
}

/** Whether any of the markers that lead to notes of a list stands between two of them. */
function isInterleaved({ lines, calls }: { lines: readonly LabelledLine[]; calls: readonly Call[] }, form: MarkerForm): boolean {
  const first = (lines[0] as LabelledLine).start;
  const last = (lines.at(-1) as LabelledLine).start;
  const labels = new Set(lines.map(({ label }) => label));
  const own = form.weak ? inOrder(lines, calls) : calls.filter((call) => call.labels.some((label) => labels.has(label)));
  return own.some(({ start }) => start > first && start < last);
}

/** Where doubt is larger, more must agree: a list of three items is no notes because one number in the text is 2. */
function isEnough(count: number, called: number, headed: boolean, weakNotes: boolean, weakMarkers: boolean): boolean {
  if (!weakNotes && !weakMarkers) return headed || called >= 0.5 || (count >= 3 && called > 0);
  if (weakNotes && weakMarkers) return called >= (headed ? 0.6 : 0.8) && (headed || count >= 2);
  return called >= 0.5 && (headed || count >= 2 || called === 1);
}

/** Longest line that may be a heading of notes in words that nobody listed. */
const LONGEST_HEADING = 60;

/** Whether a sentence ends in a colon right above most lists: it introduces a list of the body. */
function areIntroduced(lists: readonly NoteList[], tree: Root): boolean {
  const introduced = lists.filter(({ lines }) => {
    const above = previousText(tree, (lines[0] as LabelledLine).child);
    const text = above === undefined ? '' : textOf([tree.children[above] as Root['children'][number]]).trimEnd();
    return text.length > LONGEST_HEADING && /[:：]$/.test(text);
  });
  return introduced.length * 2 > lists.length;
}

/** Whether a convention speaks for itself: beside another one, or where notes do not begin their lines. */
function isPlain(noteForm: NoteForm, markerForm: MarkerForm, lines: readonly LabelledLine[], called: number, headed: boolean): boolean {
  if (noteForm.id === '*' || noteForm.id === '(*)') return markerForm.id === '*' && called === 1;
  if (noteForm.weak && markerForm.weak) return (lines.length >= 5 && called >= 0.9) || (headed && lines.length >= 3 && called === 1);
  return called >= 0.8 && lines.length >= 2;
}

function confidenceOf(called: number, headed: boolean): number {
  return Math.round(Math.min(1, 0.5 + called / 2 + (headed ? 0.2 : 0)) * 100) / 100;
}
