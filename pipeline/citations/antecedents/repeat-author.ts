import type { VFile } from 'vfile';
import type { Citation, Field } from '../../../schemas/index.js';
import { report } from '../../../schemas/report.js';
import { canMean } from '../repeated-author/marks.js';
import { peopleOf, withPeople } from '../repeated-author/taken-over.js';
import { rootOf } from '../root-of.js';

/**
 * Gives a citation the names that its mark, such as `———`, stands for: those of the citation before it. Where these are in
 * doubt it says so, and takes nothing over. Names that a person gave in the sidecar stand.
 *
 * @param before the citation before it, if there is one
 * @param gap why that may not be the one that was meant
 * @returns whether the citation has names now
 */
export function repeatAuthor(
  citation: Citation,
  before: Citation | undefined,
  gap: string | undefined,
  byId: ReadonlyMap<string, Citation>,
  file: VFile,
): boolean {
  const { repeatedAuthor: mark, fields } = citation;
  if (!mark || hasGivenNames(citation)) return true;
  const about = { span: mark.span, about: citation.id };
  if (!before && gap === undefined) {
    const message = `“${mark.raw}” stands for the author of the citation before, but none stands there. Write the name out.`;
    report(file, { rule: 'unresolved-back-reference', ...about, message });
    return false;
  }
  const source = before && rootOf(before, byId);
  const people = peopleOf(source?.fields ?? []);
  const doubt = gap ?? doubtOf(mark.raw, people.length);
  if (doubt !== undefined || !before || !source) {
    const message = `It cannot be told whom “${mark.raw}” stands for: ${doubt}. Write the name out.`;
    report(file, { rule: 'ambiguous-back-reference', ...about, message });
    return false;
  }
  citation.fields = withPeople(
    fields,
    people.map((person) => takenOver(person, mark.role, source.id)),
  );
  citation.confidence = people.reduce((least, { confidence }) => Math.min(least, confidence), citation.confidence);
  // A short form leans on the citation in full of its own work.
  if (citation.form === 'full') citation.antecedent = before.id;
  return true;
}

/** Whether the names that a mark stands for are there: taken over, or given by a person. They have no place of their own. */
export function hasGivenNames({ repeatedAuthor, fields }: Citation): boolean {
  return repeatedAuthor !== undefined && fields.some(({ name, spans }) => name === repeatedAuthor.role && spans.length === 0);
}

function doubtOf(mark: string, people: number): string | undefined {
  if (people === 0) return 'the citation before it names no author';
  if (canMean(mark, people)) return undefined;
  return people === 1 ? 'the citation before it has one author only' : `the citation before it has ${people} authors`;
}

/** A name as it stands in another citation. */
function takenOver({ parts, from, ...person }: Field, name: string, source: string): Field {
  const placeless = { raw: '', spans: [], ranges: [] };
  return { ...person, ...placeless, name, ...(parts && { parts: parts.map((part) => ({ ...part, ...placeless })) }), from: from ?? source };
}
