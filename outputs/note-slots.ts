import type { Nodes } from 'mdast';
import type { ArticleRecord, Note } from '../schemas/index.js';

/** A note, or the place of one that the source lacks. */
export type NoteSlot =
  | { id: string; label: string; scope: number; note: Note }
  | { id: string; label: string; scope: number /** The label as its first marker has it, with brackets. */; raw: string; note?: undefined };

type MissingSlot = Extract<NoteSlot, { note?: undefined }>;

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
 * The notes of an article, scope by scope, with a placeholder for each that the source lacks, in its numeric place: so
 * every output has as many notes as the text has numbers, and none moves.
 */
export function noteSlots(record: ArticleRecord): NoteSlot[] {
  const notes = new Map<number, NoteSlot[]>();
  for (const note of record.notes) of(notes, note.scope).push({ id: note.id, label: note.label, scope: note.scope, note });
  const missing = new Map<number, MissingSlot[]>();
  for (const slot of missingNotes(record)) of(missing, slot.scope).push(slot);
  const scopes = [...new Set([...notes.keys(), ...missing.keys()])].sort((a, b) => a - b);
  return scopes.flatMap((scope) => inPlace(notes.get(scope) ?? [], missing.get(scope) ?? []));
}

function of<T>(lists: Map<number, T[]>, key: number): T[] {
  let list = lists.get(key);
  if (!list) {
    list = [];
    lists.set(key, list);
  }
  return list;
}

/** Each note that markers call and the source lacks, once, in the order of the text. */
function missingNotes({ body, asides }: ArticleRecord): MissingSlot[] {
  const found = new Map<string, MissingSlot>();
  for (const node of walk([body, ...asides.flatMap(({ children }) => children)])) {
    if (node.type !== 'footnoteReference' || node.data?.marker?.note !== null) continue;
    const { label, raw, scope, cluster } = node.data.marker;
    const id = `fn${node.identifier}`;
    if (!found.has(id)) found.set(id, { id, label, scope, raw: cluster ? `${cluster.raw[0]}${label}${cluster.raw.at(-1)}` : raw });
  }
  return [...found.values()];
}

/** Puts each missing note before the first note with a higher number; one whose label is no number comes last. */
function inPlace(notes: readonly NoteSlot[], missing: readonly MissingSlot[]): NoteSlot[] {
  const order = missing.map((slot) => ({ slot, number: numberOf(slot) })).sort((a, b) => a.number - b.number || 0);
  const out: NoteSlot[] = [];
  let next = 0;
  for (const note of notes) {
    const number = numberOf(note);
    while (next < order.length && number !== Number.POSITIVE_INFINITY && (order[next]?.number as number) < number) {
      out.push(order[next++]?.slot as MissingSlot);
    }
    out.push(note);
  }
  return [...out, ...order.slice(next).map(({ slot }) => slot)];
}

function numberOf({ label }: { label: string }): number {
  const number = Number.parseInt(label, 10);
  return Number.isNaN(number) ? Number.POSITIVE_INFINITY : number;
}
