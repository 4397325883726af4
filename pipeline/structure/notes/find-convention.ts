import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import type { Reading } from '../../../schemas/reading.js';
import { structureWords } from '../../lexicons/structure/index.js';
import { endOf, startOf } from '../../position.js';
import { type Call, callsOf, type Stretch } from '../markers/calls.js';
import { lookAlikes } from '../markers/look-alikes.js';
import type { MarkerForm } from '../markers/marker-forms.js';
import { markerStretches } from '../markers/text-ranges.js';
import { previousText } from '../parts.js';
import type { Cutting } from '../slice.js';
import { isListHeading } from '../surroundings/known-passages.js';
import { type Convention, detectConvention, type Evidence } from './detect-convention.js';
import { lineStarts } from './labelled-lines.js';
import { withMisreadLabels } from './misread-labels.js';
import { runTogetherStarts } from './run-together.js';
import { findUnnumberedNotes } from './unnumbered-notes.js';

/** Share of the markers that notes must explain for others not to be looked for. */
const MOSTLY = 0.8;
/** How much more a convention must explain that begins its notes within lines. */
const CLEARLY = 1.3;

/** Longest name of a chapter that stands between the heading of the notes and its first note. */
const LONGEST_NAME = 160;

/**
 * Finds how the notes of a text are written: labelled at the beginning of lines, not labelled at all, or run together
 * within lines; or as a person says.
 *
 * @param used the marker forms of conventions that were found before
 * @returns undefined where no notes could be told
 */
export function findConvention(tree: Root, file: VFile, { source, reading }: Cutting, used: ReadonlySet<string>): Convention | undefined {
  const isHeading = (child: number | undefined): boolean => {
    const node = child === undefined ? undefined : tree.children[child];
    return node !== undefined && !node.data?.block?.part && isListHeading(node, structureWords.noteHeadings);
  };
  const forced = file.data.article!.convention;
  if (forced?.notes === 'none') return undefined;
  // Each form asks the same of the same blocks.
  const known = new Map<number, boolean>();
  const hasHeading = (child: number): boolean => {
    const answer = known.get(child) ?? isUnderHeading(tree, child, isHeading);
    known.set(child, answer);
    return answer;
  };
  const ranges = markerStretches(tree);
  const evidence: Evidence = {
    tree,
    reading,
    starts: lineStarts(tree, source),
    ranges,
    callsIn: callFinder(reading, ranges),
    hasHeading,
    used,
    forced,
  };
  const found = detectConvention(evidence);
  if (forced?.notes && forced.notes !== 'unnumbered') return found && withMisreadLabels(found, evidence, file);
  const lastHeading = used.size ? -1 : tree.children.findLastIndex((_, index) => isHeading(index));
  const isUnderIt = found?.lists.some(({ lines }) => (lines[0]?.child ?? 0) > lastHeading) ?? false;
  const unnumbered = lastHeading === -1 || isUnderIt ? undefined : findUnnumberedNotes(evidence, lastHeading);
  if (unnumbered) return unnumbered;
  // Notes that begin within lines are looked for where those that begin one leave many markers without a note.
  const together = used.size || (found?.explained ?? 0) >= MOSTLY ? undefined : runTogether(evidence);
  if (together && together.score > (found?.score ?? 0) * CLEARLY) return together;
  return found && withMisreadLabels(found, evidence, file);
}

/** Finds what may be markers of a form, once and when it is first asked for: most texts have lines of a few forms only. */
function callFinder(reading: Reading, ranges: readonly Stretch[]): Evidence['callsIn'] {
  const isLookAlike = lookAlikes(reading.text, reading.indexAt);
  const known = new Map<MarkerForm, Call[]>();
  return (form) => {
    const found = known.get(form) ?? callsOf(form, reading, ranges).filter((call) => form.id !== '[n]' || !isLookAlike(call));
    known.set(form, found);
    return found;
  };
}

/** Whether a heading of notes stands above a block, be it over the name of the chapter that the notes belong to. */
function isUnderHeading(tree: Root, child: number, isHeading: (child: number | undefined) => boolean): boolean {
  const above = previousText(tree, child);
  if (isHeading(above)) return true;
  const name = above === undefined ? undefined : tree.children[above];
  if (above === undefined || name?.type !== 'paragraph' || name.data?.block?.part || endOf(name) - startOf(name) > LONGEST_NAME)
    return false;
  return isHeading(previousText(tree, above));
}

/** Notes that begin within lines: behind the end of a sentence, or, where that explains less, behind any word. */
function runTogether(evidence: Evidence): Convention | undefined {
  const [strict, loose] = [false, true].map((anywhere) =>
    detectConvention({ ...evidence, starts: runTogetherStarts(evidence.tree, evidence.reading, anywhere), runTogether: true }),
  );
  return loose && loose.score > (strict?.score ?? 0) * 1.02 ? loose : strict;
}
