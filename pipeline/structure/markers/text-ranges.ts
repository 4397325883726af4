import type { Nodes, PhrasingContent, Root, RootContent, Text } from 'mdast';
import { endOf, startOf } from '../../position.js';
import type { Stretch } from './calls.js';

/** A stretch of running text in which markers may stand, and the block of the root that it is part of. */
export interface TextRange extends Stretch {
  node: Text;
  block: RootContent;
}

/** In the words of a link brackets mean something else; only what Markdown's own syntax made a marker is one. */
const LINKS = new Set(['link', 'linkReference']);

/** The running text of body and asides, in the order of the source: no notes, no front matter, no code, no words of links. */
export function textRanges({ children }: Root): TextRange[] {
  const ranges: TextRange[] = [];
  for (const block of children) {
    const { part, role } = block.data?.block ?? {};
    if (block.type === 'footnoteDefinition' || part === 'bibliography' || role === 'front-matter') continue;
    const open: Nodes[] = [block];
    for (let node = open.pop(); node; node = open.pop()) {
      if (node.type === 'text') ranges.push({ node, start: startOf(node), end: endOf(node), block });
      else if ('children' in node && !LINKS.has(node.type))
        for (let index = node.children.length - 1; index >= 0; index--) open.push(node.children[index] as Nodes);
    }
  }
  return ranges.sort((a, b) => a.start - b.start);
}

/** Whether a link has nothing but a number for words: between tags it may be a marker. */
function isNumberLink(node: PhrasingContent): boolean {
  const [only, ...others] = node.type === 'link' ? node.children : [];
  return only?.type === 'text' && !others.length && /^\[?\d{1,5}\]?$/.test(only.value);
}

/**
 * The stretches of a tree in which markers are looked for: running text, tags between it, and no gap where one follows
 * the other.
 */
export function markerStretches(tree: Root): Stretch[] {
  const tags: Stretch[] = [];
  for (const block of tree.children) {
    if (block.type !== 'paragraph' && block.type !== 'heading') continue;
    for (const node of block.children)
      if (node.type === 'html' || isNumberLink(node)) tags.push({ start: startOf(node), end: endOf(node) });
  }
  const stretches: Stretch[] = [];
  for (const { start, end } of [...textRanges(tree), ...tags].sort((a, b) => a.start - b.start)) {
    const last = stretches.at(-1);
    if (last && last.end >= start) last.end = Math.max(last.end, end);
    else stretches.push({ start, end });
  }
  return stretches;
}
