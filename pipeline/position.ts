import type { Node } from 'unist';
import type { Span } from '../schemas/index.js';

/** Where a node stands. Every node of ours has a place; one without is a defect of the stage that made it. */
export function spanOf(node: Node): Span {
  const { position } = node;
  if (position?.start.offset === undefined || position.end.offset === undefined) {
    throw new Error(`A ${node.type} has no place in the source`);
  }
  return position as Span;
}

/** Offset of a node's first character in the source. */
export function startOf(node: Node): number {
  return spanOf(node).start.offset;
}

/** Offset after a node's last character in the source. */
export function endOf(node: Node): number {
  return spanOf(node).end.offset;
}
