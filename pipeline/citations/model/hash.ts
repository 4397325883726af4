/** One step of a hash (FNV-1a with a final mix left out: keys are mixed again when they are made). */
export function step(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

/** A key of a feature: which one it is, and its values. */
export function key(template: number, a: number, b = 0, c = 0): number {
  let hash = Math.imul(template + 1, 0x9e3779b1) ^ a;
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) ^ b;
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) ^ c;
  hash = Math.imul(hash ^ (hash >>> 16), 0x27d4eb2f);
  return hash ^ (hash >>> 15);
}

/** Where every hash begins. */
export const SEED = 0x811c9dc5 | 0;

/** The hash of a stretch of text. */
export function hashOf(text: string, from = 0, to = text.length): number {
  let hash = SEED;
  for (let index = from; index < to; index++) hash = step(hash, text.charCodeAt(index));
  return hash;
}
