import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { isCharacter } from '../../markdown-character.js';

const REFERENCE = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z][A-Za-z\d]{1,31}));/g;

/** A backslash that Markdown would read with the sign behind it, or a reference to what is no character. */
const MISREAD = /\\(?=[!-/:-@[-`{-~])|&(?=#(?:\d{1,7}|[xX][\da-fA-F]{1,6});)/g;

/**
 * Words of HTML as they are meant: character references decoded as in Markdown, everything else as it stands.
 *
 * @param slice words without a tag
 * @returns parts whose value any reader of Markdown takes from its own slice: a backslash, which in HTML is one, ends a part
 */
export function decodedParts(slice: string): { value: string; length: number }[] {
  const parts: { value: string; length: number }[] = [];
  let from = 0;
  const cut = (to: number): void => {
    if (to > from) parts.push({ value: slice.slice(from, to).replace(REFERENCE, meaning), length: to - from });
    from = to;
  };
  for (const { 0: sign, index } of slice.matchAll(MISREAD)) if (sign === '\\' || !isMeant(slice, index)) cut(index + 1);
  cut(slice.length);
  return parts;
}

function meaning(whole: string, decimal?: string, hexadecimal?: string, name?: string): string {
  if (name !== undefined) return decodeNamedCharacterReference(name) || whole;
  return String.fromCodePoint(codeOf(decimal, hexadecimal));
}

function codeOf(decimal: string | undefined, hexadecimal: string | undefined): number {
  return decimal === undefined ? Number.parseInt(hexadecimal as string, 16) : Number(decimal);
}

/** Whether the numeric reference at an offset stands for a character. */
function isMeant(slice: string, at: number): boolean {
  const [, decimal, hexadecimal] = /^&#(?:(\d{1,7})|[xX]([\da-fA-F]{1,6}));/.exec(slice.slice(at, at + 12)) ?? [];
  return isCharacter(codeOf(decimal, hexadecimal));
}
