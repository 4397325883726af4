import type { Repair } from '../schemas/index.js';
import type { Lines } from '../schemas/lines.js';
import { isWhiteSpace } from '../schemas/white-space.js';

/**
 * What neither XML 1.0 nor a reader of Markdown can hold: C0 controls except white space, DEL, C1 controls except NEL,
 * a byte order mark inside the text, and the noncharacters U+FFFE and U+FFFF.
 *
 * @see https://www.w3.org/TR/xml/#charsets
 */
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufeff\ufffe\uffff]/;
const ANY_CONTROL = new RegExp(CONTROL.source, 'g');
/** Longest token that a repair quotes. */
const LONGEST_TOKEN = 80;

/**
 * A stretch of a text without its control characters.
 *
 * @returns the value, and a repair for each run of them that holds the whole token before and after
 */
export function withoutControls(
  document: string,
  start: number,
  end: number,
  lines: Lines,
): { value: string; repairs: Omit<Repair, 'id'>[] } {
  const slice = document.slice(start, end);
  if (!CONTROL.test(slice)) return { value: slice, repairs: [] };
  const repairs: Omit<Repair, 'id'>[] = [];
  let done = start;
  for (const match of slice.matchAll(ANY_CONTROL)) {
    const at = start + match.index;
    if (at < done) continue;
    const [from, to] = tokenAround(document, at, start, end, done);
    const before = document.slice(from, to);
    repairs.push({
      rule: 'control-character',
      layer: 'text',
      span: lines.spanOf(from, to),
      before,
      after: before.replace(ANY_CONTROL, ''),
    });
    done = to;
  }
  return { value: slice.replace(ANY_CONTROL, ''), repairs };
}

/** The run of signs other than white space around an offset, within a block, and no longer than a repair quotes. */
function tokenAround(document: string, at: number, start: number, end: number, done: number): [number, number] {
  let from = at;
  const least = Math.max(start, done, at - LONGEST_TOKEN / 2);
  while (from > least && !isWhiteSpace(document[from - 1] as string)) from--;
  let to = at + 1;
  const most = Math.min(end, from + LONGEST_TOKEN);
  while (to < most && !isWhiteSpace(document[to] as string)) to++;
  return [from, to];
}
