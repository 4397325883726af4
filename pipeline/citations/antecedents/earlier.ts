import type { Citation } from '../../../schemas/index.js';
import type { NoteText } from '../../note-text.js';
import { numberOf } from '../../structure/labels.js';
import { authorKeys, titleIn } from './known-by.js';
import { type Title, titleOf } from './short-title.js';

/** A citation in full, and its title as it is compared. */
export interface Known {
  citation: Citation;
  /** Made ready when it is first asked for: most citations are never pointed back to. */
  title(): Title;
}

/** Full citations by the folded name of their first author, in document order. */
export type ByAuthor = Map<string, Known[]>;

/** The citations that a back-reference may mean. */
export interface Earlier {
  /** Those of the notes before, by the id of the note. */
  byNote: Map<string, Citation[]>;
  /** Those in full of the notes before. */
  byAuthor: ByAuthor;
  /** Those of the bibliography, which stands apart from the order of the notes. */
  listed: ByAuthor;
  /** The entries of the bibliography as words, folded and not. */
  entries: readonly { text: string; words: string }[];
  /** All of the article by their ids. */
  byId: ReadonlyMap<string, Citation>;
  /** The notes of the article by their labels. */
  notes: ReadonlyMap<string, readonly NoteText[]>;
}

/** Adds a full citation to those that a name can lead to. */
export function remember(known: ByAuthor, citation: Citation): void {
  if (citation.form !== 'full') return;
  let title: Title | undefined;
  const one: Known = {
    citation,
    title: () => {
      title ??= titleOf(titleIn(citation));
      return title;
    },
  };
  for (const name of authorKeys(citation)) {
    const others = known.get(name);
    if (others) others.push(one);
    else known.set(name, [one]);
  }
}

/** Why the note before in the source may not be the one that was before in the article. */
export function gapBefore(note: NoteText, before: NoteText | undefined): string | undefined {
  if (!before || before.scope !== note.scope) return 'no note stands before it';
  const [own, previous] = [numberOf(note.label), numberOf(before.label)];
  return own !== undefined && previous !== undefined && own > previous + 1 ? `note ${own - 1} is missing from the source` : undefined;
}
