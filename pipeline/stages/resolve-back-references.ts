import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import type { VFile } from 'vfile';
import { folded } from '../../schemas/folded.js';
import type { Citation } from '../../schemas/index.js';
import { type Earlier, gapBefore, remember } from '../citations/antecedents/earlier.js';
import { repeatAuthor } from '../citations/antecedents/repeat-author.js';
import { resolveByAuthor } from '../citations/antecedents/resolve-by-author.js';
import { type Place, resolveIbid } from '../citations/antecedents/resolve-ibid.js';
import { citationsByNote } from '../citations/by-note.js';
import { type NoteText, notesOf } from '../note-text.js';

/** Ties each back-reference to the citation that it leans on. Where that is in doubt it says so, and ties nothing. */
export const resolveBackReferences: Plugin<[], Root> = () => resolveBackReferencesOf;

function resolveBackReferencesOf(tree: Root, file: VFile): void {
  const { citations, bibliography } = file.data.article!;
  const notes = notesOf(tree, file);
  const earlier: Earlier = {
    byNote: new Map(),
    byAuthor: new Map(),
    listed: new Map(),
    entries: bibliography.map(({ text }) => ({ text, words: folded(text) })),
    byId: new Map(citations.map((one) => [one.id, one])),
    notes: byLabel(notes),
  };
  repeatInBibliography(earlier, file);
  const all = citationsByNote(citations);
  notes.forEach((note, index) => {
    const own = all.get(note.id) ?? [];
    own.forEach((citation, position) => {
      resolve(citation, { note, sibling: own[position - 1], previous: notes[index - 1] }, earlier, file);
      remember(earlier.byAuthor, citation);
    });
    earlier.byNote.set(note.id, own);
  });
}

function resolve(citation: Citation, place: Place, earlier: Earlier, file: VFile): void {
  const { note, sibling, previous } = place;
  if (citation.sameAs !== undefined && citation.form !== 'full') {
    citation.antecedent = citation.sameAs;
    return;
  }
  if (citation.repeatedAuthor) {
    const before = sibling ?? earlier.byNote.get(previous?.id ?? '')?.at(-1);
    const gap = sibling || !previous ? undefined : gapBefore(note, previous);
    if (!repeatAuthor(citation, before, gap, earlier.byId, file)) return;
  }
  if (citation.form === 'ibid') resolveIbid(citation, place, earlier, file);
  else if (citation.form !== 'full') resolveByAuthor(citation, note, earlier, file);
}

/** The entries of a bibliography, each of which may repeat the author of the one before. */
function repeatInBibliography({ byId, listed }: Earlier, file: VFile): void {
  const { bibliography, citations } = file.data.article!;
  const byEntry = new Map<string, Citation>();
  for (const citation of citations)
    if (typeof citation.within === 'object' && 'bibliography' in citation.within) byEntry.set(citation.within.bibliography, citation);
  bibliography.forEach(({ id }, index) => {
    const citation = byEntry.get(id);
    if (!citation) return;
    repeatAuthor(citation, byEntry.get(bibliography[index - 1]?.id ?? ''), undefined, byId, file);
    remember(listed, citation);
  });
}

function byLabel(notes: readonly NoteText[]): Map<string, NoteText[]> {
  const labelled = new Map<string, NoteText[]>();
  for (const note of notes) {
    const known = labelled.get(note.label);
    if (known) known.push(note);
    else labelled.set(note.label, [note]);
  }
  return labelled;
}
