import type { Nodes } from 'mdast';
import type { ArticleRecord, Note } from '../schemas/index.js';

/** A note, or the place of one that the source lacks. */
export type NoteSlot =
  | { id: string; label: string; scope: number; note: Note }
  | { id: string; label: string; scope: number; raw: string; note?: undefined };

/** The words that stand in place of a note that the source lacks. */
export function missingNoteText(label: string): string {
  return `[Note ${label} is missing from the source text.]`;
}

/** All nodes of some trees, parents before children, in the order of the text. */
export function* walk(nodes: readonly Nodes[]): Generator<Nodes> {
  const open = [...nodes].reverse();
  for (let node = open.pop(); node; node = open.pop()) {
    yield node;
    if ('children' in node) for (let index = node.children.length - 1; index >= 0; index--) open.push(node.children[index] as Nodes);
  }
}

/**
 * The notes of an article with a placeholder for each that the source lacks, in its numeric place: so every output has as
 * many notes as the text has numbers, and none moves.
 */
export function noteSlots(record: ArticleRecord): NoteSlot[] {
  const slots: NoteSlot[] = record.notes.map((note) => ({ id: note.id, label: note.label, scope: note.scope, note }));
  const seen = new Set<string>();
  for (const node of walk([record.body, ...record.asides.flatMap(({ children }) => children)])) {
    if (node.type !== 'footnoteReference' || node.data?.marker?.note !== null) continue;
    const id = `fn${node.identifier}`;
    if (seen.has(id)) continue;
    seen.add(id);
    const { label, raw, scope } = node.data.marker;
    slots.splice(placeOf(label, scope, slots), 0, { id, label, scope, raw });
  }
  return slots;
}

/** Before the first note of the scope with a higher number; a label that is no number goes to the scope's end. */
function placeOf(label: string, scope: number, slots: readonly NoteSlot[]): number {
  const number = Number.parseInt(label, 10);
  const higher = slots.findIndex((slot) => slot.scope > scope || (slot.scope === scope && Number.parseInt(slot.label, 10) > number));
  return higher === -1 ? slots.length : higher;
}
