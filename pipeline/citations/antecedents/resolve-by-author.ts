import type { VFile } from 'vfile';
import type { Citation } from '../../../schemas/index.js';
import { report } from '../../../schemas/report.js';
import type { NoteText } from '../../note-text.js';
import { rootOf } from '../root-of.js';
import { namedBy, pointedTo } from './candidates.js';
import type { Earlier } from './earlier.js';
import { authorKeys, titleIn, yearOf } from './known-by.js';
import { areOneWork } from './same-work.js';

/**
 * Ties supra, op. cit. and short forms to what they stand for: by the number of the note, else by the author, then by title
 * and year. What is given must leave one work; only op. cit. alone means the latest of its author.
 */
export function resolveByAuthor(citation: Citation, note: NoteText, earlier: Earlier, file: VFile): void {
  const candidates = candidatesFor(citation, note, earlier);
  const last = candidates.at(-1);
  const isOne = areOneWork(candidates.map((one) => rootOf(one, earlier.byId)));
  if (last && (isOne || meansLatest(citation))) {
    citation.antecedent = last.id;
    return;
  }
  const about = { span: citation.span, about: citation.id };
  if (last) {
    const message = `“${citation.text}” could mean more than one thing: ${doubtOf(citation, candidates)}. Write out what it stands for.`;
    report(file, { rule: 'ambiguous-back-reference', ...about, message });
    return;
  }
  if (isByYear(citation) && isInBibliography(citation, earlier)) return;
  const message = `“${citation.text}” points back to a citation that none of the notes before it gives. Check the name, or write the citation out.`;
  report(file, { rule: 'unresolved-back-reference', ...about, message });
}

function candidatesFor(citation: Citation, note: NoteText, earlier: Earlier): Citation[] {
  if (citation.pointsTo !== undefined) return pointedTo(citation, note, earlier);
  const before = namedBy(citation, earlier.byAuthor);
  // Where there is a list of references, notes need not cite in full what stands in it.
  return before.length > 0 ? before : namedBy(citation, earlier.listed);
}

function meansLatest(citation: Citation): boolean {
  return citation.form === 'op-cit' && citation.pointsTo === undefined && titleIn(citation) === '' && yearOf(citation) === '';
}

function doubtOf(citation: Citation, candidates: readonly Citation[]): string {
  if (citation.pointsTo !== undefined) return `note ${citation.pointsTo} cites ${candidates.length} works that it may be`;
  const given = [titleIn(citation) && 'title', yearOf(citation) && 'year'].filter(Boolean).join(' and ');
  return `several works of that author${given && ` and ${given}`} are cited (${candidates
    .slice(-3)
    .map(({ id }) => id)
    .join(', ')})`;
}

/** Whether author and year are all that a short form gives. */
function isByYear(citation: Citation): boolean {
  return citation.form === 'short' && yearOf(citation) !== '' && titleIn(citation) === '';
}

/** Whether words of a list of references hold an author and a year, though they were not read as such. */
function isInBibliography(citation: Citation, { entries }: Earlier): boolean {
  const [[name = ''], year] = [authorKeys(citation), yearOf(citation)];
  return entries.some(({ text, words }) => text.includes(year) && words.includes(name));
}
