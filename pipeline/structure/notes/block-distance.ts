import type { RootContent } from 'mdast';
import { endOf, startOf } from '../../position.js';

/** Number of blank lines above a child of the root; of the first child, none. */
export function blankLinesBefore(children: readonly RootContent[], child: number, source: string): number {
  const [before, node] = [children[child - 1], children[child]];
  if (!before || !node) return 0;
  const gap = source.slice(endOf(before), startOf(node));
  return Math.max(0, (gap.match(/\r\n|\n|\r/g)?.length ?? 0) - 1);
}

/** Whether a block is set in from the margin, as the second paragraph of a note is. */
export function isIndented(node: RootContent, source: string): boolean {
  const start = startOf(node);
  return start >= 2 && /^[ \t]{2}$|^.?\t$/.test(source.slice(start - 2, start));
}
