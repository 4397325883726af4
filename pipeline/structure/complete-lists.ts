import type { LabelledLine } from './labelled-lines.js';
import { numberOf } from './labels.js';
import type { NoteForm } from './note-forms.js';
import type { NoteList } from './note-lists.js';

/** How far a number may stand from its place. */
const WIDEST_DISORDER = 3;

/**
 * Adds to each list the notes that stand within it and that its choice passed over: a number that stands twice, one that
 * nobody calls. A line of a weak form must repeat the number before it, or fit between its neighbours.
 *
 * @param all the lines of the text that are labelled in the form of the list
 */
export function completeLists(lists: readonly NoteList[], all: readonly LabelledLine[], form: NoteForm): NoteList[] {
  let next = 0;
  return lists.map((list) => {
    const chosen = new Set(list.lines.map(({ start }) => start));
    const [first, last] = [(list.lines[0] as LabelledLine).start, (list.lines.at(-1) as LabelledLine).start];
    while (next < all.length && (all[next] as LabelledLine).start < first) next++;
    const lines: LabelledLine[] = [];
    let ahead = 0;
    for (; next < all.length && (all[next] as LabelledLine).start <= last; next++) {
      const line = all[next] as LabelledLine;
      while (ahead < list.lines.length && (list.lines[ahead] as LabelledLine).start <= line.start) ahead++;
      if (chosen.has(line.start) || (line.leads && (!form.weak || fits(line, lines.at(-1), list.lines[ahead])))) lines.push(line);
    }
    return { ...list, lines };
  });
}

function fits(line: LabelledLine, before: LabelledLine | undefined, after: LabelledLine | undefined): boolean {
  if (!before || !after) return false;
  const [number, low, high] = [numberOf(line.label), numberOf(before.label), numberOf(after.label)];
  if (number === undefined || low === undefined || high === undefined) return false;
  if (number === low || number === high || (number > low && number < high)) return true;
  // Two notes that have changed places stand in the list without anything between them and their neighbours.
  return Math.abs(number - low) <= WIDEST_DISORDER && line.child - before.child <= 1 && after.child - line.child <= 1;
}
