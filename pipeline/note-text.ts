import type { FootnoteDefinition, Root, RootContent } from 'mdast';
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

/** An entry of a bibliography and its words, likewise. */
export type EntryText = Pick<NoteText, 'id' | 'text' | 'spanOf'>;

/** The entries of the bibliography in document order, with their words. */
export function entriesOf(file: VFile): EntryText[] {
  return file.data.article!.bibliography.map(({ id, children }) => ({ id, ...wordsOf(children, file) }));
}

/** The notes of a tree in document order, with their words. */
export function notesOf(tree: Root, file: VFile): NoteText[] {
  return tree.children
    .filter((node) => node.type === 'footnoteDefinition')
    .map((node) => {
      const { id, label } = node.data!.note!;
      return { node, id, label, scope: node.data?.block?.scope ?? 1, ...wordsOf(node.children, file) };
    });
}

function wordsOf(children: readonly RootContent[], file: VFile): Pick<NoteText, 'text' | 'spanOf'> {
  const { lines, reading } = file.data.article!;
  const { text, offsetOf } = plainText(children, reading);
  return {
    text,
    spanOf: ([start, end]) =>
      lines.spanOf(offsetOf(start), end > start ? reading.endAt(reading.indexAt(offsetOf(end - 1)) + 1) : offsetOf(start)),
  };
}
