import { numberOf } from '../labels.js';
import { longestCount } from '../longest-count.js';
import type { Call } from '../markers/calls.js';
import type { LabelledLine } from './labelled-lines.js';
import type { NoteForm } from './note-forms.js';

/** Widest step by which notes count on where a number is missing. */
const WIDEST_STEP = 3;

/**
 * The runs of labelled lines that could be the notes of a text, whatever calls them, the plainest first: those under the
 * last heading of notes, those that count on from each other, those that lead their paragraphs.
 *
 * @param all the lines that are labelled in one form
 * @param hasHeading whether the block above a child is a heading of notes
 */
export function noteRuns(noteForm: NoteForm, all: readonly LabelledLine[], hasHeading: (child: number) => boolean): LabelledLine[][] {
  if (noteForm.explicit) return [[...all]];
  const headed = underLastHeading(all, hasHeading);
  const runs = noteForm.weak
    ? [...(headed ? [longestChain(headed)] : []), longestChain(all), ...(headed ? [headed] : [])]
    : [headed ?? lastRise(all), lastRise(all), leadingLines(all)];
  return distinct([...runs, underHeadings(all, hasHeading), ...(headed ? [beginningAnew(headed)] : [])]);
}

/**
 * The runs of a form, and those of its lines that answer the markers before them.
 *
 * @param calls what may be markers, in the order of the text
 */
export function withAnswers(runs: readonly LabelledLine[][], all: readonly LabelledLine[], calls: readonly Call[]): LabelledLine[][] {
  return calls.length ? distinct([...runs, answering(leadingLines(all), calls), answering(all, calls)]) : [...runs];
}

/** Runs that differ from each other and hold anything. */
function distinct(runs: readonly (readonly LabelledLine[])[]): LabelledLine[][] {
  const seen = new Set<string>();
  return runs.flatMap((run) => {
    const key = `${run.length} ${run[0]?.start} ${run.at(-1)?.start} ${run[run.length >> 1]?.start}`;
    if (!run.length || seen.has(key)) return [];
    seen.add(key);
    return [[...run]];
  });
}

/** All labelled lines under the last heading of notes, in whatever order they stand. */
function underLastHeading(lines: readonly LabelledLine[], hasHeading: (child: number) => boolean): LabelledLine[] | undefined {
  const first = lines.findLastIndex(({ child }, index) => child !== lines[index - 1]?.child && hasHeading(child));
  return first === -1 ? undefined : lines.slice(first);
}

/** Under each heading of notes, the lines that count on from the first one behind it: each chapter has notes of its own. */
function underHeadings(lines: readonly LabelledLine[], hasHeading: (child: number) => boolean): LabelledLine[] {
  const found: LabelledLine[] = [];
  let last: number | undefined;
  lines.forEach((line, index) => {
    const number = numberOf(line.label);
    if (line.child !== lines[index - 1]?.child && hasHeading(line.child)) last = undefined;
    else if (last === undefined ? !found.length : number !== undefined && (number <= last || number > last + WIDEST_STEP)) return;
    if (number === undefined) return;
    last = number;
    found.push(line);
  });
  return found;
}

/** Under the last heading, the lines that count on, and those that begin anew: the notes of several chapters together. */
function beginningAnew(lines: readonly LabelledLine[]): LabelledLine[] {
  const found: LabelledLine[] = [];
  for (const line of lines) {
    const number = numberOf(line.label);
    const last = found.length ? numberOf((found.at(-1) as LabelledLine).label) : undefined;
    if (number === undefined) continue;
    if (last === undefined || (number > last && number <= last + WIDEST_STEP) || line.label === found[0]?.label) found.push(line);
  }
  return found;
}

/** Lines that lead their paragraph, and those that follow such a one in it: a wrapped line may begin with a marker. */
function leadingLines(lines: readonly LabelledLine[]): LabelledLine[] {
  const led = new Set<number>();
  return lines.filter(({ child, leads }) => {
    if (leads) led.add(child);
    return led.has(child);
  });
}

/**
 * Lines whose label was called since it was last noted, and those between them that count on from one to the next: so
 * notes are found that stand between paragraphs, at the foot of each page or at the end of each chapter.
 */
function answering(lines: readonly LabelledLine[], calls: readonly Call[]): LabelledLine[] {
  const open = new Set<string>();
  const answers = new Set<LabelledLine>();
  const starts = new Set(lines.map(({ start }) => start));
  let call = 0;
  for (const line of lines) {
    for (; call < calls.length && (calls[call] as Call).start < line.start; call++) {
      if (!starts.has((calls[call] as Call).start)) for (const label of (calls[call] as Call).labels) open.add(label);
    }
    if (open.delete(line.label)) answers.add(line);
  }
  return withNeighbours(lines, answers);
}

/** Adds the lines between two answers, or right behind the last, whose numbers count on: notes that nobody calls. */
function withNeighbours(lines: readonly LabelledLine[], answers: ReadonlySet<LabelledLine>): LabelledLine[] {
  const kept: LabelledLine[] = [];
  const next = new Array<number | undefined>(lines.length + 1).fill(undefined);
  for (let index = lines.length - 1; index >= 0; index--) {
    const line = lines[index] as LabelledLine;
    next[index] = answers.has(line) ? numberOf(line.label) : next[index + 1];
  }
  lines.forEach((line, index) => {
    const number = numberOf(line.label);
    const before = kept.length ? numberOf((kept.at(-1) as LabelledLine).label) : undefined;
    const after = next[index + 1];
    const fits = number !== undefined && before !== undefined && number > before && number <= before + WIDEST_STEP;
    if (answers.has(line) || (fits && (after === undefined || number < after || after <= before))) kept.push(line);
  });
  return kept;
}

/** The last run of lines of one kind of label whose numbers rise. A number that stands twice in a row does not break the run. */
function lastRise(lines: readonly LabelledLine[]): LabelledLine[] {
  // `c` and `i` are roman numerals as well: they count as letters where others stand beside them that are none.
  const letters = lines.some(({ label }) => /^[abd-hjkm-uwyz]$/i.test(label));
  const order = ({ label }: LabelledLine): number | undefined =>
    letters && /^[a-z]$/i.test(label) ? label.toLowerCase().charCodeAt(0) : numberOf(label);
  const isDigit = ({ label }: LabelledLine): boolean => /^\d/.test(label);
  let index = lines.length - 1;
  while (index > 0) {
    const [here, before] = [lines[index] as LabelledLine, lines[index - 1] as LabelledLine];
    const [number, previous] = [order(here), order(before)];
    if ((number !== undefined && previous !== undefined && previous > number) || isDigit(here) !== isDigit(before)) break;
    index--;
  }
  return lines.slice(Math.max(index, 0));
}

/** The longest run of lines that count on from each other. */
function longestChain(lines: readonly LabelledLine[]): LabelledLine[] {
  return longestCount(
    lines.map(({ label }) => numberOf(label)),
    WIDEST_STEP,
  ).map((index) => lines[index] as LabelledLine);
}
