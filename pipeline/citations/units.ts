import { abbreviations } from '../lexicons/abbreviations.js';
import type { DateReading } from './dates.js';
import type { LinkReading } from './links.js';
import { type Piece, pieceOf } from './piece.js';
import { isPlace } from './places.js';
import type { QuotationReading } from './quotations.js';
import type { Scan } from './scan.js';

/** What stands between a unit and the one before it: nothing, or the sign that parts them. A full stop ends a sentence. */
type Separator = '' | ',' | '.' | ';' | ':' | '\n';

/** What a note is made of: words between signs, dates, links, passages in quotation marks, parentheses. */
export type Unit = { piece: Piece; before: Separator } & (
  | { kind: 'words' }
  | { kind: 'date'; date: DateReading }
  | { kind: 'link'; link: LinkReading }
  | { kind: 'quotation'; inner: Piece; closed: boolean }
  | { kind: 'parenthesis'; inner: Piece }
);

/** Longest parenthesis of a citation. A longer one is prose; to look for its end from each opener would cost quadratic time. */
const MAX_PARENTHESIS = 400;
const SPACE = /[\s\u00a0]/;
/** A lower-case word behind a quotation that can follow a title. */
const AFTER_TITLE =
  /^(?:in|accessed|dans|presented|available|retrieved|edited|ed|eds|trans|abgerufen|zit|with|by|at|from|doi|http|https|pp?|vol|no)\b/;

/** Cuts a note into its units, in one pass. */
export function unitsOf({ text, quotations, links, dates }: Scan): Unit[] {
  const units: Unit[] = [];
  let [quotation, link, date] = [0, 0, 0];
  let from = 0;
  let before: Separator = '';
  const flush = (to: number, separator: Separator): void => {
    const piece = pieceOf(text, from, to);
    if (piece.text !== '' && piece.text !== '<' && piece.text !== '>') {
      units.push({ kind: 'words', piece, before });
      before = separator;
    } else before = stronger(before, separator);
  };
  let at = 0;
  while (at < text.length) {
    while (quotation < quotations.length && (quotations[quotation] as QuotationReading).start < at) quotation++;
    while (link < links.length && (links[link] as LinkReading).start < at) link++;
    while (date < dates.length && (dates[date] as DateReading).start < at) date++;
    const sign = text[at] as string;
    if (links[link]?.start === at) {
      const found = links[link] as LinkReading;
      flush(at, '');
      units.push({ kind: 'link', piece: pieceOf(text, at, found.end), link: found, before });
      at = from = found.end;
      before = '';
    } else if (dates[date]?.start === at) {
      const found = dates[date] as DateReading;
      flush(at, '');
      units.push({ kind: 'date', piece: pieceOf(text, at, found.end), date: found, before });
      at = from = found.end;
      before = '';
    } else if (quotations[quotation]?.start === at) {
      const found = quotations[quotation] as QuotationReading;
      if (isInline(text, from, found)) {
        at = found.end;
        continue;
      }
      flush(at, '');
      const inner = pieceOf(text, found.innerStart, found.innerEnd);
      units.push({ kind: 'quotation', piece: pieceOf(text, at, found.end), inner, closed: found.closed, before });
      at = from = found.end;
      const last = inner.text.at(-1);
      before = last === '.' || last === ',' || last === ';' ? last : '';
    } else if (sign === '(' || sign === '[') {
      const close = closing(text, at);
      if (close === -1) {
        at++;
        continue;
      }
      // `(https://example.org, accessed May 1)`: what it holds stands by itself.
      if ((links[link]?.start ?? text.length) < close) {
        flush(at, '');
        from = ++at;
        continue;
      }
      if (isPartOfWords(text, from, at, close)) {
        at = close + 1;
        continue;
      }
      flush(at, '');
      // `(London: Press, 2010.)`: the stop is that of the sentence.
      const stop = text[close - 1] === '.' && /\d/.test(text[close - 2] ?? '') ? 1 : 0;
      units.push({ kind: 'parenthesis', piece: pieceOf(text, at, close + 1), inner: pieceOf(text, at + 1, close - stop), before });
      at = from = close + 1;
      // `Roe (Hrsg.): Title`
      if (text[at] === ':' && !beginsPages(text, from, at)) from++;
      before = '';
    } else {
      const separator = separatorAt(text, from, at);
      if (separator !== undefined) {
        flush(at, separator);
        from = at + 1;
      }
      at++;
    }
  }
  flush(text.length, '');
  return units;
}

