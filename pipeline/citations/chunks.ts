import type { DateReading } from './dates.js';
import type { LinkReading } from './links.js';
import { type Piece, pieceOf } from './piece.js';

/** A unit of what follows a title: words between separators, a date, a link, or a parenthesis with all in it. */
export type Chunk =
  | { kind: 'text'; piece: Piece; before: string }
  | { kind: 'date'; piece: Piece; date: DateReading; before: string }
  | { kind: 'link'; piece: Piece; link: LinkReading; before: string }
  | { kind: 'paren'; piece: Piece; inner: Piece; before: string };

/** Words whose full stop ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s(.])(?:\p{L}|\p{L}{1,2}|No|Nos|Vol|vol|vols|no|nos|pp|ed|eds|Ed|trans|Inc|Corp|Ltd|Bros|Dept|Univ|Assn|Supp|Rev|Stat|Reg|Cong|Rep|Res|Doc|art|sec|ch|cl|para|Nr|Bd|Hrsg|Jg|Aufl|núm|pág|janv|févr|juil|sept|oct|nov|déc|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)$/u;

/**
 * Cuts what follows a title into its units, in one pass. Separators are the comma, semicolon, colon and a full stop that
 * ends a sentence; `before` is the separator that stood before a unit.
 */
export function chunksOf(area: Piece, dates: readonly DateReading[], links: readonly LinkReading[]): Chunk[] {
  const chunks: Chunk[] = [];
  const { whole, end } = area;
  const masks = [
    ...dates.map((date) => ({ date, start: date.start, end: date.end })),
    ...links.map((link) => ({ link, start: link.start, end: link.end })),
  ].sort((a, b) => a.start - b.start);
  let mask = 0;
  let from = area.start;
  let at = area.start;
  let before = '';
  const flush = (to: number, separator: string): void => {
    const piece = pieceOf(whole, from, to);
    if (piece.text !== '') chunks.push({ kind: 'text', piece, before });
    if (piece.text !== '' || separator) before = separator;
  };
  while (at < end) {
    while (mask < masks.length && (masks[mask] as { end: number }).end <= at) mask++;
    const next = masks[mask];
    const sign = whole[at] as string;
    if (next && next.start === at) {
      flush(at, before);
      const piece = pieceOf(whole, next.start, next.end);
      if ('link' in next) chunks.push({ kind: 'link', piece, link: next.link, before });
      else chunks.push({ kind: 'date', piece, date: next.date, before });
      at = from = next.end;
      before = '';
    } else if (sign === '(' || sign === '[') {
      const close = closing(whole, at, end);
      if (close === -1) {
        at++;
        continue;
      }
      flush(at, before);
      chunks.push({ kind: 'paren', piece: pieceOf(whole, at, close + 1), inner: pieceOf(whole, at + 1, close), before });
      at = from = close + 1;
      before = '';
    } else if (
      sign === ',' ||
      sign === ';' ||
      (sign === ':' && endsWord(whole, at, end)) ||
      (sign === '.' && endsSentence(whole, from, at, end))
    ) {
      flush(at, sign);
      at = from = at + 1;
    } else at++;
  }
  flush(end, '');
  return chunks;
}

function closing(whole: string, at: number, end: number): number {
  const [opener, closer] = whole[at] === '(' ? ['(', ')'] : ['[', ']'];
  let depth = 0;
  // A parenthesis of a citation is short; a longer one is prose, and looking on for its end from each opener would cost quadratic time.
  const limit = Math.min(end, at + 400);
  for (let here = at; here < limit; here++) {
    if (whole[here] === opener) depth++;
    else if (whole[here] === closer && --depth === 0) return here;
  }
  return -1;
}

function endsWord(whole: string, at: number, end: number): boolean {
  return at + 1 >= end || /[\s\u00a0]/.test(whole[at + 1] as string);
}

function endsSentence(whole: string, from: number, at: number, end: number): boolean {
  if (at + 1 >= end) return true;
  if (!/[\s\u00a0]/.test(whole[at + 1] as string)) return false;
  return !ABBREVIATION.test(whole.slice(Math.max(from, at - 8), at));
}
