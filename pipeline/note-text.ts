import type { FootnoteDefinition, Root } from 'mdast';
import type { VFile } from 'vfile';
import type { Range, Span } from '../schemas/index.js';
import { plainText } from './plain-text.js';

/** A note and its words, as the citation stages read them. */
export interface NoteText {
  node: FootnoteDefinition;
  id: string;
  label: string;
  scope: number;
  /** The note's `text` as the record will have it. */
  text: string;
  /** Where a range of `text` stands in the source. */
  spanOf(range: Range): Span;
}

/** The notes of a tree in document order, with their words. */
export function notesOf(tree: Root, file: VFile): NoteText[] {
  const { lines, reading } = file.data.article!;
  return tree.children
    .filter((node) => node.type === 'footnoteDefinition')
    .map((node) => {
      const { id, label } = node.data!.note!;
      const { text, offsetOf } = plainText(node.children, reading);
      return {
        node,
        id,
        label,
        scope: node.data?.block?.scope ?? 1,
        text,
        spanOf: ([start, end]) =>
          lines.spanOf(offsetOf(start), end > start ? reading.endAt(reading.indexAt(offsetOf(end - 1)) + 1) : offsetOf(start)),
      };
    });
}
