import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { Names } from '../../schemas/ids.js';
import type { Repair } from '../../schemas/index.js';
import { byPlace, placeId } from './place-id.js';
import { textRepairs } from './text-repairs.js';

/** The repairs of an article, sorted by place, each with its id. */
export function repairsOf(tree: Root, file: VFile): Repair[] {
  const names = new Names();
  const source = String(file.value);
  return [...file.data.article!.repairs, ...textRepairs(tree, file)]
    .sort(byPlace)
    .map(({ rule, layer, span, before, after }) => ({ id: placeId(rule, span, source, names), rule, layer, span, before, after }));
}
