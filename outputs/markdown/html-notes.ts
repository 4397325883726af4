import type { FootnoteReference, Html, Nodes, PhrasingContent, RootContent } from 'mdast';
import type { ArticleRecord } from '../../schemas/index.js';
import { missingNoteText, type NoteSlot } from '../note-slots.js';
import { withLinks } from './inline-urls.js';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text that HTML reads as nothing but text. */
function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] as string);
}

/** A block in which each marker is an anchor of ours with the author's number. The tags are ours, the number is text. */
export function withAnchors<T extends RootContent | PhrasingContent>(node: T): T {
  if (!('children' in node)) return node;
  const children = (node.children as PhrasingContent[]).flatMap((child): PhrasingContent[] =>
    child.type === 'footnoteReference' ? anchor(child) : [withAnchors(child)],
  );
  return { ...node, children };
}

function anchor({ identifier, data }: FootnoteReference): PhrasingContent[] {
  const id = data?.marker?.id ?? `xref-${identifier}`;
  return [
    { type: 'html', value: `<sup id="${id}">` },
    { type: 'html', value: `<a href="#fn${identifier}">` },
    { type: 'text', value: `[${data?.marker?.label ?? identifier}]` },
    { type: 'html', value: '</a>' },
    { type: 'html', value: '</sup>' },
  ];
}

/**
 * The notes as a section of our own, with the author's numbers and a way back to each marker. It holds no blank line, for
 * there a reader of Markdown would take the HTML to end (CommonMark, section 4.6).
 */
export function htmlNotes(slots: readonly NoteSlot[], { markers }: ArticleRecord): Html[] {
  if (!slots.length) return [];
  const backTo = new Map<string, string>();
  for (const { id, note } of markers) if (note !== null && !backTo.has(note)) backTo.set(note, id);
  for (const { id, note, label } of markers) if (note === null && !backTo.has(label)) backTo.set(label, id);
  const items = slots.map((slot) => {
    const back = backTo.get(slot.note ? slot.id : slot.label);
    const arrow = back === undefined ? '' : ` <a href="#${back}">↩</a>`;
    const words = slot.note?.normalized ?? missingNoteText(slot.label);
    return `<p id="${slot.id}">[${escaped(slot.label)}] ${words
      .split(/[\r\n]+/)
      .map(htmlLine)
      .join('<br>')}${arrow}</p>`;
  });
  return [{ type: 'html', value: `<section class="footnotes">\n${items.join('\n')}\n</section>` }];
}

function htmlLine(text: string): string {
  return withLinks(text)
    .map((node) => {
      const words = escaped(node.type === 'link' ? node.url : (node as Extract<Nodes, { value: string }>).value);
      return node.type === 'link' ? `<a href="${words}">${words}</a>` : words;
    })
    .join('');
}
