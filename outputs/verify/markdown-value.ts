import { decodeNamedCharacterReference } from 'decode-named-character-reference';

const REFERENCE = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z][A-Za-z\d]{1,31}));/y;
const ESCAPABLE = /[!-/:-@[-`{-~]/;

/**
 * What Markdown's text has at an offset: a character reference or an escaped sign stands for one thing, everything else
 * for itself (CommonMark 0.31, sections 2.4 and 2.5).
 *
 * @returns how many units of the source it takes, and what it stands for
 */
export function valueLength(source: string, at: number, end: number): [length: number, value: string] {
  const sign = source[at] as string;
  if (sign === '\\' && at + 1 < end && ESCAPABLE.test(source[at + 1] as string)) return [2, source[at + 1] as string];
  if (sign !== '&') return [1, sign];
  REFERENCE.lastIndex = at;
  const match = REFERENCE.exec(source);
  if (!match || at + match[0].length > end) return [1, sign];
  const [whole, decimal, hexadecimal, name] = match;
  if (name !== undefined) {
    const value = decodeNamedCharacterReference(name);
    return value === false ? [1, sign] : [whole.length, value];
  }
  const code = decimal === undefined ? Number.parseInt(hexadecimal as string, 16) : Number(decimal);
  return [whole.length, isForbidden(code) ? '\ufffd' : String.fromCodePoint(code)];
}

/** Controls, surrogates and noncharacters: a reference to one stands for U+FFFD, as micromark has it. */
function isForbidden(code: number): boolean {
  return (
    code < 9 ||
    code === 11 ||
    (code > 13 && code < 32) ||
    (code > 126 && code < 160) ||
    (code >= 0xd800 && code <= 0xdfff) ||
    (code >= 0xfdd0 && code <= 0xfdef) ||
    (code & 0xfffe) === 0xfffe ||
    code > 0x10ffff
  );
}
