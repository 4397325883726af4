import type { Citation, CslItem } from '../../schemas/index.js';
import { toCsl } from './csl.js';

/** What a citation by itself says of its work, as CSL-JSON. */
export function citedItem({ fields, type, id }: Citation): CslItem {
  return toCsl(fields, type, id);
}
