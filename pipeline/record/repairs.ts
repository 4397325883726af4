import type { VFile } from 'vfile';
import { Names } from '../../schemas/ids.js';
import type { Repair } from '../../schemas/index.js';
import { byPlace, placeId } from './place-id.js';

/** The repairs of an article, sorted by place, each with its id. */
export function repairsOf(file: VFile): Repair[] {
  const names = new Names();
  const source = String(file.value);
  return [...file.data.article!.repairs]
    .sort(byPlace)
    .map(({ rule, layer, span, before, after }) => ({ id: placeId(rule, span, source, names), rule, layer, span, before, after }));
}
