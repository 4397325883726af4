import { type Edit, type Reading, readingOf } from '../../schemas/reading.js';
import { controlEdits } from './control-characters.js';
import { hyphenationEdits } from './hyphenation.js';
import { mojibakeEdits } from './mojibake.js';

/**
 * Reads a decoded text as its author meant it.
 *
 * @param source the decoded text
 * @param from where the article begins, behind its front matter, which stays as it is
 * @param wrapped whether lines may be hard-wrapped, so that a word may be parted at their ends
 */
export function readText(source: string, from: number, wrapped: boolean): Reading {
  const mojibake = mojibakeEdits(source, from);
  const hyphenation = wrapped ? hyphenationEdits(source, from) : [];
  return readingOf(source, withoutOverlap([...mojibake, ...hyphenation, ...controlEdits(source, from)]));
}

/** Sorts edits by place; of two that overlap the first stays, which is mojibake before the control characters in it. */
function withoutOverlap(edits: readonly Edit[]): Edit[] {
  const sorted = [...edits].sort((a, b) => a.start - b.start || b.end - a.end);
  let done = 0;
  return sorted.filter(({ start, end }) => {
    if (start < done) return false;
    done = end;
    return true;
  });
}