/** A semicolon weighs more than the comma beside it. */
function stronger(a: Separator, b: Separator): Separator {
  const order = ['', ',', ':', '.', ';', '\n'];
  return order.indexOf(a) > order.indexOf(b) ? a : b;
}

function separatorAt(text: string, from: number, at: number): Separator | undefined {
  switch (text[at]) {
    case '\n':
      return '\n';
    case ';':
      // `The Tide; or, the Rule of the River`, `The Tide; a Treatise`: an older title goes on behind it.
      return /^ (?:or,? (?:the |an? )?|an? )\p{Lu}/u.test(text.slice(at + 1, at + 12)) ? undefined : ';';
    case ',':
      // `10,000` is one number.
      return /\d/.test(text[at - 1] ?? '') && /\d/.test(text[at + 1] ?? '') && /\d/.test(text[at + 2] ?? '') ? undefined : ',';
    case ':':
      return endsWord(text, at) && beginsPages(text, from, at) ? ':' : undefined;
    case '.':
      return endsSentence(text, from, at) ? '.' : undefined;
    case ' ':
      // `In Who Governs? eds. A. Roe and B. Poe`, `in Maritime Lives eds. Roe`: a comma is missing.
      if (
        text.startsWith('ed', at + 1) &&
        /[?!\p{L}]/u.test(text[at - 1] ?? '') &&
        /^(?:eds\.|edited by)\s\p{Lu}/u.test(text.slice(at + 1, at + 14))
      )
        return ',';
      return /[?!]/.test(text[at - 1] ?? '') && (/^(?:ed\.|trans\.)\s/.test(text.slice(at + 1, at + 12)) || isImprintAhead(text, at + 1))
        ? ','
        : undefined;
    default:
      return undefined;
  }
}

/** `Who Governs? New York: Quay Press`: a place, a colon and a name. */
function isImprintAhead(text: string, at: number): boolean {
  const place = /^(\p{Lu}[\p{L}., ]{2,24}?):\s\p{Lu}/u.exec(text.slice(at, at + 32))?.[1];
  return place !== undefined && isPlace(place);
}

function endsWord(text: string, at: number): boolean {
  // `131(2018):1455` lacks a space.
  return at + 1 >= text.length || SPACE.test(text[at + 1] as string) || (text[at - 1] === ')' && /\d/.test(text[at + 1] as string));
}

/** A colon parts units only before pages: everywhere else it belongs to a title or an imprint. */
function beginsPages(text: string, from: number, at: number): boolean {
  if (
    !/^\s?(?:[eE]?\d{1,7}|[a-z]{2,6}\d{2,7}|[ivxlc]{1,6})(?:[–—-]{1,2}[eE]?\d{1,7})?(?:$|[\s]?[,.;)(<]|\s(?=http|https|[(<]|$))/.test(
      text.slice(at + 1, at + 24),
    )
  )
    return false;
  const before = text.slice(Math.max(from, at - 1), at);
  return before === '' || /[\d)]/.test(before) || /(?:^|\s)\d+\s?$/.test(text.slice(Math.max(from, at - 6), at));
}

