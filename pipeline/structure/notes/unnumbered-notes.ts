import type { RootContent } from 'mdast';
import { textOf } from '../../plain-text.js';
import { startOf } from '../../position.js';
import { type Call, callsOf, ENUMERATING, isEnumerator } from '../markers/calls.js';
import { heaviestRise } from '../markers/heaviest-rise.js';
import { markerForms } from '../markers/marker-forms.js';
import { trailingRole } from '../surroundings/known-passages.js';
import type { Convention, Evidence } from './detect-convention.js';
import type { LabelledLine } from './labelled-lines.js';
import type { NoteForm } from './note-forms.js';

/** No line begins with a label that is not there. */
const UNNUMBERED: NoteForm = { id: 'unnumbered', pattern: /(?!)/y };
/** Share of the numbers up to the last that markers of a weak form must say. */
const UNBROKEN = 0.9;
/** Share of the blocks that may hold a phrase of a publisher's remark: a note may quote one. */
const MOST_KNOWN = 0.1;
/** How many passages of other kinds may stand behind the notes. */
const MOST_BEHIND = 4;

/**
 * Finds notes that have no labels: under a heading of notes, as many blocks as the markers count. Their labels are then
 * their places in the list.
 *
 * @param headingAt index of the heading of notes
 */
export function findUnnumberedNotes(evidence: Evidence, headingAt: number): Convention | undefined {
  const { children } = evidence.tree;
  const blocks: number[] = [];
  for (let child = headingAt + 1; child < children.length; child++) {
    const node = children[child] as RootContent;
    if (node.type === 'paragraph' && !node.data?.block?.part) blocks.push(child);
  }
  for (const markerForm of markerForms.filter(({ explicit }) => !explicit)) {
    const calls = callsOf(markerForm, evidence.reading, evidence.ranges).filter(
      ({ start }) => start < startOf(children[headingAt] as RootContent),
    );
    const highest = markerForm.weak ? highestOf(calls, blocks.length) : highestInOrder(calls);
    // Fewer blocks than markers, and the list is another one; many more, and it goes on with something else.
    if (highest < (markerForm.weak ? 3 : 1) || blocks.length < highest || blocks.length > highest + MOST_BEHIND) continue;
    const own = blocks.slice(0, highest);
    if (isAlphabetical(own.map((child) => textOf([children[child] as RootContent])))) continue;
    const known = own.filter((child) => trailingRole(children[child] as RootContent) !== 'unknown');
    if (known.length > own.length * MOST_KNOWN) continue;
    const lines = own.map((child, index): LabelledLine => {
      const start = startOf(children[child] as RootContent);
      return { child, label: String(index + 1), raw: '', start, textStart: start, leads: true };
    });
    const reach = { start: 0, end: Number.MAX_SAFE_INTEGER };
    return {
      noteForm: UNNUMBERED,
      markerForm,
      lists: [{ lines, reach }],
      interleaved: false,
      confidence: 0.8,
      score: Math.sqrt(highest),
      explained: 1,
    };
  }
  return undefined;
}

/** The number up to which markers count from 1 without a gap. */
function highestInOrder(calls: readonly Call[]): number {
  if (calls.filter(isEnumerator).length >= calls.length * ENUMERATING) return 0;
  let highest = 0;
  for (const { labels } of calls) for (const label of labels) if (Number(label) === highest + 1) highest++;
  return highest;
}

/** Of the numbers that the blocks could be counted by, the first that nearly unbroken markers of a weak form rise to. */
function highestOf(calls: readonly Call[], blocks: number): number {
  for (let highest = blocks; highest >= Math.max(3, blocks - MOST_BEHIND); highest--) {
    const values = calls.flatMap(({ labels }) => labels.map(Number)).filter((value) => value >= 1 && value <= highest);
    const rise = heaviestRise(
      values,
      values.map(() => 1),
    );
    if (rise.length >= highest * UNBROKEN && values[rise.at(-1) as number] === highest) return highest;
  }
  return 0;
}

/** Whether passages stand in the order of the alphabet and say a year each: a reference list, which no marker calls. */
function isAlphabetical(texts: readonly string[]): boolean {
  const names = texts.map((text) =>
    text
      .replace(/^[^\p{L}]+/u, '')
      .slice(0, 4)
      .toLowerCase(),
  );
  const isSorted = names.every((name, index) => index === 0 || name >= (names[index - 1] as string));
  return texts.length >= 3 && isSorted && texts.every((text) => /^\p{Lu}[^.]{0,60},/u.test(text) && /\b(?:1[5-9]|20)\d\d/.test(text));
}
