import type { Root, RootContent } from 'mdast';
import { endOf, startOf } from '../../position.js';
import { setPart } from '../parts.js';
import { passageKind } from './passage-kind.js';
import { hasCall, wordsOf } from './passages.js';
import { sortPassages } from './sort-passages.js';

/** Most characters that passages of no known kind behind the notes may have together: more of them is an article that goes on. */
const MOST_UNKNOWN = 600;
/** The same where no heading stands above the notes: then they may stand anywhere in the text. */
const MOST_UNKNOWN_BELOW_BARE = 150;

/**
 * Tells of the passages behind the last note what they are, each beside the others; and where prose of no known kind
 * stands there at some length, or calls notes, the article goes on after its notes, and it is body.
 */
export function sortBehindNotes({ children }: Root, source: string, authors: readonly string[]): void {
  const lastNote = children.findLastIndex(({ data }) => data?.note);
  if (lastNote === -1) return;
  const behind = children.slice(lastNote + 1);
  const guessed = behind.filter(isGuessed);
  const roles = sortPassages(guessed, authors, true);
  for (const [index, node] of guessed.entries()) setPart(node, 'aside', roles[index] ?? 'unknown');
  const unknown = guessed.filter((_, index) => roles[index] === undefined);
  const length = unknown.reduce((sum, node) => sum + endOf(node) - startOf(node), 0);
  const isHeaded = children.some(
    (node, index) => node.data?.block?.role === 'notes-heading' && standsAlone(node, children[index + 1], source),
  );
  if (length <= (isHeaded ? MOST_UNKNOWN : MOST_UNKNOWN_BELOW_BARE) && !unknown.some((node) => length > 120 && hasCall(node, source)))
    return;
  returnBody(guessed, unknown, authors);
}

/** Whether a heading has its line to itself: one in the line of the first note may stand anywhere in the text. */
function standsAlone(heading: RootContent, next: RootContent | undefined, source: string): boolean {
  return next === undefined || /[\n\r]/.test(source.slice(endOf(heading), startOf(next)));
}

/** Prose comes back to the body, and with it what stands within it and is not surely anything else. */
function returnBody(guessed: readonly RootContent[], unknown: readonly RootContent[], authors: readonly string[]): void {
  const [from, to] = [guessed.indexOf(unknown[0] as RootContent), guessed.indexOf(unknown.at(-1) as RootContent)];
  const prose = new Set(unknown);
  for (const node of guessed.slice(from, to + 1)) {
    if (prose.has(node) || !passageKind(wordsOf(node), authors)?.sure) node.data = { ...node.data, block: { part: 'body' } };
  }
}

/** Whether the role of a block was told by its words alone. */
function isGuessed({ data, type }: RootContent): boolean {
  if (data?.block?.part !== 'aside' || type === 'footnoteDefinition') return false;
  const { role } = data.block;
  return (
    role === 'unknown' ||
    role === 'biography' ||
    role === 'disclaimer' ||
    role === 'navigation' ||
    role === 'correction' ||
    role === 'series' ||
    (role === 'separator' && type === 'thematicBreak')
  );
}
