import type { VFile } from 'vfile';
import { folded } from '../../../schemas/folded.js';
import type { Citation } from '../../../schemas/index.js';
import { report } from '../../../schemas/report.js';
import type { NoteText } from '../../note-text.js';
import type { Earlier } from './earlier.js';
import { authorKeys, titleOf, yearOf } from './known-by.js';

/** Op. cit., supra and short forms go by the number of the note, else by the author, then by title and year, then by the latest. */
export function resolveByAuthor(citation: Citation, earlier: Earlier, notes: readonly NoteText[], file: VFile): void {
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
