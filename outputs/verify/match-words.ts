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

/**
 * Walks words of the record and a stretch of the source in step, white space left out, repairs undone. What the source
 * has and the words lack stays unexplained; what the words have and the source lacks was added.
 */
export function matchWords(value: string, start: number, end: number, account: Account, reading: Reading = {}): void {
  const { source, state, repairs, deleted } = account;
  const words = bare(value);
  let index = 0;
  let twice = -1;
  const claim = (from: number, to: number): void => {
    for (let at = from; at < to; at++) {
      if (state[at] === WORD && !reading.lenient) twice = twice === -1 ? at : twice;
      else state[at] = WORD;
    }
  };
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
    const meant = bare(meaning);
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
  if (index < words.length && !reading.lenient) account.added.push({ text: words.slice(index, index + 40), start, end });
  if (twice !== -1) account.added.push({ text: source.slice(twice, Math.min(end, twice + 40)), start: twice, end });
}
