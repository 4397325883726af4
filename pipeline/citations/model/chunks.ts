import { type Columns, PAD, YEAR } from './columns.js';
import { signOf } from './gaps.js';
import type { Token } from './tokens.js';

/** Chunks are what stands between commas, colons, brackets and quotation marks, and between full stops after whole words. */
export function addChunks(columns: Columns, text: string, tokens: readonly Token[]): void {
  let first = 0;
  let chunk = 0;
  for (let index = 1; index <= tokens.length; index++) {
    if (index < tokens.length && !parts(text, tokens[index - 1] as Token, tokens[index] as Token)) continue;
    let [capitals, digits] = [0, 0];
    for (let at = first; at < index; at++) {
      const shape = columns.shape[at + PAD] as number;
      if (shape >= 100 || shape === YEAR) digits++;
      else if (shape === 1 || shape >= 20) capitals++;
    }
    const length = index - first;
    const kind = (Math.min(length, 8) << 4) | (((capitals * 3) / length) << 2) | (digits === 0 ? 0 : digits === length ? 1 : 2);
    for (let at = first; at < index; at++) {
      columns.chunk[at + PAD] = chunk;
      columns.chunkKind[at + PAD] = kind;
      columns.chunkFirst[at + PAD] = columns.word[first + PAD] as number;
      columns.chunkLast[at + PAD] = columns.word[index - 1 + PAD] as number;
    }
    first = index;
    chunk++;
  }
}

function parts(text: string, before: Token, after: Token): boolean {
  for (let index = before.end; index < after.start; index++) {
    const sign = signOf(text.charCodeAt(index));
    if (sign === 44 || sign === 58 || sign === 59 || sign === 40 || sign === 41 || sign === 91 || sign === 93 || sign === 34) return true;
    if (sign === 46 && before.end - before.start > 3) return true;
  }
  return false;
}
