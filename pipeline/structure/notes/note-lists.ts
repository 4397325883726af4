import { lastNotAbove } from '../../../schemas/search.js';
import { numberOf } from '../labels.js';
import type { Call, Stretch } from '../markers/calls.js';
import type { LabelledLine } from './labelled-lines.js';

/** Notes that count on without beginning anew, and the stretch of the text whose markers lead to them. */
export interface NoteList {
  lines: readonly LabelledLine[];
  /** Where its markers stand. */
  reach: Stretch;
  /** Whether the next list follows without any text that calls it: what stands between the two is a heading or nothing. */
  isFollowed?: boolean;
}

/** Most places at which one chapter is tried to begin. */
const MOST_CUTS = 200;

/**
 * Parts notes where their numbering begins anew, and says which stretch of the text each part speaks of: the notes of a
 * page or a chapter follow it; where several parts stand together at the end, the markers begin anew as often.
 *
 * @param lines the notes in the order of the text
 * @param calls the markers of their form, in the order of the text
 * @param hasHeading whether the block above a child is a heading of notes
 */
export function noteLists(lines: readonly LabelledLine[], calls: readonly Call[], hasHeading: (child: number) => boolean): NoteList[] {
  const parts = partsOf(lines, calls, hasHeading);
  const bundles: (readonly LabelledLine[])[][] = [];
  for (const part of parts) {
    const last = bundles.at(-1)?.at(-1)?.at(-1);
    if (last && !callsBetween(calls, last, part[0] as LabelledLine, part[1])) bundles.at(-1)?.push(part);
    else bundles.push([part]);
  }
  let from = 0;
  return bundles.flatMap((bundle, index) => {
    const last = bundle.at(-1)?.at(-1);
    const to = index === bundles.length - 1 || !last ? Number.MAX_SAFE_INTEGER : last.start;
    const lists = reaches(bundle, calls.slice(firstFrom(calls, from), firstFrom(calls, to)), { start: from, end: to });
    from = to;
    return lists;
  });
}

function partsOf(lines: readonly LabelledLine[], calls: readonly Call[], hasHeading: (child: number) => boolean): LabelledLine[][] {
  const parts: LabelledLine[][] = [];
  let known = new Set<string>();
  lines.forEach((line, index) => {
    const part = parts.at(-1);
    const before = lines[index - 1];
    if (!part || !before || beginsAnew(line, before, part, lines[index + 1], known, calls, hasHeading)) {
      parts.push([line]);
      known = new Set();
    } else part.push(line);
    known.add(line.label);
  });
  return parts;
}

/** Whether a number that the part already has begins another part, rather than standing twice by mistake. */
function beginsAnew(
  line: LabelledLine,
  before: LabelledLine,
  part: readonly LabelledLine[],
  next: LabelledLine | undefined,
  known: ReadonlySet<string>,
  calls: readonly Call[],
  hasHeading: (child: number) => boolean,
): boolean {
  if (!known.has(line.label)) return false;
  if (line.child !== before.child && hasHeading(line.child)) return true;
  if (line.label !== part[0]?.label && !isFirst(line.label)) return false;
  if (callsBetween(calls, before, line, next)) return true;
  const number = numberOf(line.label);
  if (next === undefined) return line.child - before.child > 1 && part.length > 1;
  return number !== undefined && part.length > 1 && numberOf(next.label) === number + 1 && known.has(next.label);
}

function isFirst(label: string): boolean {
  return numberOf(label) === 1 || /^[*†]$/.test(label);
}

/** Index of the first call at or behind an offset. */
function firstFrom(calls: readonly Call[], offset: number): number {
  return lastNotAbove(calls.length, (index) => (calls[index] as Call).start, offset - 1) + 1;
}

/** Whether a note or the next one is called between the note before it and its own place: then it stands behind its own text. */
function callsBetween(calls: readonly Call[], before: LabelledLine, line: LabelledLine, next: LabelledLine | undefined): boolean {
  for (let index = firstFrom(calls, before.start + 1); index < calls.length; index++) {
    const { start, labels } = calls[index] as Call;
    if (start >= line.start) return false;
    if (labels.includes(line.label) || (next && labels.includes(next.label))) return true;
  }
  return false;
}

/** Parts that stand together at the end: the markers before them are cut where they begin anew. */
function reaches(bundle: readonly (readonly LabelledLine[])[], calls: readonly Call[], { start, end }: Stretch): NoteList[] {
  const lists: NoteList[] = [];
  let from = start;
  let first = 0;
  bundle.forEach((lines, index) => {
    const next = bundle[index + 1];
    const cut = next ? bestCut(lines, next, calls, first) : calls.length;
    const to = next ? (calls[cut]?.start ?? end) : end;
    lists.push({ lines, reach: { start: from, end: to }, isFollowed: next !== undefined });
    from = to;
    first = cut;
  });
  return lists;
}

/** The call at which the markers of one part end and those of the next begin: the one that leaves most of them explained. */
function bestCut(lines: readonly LabelledLine[], next: readonly LabelledLine[], calls: readonly Call[], first: number): number {
  const [own, following] = [labelsOf(lines), labelsOf(next)];
  const opening = next[0]?.label as string;
  let [best, bestScore] = [calls.length, Number.NEGATIVE_INFINITY];
  const seen = new Set<string>();
  let wrong = 0;
  let tried = 0;
  for (let cut = first; cut < calls.length && tried < MOST_CUTS; cut++) {
    const { labels } = calls[cut] as Call;
    if (cut > first && labels.includes(opening)) {
      tried++;
      const score = seen.size - wrong + explained(calls, cut, Math.min(calls.length, cut + following.size + 2), following);
      if (score > bestScore) [best, bestScore] = [cut, score];
    }
    for (const label of labels) own.has(label) ? seen.add(label) : wrong++;
  }
  return best;
}

function labelsOf(lines: readonly LabelledLine[]): Set<string> {
  return new Set(lines.map(({ label }) => label));
}

/** How many labels of a list some calls name, less those that they name and it lacks. */
function explained(calls: readonly Call[], from: number, to: number, labels: ReadonlySet<string>): number {
  const seen = new Set<string>();
  let wrong = 0;
  for (let index = from; index < to; index++)
    for (const label of (calls[index] as Call).labels) labels.has(label) ? seen.add(label) : wrong++;
  return seen.size - wrong;
}
