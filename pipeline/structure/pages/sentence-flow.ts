import { foldWhiteSpace } from '../../../schemas/white-space.js';

/** What may stand behind the end of a sentence: markers and closing marks. */
const TAIL = /(?:\s|[”"’'»)\]]|\[\^?[\w*†‡, –-]{1,12}\]|\(\d{1,3}\)|[⁰¹²³⁴-⁹*†‡]|(?<=[.!?…”"’»])\d{1,3})+$/u;
const END = /[.!?…:;。！？：；]$/u;
/** Shorter than this, a passage without a full stop may be a heading, a line of verse or a signature. */
const PROSE = 60;

/**
 * Whether a sentence goes on from one passage into another: the page ends or a note stands between, and the author's
 * paragraph does not end there.
 */
export function flowsOn(before: string, after: string): boolean {
  const [first, next] = [foldWhiteSpace(before), foldWhiteSpace(after)];
  if (!first || !next) return false;
  if (/\p{L}[-\u00ad\u2010]$/u.test(first)) return /^\p{Ll}/u.test(next);
  if (END.test(first.slice(-40).replace(TAIL, ''))) return false;
  if (/^\p{Ll}/u.test(next)) return true;
  return first.length >= PROSE && next.length >= PROSE && !/^[\p{Lu}\d][.)]\s/u.test(next);
}
