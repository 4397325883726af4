import { lastNotAbove } from '../../../schemas/search.js';
import { numberOf } from '../labels.js';
import type { LabelledLine } from './labelled-lines.js';
import type { NoteForm } from './note-forms.js';
import type { NoteList } from './note-lists.js';

/** What of a convention says which lines may be added. */
interface Completing {
  noteForm: NoteForm;
  interleaved: boolean;
}

/** How far a number may stand from its place. */
const WIDEST_DISORDER = 3;

/**
 * Adds to each list the notes that stand within it and that its choice passed over: a number that stands twice, one that
 * nobody calls. A line of a weak form must repeat the number before it, or fit between its neighbours.
 *
 * @param all the lines of the text that are labelled in the form of the list
 */
export function completeLists(lists: readonly NoteList[], all: readonly LabelledLine[], { noteForm, interleaved }: Completing): NoteList[] {
  const taken = new Set(lists.flatMap(({ lines }) => lines.map(({ start }) => start)));
  let next = 0;
  return lists.map((chosenOnly) => {
    const list = { ...chosenOnly, lines: extended(chosenOnly.lines, all, taken) };
    const chosen = new Set(list.lines.map(({ start }) => start));
    const [first, last] = [(list.lines[0] as LabelledLine).start, (list.lines.at(-1) as LabelledLine).start];
    while (next < all.length && (all[next] as LabelledLine).start < first) next++;
    const lines: LabelledLine[] = [];
    let ahead = 0;
    for (; next < all.length && (all[next] as LabelledLine).start <= last; next++) {
      const line = all[next] as LabelledLine;
      while (ahead < list.lines.length && (list.lines[ahead] as LabelledLine).start <= line.start) ahead++;
      if (!chosen.has(line.start) && isNumber(line) !== isNumber(list.lines[0] as LabelledLine)) continue;
      const isInPlace = !line.midLine && (line.leads || line.child === lines.at(-1)?.child);
      if (chosen.has(line.start) || (isInPlace && (!noteForm.weak || fits(line, lines.at(-1), list.lines[ahead], interleaved))))
        lines.push(line);
    }
    return { ...list, lines };
  });
}

function isNumber({ label }: LabelledLine): boolean {
  return /^\d/.test(label);
}

/** A list with the notes right above and below it that count on: its choice may have begun with the first that is called. */
function extended(lines: readonly LabelledLine[], all: readonly LabelledLine[], taken: ReadonlySet<number>): readonly LabelledLine[] {
  const [first, last] = [lines[0] as LabelledLine, lines.at(-1) as LabelledLine];
  const above: LabelledLine[] = [];
  for (let index = indexOf(all, first) - 1; index >= 0; index--) {
    const [line, below] = [all[index] as LabelledLine, above[0] ?? first];
    if (taken.has(line.start) || !countsOn(line, below)) break;
    above.unshift(line);
  }
  const below: LabelledLine[] = [];
  for (let index = indexOf(all, last) + 1; index > 0 && index < all.length; index++) {
    const [line, before] = [all[index] as LabelledLine, below.at(-1) ?? last];
    if (taken.has(line.start) || !countsOn(before, line)) break;
    below.push(line);
  }
  return above.length || below.length ? [...above, ...lines, ...below] : lines;
}

function indexOf(all: readonly LabelledLine[], { start }: LabelledLine): number {
  const index = lastNotAbove(all.length, (at) => (all[at] as LabelledLine).start, start);
  return all[index]?.start === start ? index : -1;
}

/** Whether a line counts on by one from the line right above it, or has its number once more. */
function countsOn(above: LabelledLine, line: LabelledLine): boolean {
  const [number, next] = [numberOf(above.label), numberOf(line.label)];
  return (
    !line.midLine && !above.midLine && number !== undefined && (next === number + 1 || next === number) && line.child - above.child <= 1
  );
}

function fits(line: LabelledLine, before: LabelledLine | undefined, after: LabelledLine | undefined, interleaved: boolean): boolean {
  if (!before || !after) return false;
  const [number, low, high] = [numberOf(line.label), numberOf(before.label), numberOf(after.label)];
  if (number === undefined || low === undefined || high === undefined) return false;
  if (number > low && number < high) return true;
  // Between paragraphs of the body a number that stands twice is that of a list or a heading.
  if (interleaved) return false;
  if (number === low || number === high) return true;
  // Two notes that have changed places stand in the list without anything between them and their neighbours.
  return Math.abs(number - low) <= WIDEST_DISORDER && line.child - before.child <= 1 && after.child - line.child <= 1;
}
