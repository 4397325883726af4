import type { CslType } from '../../../../schemas/index.js';
import { PIN } from '../../anchored/words.js';

/** How a source of law is cited: a pattern whose groups are named for the fields they give, and the type of what it cites. */
export interface Form {
  /** What must stand somewhere in the text: it costs little to look for, and most texts have it not. */
  sign: RegExp;
  pattern: RegExp;
  type: CslType;
}

export const YEAR = '[12]\\d{3}';
/** A date in words or figures; whether it is one is told by the dates that were found. */
export const DATE = '(?<date>[\\p{L}\\d.]{1,10}(?:\\s[\\p{L}\\d.,]{1,12}){0,3}?)';
/** `(134 ff.)`, behind the first page: what is meant of a judgment. */
export const MEANT = `(?:\\s\\((?<locator>${PIN})(?:\\s?ff?\\.?)?(?:,\\s\\d{1,5})?\\))?`;

/** A form, from the parts of its pattern. */
export function of(type: CslType, sign: RegExp, ...parts: string[]): Form {
  return { type, sign, pattern: new RegExp(parts.join(''), 'dgu') };
}
