import type { Citation } from '../../../schemas/index.js';
import type { NoteText } from '../../note-text.js';
import { numberOf } from '../../structure/labels.js';
import { authorKeys } from './known-by.js';

/** The citations that a back-reference may mean, in document order. */
export interface Earlier {
  /** Those of the notes before, by the id of the note. */
  byNote: Map<string, Citation[]>;
  /** Full citations by the folded name of their first author. */
  byAuthor: Map<string, Citation[]>;
  /** All of the article by their ids. */
  byId: ReadonlyMap<string, Citation>;
}

/** Adds a full citation to those that a name can lead to. */
export function remember({ byAuthor }: Earlier, citation: Citation): void {
  if (citation.form !== 'full') return;
  for (const name of authorKeys(citation)) {
    const known = byAuthor.get(name);
    if (known) known.push(citation);
    else byAuthor.set(name, [citation]);
  }
}

/** Why the note before in the source may not be the one that was before in the article. */
export function gapBefore(note: NoteText, before: NoteText | undefined): string | undefined {
  if (!before || before.scope !== note.scope) return 'no note stands before it';
  const [own, previous] = [numberOf(note.label), numberOf(before.label)];
  return own !== undefined && previous !== undefined && own > previous + 1 ? `note ${own - 1} is missing from the source` : undefined;
}
