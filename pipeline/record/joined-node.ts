import type { Nodes, RootContent } from 'mdast';
import { joinLines, withoutPageBreaks } from '../plain-text.js';

/** What of a node's `data` belongs into the record: a marker's, since outputs need it. The rest was for the stages. */
function recordData(node: Nodes): { data?: Nodes['data'] } {
  return node.data?.marker ? { data: { marker: node.data.marker } } : {};
}

/** A copy of a node for the record: hard-wrapped lines joined, the stages' own data gone. */
export function joinedNode<T extends RootContent>(node: T): T {
  const { data: _stageData, ...rest } = node;
  const copy: Record<string, unknown> = { ...rest, ...recordData(node) };
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'html') copy.value = joinLines(node.value);
  if ((node.type === 'image' || node.type === 'imageReference') && node.alt) copy.alt = joinLines(node.alt);
  if (node.type === 'code') copy.value = withoutPageBreaks(node.value);
  if ('children' in node) copy.children = node.children.map(joinedNode);
  return copy as T;
}
