import type { FootnoteDefinition, Root, RootContent } from 'mdast';
import type { ArticleRecord, Config } from '../../schemas/index.js';
import type { Compiled, OutputFinding } from '../finding.js';
import { missingNoteText, type NoteSlot, noteSlots, walk } from '../note-slots.js';
import { frontMatter } from './front-matter.js';
import { htmlNotes, htmlReference } from './html-notes.js';
import { withLinks } from './inline-urls.js';
import { type Printing, printable, printableBlock } from './printable.js';
import { renumbering } from './renumbering.js';
import { writeMarkdown } from './write.js';

/** How notes and asides are written. */
export type MarkdownOptions = NonNullable<Config['markdown']>;

/**
 * The article as Markdown: front matter, body with headings from `##`, notes as GFM footnotes under the author's own
 * labels, a placeholder for each note that the source lacks.
 */
export function toMarkdown(record: ArticleRecord, options: MarkdownOptions = {}): Compiled {
  const findings: OutputFinding[] = [];
  const definitions = new Map<string, { url: string; title?: string | null | undefined }>();
  for (const node of walk([record.body])) if (node.type === 'definition') definitions.set(node.identifier, node);
  const printing: Printing = { findings, definitions };
  const asides =
    options.asides === 'body'
      ? record.asides
          .filter(({ role }) => ['disclaimer', 'biography', 'correction', 'unknown'].includes(role))
          .flatMap(({ children }) => children)
      : [];
  const body = [...printable(record.body, printing), ...asides.flatMap((node) => printableBlock(node as RootContent, printing))].map(
    lowered,
  );
  const slots = noteSlots(record);
  if (options.notes === 'html') {
    const text = writeMarkdown({ type: 'root', children: body.map(htmlReference) }) + htmlNotes(slots, record);
    return { text: frontMatter(record) + separated(text), findings };
  }
  const notes = slots.map((slot) => definition(slot, options.notes === 'verbatim', printing));
  findings.push(...renumbering(record, slots));
  return {
    text: frontMatter(record) + separated(writeMarkdown({ type: 'root', children: [...body, ...notes] } satisfies Root)),
    findings,
  };
}

/** One blank line between front matter and text. */
function separated(text: string): string {
  return text === '' ? '' : `\n${text}`;
}

/** The title is the page's own first heading, so those of the body begin one level below it. */
function lowered(node: RootContent): RootContent {
  return node.type === 'heading' ? { ...node, depth: Math.min(6, node.depth + 1) as typeof node.depth } : node;
}

function definition(slot: NoteSlot, verbatim: boolean, printing: Printing): FootnoteDefinition {
  const identifier = slot.id.slice(2);
  const children = (
    slot.note ? noteBlocks(slot.note, verbatim, printing) : [paragraph(missingNoteText(slot.label))]
  ) as FootnoteDefinition['children'];
  return { type: 'footnoteDefinition', identifier, label: identifier, children };
}

/** A note whose normal form is its own text keeps its formatting; a rewritten one is plain, with its addresses as links. */
function noteBlocks(note: NonNullable<NoteSlot['note']>, verbatim: boolean, printing: Printing): RootContent[] {
  const plain = note.children.every((child) => child.type === 'paragraph' && child.children.every(({ type }) => type === 'text'));
  if (verbatim || note.normalized === note.text) {
    if (!plain) return note.children.flatMap((child) => printableBlock(child as RootContent, printing));
    return paragraphs(note.text);
  }
  return paragraphs(note.normalized);
}

/** A paragraph for each line of a note's text; an empty note has none. */
function paragraphs(text: string): RootContent[] {
  return text.split('\n').filter(Boolean).map(paragraph);
}

function paragraph(text: string): RootContent {
  return { type: 'paragraph', children: withLinks(text) };
}
