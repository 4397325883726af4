import { addDate, addLink, type Draft } from './draft.js';
import type { Scan } from './scan.js';

/** How far behind a citation its links may reach, in UTF-16 units. */
const MAX_LENGTH = 2_000;

/** The links and dates of a note: what stands behind a citation is looked for among them. */
export type Sources = Pick<Scan, 'links' | 'dates'>;

/**
 * Adds the links behind a citation, up to the next one, and the day on which they were read.
 *
 * @param from where the citation ends so far
 * @param to where its sentence or its note ends
 * @returns where it ends with them
 */
export function readLinksBehind(draft: Draft, from: number, to: number, { links, dates }: Sources): number {
  const next = /;\s|\.\s+\p{Lu}/u.exec(draft.text.slice(from, Math.min(to, from + MAX_LENGTH)));
  const limit = next ? from + next.index : Math.min(to, from + MAX_LENGTH);
  let end = from;
  for (const link of links) {
    if (link.start < from || link.end > limit || link.start > end + 40) continue;
    addLink(draft, link);
    end = Math.max(end, link.end);
  }
  if (end === from) return from;
  const accessed = dates.find((date) => date.start >= end && date.end <= limit && date.start <= end + 30);
  if (!accessed) return end;
  addDate(draft, 'accessed', accessed, 0.9);
  return draft.text[accessed.end] === ')' ? accessed.end + 1 : accessed.end;
}
