import type { Heading, RootContent } from 'mdast';
import { structureWords } from '../../lexicons/structure/index.js';
import { setPart } from '../parts.js';
import { isListHeading } from '../surroundings/known-passages.js';

/**
 * Of two headings of notes that stand right above one another (`References`, then `Notes`), only the lower one heads the
 * notes. The upper one heads a section of the body, and what stood there was left out or is the notes themselves.
 */
export function freeUpperListHeadings(children: readonly RootContent[]): RootContent[] {
  return children.map((node, index) => {
    if (!headsNotes(node) || !headsNotes(children[index + 1])) return node;
    const data = { ...node.data, block: { part: 'body' as const } };
    return node.type === 'paragraph' ? ({ ...node, type: 'heading', depth: 1, data } satisfies Heading) : { ...node, data };
  });
}

/** A heading of notes is one, too, where a row of signs underlines it: only now are the signs apart from its words. */
export function markUnderlinedListHeadings(children: readonly RootContent[]): void {
  children.forEach((node, index) => {
    const signs = children[index + 1];
    if (node.type !== 'heading' || node.data?.block?.part !== 'body' || signs?.data?.block?.role !== 'separator') return;
    if (children[index + 2]?.data?.note && isListHeading(node, structureWords.noteHeadings)) setPart(node, 'aside', 'notes-heading');
  });
}

function headsNotes(node: RootContent | undefined): boolean {
  return node?.data?.block?.role === 'notes-heading';
}
