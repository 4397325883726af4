import type { Root } from 'mdast';
import type { Names } from '../../../schemas/ids.js';
import type { NoteData } from '../../../schemas/index.js';
import { startOf } from '../../position.js';

/** A note and where it begins. */
export interface PlacedNote {
  note: NoteData;
  start: number;
}

/** The notes of each label, by scope, in the order of the text. */
export type NoteTargets = ReadonlyMap<number, ReadonlyMap<string, readonly PlacedNote[]>>;

/** How many markers have a label, and how many of them are tied. */
export interface LabelCount {
  all: number;
  tied: number;
}

/** Sorts the notes of a tree by scope and label. The second of a label is a duplicate. Their ids are claimed among `names`. */
export function noteTargets(tree: Root, names: Names): NoteTargets {
  const targets = new Map<number, Map<string, PlacedNote[]>>();
  for (const node of tree.children) {
    const note = node.data?.note;
    if (!note) continue;
    names.claim(note.id);
    const scope = node.data?.block?.scope ?? 1;
    const known = targets.get(scope) ?? new Map<string, PlacedNote[]>();
    targets.set(scope, known);
    const same = known.get(note.label);
    if (same) {
      note.status = 'duplicate';
      same.push({ note, start: startOf(node) });
    } else known.set(note.label, [{ note, start: startOf(node) }]);
  }
  return targets;
}

/** The first note of each label: what a marker can lead to at all. */
export function firstTargets(targets: NoteTargets): Map<number, Map<string, NoteData>> {
  const firstOf = (own: ReadonlyMap<string, readonly PlacedNote[]>): Map<string, NoteData> =>
    new Map([...own].map(([label, [first]]) => [label, (first as PlacedNote).note]));
  return new Map([...targets].map(([scope, own]) => [scope, firstOf(own)]));
}

/**
 * The note that a marker leads to. Where a label has several notes, and as many markers, they belong together in their
 * order; otherwise a marker leads to the first note behind it, as where notes stand between paragraphs.
 *
 * @param same the notes of its label
 * @param count of the markers of its label; counts this one as tied
 * @param at where the marker stands
 */
export function targetOf(same: readonly PlacedNote[] | undefined, count: LabelCount | undefined, at: number): NoteData | undefined {
  if (!same) return undefined;
  const number = count ? count.tied++ : 0;
  if (same.length > 1 && count?.all === same.length) return same[number]?.note;
  return (same.find(({ start }) => start > at) ?? same[0])?.note;
}
