import type { FootnoteReference, Html, Nodes, RootContent } from 'mdast';
import type { ArticleRecord } from '../../schemas/index.js';
import { missingNoteText, type NoteSlot } from '../note-slots.js';

/** Text that HTML reads as nothing but text. */
function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** A block in which each marker is our own anchor with the author's number. */
export function htmlReference<T extends RootContent | Nodes>(node: T): T {
  if (!('children' in node)) return node;
  const children = (node.children as Nodes[]).map((child) => (child.type === 'footnoteReference' ? anchor(child) : htmlReference(child)));
  return { ...node, children };
}

function anchor({ identifier, data }: FootnoteReference): Html {
  const id = data?.marker?.id ?? `xref-${identifier}`;
  return { type: 'html', value: `<sup id="${id}"><a href="#fn${identifier}">[${escaped(data?.marker?.label ?? identifier)}]</a></sup>` };
}

/** The notes as a section of our own, with the author's numbers and a way back to each marker. */
export function htmlNotes(slots: readonly NoteSlot[], { markers }: ArticleRecord): string {
  if (!slots.length) return '';
  const items = slots.map((slot) => {
    const text = slot.note?.normalized ?? missingNoteText(slot.label);
    const back = markers.find(({ label, note }) => (slot.note ? note === slot.id : note === null && label === slot.label));
    const arrow = back ? ` <a href="#${back.id}">↩</a>` : '';
    return `<p id="${slot.id}">[${escaped(slot.label)}] ${escaped(text).replace(/\n/g, '<br>')}${arrow}</p>`;
  });
  return `\n<section class="footnotes">\n${items.join('\n')}\n</section>\n`;
}
