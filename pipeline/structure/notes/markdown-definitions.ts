import type { FootnoteDefinition, Nodes, Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { endOf, startOf } from '../../position.js';
import { markNotesHeading } from '../parts.js';

/** Markdown lets a definition stand inside a quote, a list or another definition. It is a note all the same, so it stands behind them. */
export function liftDefinitions(node: RootContent): RootContent[] {
  if (node.type !== 'blockquote' && node.type !== 'list' && node.type !== 'footnoteDefinition') return [node];
  const lifted: FootnoteDefinition[] = [];
  const without = <T extends Nodes>(parent: T): T => {
    if (!('children' in parent)) return parent;
    const children = (parent.children as Nodes[]).flatMap((child) => {
      if (child.type !== 'footnoteDefinition') return [without(child)];
      lifted.push(without(child));
      return [];
    });
    return { ...parent, children };
  };
  const rest = without(node);
  return lifted.length ? [rest, ...lifted] : [node];
}

/** Markdown's own definitions get what ours have. */
export function adoptDefinitions(tree: Root, file: VFile): void {
  const source = String(file.value);
  const adopted = tree.children.filter((node): node is FootnoteDefinition => node.type === 'footnoteDefinition' && !node.data?.note);
  for (const node of adopted) {
    const raw = /^\[\^[^\]]*\]:/.exec(source.slice(startOf(node), startOf(node) + 1010))?.[0] ?? '';
    const label = raw.slice(2, -2) || (node.label ?? node.identifier);
    node.data = { ...node.data, block: { part: 'note', scope: 1 }, note: { id: '', label, raw, labelGiven: true, status: 'ok' } };
  }
  const first = adopted[0];
  if (!first) return;
  markNotesHeading(tree, tree.children.indexOf(first));
  const { lines, structure } = file.data.article!;
  const span = lines.spanOf(startOf(first), endOf(adopted.at(-1) ?? first));
  structure.push({ markerForm: '[^n]', noteForm: '[^n]:', scope: 1, span, confidence: 1 });
}
