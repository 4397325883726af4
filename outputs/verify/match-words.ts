import { type Account, explain, WORD } from './account.js';
import { valueLength } from './markdown-value.js';
import { bare, isWhiteSpace } from './white-space-property.js';

/** How a stretch of the source is read. */
export interface Reading {
  /** Whether escapes and character references stand for something else, as in Markdown's text. */
  decodes?: boolean;
  /** Whether a sign that is no word belongs to the syntax here. */
  isSign?: (at: number) => boolean;
  /** Of attributes, which may be written in several ways: what is not found here is not missing. */
  lenient?: boolean;
}

/** Signs by which Markdown may write another one. */
const ENCODING = /[\\&]/;

/**
 * Compares words of the record with a stretch of the source, white space left out, repairs undone. What the source has
 * and the words lack stays unexplained; what the words have and the source lacks was added.
 */
export function matchWords(value: string, start: number, end: number, account: Account, reading: Reading = {}): void {
  const { source, state } = account;
  let twice = -1;
  const claim: Claim = (from, to) => {
    for (let at = from; at < to; at++) {
      if (state[at] === WORD && !reading.lenient) twice = twice === -1 ? at : twice;
      else state[at] = WORD;
    }
  };
  // Most words stand in the source as they are.
  const same = value.length === end - start && source.startsWith(value, start) && !(reading.decodes && ENCODING.test(value));
  if (same) claimWords(start, end, source, claim);
  else {
    const rest = walkInStep(bare(value), start, end, account, reading, claim);
    if (rest !== '' && !reading.lenient) account.added.push({ text: rest.slice(0, 40), start, end });
  }
  if (twice !== -1) account.added.push({ text: source.slice(twice, Math.min(end, twice + 40)), start: twice, end });
}

/** Says of a stretch of the source that the record has it. */
type Claim = (from: number, to: number) => void;

function claimWords(start: number, end: number, source: string, claim: Claim): void {
  for (let at = start; at < end; at++) if (!isWhiteSpace(source[at] as string)) claim(at, at + 1);
}

/** Walks words and a stretch of the source in step. @returns the words that the source does not have */
function walkInStep(words: string, start: number, end: number, account: Account, reading: Reading, claim: Claim): string {
  const { source, repairs, deleted } = account;
  let index = 0;
  for (let at = start; at < end; ) {
    const sign = source[at] as string;
    if (isWhiteSpace(sign)) {
      at++;
      continue;
    }
    const repair = repairs.get(at);
    // An attribute may still have what was taken out of the words.
    if (repair && repair.end <= end && words.startsWith(repair.after, index) && !words.startsWith(repair.before, index)) {
      claim(at, repair.end);
      index += repair.after.length;
      at = repair.end;
      continue;
    }
    const [length, meaning] = reading.decodes ? valueLength(source, at, end) : [1, sign];
    const meant = length === 1 ? meaning : bare(meaning);
    if (words.startsWith(meant, index) && (meant !== '' || length > 1)) {
      claim(at, at + length);
      index += meant.length;
      at += length;
    } else {
      // A backslash may stand before what a repair took out, and escape what stands behind that.
      const escapes = reading.decodes === true && sign === '\\' && deleted[at + 1] === 1;
      if (deleted[at] || escapes || reading.isSign?.(at)) explain(account, at, at + 1);
      at++;
    }
  }
  return words.slice(index);
}
