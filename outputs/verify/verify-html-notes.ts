import type { Nodes, Root } from 'mdast';
import type { ArticleRecord } from '../../schemas/index.js';
import { missingNoteText, noteSlots, walk } from '../note-slots.js';
import { bare } from './white-space-property.js';

const SIGNS: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

/** A note of ours in HTML, and an anchor in the body. */
const NOTE = /<p id="([^"<>]*)">(.*)<\/p>/g;
const ANCHOR = /^<a href="#([^"<>]*)">$/;

/**
 * Checks article.md where notes are HTML with the author's numbers: each marker leads to its note under its label, each note
 * stands once with its words, and the words of the body are those of the record. All HTML in it is ours: that of sources is escaped.
 */
export function* htmlFaults(tree: Root, record: ArticleRecord): Generator<string> {
  const nodes = [...walk([tree])];
  const html = nodes.flatMap((node) => (node.type === 'html' ? [node.value] : []));
  const found = new Map<string, string[]>();
  for (const value of html)
    for (const [, id = '', words = ''] of value.matchAll(NOTE)) found.set(id, [...(found.get(id) ?? []), shown(words)]);
  for (const { id, label, note } of noteSlots(record)) {
    const [words, ...more] = found.get(id) ?? [];
    if (words === undefined || more.length > 0) yield `Note ${label} (${id}) does not stand in it exactly once.`;
    else if (words !== bare(`[${label}]${note?.normalized ?? missingNoteText(label)}`))
      yield `The words of note ${label} are not those of article.json.`;
  }
  const targets = html.flatMap((value) => ANCHOR.exec(value)?.[1] ?? []);
  const expected = [...walk(record.body.children as Nodes[])].flatMap((node) =>
    node.type === 'footnoteReference' ? [`fn${node.identifier}`] : [],
  );
  if (expected.some((target, index) => targets[index] !== target))
    yield `Its markers are not those of article.json: ${targets.length} instead of ${expected.length}, or in another order.`;
  const [words, own] = [wordsIn(nodes.filter(({ type }) => type !== 'html')), wordsIn([...walk(record.body.children as Nodes[])])];
  if (!words.startsWith(own)) yield 'The words of its body are not those of article.json.';
}

/** What a reader sees of a line of ours, without white space and the arrow back. */
function shown(line: string): string {
  return bare(line.replace(/<a href="[^"<>]*">↩<\/a>$/, '').replace(/<[^<>]*>/g, '')).replace(
    /&(?:amp|lt|gt|quot);/g,
    (sign) => SIGNS[sign] as string,
  );
}

/** The words of nodes without white space, with the labels of markers: these are words where notes are HTML. */
function wordsIn(nodes: readonly Nodes[]): string {
  const words = nodes.map((node) => {
    if (node.type === 'footnoteReference') return `[${node.data?.marker?.label ?? node.identifier}]`;
    if (node.type === 'image') return node.alt ?? '';
    return 'value' in node ? node.value : '';
  });
  return bare(words.join(''));
}
