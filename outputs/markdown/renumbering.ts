import type { ArticleRecord } from '../../schemas/index.js';
import type { OutputFinding } from '../finding.js';
import { type NoteSlot, walk } from '../note-slots.js';

/**
 * A renderer of GFM numbers notes from 1 in the order of their first references, and drops those without one. Where that
 * is not how the author numbered them, the reader of the page sees other numbers than the author gave.
 */
export function renumbering(record: ArticleRecord, slots: readonly NoteSlot[]): OutputFinding[] {
  const order: string[] = [];
  const seen = new Set<string>();
  for (const node of walk([record.body])) {
    if (node.type !== 'footnoteReference' || seen.has(node.identifier)) continue;
    seen.add(node.identifier);
    order.push(node.data?.marker?.label ?? node.identifier);
  }
  const first = order.findIndex((label, index) => label !== String(index + 1));
  const dropped = slots.find(({ id }) => !seen.has(id.slice(2)));
  if (first === -1 && !dropped) return [];
  const label = first === -1 ? (dropped?.label as string) : (order[first] as string);
  const why = first === -1 ? `leaves out note ${label}, which no marker in the body calls` : `shows note ${label} as ${first + 1}`;
  const marker = record.markers.find((one) => one.label === label);
  const note = record.notes.find((one) => one.label === label);
  const span = marker?.span ?? note?.span ?? record.notes[0]?.span;
  if (!span) return [];
  return [
    {
      rule: 'markdown-renumbered',
      span,
      message: `A Markdown renderer numbers notes anew, and ${why}. Set \`markdown.notes: html\` in offprint.yaml to keep the author's numbers on the page.`,
    },
  ];
}
