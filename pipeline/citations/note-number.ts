/** `12 Roe, …`, `12. See …`, `12) „…“`: the number of a note, and what may begin it. A volume has an abbreviated reporter behind it. */
const NUMBER = /^\s*(?:\d{1,3}[.)]?|\[\d{1,3}\])\s{1,4}(?=[\p{Lu}“‘„"'«(]|(?:id|ibid|ebd|ebenda|see|cf|vgl|s)\b)/u;
/** `12 F. Supp. 34`, `8 U.S.C. § 99`, `16 CFR 312`, `54 Harv. L. Rev. 29` */
const VOLUME =
  /^\s*\d{1,3}\s(?:(?:[\p{L}&’']{1,14}\.?\s?){0,6}\p{L}{1,9}\.(?:\s?\p{L}{1,3}\.)*\s?(?:§{1,2}\s?|sec\.\s|pt\.\s)?\d|[A-Z]{1,5}\d?\s(?:§+\s?)?\d)/u;

/**
 * How much of a text is the number of the note, printed before it. Notes that come by themselves may still have it.
 *
 * @returns the length in UTF-16 units, 0 where none stands there
 */
export function noteNumberLength(text: string): number {
  const head = text.slice(0, 160);
  return VOLUME.test(head) ? 0 : (NUMBER.exec(head)?.[0].length ?? 0);
}
