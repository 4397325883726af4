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

/** Op. cit., supra and short forms go by the number of the note, else by the author, then by title and year, then by the latest. */
function resolveByAuthor(citation: Citation, earlier: Earlier, notes: readonly NoteText[], file: VFile): void {
  const candidates = candidatesFor(citation, earlier, notes);
  const [last] = candidates.slice(-1);
  // `Roe 1979` names one work: of two from that year it cannot be told which.
  const doubtful = candidates.length > 1 && isByYear(citation) && new Set(candidates.map(titleOf)).size > 1;
  if (last && !doubtful) {
    citation.antecedent = last.id;
    return;
  }
  if (doubtful) {
    report(file, {
      rule: 'ambiguous-back-reference',
      span: citation.span,
      about: citation.id,
      message: `“${citation.text}” could mean more than one thing: the notes before it cite several works of that author and year. Write out what it stands for.`,
    });
    return;
  }
  if (isByYear(citation) && isInBibliography(citation, file)) return;
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
    const named = cited.filter((one) =>
      authorKeys(citation).some((name) => authorKeys(one).includes(name) || titleOf(one).startsWith(name)),
    );
    if (named.length > 0) return named;
    // A name that the note pointed to does not have: the number may be wrong.
    const isThere = authorKeys(citation).every((name) => folded(target?.text ?? '').includes(name));
    return cited.length === 1 && isThere ? cited : [];
  }
  const byAuthor = authorKeys(citation).flatMap((name) => earlier.byAuthor.get(name) ?? []);
  const [title, year] = [titleOf(citation), yearOf(citation)];
  return byAuthor.filter((one) => (!title || titleOf(one).includes(title)) && (!year || yearOf(one) === year));
}

/** Whether author and year are all that a short form gives. */
function isByYear(citation: Citation): boolean {
  return citation.form === 'short' && yearOf(citation) !== '' && titleOf(citation) === '';
}

/** Whether a list of references holds what an author and a year name: then notes need not cite it in full. */
function isInBibliography(citation: Citation, file: VFile): boolean {
  const [[name = ''], year] = [authorKeys(citation), yearOf(citation)];
  return file.data.article!.bibliography.some(({ text }) => text.includes(year) && folded(text).includes(name));
}

function yearOf({ fields }: Citation): string {
  return fields.find(({ name }) => name === 'issued')?.value.slice(0, 4) ?? '';
}

/** Whom a citation is known by: its first author or editor, or what contains it where it has none (`The Economist, “Short Title”`). */
function authorKeys({ fields }: Citation): string[] {
  const author =
    fields.find(({ name }) => name === 'author') ??
    fields.find(({ name }) => name === 'editor') ??
    fields.find(({ name }) => name === 'container-title' || name === 'publisher');
  const family = author?.parts?.find(({ name }) => name === 'family' || name === 'literal')?.value ?? author?.value;
  return family ? [folded(family)] : [];
}

function titleOf({ fields }: Citation): string {
  return folded(fields.find(({ name }) => name === 'title')?.value ?? '');
}
