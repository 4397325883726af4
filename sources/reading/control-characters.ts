import type { Edit } from '../../schemas/reading.js';

/**
 * What neither XML 1.0 nor a reader of Markdown can hold: C0 controls except white space, DEL, C1 controls except NEL,
 * a byte order mark inside the text, and the noncharacters U+FFFE and U+FFFF.
 *
 * @see https://www.w3.org/TR/xml/#charsets
 */
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufeff\ufffe\uffff]+/g;

/** Leaves control characters out. */
export function controlEdits(source: string, from: number): Edit[] {
  return [...source.matchAll(CONTROLS)]
    .filter(({ index }) => index >= from)
    .map(({ index, 0: run }) => ({ start: index, end: index + run.length, after: '', rule: 'control-character' }));
}
