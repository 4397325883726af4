import type { Heading, RootContent } from 'mdast';

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

function headsNotes(node: RootContent | undefined): boolean {
  return node?.data?.block?.role === 'notes-heading';
}
