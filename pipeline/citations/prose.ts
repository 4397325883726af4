import { functionWords } from '../lexicons/function-words.js';
import { nameParticles } from '../lexicons/organisations.js';
import { classAt, LETTER, LOWER, MARK, NUMBER } from './characters.js';

/** More of a text tells nothing more. */
const LOOKED_AT = 600;

/** `al-Bakri`, `el-Amin`, `d’Alembert` */
const ARTICLED = /^(?:al|el|ad|an|ar|as|ash|at|az)-\p{Lu}|^[dl]['’]\p{Lu}/u;

/** Words in lower case that carry meaning, and all words: titles and names have few of the first, prose has many. */
function counted(text: string): { lower: number; all: number } {
  let [lower, all] = [0, 0];
  const limit = Math.min(text.length, LOOKED_AT);
  for (let at = 0; at < limit; at++) {
    const first = classAt(text, at);
    if (!(first & (LETTER | MARK))) continue;
    const start = at;
    while (at + 1 < limit && (classAt(text, at + 1) & (LETTER | MARK | NUMBER) || TIES.includes(text[at + 1] as string))) at++;
    all++;
    if (!(first & LOWER)) continue;
    const word = text.slice(start, at + 1);
    if (!functionWords.has(word) && !nameParticles.has(word) && !ARTICLED.test(word)) lower++;
  }
  return { lower, all };
}

/** What may stand within a word. */
const TIES = "'’-";

/** Whether words read as a sentence rather than as a title, names or an imprint. */
export function isProse(text: string): boolean {
  const { lower, all } = counted(text);
  return lower >= 3 && lower * 3 > all;
}

/** Whether words can be names: each has a capital, or ties names together. */
export function hasNames(text: string): boolean {
  if (text.length > 300 || /[?!]/.test(text)) return false;
  const { lower, all } = counted(text);
  return (
    all > 0 &&
    all <= 40 &&
    lower <= (all > 5 ? 1 : 0) &&
    /^[\u200b…]?[\p{Lu}\p{Lo}\p{N}]|^(?:de|van|von|al|el|d|and|et|e|und|y)\b/u.test(text)
  );
}
