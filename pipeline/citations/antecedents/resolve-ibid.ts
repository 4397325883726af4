import type { VFile } from 'vfile';
import type { Citation } from '../../../schemas/index.js';
import { report } from '../../../schemas/report.js';
import type { NoteText } from '../../note-text.js';
import { type Earlier, gapBefore } from './earlier.js';

/** Where a citation stands: what is before it in its note, and the note before. */
export interface Place {
  note: NoteText;
  sibling: Citation | undefined;
  previous: NoteText | undefined;
}

/** Ibid. is the citation before it in the same note; at the start of a note, the one citation of the note before. */
export function resolveIbid(citation: Citation, { note, sibling, previous }: Place, earlier: Earlier, file: VFile): void {
  if (sibling) {
    citation.antecedent = sibling.id;
    return;
  }
  const doubt = gapBefore(note, previous) ?? doubtOf(previous, earlier);
  const [only] = earlier.byNote.get(previous?.id ?? '') ?? [];
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

function doubtOf(before: NoteText | undefined, earlier: Earlier): string | undefined {
  const citations = earlier.byNote.get(before?.id ?? '') ?? [];
  if (citations.length === 0) return `note ${before?.label} cites no work`;
  return citations.length > 1 ? `note ${before?.label} cites ${citations.length} works` : undefined;
}
