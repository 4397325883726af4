import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import type { VFile } from 'vfile';
import type { Citation } from '../../schemas/index.js';
import { report } from '../../schemas/report.js';
import { citationsByNote } from '../citations/by-note.js';
import { folded } from '../citations/keys.js';
import { type NoteText, notesOf } from '../note-text.js';
import { numberOf } from '../structure/labels.js';

/** Ties each back-reference to the citation that it leans on. Where that is in doubt it says so, and ties nothing. */
export const resolveBackReferences: Plugin<[], Root> = () => resolveBackReferencesOf;

/** Citations that may be meant, in document order. */
interface Earlier {
  byNote: Map<string, Citation[]>;
  /** Full citations by the folded name of their first author. */
  byAuthor: Map<string, Citation[]>;
}

function resolveBackReferencesOf(tree: Root, file: VFile): void {
  const notes = notesOf(tree, file);
  const all = citationsByNote(file.data.article!.citations);
  const earlier: Earlier = { byNote: new Map(), byAuthor: new Map() };
  notes.forEach((note, index) => {
    const own = all.get(note.id) ?? [];
    own.forEach((citation, position) => {
      if (citation.form === 'ibid') resolveIbid(citation, own[position - 1], note, notes[index - 1], earlier, file);
      else if (citation.form !== 'full') resolveByAuthor(citation, earlier, notes, file);
      if (citation.form !== 'full') return;
      for (const name of authorKeys(citation)) {
        const known = earlier.byAuthor.get(name);
        if (known) known.push(citation);
        else earlier.byAuthor.set(name, [citation]);
      }
    });
    earlier.byNote.set(note.id, own);
  });
}

/** Ibid. is the citation before it in the same note; at the start of a note, the one citation of the note before. */
function resolveIbid(
  citation: Citation,
  sibling: Citation | undefined,
  note: NoteText,
  before: NoteText | undefined,
  earlier: Earlier,
  file: VFile,
): void {
  if (sibling) {
    citation.antecedent = sibling.id;
    return;
  }
  const doubt = doubtOf(note, before, earlier);
  const [only] = before ? (earlier.byNote.get(before.id) ?? []) : [];
  if (!doubt && only) citation.antecedent = only.id;
  else {
    report(file, {
      rule: 'ambiguous-back-reference',
      span: citation.span,
      about: citation.id,
      message: `“${citation.text}” in note ${note.label} could mean more than one thing: ${doubt}. Write out what it stands for.`,
    });
  }
}

function doubtOf(note: NoteText, before: NoteText | undefined, earlier: Earlier): string | undefined {
  if (!before || before.scope !== note.scope) return 'no note stands before it';
  const [own, previous] = [numberOf(note.label), numberOf(before.label)];
  if (own !== undefined && previous !== undefined && own > previous + 1) return `note ${own - 1} is missing from the source`;
  const citations = earlier.byNote.get(before.id) ?? [];
  if (citations.length === 0) return `note ${before.label} cites no work`;
  return citations.length > 1 ? `note ${before.label} cites ${citations.length} works` : undefined;
}

/** Op. cit., supra and short forms go by the author, then by the title they give, then by the latest. */
function resolveByAuthor(citation: Citation, earlier: Earlier, notes: readonly NoteText[], file: VFile): void {
  const candidates = candidatesFor(citation, earlier, notes);
  const [last] = candidates.slice(-1);
  if (last) {
    citation.antecedent = last.id;
    return;
  }
  report(file, {
    rule: 'unresolved-back-reference',
    span: citation.span,
    about: citation.id,
    message: `“${citation.text}” points back to a citation that none of the notes before it gives. Check the name, or write the citation out.`,
  });
}

function candidatesFor(citation: Citation, earlier: Earlier, notes: readonly NoteText[]): Citation[] {
  if (citation.pointsTo !== undefined) {
    const target = notes.find(({ label }) => label === citation.pointsTo);
    const cited = target ? (earlier.byNote.get(target.id) ?? []) : [];
    const named = cited.filter((one) => authorKeys(citation).some((name) => authorKeys(one).includes(name)));
    return named.length ? named : cited.length === 1 ? cited : [];
  }
  const byAuthor = authorKeys(citation).flatMap((name) => earlier.byAuthor.get(name) ?? []);
  const title = titleOf(citation);
  return title ? byAuthor.filter((one) => titleOf(one).includes(title)) : byAuthor;
}

/** Whom a citation is known by: its first author, or what contains it where it has none (`The Economist, “Short Title”`). */
function authorKeys({ fields }: Citation): string[] {
  const author =
    fields.find(({ name }) => name === 'author') ?? fields.find(({ name }) => name === 'container-title' || name === 'publisher');
  const family = author?.parts?.find(({ name }) => name === 'family' || name === 'literal')?.value ?? author?.value;
  return family ? [folded(family)] : [];
}

function titleOf({ fields }: Citation): string {
  return folded(fields.find(({ name }) => name === 'title')?.value ?? '');
}
