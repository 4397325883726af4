import type { Nodes } from 'mdast';
import { bare } from './white-space-property.js';

/** The words of some nodes without white space: how outputs are compared, since each breaks its lines in a way of its own. */
export function wordsOf(nodes: readonly Nodes[]): string {
  return bare(valuesOf(nodes));
}

/** Whether some nodes have the words of a text, and no others, whatever white space stands between them. */
export function haveWords(nodes: readonly Nodes[], text: string): boolean {
  const values = valuesOf(nodes);
  return values === text || bare(values) === bare(text);
}

function valuesOf(nodes: readonly Nodes[]): string {
  const open: Nodes[] = [...nodes].reverse();
  const words: string[] = [];
  for (let node = open.pop(); node; node = open.pop()) {
    if ('children' in node) for (let index = node.children.length - 1; index >= 0; index--) open.push(node.children[index] as Nodes);
    else if ('value' in node) words.push(node.value);
    else if ('alt' in node && node.alt) words.push(node.alt);
  }
  return words.join('');
}
