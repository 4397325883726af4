import type { Nodes } from 'mdast';
import type { ArticleRecord } from '../../schemas/index.js';

/** Repairs that change the words of a text; the others change labels and tags, which the record has as they stand. */
const CHANGING: ReadonlySet<string> = new Set(['control-character', 'hyphenation', 'mojibake', 'note-bracket']);

/** A reader of records of its own: it shares no code with the product, and knows plain-text sources only. */
export function inkOf(record: ArticleRecord, source: string): { told: string; stands: string } {
  const pieces: [offset: number, text: string][] = [];
  const visit = (node: Nodes): void => {
    const at = node.position?.start.offset ?? 0;
    if (node.type === 'thematicBreak') pieces.push([at, source.slice(at, node.position?.end.offset)]);
    else if ('children' in node) node.children.forEach((child) => void visit(child));
    else if ('value' in node) pieces.push([at, node.value]);
  };
  record.body.children.forEach((node) => void visit(node));
  for (const { children } of [...record.asides, ...record.bibliography]) children.forEach((node) => void visit(node));
  const clusters = new Map<number, string>();
  for (const { raw, span, cluster } of record.markers) {
    if (cluster) clusters.set(cluster.span.start.offset, cluster.raw);
    else pieces.push([span.start.offset, raw]);
  }
  for (const [at, raw] of clusters) pieces.push([at, raw]);
  for (const note of record.notes) {
    pieces.push([note.span.start.offset, note.raw]);
    note.children.forEach((node) => void visit(node));
  }
  const ink = (text: string): string => text.replace(/\p{White_Space}/gu, '');
  // The only characters that may be gone are those that a repair says it left out.
  const removed = record.repairs.filter(({ rule }) => CHANGING.has(rule));
  let stands = '';
  let from = 0;
  for (const { span, before, after } of removed) {
    if (source.slice(span.start.offset, span.end.offset) !== before) throw new Error('A repair does not hold what stands at its place');
    stands += source.slice(from, span.start.offset) + after;
    from = span.end.offset;
  }
  stands += source.slice(from);
  return {
    told: ink(
      pieces
        .sort(([a], [b]) => a - b)
        .map(([, text]) => text)
        .join(''),
    ),
    stands: ink(stands),
  };
}
