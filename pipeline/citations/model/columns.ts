import { hashOf } from './hash.js';

/** The word, and the shape, of every year. */
export const YEAR = hashOf('0year');
const EDGE = hashOf('0edge');

/** Places before and after the tokens that stand for the edges. */
export const PAD = 4;

/** Values of each token, which the templates combine. */
export interface Columns {
  word: Int32Array;
  shape: Int32Array;
  prefix: Int32Array;
  suffix: Int32Array;
  lexicon: Int32Array;
  gap: Int32Array;
  chunk: Int32Array;
  chunkFirst: Int32Array;
  chunkLast: Int32Array;
  chunkKind: Int32Array;
  context: Int32Array;
  years: Int32Array;
}

/** Columns for a number of tokens, as yet without values. */
export function newColumns(length: number): Columns {
  const size = length + 2 * PAD;
  const column = (): Int32Array => new Int32Array(size).fill(EDGE);
  return {
    word: column(),
    shape: column(),
    prefix: column(),
    suffix: column(),
    lexicon: new Int32Array(size),
    gap: column(),
    chunk: new Int32Array(size),
    chunkFirst: column(),
    chunkLast: column(),
    chunkKind: column(),
    context: new Int32Array(size),
    years: new Int32Array(size),
  };
}
