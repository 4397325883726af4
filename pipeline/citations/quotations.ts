/** A passage in quotation marks. `end` is after the closing mark, or after the comma that ends the words if there is none. */
export interface QuotationReading {
  start: number;
  end: number;
  /** Where the words between the marks begin and end. */
  innerStart: number;
  innerEnd: number;
  closed: boolean;
}

const CLOSERS: Readonly<Record<string, string>> = { '“': '”', '„': '“”', '«': '»', '»': '«', '"': '"', '‘': '’' };

/** Longest quotation, in UTF-16 units: to look further for each mark that never closes would cost quadratic time. */
const MAX_QUOTATION = 1500;
/** How many marks that never close are mended in one note. */
const MAX_UNCLOSED = 20;

/**
 * The outermost quotations of a text, in order. Marks that look the same at both ends open after white space only, and an
 * apostrophe is none.
 *
 * @param endOf where the words end that a mark opens which never closes; undefined where nothing shows it
 */
export function findQuotations(text: string, endOf: (innerStart: number) => number | undefined): QuotationReading[] {
  const oscola = /<\s?https?:/.test(text);
  const found: QuotationReading[] = [];
  let unclosed = 0;
  let at = 0;
  while (at < text.length) {
    if (!mayOpen(text.charCodeAt(at))) {
      at++;
      continue;
    }
    const opener = text[at] as string;
    const closers = CLOSERS[opener];
    if (!closers || ((opener === '‘' || opener === '»' || opener === '"') && !opensHere(text, at))) {
      at++;
      continue;
    }
    const innerEnd = unclosed < MAX_UNCLOSED ? closingMark(text, at + 1, opener, closers) : -1;
    if (innerEnd !== -1) {
      found.push({ start: at, end: innerEnd + 1, innerStart: at + 1, innerEnd, closed: true });
      at = innerEnd + 1;
      continue;
    }
    const mendable = opener !== '‘' || oscola;
    const end = unclosed++ < MAX_UNCLOSED && mendable ? endOf(at + 1) : undefined;
    if (end !== undefined) found.push({ start: at, end: end + 1, innerStart: at + 1, innerEnd: end, closed: false });
    at = end === undefined ? at + 1 : end + 1;
  }
  return found;
}

/** `"`, or anything beyond ASCII: nearly every unit of a text is told by this alone. */
function mayOpen(code: number): boolean {
  return code === 0x22 || code >= 0xab;
}

function opensHere(text: string, at: number): boolean {
  return at === 0 || /[\s(,;:\u00a0\u200b]/.test(text[at - 1] as string);
}

/** `‘Factors in Firms’ Choices’ (Board, 2019)`: behind an s, with a word behind it and the closing mark of the title still to come. */
function isPossessive(text: string, at: number, limit: number): boolean {
  if (text[at - 1] !== 's' || !/^ \p{L}/u.test(text.slice(at + 1, at + 3))) return false;
  return /^[^‘’“”<\n]{1,160}(?:’[\p{L}\p{N} ][^‘’“”<\n]{0,160}){0,3}’(?=[,.;]? ?[(<[]|,|$)/u.test(
    text.slice(at + 1, Math.min(limit, at + 400)),
  );
}

function closingMark(text: string, from: number, opener: string, closers: string): number {
  let depth = 1;
  let last = -1;
  const limit = Math.min(text.length, from + MAX_QUOTATION);
  for (let at = from; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x0a) return -1;
    if (!mayOpen(code)) continue;
    const sign = text[at] as string;
    if (opener === '‘') {
      // An apostrophe stands before a letter; a closing mark does not.
      if (sign === '‘' && opensHere(text, at)) depth++;
      else if (sign === '’' && !/[\p{L}\p{N}]/u.test(text[at + 1] ?? '') && !isPossessive(text, at, limit) && --depth === 0) return at;
    } else if (opener === '"' && sign === '"' && opensHere(text, at) && /[\p{L}\p{N}]/u.test(text[at + 1] ?? '')) {
      depth++;
    } else if (closers.includes(sign)) {
      if (--depth === 0) return at;
      last = at;
    } else if (sign === opener && opener !== '"') depth++;
  }
  // `“The Battle for “Steel” (Press`: one closing mark for two; it closes both, if nothing else begins before it.
  return last !== -1 && last - from < 300 && !/; |https?:/.test(text.slice(from, last)) ? last : -1;
}
