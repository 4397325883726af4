import type { FootnoteDefinition, Nodes, RootContent } from 'mdast';
import type { Note } from '../../schemas/index.js';
import { missingNoteText, type NoteSlot, walk } from '../note-slots.js';
import { withLinks } from './inline-urls.js';
import { type Printing, printableBlocks } from './printable.js';

/** A note as the definition that its markers lead to; one that the source lacks has a placeholder for its words. */
export function noteDefinition(slot: NoteSlot, verbatim: boolean, printing: Printing): FootnoteDefinition {
  const identifier = slot.id.slice(2);
  const children = slot.note ? noteBlocks(slot.note, verbatim, printing) : lines(missingNoteText(slot.label));
  return { type: 'footnoteDefinition', identifier, label: identifier, children: children as FootnoteDefinition['children'] };
}

/**
 * The normal form is plain words. So a note that needs none keeps its formatting, and one with a link whose address does
 * not stand in its words keeps the author's form: written in the normal form it would lose the address.
 */
function noteBlocks(note: Note, verbatim: boolean, printing: Printing): RootContent[] {
  const asWritten = verbatim || note.normalized === note.text || hidesAddress(note, printing);
  return asWritten ? printableBlocks(note.children, printing) : lines(note.normalized);
}

function hidesAddress({ children, normalized }: Note, { definitions }: Printing): boolean {
  for (const node of walk(children as readonly Nodes[])) {
    const url =
      'url' in node && node.type !== 'definition' ? node.url : 'identifier' in node ? definitions.get(node.identifier)?.url : undefined;
    if (url && !normalized.includes(url)) return true;
  }
  return false;
}

/** A paragraph for each line; a text without words has none. */
function lines(text: string): RootContent[] {
  return text.split('\n').flatMap((line) => (line === '' ? [] : [{ type: 'paragraph', children: withLinks(line) }]));
}
