import type { Root, RootContent } from 'mdast';
import type { Reading } from '../../../schemas/reading.js';
import { endOf, startOf } from '../../position.js';

/** Gives each rule of raw text that is no part of the body its signs as words: the record shows what stood there. */
export function spellRules(tree: Root, reading: Reading): void {
  tree.children = tree.children.map((node) =>
    node.type === 'thematicBreak' && node.data?.block?.part === 'aside' ? spelled(node, reading) : node,
  );
}

function spelled(rule: RootContent, reading: Reading): RootContent {
  const { position, data } = rule;
  const value = reading.slice(startOf(rule), endOf(rule));
  return { type: 'paragraph', children: [{ type: 'text', value, position }], position, data };
}
