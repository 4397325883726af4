/** White space that is no common space, as the inside of a character class. */
const UNCOMMON = '\\t-\\r\\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';

/**
 * The characters with Unicode's property White_Space, as the inside of a character class.
 * JavaScript's `\s` is not the same set: it lacks U+0085 and adds U+FEFF.
 */
export const WHITE_SPACE = `${UNCOMMON} `;

/** Runs of white space that are not one common space; most words have that between them already. */
const unfolded = new RegExp(`[${UNCOMMON}][${WHITE_SPACE}]*| [${WHITE_SPACE}]+`, 'g');

/** Whether a character is white space. */
export function isWhiteSpace(character: string): boolean {
  return isWhiteSpaceCode(character.charCodeAt(0));
}

/** The same by code unit: this is asked at every place of a text. */
function isWhiteSpaceCode(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  if (code < 0x1680) return code === 0x85 || code === 0xa0;
  return (
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}

/** The text without white space at its ends. */
export function trimWhiteSpace(text: string): string {
  const [start, end] = trimmedRange(text, 0, text.length);
  return text.slice(start, end);
}

/** Moves both ends of a stretch of a text inwards over white space. */
export function trimmedRange(text: string, start: number, end: number): [start: number, end: number] {
  let from = start;
  let to = end;
  while (from < to && isWhiteSpaceCode(text.charCodeAt(from))) from++;
  while (to > from && isWhiteSpaceCode(text.charCodeAt(to - 1))) to--;
  return [from, to];
}

/** The text with each run of white space as one space, and none at its ends: for comparing, not for keeping. */
export function foldWhiteSpace(text: string): string {
  return trimWhiteSpace(text.replace(unfolded, ' '));
}
