import type { Citation } from '../../schemas/index.js';

/** The citations of each note, by its id, in their order. Those that stand in no note are left out. */
export function citationsByNote(citations: readonly Citation[]): Map<string, Citation[]> {
  const byNote = new Map<string, Citation[]>();
  for (const citation of citations) {
    if (typeof citation.within === 'string' || !('note' in citation.within)) continue;
    const known = byNote.get(citation.within.note);
    if (known) known.push(citation);
    else byNote.set(citation.within.note, [citation]);
  }
  return byNote;
}
