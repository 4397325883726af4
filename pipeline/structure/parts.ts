import type { Root, RootContent } from 'mdast';
import type { AsideRole } from '../../schemas/index.js';
import { structureWords } from '../lexicons/structure/index.js';
import { isListHeading } from './surroundings/known-passages.js';

/** Says what a block is part of; of an aside, what it is. */
export function setPart(node: RootContent, part: 'body' | 'aside', role?: AsideRole): void {
  node.data = { ...node.data, block: { ...node.data?.block, part, ...(role && { role }) } };
}

/** Index of the block before a child, over separators; undefined where there is none. */
export function previousText(tree: Root, child: number): number | undefined {
  let index = child - 1;
  while (index >= 0 && tree.children[index]?.type === 'thematicBreak') index--;
  return index < 0 ? undefined : index;
}

/** The heading of the notes and the separators around it are layout, not body. */
export function markNotesHeading(tree: Root, firstNote: number): void {
  for (let index = firstNote - 1; index >= 0; index--) {
    const node = tree.children[index] as RootContent;
    if (node.type === 'thematicBreak') setPart(node, 'aside', 'separator');
    else if (isListHeading(node, structureWords.noteHeadings)) setPart(node, 'aside', 'notes-heading');
    else return;
  }
}
