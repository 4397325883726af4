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
/** Longest token that a repair quotes, in UTF-16 units. */
const LONGEST_TOKEN = 80;

/** The text without its control characters. */
export function withoutControls(text: string): string {
  return text.replace(ANY_CONTROL, '');
}

/** The repairs that leave out the control characters of a stretch: one for each token, which holds all of it before and after. */
export function controlRepairs(document: string, start: number, end: number, lines: Lines): Omit<Repair, 'id'>[] {
  const slice = document.slice(start, end);
  if (!CONTROL.test(slice)) return [];
  const repairs: Omit<Repair, 'id'>[] = [];
  let done = start;
  for (const match of slice.matchAll(ANY_CONTROL)) {
    const at = start + match.index;
    if (at < done) continue;
    const [from, to] = tokenAround(document, at, done, end);
    const before = document.slice(from, to);
    repairs.push({ rule: 'control-character', layer: 'text', span: lines.spanOf(from, to), before, after: withoutControls(before) });
    done = to;
  }
  return repairs;
}

/** The run of signs other than white space around an offset, no longer than a repair quotes and without half a character at its ends. */
function tokenAround(document: string, at: number, start: number, end: number): [number, number] {
  let from = at;
  const least = Math.max(start, at - LONGEST_TOKEN / 2);
  while (from > least && !isWhiteSpace(document[from - 1] as string)) from--;
  if (isLowSurrogate(document, from)) from++;
  let to = at + 1;
  const most = Math.min(end, from + LONGEST_TOKEN);
  while (to < most && !isWhiteSpace(document[to] as string)) to++;
  if (isLowSurrogate(document, to)) to--;
  return [from, to];
}

function isLowSurrogate(document: string, at: number): boolean {
  const code = document.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
}
