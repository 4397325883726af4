import type { Nodes, PhrasingContent } from 'mdast';
import type { Lines } from '../../../schemas/lines.js';
import { endOf, startOf } from '../../position.js';

/** What is known while a line is trimmed. */
export interface Trimming {
  source: string;
  lines: Lines;
  /** The nodes that were made of tags: only these may be dropped, since the tags are accounted for elsewhere. */
  made: ReadonlySet<Nodes>;
}

/** A line without blanks and breaks at its edges, and without elements that hold nothing. */
export function trimmedLine(line: readonly PhrasingContent[], trimming: Trimming): PhrasingContent[] {
  return trimEdge(trimEdge(withoutEmpty(line, trimming), 'start', trimming), 'end', trimming);
}

/** A line without the elements that hold nothing. */
export function withoutEmpty(line: readonly PhrasingContent[], trimming: Trimming): PhrasingContent[] {
  return line.flatMap((node): PhrasingContent[] => {
    if (!trimming.made.has(node) || !('children' in node)) return [node];
    node.children = withoutEmpty(node.children, trimming);
    return node.children.length ? [node] : [];
  });
}

type Edge = 'start' | 'end';

function trimEdge(nodes: readonly PhrasingContent[], edge: Edge, trimming: Trimming): PhrasingContent[] {
  const [step, first] = edge === 'start' ? [1, 0] : [-1, nodes.length - 1];
  for (let index = first; nodes[index]; index += step) {
    const rest = trimNode(nodes[index] as PhrasingContent, edge, trimming);
    if (rest) return edge === 'start' ? [rest, ...nodes.slice(index + 1)] : [...nodes.slice(0, index), rest];
  }
  return [];
}

function trimNode(node: PhrasingContent, edge: Edge, trimming: Trimming): PhrasingContent | undefined {
  if (node.type === 'text') return trimText(node, edge, trimming);
  if (!trimming.made.has(node)) return node;
  if (node.type === 'break') return undefined;
  if (!('children' in node)) return node;
  node.children = trimEdge(node.children, edge, trimming);
  return node.children.length ? node : undefined;
}

/** Only blanks that stand as such at the edge of the source's words are cut: a reference to one was meant to stay. */
function trimText(node: PhrasingContent & { type: 'text' }, edge: Edge, { source, lines }: Trimming): PhrasingContent | undefined {
  const [start, end] = [startOf(node), endOf(node)];
  const slice = source.slice(start, end);
  const kept = edge === 'start' ? slice.trimStart() : slice.trimEnd();
  if (kept === '') return undefined;
  const cut = slice.length - kept.length;
  if (cut === 0) return node;
  const value = edge === 'start' ? node.value.trimStart() : node.value.trimEnd();
  return { ...node, value, position: edge === 'start' ? lines.spanOf(start + cut, end) : lines.spanOf(start, end - cut) };
}
