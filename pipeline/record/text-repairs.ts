import type { Nodes, Root } from 'mdast';
import type { VFile } from 'vfile';
import type { Repair } from '../../schemas/index.js';
import type { Edit } from '../../schemas/reading.js';
import { isWhiteSpace } from '../../schemas/white-space.js';

/** Most units of a token that a repair quotes on either side of the change. */
const AROUND = 39;

/**
 * The repairs that tell how the reading differs from the source. Each holds the whole changed token, but reaches over no
 * edge of a leaf, a marker or a label: what is on the other side is told elsewhere in the record.
 */
export function textRepairs(tree: Root, file: VFile): Omit<Repair, 'id'>[] {
  const { lines, reading } = file.data.article!;
  if (!reading.edits.length) return [];
  const source = String(file.value);
  const edges = edgesOf(tree);
  const repairs: Omit<Repair, 'id'>[] = [];
  let done = 0;
  let edge = 0;
  for (let index = 0; index < reading.edits.length; index++) {
    const { start, rule } = reading.edits[index] as Edit;
    if (rule === undefined || start < done) continue;
    while (edge < edges.length && (edges[edge] as number) <= start) edge++;
    const from = backToSpace(source, start, Math.max(done, edges[edge - 1] ?? 0, start - AROUND));
    const limit = edges[edge] ?? source.length;
    const to = endOfToken(source, reading.edits, index, limit);
    const [before, after] = [source.slice(from, to), reading.slice(from, to)];
    repairs.push({ rule, layer: 'text', span: lines.spanOf(from, to), before, after });
    done = to;
  }
  return repairs;
}

/** Where leaves, markers and notes begin and end, in rising order. */
function edgesOf(tree: Root): number[] {
  const edges = new Set<number>();
  const open: Nodes[] = [tree];
  for (let node = open.pop(); node; node = open.pop()) {
    for (const point of [node.position?.start, node.position?.end]) if (point?.offset !== undefined) edges.add(point.offset);
    const cluster = node.data?.marker?.cluster?.span;
    if (cluster) edges.add(cluster.start.offset).add(cluster.end.offset);
    if ('children' in node) for (const child of node.children) open.push(child);
  }
  return [...edges].sort((a, b) => a - b);
}

function backToSpace(source: string, start: number, least: number): number {
  let at = start;
  while (at > least && !isWhiteSpace(source[at - 1] as string)) at--;
  return isLowSurrogate(source, at) ? at + 1 : at;
}

/** Where the token ends that an edit changes: other edits of the same rule in it are told with it, those of others are not. */
function endOfToken(source: string, edits: readonly Edit[], index: number, limit: number): number {
  const { end: first, rule } = edits[index] as Edit;
  let at = first;
  let next = index + 1;
  const most = Math.min(limit, first + AROUND);
  for (;;) {
    const following = edits[next];
    if (following && at === following.start) {
      if (following.rule !== rule || following.end > limit) return at;
      at = following.end;
      next++;
    } else if (at >= most || isWhiteSpace(source[at] as string)) return Math.max(first, isLowSurrogate(source, at) ? at - 1 : at);
    else at++;
  }
}

function isLowSurrogate(source: string, at: number): boolean {
  const code = source.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
}
