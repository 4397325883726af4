import { caseDocuments, partyWords } from '../../lexicons/courts.js';
import type { Piece } from '../piece.js';

/** A number is a party only before its name: `v. 12 200-Foot Reels`; the number of a version or a volume is none. */
const VERSUS = /[\s\u00a0](?:v\.?|vs\.?)[\s\u00a0]+(?=\p{Lu}|\d(?:[\d,.]{0,9}\d)?[\s-](?:\d{1,4}[\s-])?\p{Lu})/gu;
const EX_PARTE = /(?:^|[\s(])((?:In re|Ex parte|Re|Matter of)[\s\u00a0]\p{Lu})/gu;
/** `EU:C:2014:317`, `App no 1820/08`: what ends the names of the parties without a sign. */
const AFTER_PARTIES = /^ (?:(?:ECLI:)?EU:[CTF]:\d{4}:\d|App(?:lication|\.)? [Nn]os?\.? \d|\(?App\. )/;
/** `Roe v. Poe 653 U.S. App. D.C. 307`: the reporter follows without a comma. */
const REPORTER_AHEAD =
  /^ \d{1,4} (?:\p{Lu}[\p{L}\d]{0,6}\.(?: ?[\p{L}\d]{1,6}\.){0,4}(?: ?[2-9]d| ?[4-9]th)?|UKSC|QB|AC|WLR|ER|CLR|ALR) \d{1,5}/u;
/** `(No 2) [1990]`, `(Children) (2001)`: a parenthesis that belongs to the name, since the year of the report stands behind it. */
const REPORT_BEHIND = /^\),?\s(?:[[(](?:1[5-9]|20)\d\d[\])]|\d{1,4}\s\p{Lu})/u;
/** `The Court in `, before the name of a case. */
const COURT_IN =
  /^(?:The\s|This\s)?(?:\p{Lu}\p{L}+\s){0,2}(?:Court|Justices?|Judges?|Decision|Opinion|Holding|Ruling)(?:[’']s)?(?:\s\p{L}+){0,2}\sin\s(?=\p{Lu})/u;
/** Longest parenthesis within a name, in UTF-16 units. */
const MAX_PARENTHESIS = 90;

/** Where the sign between two parties stands, or the words that begin the name of a case with one. */
export interface CaseStart {
  at: number;
  /** Where the other party begins; for `In re` the name before which the words stand. */
  second: number;
}

/** The names of cases in a stretch, in order, by what tells them: `v.`, `In re`, `Ex parte`. */
export function namesOfCases(area: Piece): CaseStart[] {
  const starts = [...area.text.matchAll(VERSUS)].map(({ index, 0: sign }) => ({
    at: area.start + index,
    second: area.start + index + sign.length,
  }));
  for (const match of area.text.matchAll(EX_PARTE)) {
    const at = area.start + match.index + match[0].length - (match[1] as string).length;
    starts.push({ at, second: at + (match[1] as string).length - 1 });
  }
  return starts.sort((a, b) => a.at - b.at).slice(0, 40);
}

/**
 * Where the first party begins: with the stretch, or after the last word in lower case that is no part of a name.
 *
 * @param from where the stretch begins
 * @param at the white space behind the party
 * @returns undefined where no name stands there
 */
export function firstParty(text: string, from: number, at: number): number | undefined {
  let start = at;
  for (let words = 0; words < 24 && start > from; words++) {
    let begin = start;
    while (begin > from && /[\s\u00a0]/.test(text[begin - 1] as string)) begin--;
    const end = begin;
    const opened = text[end - 1] === ')' ? text.lastIndexOf('(', end) : -1;
    // `R (on the application of Roe) v Poe`, `Harbour Board (HB) v. Roe`
    if (opened > from && end - opened <= MAX_PARENTHESIS && /[\s\u00a0]/.test(text[opened - 1] as string)) {
      start = opened;
      continue;
    }
    while (begin > from && !/[\s\u00a0(“"]/.test(text[begin - 1] as string)) begin--;
    const word = text.slice(begin, end);
    if (
      word === '' ||
      /[;:”)]$/.test(word) ||
      (/[.]$/.test(word) && words > 0 && !/^(?:\p{Lu}|[\p{L}’']{1,9}|\p{Lu}\.\p{Lu}\S*)\.$/u.test(word))
    )
      break;
    if (!/^[\p{Lu}\d&‘’']/u.test(word) && !partyWords.has(word.replace(/,$/, ''))) break;
    start = begin;
  }
  start = withoutGuides(text, start, at);
  return start < at && text[start] !== '(' ? start : undefined;
}

function withoutGuides(text: string, from: number, at: number): number {
  const head = text.slice(from, at);
  const lead = COURT_IN.exec(head) ?? caseDocuments.exec(head);
  let start = from + (lead?.[0].length ?? 0);
  while (
    start < at &&
    /^(?:of|the|and|for|in|on|to|a|an|In|See|Cf\.|While|As|also|by|\d+(?=,))[\s,]/.test(text.slice(start, start + 6)) &&
    !/^In re\s/.test(text.slice(start, start + 6))
  ) {
    start += (/^\S+\s*/.exec(text.slice(start, start + 12)) as RegExpExecArray)[0].length;
  }
  return start;
}

/** Where the second party ends: at what tells where the case is reported. */
export function secondParty(text: string, from: number, end: number): number {
  const limit = Math.min(end, from + 160);
  for (let at = from; at < limit; at++) {
    const sign = text[at] as string;
    if (sign === '(') {
      const close = text.indexOf(')', at);
      const named = close !== -1 && close - at <= MAX_PARENTHESIS && !/\d{4}\)$|^\(App/.test(text.slice(at, close + 1));
      if (!named || !REPORT_BEHIND.test(text.slice(close, close + 12))) return trimmed(text, from, at);
      at = close;
      continue;
    }
    if (sign === '[') return trimmed(text, from, at);
    if (sign === ';' || sign === '<' || sign === '”' || sign === ')') return at;
    if (sign === ' ' && (REPORTER_AHEAD.test(text.slice(at, at + 40)) || AFTER_PARTIES.test(text.slice(at, at + 30)))) return at;
    if (sign === '.' && /^\.\s(?:\d|\[)/.test(text.slice(at, at + 3))) return at;
    if (sign === ',' && !/^,\s(?:Inc|LLC|L\.?L\.?C|Ltd|L\.?P|Co|Corp|S\.?A|N\.?A|et al|Jr)\b/.test(text.slice(at, at + 9))) return at;
  }
  return limit;
}

function trimmed(text: string, from: number, at: number): number {
  return at > from && text[at - 1] === ' ' ? at - 1 : at;
}
