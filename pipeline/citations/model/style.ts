import { type Columns, PAD, YEAR } from './columns.js';
import type { Token } from './tokens.js';

/** What the whole reference is like: where its first year stands, and whether it has quotation marks or links. */
export function styleOf(text: string, tokens: readonly Token[], columns: Columns): number {
  const length = tokens.length;
  let year = -1;
  for (let index = 0; index < length && year < 0; index++) if (columns.shape[index + PAD] === YEAR) year = index;
  const place = year < 0 ? 0 : year > length * 0.7 ? 1 : year > length * 0.45 ? 2 : 3;
  const bracketed = year >= 0 && text.charCodeAt((tokens[year] as Token).start - 1) === 40 ? 1 : 0;
  const quoted = /["“«„]/.test(text) ? 1 : 0;
  const size = length < 14 ? 0 : length < 25 ? 1 : 2;
  // `Roe, A.` or `Roe A` rather than `A. Roe` at the head.
  const [one, two] = [columns.shape[PAD] as number, columns.shape[PAD + 1] as number];
  const head = one === 1 ? 1 : one >= 30 && one < 40 && (two === 1 || two === 22) ? 2 : 0;
  return place | (bracketed << 2) | (quoted << 3) | (size << 4) | (head << 6);
}
