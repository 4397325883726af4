import type { VFile } from 'vfile';
import type { Citation } from '../../../schemas/index.js';
import { report } from '../../../schemas/report.js';
import type { NoteText } from '../../note-text.js';
import { rootOf } from '../root-of.js';
import { type Earlier, gapBefore } from './earlier.js';
import { areOneWork } from './same-work.js';

/** Where a citation stands: what is before it in its note, and the note before. */
export interface Place {
  note: NoteText;
  sibling: Citation | undefined;
  previous: NoteText | undefined;
}

/** Ibid. is the citation before it in the same note; at the start of a note, the one work of the note before. */
export function resolveIbid(citation: Citation, { note, sibling, previous }: Place, earlier: Earlier, file: VFile): void {
  if (sibling) {
    citation.antecedent = sibling.id;
    return;
  }
  const doubt = gapBefore(note, previous) ?? doubtOf(previous, earlier);
  const last = earlier.byNote.get(previous?.id ?? '')?.at(-1);
  if (!doubt && last) citation.antecedent = last.id;
  else {
    report(file, {
      rule: 'ambiguous-back-reference',
      span: citation.span,
      about: citation.id,
      message: `“${citation.text}” in note ${note.label} could mean more than one thing: ${doubt}. Write out what it stands for.`,
    });
  }
}

function doubtOf(before: NoteText | undefined, { byNote, byId }: Earlier): string | undefined {
  const citations = byNote.get(before?.id ?? '') ?? [];
  if (citations.length === 0) return `note ${before?.label} cites no work`;
  const roots = new Set(citations.map((one) => rootOf(one, byId)));
  // `Lund, Weirs, 7; ibid., 9` cites one work twice.
  return areOneWork([...roots]) ? undefined : `note ${before?.label} cites ${roots.size} works`;
}
