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
 * end of the text, be notes in between. It begins with a passage that is surely boilerplate, and nothing of another kind
 * follows it.
 */
export function setEndsAside({ children }: Root, source: string, authors: readonly string[]): void {
  let isEnd = true;
  for (const { nodes, above, next } of stretchesOf(children).toReversed()) {
    const role = next?.data?.block?.role;
    if (isEnd || role === 'notes-heading' || role === 'bibliography-heading') setEndAside(nodes, above, source, authors);
    isEnd &&= !nodes.some(isUnsorted);
  }
}

/** A run of blocks that are not yet part of anything. */
interface Stretch {
  nodes: RootContent[];
  /** Length of all such blocks above it. */
  above: number;
  /** The block behind it. */
  next?: RootContent;
}

function stretchesOf(children: readonly RootContent[]): Stretch[] {
  const found: Stretch[] = [];
  let open: Stretch | undefined;
  let length = 0;
  for (const node of children) {
    if (isUnsorted(node)) {
      if (!open) {
        open = { nodes: [], above: length };
        found.push(open);
      }
      open.nodes.push(node);
      length += endOf(node) - startOf(node);
    } else {
      if (open) open.next = node;
      open = undefined;
    }
  }
  return found;
}

function setEndAside(stretch: readonly RootContent[], above: number, source: string, authors: readonly string[]): void {
  const first = Math.max(0, stretch.length - MOST_BLOCKS);
  // A block that calls a note is the author's, and so is all above it.
  const lastCalling = stretch.slice(first).findLastIndex((node) => hasCall(node, source));
  for (let at = first + lastCalling + 1; at < stretch.length; at++) {
    const candidates = stretch.slice(at);
    if (above + lengthOf(stretch.slice(0, at)) < LEAST_BODY || !passageKind(wordsOf(stretch[at] as RootContent), authors)?.sure) continue;
    const roles = sortPassages(candidates, authors, false);
    if (roles.includes(undefined)) continue;
    for (const [index, candidate] of candidates.entries()) setPart(candidate, 'aside', roles[index]);
    // A rule that parts the body from what follows is no part of it.
    for (let rule = at - 1; stretch[rule]?.type === 'thematicBreak'; rule--) setPart(stretch[rule] as RootContent, 'aside', 'separator');
    return;
  }
}

function lengthOf(nodes: readonly RootContent[]): number {
  return nodes.reduce((sum, node) => sum + endOf(node) - startOf(node), 0);
}
