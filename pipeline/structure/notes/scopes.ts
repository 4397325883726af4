import type { Root } from 'mdast';
import type { NoteList } from './note-lists.js';
import type { ScopedList } from './place-notes.js';

/**
 * Numbers the lists of a convention: 1, 2, 3 in the order of the text. Where another convention has already taken a label
 * in a scope (`[1]` beside `¹`), its lists get scopes of their own.
 */
export function scopedLists(lists: readonly NoteList[], { children }: Root): ScopedList[] {
  const taken = new Map<number, Set<string>>();
  for (const { data } of children) {
    const scope = data?.block?.scope;
    if (scope === undefined || !data?.note) continue;
    taken.set(scope, (taken.get(scope) ?? new Set()).add(data.note.label));
  }
  const highest = Math.max(0, ...taken.keys());
  const collides = lists.some(({ lines }, index) => lines.some(({ label }) => taken.get(index + 1)?.has(label)));
  return lists.map((list, index) => ({ ...list, scope: index + 1 + (collides ? highest : 0) }));
}
