import type { Root, RootContent } from 'mdast';
import { endOf, startOf } from '../../position.js';
import { setPart } from '../parts.js';
import { passageKind } from './passage-kind.js';
import { hasCall, isUnsorted, wordsOf } from './passages.js';
import { sortPassages } from './sort-passages.js';

/** How many blocks at the end of the body may be boilerplate. */
const MOST_BLOCKS = 20;
/** Least length of what must be left, in UTF-16 units: an article is more than what surrounds it. */
const LEAST_BODY = 200;

/**
 * Sets aside the boilerplate that ends a stretch of the body: above the heading of notes or of a bibliography, and at the
 * end of the text. It begins with a passage that is surely boilerplate, and nothing of another kind follows it.
 */
export function setEndsAside({ children }: Root, source: string, authors: readonly string[]): void {
  const last = children.findLastIndex(isUnsorted);
  children.forEach((node, index) => {
    if (!isUnsorted(node)) return;
    const role = children[index + 1]?.data?.block?.role;
    if (index !== last && role !== 'notes-heading' && role !== 'bibliography-heading') return;
    let start = index;
    while (start > 0 && isUnsorted(children[start - 1] as RootContent)) start--;
    setEndAside(children.slice(start, index + 1), source, authors);
  });
}

function setEndAside(stretch: readonly RootContent[], source: string, authors: readonly string[]): void {
  const first = Math.max(0, stretch.length - MOST_BLOCKS);
  let body = 0;
  for (const node of stretch.slice(0, first)) body += endOf(node) - startOf(node);
  for (let at = first; at < stretch.length; at++) {
    const node = stretch[at] as RootContent;
    const candidates = stretch.slice(at);
    const roles = body >= LEAST_BODY && passageKind(wordsOf(node), authors)?.sure ? sortPassages(candidates, authors, false) : [undefined];
    if (roles.every((role) => role !== undefined) && !candidates.some((candidate) => hasCall(candidate, source))) {
      for (const [index, candidate] of candidates.entries()) setPart(candidate, 'aside', roles[index]);
      return;
    }
    body += endOf(node) - startOf(node);
  }
}
