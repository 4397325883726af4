import type { RootContent } from 'mdast';
import { joinLines, withoutPageBreaks } from '../plain-text.js';

/** A copy of a node for the record: hard-wrapped lines joined, the stages' own data gone. */
export function joinedNode<T extends RootContent>(node: T): T {
  const { data, ...rest } = node;
  const copy: Record<string, unknown> = rest;
  // Outputs need what is known of a marker; all other data was for the stages.
  if (data?.marker) copy.data = { marker: data.marker };
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'html') copy.value = joinLines(node.value);
  if ((node.type === 'image' || node.type === 'imageReference') && node.alt) copy.alt = joinLines(node.alt);
  if (node.type === 'code') copy.value = withoutPageBreaks(node.value);
  if ('children' in node) copy.children = node.children.map(joinedNode);
  return copy as T;
}
