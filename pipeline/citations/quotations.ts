/** A passage in quotation marks. `end` is after the closing mark, or where the text ends if there is none. */
export interface QuotationReading {
  start: number;
  end: number;
  /** Where the words between the marks begin and end. */
  innerStart: number;
  innerEnd: number;
  closed: boolean;
}

const CLOSERS: Readonly<Record<string, string>> = { '“': '”', '„': '“”', '«': '»', '»': '«', '"': '"', '‘': '’' };

/**
 * The outermost quotations of a text, in order. Single marks count only where the text has no double ones, since an
 * apostrophe looks the same. One pass: an opening mark that never closes ends the search.
 */
export function findQuotations(text: string): QuotationReading[] {
  const single = !/[“„«"]/.test(text);
  const found: QuotationReading[] = [];
  let at = 0;
  while (at < text.length) {
    const opener = text[at] as string;
    const closers = CLOSERS[opener];
    if (!closers || (opener === '‘' && !(single && opensHere(text, at))) || (opener === '»' && !opensHere(text, at))) {
      at++;
      continue;
    }
    const innerEnd = closingMark(text, at + 1, opener, closers);
    if (innerEnd === -1) {
      found.push({ start: at, end: text.length, innerStart: at + 1, innerEnd: text.length, closed: false });
      break;
    }
    found.push({ start: at, end: innerEnd + 1, innerStart: at + 1, innerEnd, closed: true });
    at = innerEnd + 1;
  }
  return found;
}

function opensHere(text: string, at: number): boolean {
  return at === 0 || /[\s(\u00a0]/.test(text[at - 1] as string);
}

function closingMark(text: string, from: number, opener: string, closers: string): number {
  let depth = 1;
  for (let at = from; at < text.length; at++) {
    const sign = text[at] as string;
    if (opener === '‘') {
      // An apostrophe stands before a letter; a closing mark does not.
      if (sign === '’' && !/[\p{L}\p{N}]/u.test(text[at + 1] ?? '')) return at;
    } else if (closers.includes(sign)) {
      if (--depth === 0) return at;
    } else if (sign === opener && opener !== '"') depth++;
  }
  return -1;
}
