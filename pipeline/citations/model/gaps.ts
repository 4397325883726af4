import { SEED, step } from './hash.js';

/** Classes of what stands before a token, for which the model keeps tables of transitions. */
export const GAP_CLASSES = 20;

/** The signs of a gap, hashed. */
export function gapHash(text: string, from: number, to: number): number {
  if (to - from === 1 && text.charCodeAt(from) === 32) return 32;
  let hash = SEED;
  let last = 0;
  let count = 0;
  for (let index = from; index < to && count < 6; index++) {
    const sign = signOf(text.charCodeAt(index));
    if (sign === 32 && last === 32) continue;
    hash = step(hash, sign);
    last = sign;
    count++;
  }
  return hash;
}

/** One sign for all of a kind: dashes, quotation marks, white space. */
export function signOf(code: number): number {
  if (code < 128) return code < 33 ? 32 : code;
  if (code === 0xa0 || (code >= 0x2000 && code <= 0x200b) || code === 0x202f) return 32;
  if (code >= 0x2010 && code <= 0x2015) return 45;
  if (code === 0x2212) return 45;
  if (code === 0x201c || code === 0x201d || code === 0x201e || code === 0xab || code === 0xbb) return 34;
  if (code === 0x2018 || code === 0x2019 || code === 0x201a) return 39;
  return 200;
}

/** The classes of gaps that tell most about where fields end; the last is the beginning of the text. */
export function gapClass(text: string, from: number, to: number): number {
  let bits = 0;
  for (let index = from; index < to; index++) {
    const sign = signOf(text.charCodeAt(index));
    if (sign === 46) bits |= 1;
    else if (sign === 44) bits |= 2;
    else if (sign === 58 || sign === 59) bits |= sign === 58 ? 4 : 8;
    else if (sign === 40 || sign === 91) bits |= 16;
    else if (sign === 41 || sign === 93) bits |= 32;
    else if (sign === 34) bits |= 64;
    else if (sign === 45) bits |= 128;
    else if (sign !== 32) bits |= 256;
  }
  if (bits === 0) return from === to ? 0 : 1;
  if (bits & 64) return bits & 7 ? 3 : 2;
  if (bits & 16) return bits & 32 ? 5 : bits & 3 ? 6 : 4;
  if (bits & 32) return bits & 1 ? 8 : bits & 14 ? 9 : 7;
  if (bits & 4) return 10;
  if (bits & 8) return 11;
  if (bits & 2) return bits & 1 ? 13 : 12;
  if (bits & 1) return to - from === 1 ? 14 : 15;
  return bits & 128 ? 16 : 17;
}
