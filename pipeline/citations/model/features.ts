import { addChunks } from './chunks.js';
import { type Columns, newColumns, PAD } from './columns.js';
import { addContext } from './context.js';
import { GAP_CLASSES, gapClass, gapHash } from './gaps.js';
import { styleOf } from './style.js';
import { addKeys, FEATURES } from './templates.js';
import { addToken } from './token-values.js';
import type { Token } from './tokens.js';

/** The features of a reference: `keys[token * FEATURES + n]`, and for each token the class of the gap before it. */
export interface Features {
  length: number;
  keys: Int32Array;
  gaps: Uint8Array;
}

/**
 * The features of a reference's tokens, hashed.
 *
 * @param text the reference
 * @param tokens its tokens, from {@link tokensOf}
 */
export function featuresOf(text: string, tokens: readonly Token[]): Features {
  const length = tokens.length;
  const keys = new Int32Array(length * FEATURES);
  const gaps = new Uint8Array(length);
  const columns = columnsOf(text, tokens, gaps);
  const style = styleOf(text, tokens, columns);
  for (let index = 0; index < length; index++) addKeys(keys, index, length, columns, style);
  return { length, keys, gaps };
}

function columnsOf(text: string, tokens: readonly Token[], gaps: Uint8Array): Columns {
  const columns = newColumns(tokens.length);
  tokens.forEach((token, index) => {
    addToken(columns, text, token, index + PAD);
    const before = index === 0 ? 0 : (tokens[index - 1] as Token).end;
    columns.gap[index + PAD] = gapHash(text, before, token.start);
    gaps[index] = index === 0 ? GAP_CLASSES - 1 : gapClass(text, before, token.start);
  });
  const end = tokens.at(-1)?.end ?? 0;
  columns.gap[tokens.length + PAD] = gapHash(text, end, text.length);
  addContext(columns, text, tokens);
  addChunks(columns, text, tokens);
  return columns;
}