/** Whether a full stop ends a sentence rather than an abbreviation, an initial, or an ordinal. */
function endsSentence(text: string, from: number, at: number): boolean {
  if (at + 1 >= text.length) return true;
  // `Roe.1988.`: a space is missing.
  if (/^(?:1[5-9]|20)\d\d\./.test(text.slice(at + 1, at + 6)) && /\p{Ll}/u.test(text[at - 1] ?? '')) return true;
  if (!SPACE.test(text[at + 1] as string)) return false;
  const next = text[at + 2] ?? '';
  if (/\p{Ll}/u.test(next) && !/^(?:doi|http|www|accessed|available|retrieved|see|cf)/.test(text.slice(at + 2, at + 12))) return false;
  const word = /[\p{L}\p{N}.’'-]*$/u.exec(text.slice(Math.max(from, at - 16), at))?.[0] ?? '';
  if (/^\p{L}$/u.test(word)) return /^(?:1[5-9]|20)\d\d[a-z]?[.,]/.test(text.slice(at + 2, at + 8));
  // A German ordinal: `34. Bericht`.
  if (word === 'al' && /\p{Lu}/u.test(next)) return true;
  if (/^\d{1,2}$/.test(word) && /^(?:Aufl|Auflage|überarb|erw|Jg|Jahrgang|Bd|Band)\b/.test(text.slice(at + 2, at + 12))) return false;
  if (/^\d{1,2}$/.test(word) && /(?:[–—-]|\b(?:der|die|das|dem|des|zum|im|am|vom))\s\d{1,2}$/.test(text.slice(Math.max(from, at - 8), at)))
    return false;
  if (/\p{L}\.\p{L}$/u.test(word)) return /^(?:\d{4}|[A-Z][a-z]+ [A-Z])/.test(text.slice(at + 2, at + 30)) && /\d/.test(next);
  if (/^eds?$/.test(word) && /^[12]\d{3}[a-z]?\.\s/.test(text.slice(at + 2, at + 9))) return true;
  if (
    /^edn?$/i.test(word) &&
    /\p{Lu}/u.test(next) &&
    /(?:\d(?:st|nd|rd|th)|rev\.?|revised)\s\p{L}{2,3}$/iu.test(text.slice(Math.max(from, at - 16), at))
  )
    return true;
  return !abbreviations.has(word.toLowerCase());
}

/** Words such as `the “light up” effect`: the marks are part of a sentence, or of a title, not around one. */
function isInline(text: string, from: number, { start, end, innerEnd, closed }: QuotationReading): boolean {
  if (!closed || start <= from || !SPACE.test(text[start - 1] as string) || !/[\p{L}\p{N}]/u.test(text[start - 2] ?? '')) return false;
  if (/[,.?!]/.test(text[innerEnd - 1] as string) || text[end] !== ' ') return false;
  return /\p{Ll}/u.test(text[end + 1] ?? '') && !AFTER_TITLE.test(text.slice(end + 1, end + 14));
}

function closing(text: string, at: number): number {
  const [opener, closer] = text[at] === '(' ? ['(', ')'] : ['[', ']'];
  let depth = 0;
  const limit = Math.min(text.length, at + MAX_PARENTHESIS);
  for (let here = at; here < limit; here++) {
    if (text[here] === opener) depth++;
    else if (text[here] === closer && --depth === 0) return here;
    else if (text[here] === '\n') return -1;
  }
  return -1;
}

const EDITORS = /^(?:eds?|hrsg|hg|dirs?|orgs?|coords?)\.?$/i;
/** `art. 9`, before `(1)`: a paragraph of it, and not the issue of a volume. */
const PROVISION =
  /(?:^|[\s,])(?:arts?|articles?|ss?|secs?|sections?|reg|cl|rules?|r|paras?|and|§{1,2})\.?\s\d{1,4}[a-z]?(?:\(\d{1,3}\))?$/i;

/** `12(IV)`, `Register of Islands (RoI) Project`, `Union for Harbours (UFH)`: the parenthesis belongs to the words. */
function isPartOfWords(text: string, from: number, at: number, close: number): boolean {
  if (at <= from || text.slice(from, at).trim() === '') return false;
  const inner = text.slice(at + 1, close);
  if (!SPACE.test(text[at - 1] as string))
    return !(/\d/.test(text[at - 1] as string) && /^[\d–-]{1,9}$/.test(inner)) || PROVISION.test(text.slice(Math.max(from, at - 16), at));
  if (EDITORS.test(inner)) return false;
  if (inner.startsWith('@') || (/^:\s\p{Lu}(?!\d)/u.test(text.slice(close + 1, close + 5)) && inner.length <= 24)) return true;
  if (/^\p{Lu}[\p{L}&.-]{1,11}$/u.test(inner) && /\p{Lu}.*\p{Lu}/u.test(inner)) return true;
  if (/[\d,:]/.test(inner) || inner.length > 40) return false;
  return /^\s\p{L}/u.test(text.slice(close + 1, close + 3)) && /^\p{Lu}/u.test(inner);
}
