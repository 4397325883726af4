import { citationWords } from '../lexicons/citations/index.js';

/** The first letters of the words that lead to a citation, and of what may stand before them. */
const BEGINNINGS: ReadonlySet<string> = new Set([...citationWords.signals, 'and', 'but', 'or'].map((word) => word.slice(0, 2)));

/**
 * Whether a word that leads to a citation (`See`, `vgl.`) may stand at an offset, by its first two letters. Most citations begin
 * with a name that does not begin so: then none of the words needs to be looked for.
 */
export function mayBeginSignal(text: string, at: number): boolean {
  const code = text.charCodeAt(at) | 0x20;
  if (code < 0x61 || code > 0x7a) return true;
  return BEGINNINGS.has(text.slice(at, at + 2).toLowerCase()) || BEGINNINGS.has(String.fromCharCode(code));
}
