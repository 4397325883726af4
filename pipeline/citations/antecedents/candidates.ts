import { folded } from '../../../schemas/folded.js';
import type { Citation } from '../../../schemas/index.js';
import type { NoteText } from '../../note-text.js';
import { rootOf } from '../root-of.js';
import type { ByAuthor, Earlier, Known } from './earlier.js';
import { authorKeys, peopleOf, titleIn, yearOf } from './known-by.js';
import { fitOf, titleOf } from './short-title.js';

/** Of the works of one author so many, the latest, are looked at: else an article of short forms would cost quadratic time. */
const MOST = 400;

/** The citations in full that a name, with a title or a year if there is one, can mean. */
export function namedBy(citation: Citation, known: ByAuthor): Citation[] {
  const year = yearOf(citation);
  const byName = authorKeys(citation).flatMap((name) => (known.get(name) ?? []).slice(-MOST));
  const dated = byName.filter((one) => year === '' || yearOf(one.citation) === year);
  return narrowed(
    citation,
    bestBy(citation, dated).map((one) => one.citation),
  );
}

/** Those whose title fits best; all where none is given, and none where it fits none. */
function bestBy(citation: Citation, known: readonly Known[]): readonly Known[] {
  const title = titleOf(titleIn(citation));
  if (title.whole === '') return known;
  const fits = known.map((one) => fitOf(title, one.title()));
  const best = fits.reduce((most, fit) => Math.max(most, fit), 0);
  return best === 0 ? [] : known.filter((_, index) => fits[index] === best);
}

/** Those that also have the other names and the initials, if there are any such. */
function narrowed(citation: Citation, candidates: readonly Citation[]): Citation[] {
  const own = peopleOf(citation);
  const isIn = (people: ReturnType<typeof peopleOf>): boolean =>
    own.every(({ family, initial }) =>
      people.some((one) => one.family === family && (initial === '' || one.initial === '' || one.initial === initial)),
    );
  const having = candidates.filter((one) => isIn(peopleOf(one)));
  const exactly = having.filter((one) => peopleOf(one).length === own.length);
  return [exactly, having, candidates].find(({ length }) => length > 0)?.slice() ?? [];
}

/** The citations of the note that `supra note 5` names, of whoever the back-reference names. */
export function pointedTo(citation: Citation, note: NoteText, { byNote, byId, notes }: Earlier): Citation[] {
  const labelled = notes.get(citation.pointsTo ?? '') ?? [];
  const target = labelled.find(({ scope }) => scope === note.scope) ?? (labelled.length === 1 ? labelled[0] : undefined);
  const cited = target ? (byNote.get(target.id) ?? []) : [];
  const names = authorKeys(citation);
  const named = cited.filter((one) => {
    const root = rootOf(one, byId);
    return names.some((name) => authorKeys(root).includes(name) || folded(titleIn(root)).startsWith(name));
  });
  if (named.length > 0) return fitting(citation, named, byId);
  // A name that the note pointed to does not have: the number may be wrong.
  const isThere = names.every((name) => folded(target?.text ?? '').includes(name));
  return names.length === 0 || (cited.length === 1 && isThere) ? fitting(citation, cited, byId) : [];
}

/** Those whose title and year fit, if there are any such. */
function fitting(citation: Citation, cited: readonly Citation[], byId: Earlier['byId']): Citation[] {
  const [title, year] = [titleOf(titleIn(citation)), yearOf(citation)];
  const fit = cited.filter((one) => {
    const root = rootOf(one, byId);
    const isOfYear = year === '' || yearOf(root) === year;
    return isOfYear && (title.whole === '' || fitOf(title, titleOf(titleIn(root))) > 0);
  });
  return [...(fit.length > 0 ? fit : cited)];
}
