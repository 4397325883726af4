import { functionWords } from '../lexicons/function-words.js';
import { nameParticles } from '../lexicons/organisations.js';

const WORD = /[\p{L}\p{M}][\p{L}\p{M}\p{N}'’-]*/gu;

/** `al-Bakri`, `el-Amin`, `d’Alembert` */
const ARTICLED = /^(?:al|el|ad|an|ar|as|ash|at|az)-\p{Lu}|^[dl]['’]\p{Lu}/u;

/** Words in lower case that carry meaning, and all words: titles and names have few of the first, prose has many. */
function counted(text: string): { lower: number; all: number } {
  let [lower, all] = [0, 0];
  for (const [word] of text.slice(0, 600).matchAll(WORD)) {
    all++;
    if (/^\p{Ll}/u.test(word) && !ARTICLED.test(word) && !functionWords.has(word) && !nameParticles.has(word)) lower++;
  }
  return { lower, all };
}

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
    all > 0 && all <= 40 && lower <= (all > 5 ? 1 : 0) && /^\u200b?[\p{Lu}\p{Lo}\p{N}]|^(?:de|van|von|al|el|d|and|et|e|und|y)\b/u.test(text)
  );
}
