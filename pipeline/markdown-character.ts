import { decodeNamedCharacterReference } from 'decode-named-character-reference';

const REFERENCE = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z][A-Za-z\d]{1,31}));/y;
const ESCAPABLE = /[!-/:-@[-`{-~]/;

/** What a repair may have left out of a value. */
const LEFT_OUT = /[\p{Cc}\ufeff\ufffe\uffff]/u;

/** How far a sign is looked for before it counts as not there: looking to the end each time would cost quadratic time. */
const LOOK_AHEAD = 256;

/**
 * What stands at an offset of Markdown's running text: an escaped sign or a character reference counts as what it means
 * (CommonMark 0.31, sections 2.4 and 2.5).
 *
 * @returns how many units of the source it takes, and its value
 */
function characterAt(source: string, at: number): [length: number, value: string] {
  const sign = String.fromCodePoint(source.codePointAt(at) as number);
  if (sign === '\\' && ESCAPABLE.test(source[at + 1] ?? '')) return [2, source[at + 1] as string];
  if (sign !== '&') return [sign.length, sign];
  REFERENCE.lastIndex = at;
  const [whole, decimal, hexadecimal, name] = REFERENCE.exec(source) ?? [];
  if (whole === undefined) return [1, sign];
  if (name !== undefined) {
    const value = decodeNamedCharacterReference(name);
    return value === false ? [1, sign] : [whole.length, value];
  }
  const code = decimal === undefined ? Number.parseInt(hexadecimal as string, 16) : Number(decimal);
  return [whole.length, isCharacter(code) ? String.fromCodePoint(code) : '\ufffd'];
}

/** Whether a numeric reference stands for a character: control signs, halves of a pair and noncharacters become U+FFFD. */
export function isCharacter(code: number): boolean {
  if (code > 0x10ffff || (code >= 0xfdd0 && code <= 0xfdef) || (code & 0xfffe) === 0xfffe) return false;
  return /[\t\n\f\r]|[^\p{Cc}\p{Cs}]/u.test(String.fromCodePoint(code));
}

/**
 * Walks a leaf's value and its slice of the source in step, whatever stands between them: escapes, character references,
 * control characters that were left out, the indents of wrapped lines.
 *
 * @returns for each UTF-16 unit of the value, the offset within the slice where it stands
 */
export function alignedOffsets(value: string, slice: string): number[] {
  return literalOffsets(value, slice) ?? meantOffsets(value, slice);
}

/** Where a value lacks nothing but control characters, every other sign stands for itself: raw text has no references. */
function literalOffsets(value: string, slice: string): number[] | undefined {
  const offsets: number[] = [];
  for (let at = 0; at < slice.length; at++) {
    if (slice[at] === value[offsets.length]) offsets.push(at);
    else if (!LEFT_OUT.test(slice[at] as string)) return undefined;
  }
  return offsets.length === value.length ? offsets : undefined;
}

function meantOffsets(value: string, slice: string): number[] {
  const offsets: number[] = [];
  let at = 0;
  for (let index = 0; index < value.length; ) {
    let [length, meant] = at < slice.length ? characterAt(slice, at) : [0, ''];
    // A sign of the slice that the value lacks is skipped; one that cannot be found at all stays where the walk has come to.
    let ahead = at;
    const limit = Math.min(slice.length, at + LOOK_AHEAD);
    while (ahead < limit && !value.startsWith(meant, index)) {
      ahead += length;
      [length, meant] = ahead < limit ? characterAt(slice, ahead) : [0, ''];
    }
    const found = ahead < limit;
    const units = found ? meant.length : 1;
    for (let unit = 0; unit < units; unit++)
      offsets.push(found && meant.length === length ? ahead + unit : Math.min(found ? ahead : at, Math.max(slice.length - 1, 0)));
    index += units;
    if (found) at = ahead + length;
  }
  return offsets;
}
