import type { CslType } from '../../../schemas/index.js';
import { courtWords, neutralCourts, partyWords } from '../../lexicons/courts.js';
import { addDate, addField, addYear, type Draft, newDraft } from '../draft.js';
import { readLinksBehind } from '../links-behind.js';
import { putDate } from '../parenthesis-dates.js';
import { type Piece, pieceOf, stripped } from '../piece.js';
import type { Scan } from '../scan.js';

/** A case or a law that was found in a stretch: its fields, and where it begins and ends. */
export interface LegalReading {
  draft: Draft;
  type: CslType;
  start: number;
  end: number;
}

const VERSUS = /[\s\u00a0](?:v\.?|vs\.?)[\s\u00a0]+(?=\p{Lu}|\d{2,}\s\p{Lu})/gu;
const EX_PARTE = /(?:^|[\s(])((?:In re|Ex parte|Re|Matter of)[\s\u00a0]\p{Lu})/gu;
/** `12 F. Supp. 34, 36 (S.D. Cal. 1946)`, `598 U.S. 20-999 (2022)`, `579 U.S. ___ (2016)` */
const REPORTED =
  /^[,.]?\s+(?:(?:Nos?\.\s)?(?<docket>\d{2}[-–]\d{1,5}),\s)?(?<volume>\d{1,4}|\d{2}[-–]\d{1,5})\s(?<reporter>\p{Lu}[\p{L}\d.’']{0,14}(?:\s(?:\p{Lu}[\p{L}.’']{0,10}|[2-9]d|[4-9]th|App\.))*)(?:\s\((?<nominative>\d{1,2}\s\p{Lu}[\p{L}.]{2,12})\))?\s(?:(?<pending>\d{2}[-–]\d{1,5})(?!\d)|(?<page>\d{1,8}|_{2,5}))(?:,\s(?:at\s)?\*?(?<pin>\d{1,5}(?:[–-]\d{1,5})?(?:\sn\.\d+)?)(?!\d|\s\p{Lu}))?(?<parallel>(?:,\s\d{1,4}\s\p{Lu}[\p{L}\d.’']{0,14}(?:\s(?:\p{Lu}[\p{L}.’']{0,10}|[2-9]d)){0,3}\s\d{1,5}(?:,\s\d{1,5}(?!\d|\s\p{Lu}))?){1,4})?(?:\s\((?<court>[^()]{0,60}?)\s?(?<day>\p{Lu}\p{Ll}{2,8}\.?\s\d{1,2},\s)?(?<year>[12]\d{3})\))?/du;
/** `[2021] UKSC 50`, `[1971] 2 QB 691`, `(1868) LR 3 HL 330` */
const BY_YEAR =
  /^,?\s?[[(](?<year>[12]\d{3})[\])]\s?(?:(?<volume>\d{1,3})\s)?(?<reporter>\p{Lu}[\p{L}.]{0,12}(?:\s\p{Lu}[\p{L}.]{0,10}){0,2}?)\s(?<page>(?:I{1,3}[-–])?\d{1,5})(?:\s\((?<court>\p{Lu}[\p{L} ]{1,20})\))?(?<parallel>(?:,\s[[(][12]\d{3}[\])]\s(?:\d{1,3}\s)?\p{Lu}[\p{L}.]{0,12}(?:\s\p{Lu}[\p{L}.]{0,10}){0,2}\s\d{1,5}){1,3})?/du;
/** `Case C-131/12 `, before the names of the parties. */
const UNION_DOCKET =
  /^(?:Joined\s)?(?:Cases?|Rs\.|Affaire|Asunto|Processo)\s(?<number>(?:[CTF][-–‑])?\d{1,4}\/\d{2}(?:\sP)?)(?:\s(?:and|to|–|-)\s(?:[CTF][-–‑])?\d{1,4}\/\d{2})?,?\s/du;
/** `EU:C:2014:317`, `App no 1820/08`: what ends the names of the parties without a sign. */
const AFTER_PARTIES = /^ (?:(?:ECLI:)?EU:[CTF]:\d{4}:\d|App(?:lication|\.)? [Nn]os?\.? \d|\(?App\. )/;
const DECIDED = /^\s\((?:(?<court>[^()\d]{0,60}?)\s)?(?<year>[12]\d{3})\)/du;
const DOCKET = /\b(?:[Nn]os?(?:\.:?|:|(?=\s))\s?|C[-–‑](?=\d))(?=[^,;]*\d)(?<docket>[\p{L}\d][\p{L}\d:./–-]{2,30}[\p{L}\d])/du;

/** Finds the cases of a stretch, in order, in the manners of the Bluebook and of OSCOLA. */
export function findCases(area: Piece, scan: Scan): LegalReading[] {
  const found: LegalReading[] = [];
  let from = area.start;
  for (const start of namesOfCases(area)) {
    if (start.at < from) continue;
    const reading = readCase(area, start, from, scan);
    if (!reading) continue;
    const before = found.at(-1);
    if (!before || !HISTORY.test(area.whole.slice(before.end, reading.start))) found.push(reading);
    from = reading.end;
  }
  return found;
}

/** What a later court made of the case before: it is told of that case, and cited for it alone. */
const HISTORY =
  /^,?\s(?:overruled|aff[’']d|affirmed|affirming|rev[’']d|reversed|reversing|vacated|abrogated|superseded|cert\. (?:denied|granted))\b[^;]{0,60}$/;

interface CaseStart {
  at: number;
  /** Where the other party begins; the same as `at` for `In re`. */
  second: number;
}

function namesOfCases(area: Piece): CaseStart[] {
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

function readCase(area: Piece, { at, second }: CaseStart, from: number, scan: Scan): LegalReading | undefined {
  const start = /[\s\u00a0]/.test(area.whole[at] as string) ? firstParty(area.whole, from, at) : at;
  if (start === undefined) return undefined;
  const nameEnd = secondParty(area.whole, second, area.end);
  // `Roe v. Poe: A History (London: Press, 2001)`: a book about a case.
  if (/^ ?\([^():]{2,40}: [^():]{2,60}, [12]\d{3}\)/.test(area.whole.slice(nameEnd, nameEnd + 120))) return undefined;
  const draft = newDraft(area.whole);
  const docket = UNION_DOCKET.exec(area.whole.slice(start, nameEnd));
  const number = docket?.indices?.groups?.['number'];
  if (number) addField(draft, 'number', pieceOf(area.whole, start + number[0], start + number[1]), 0.95);
  addField(draft, 'title', stripped(pieceOf(area.whole, start + (docket?.[0].length ?? 0), nameEnd), ',“”"‘’'), 0.95);
  const rest = area.whole.slice(nameEnd, area.end);
  const match = REPORTED.exec(rest) ?? BY_YEAR.exec(rest);
  let end = nameEnd;
  if (match) {
    putGroups(draft, match, nameEnd);
    end = readDay(draft, nameEnd + match[0].length, scan);
    readDayWithin(draft, scan);
  } else {
    const decided = DECIDED.exec(rest);
    if (decided) {
      putGroups(draft, decided, nameEnd);
      end = nameEnd + decided[0].length;
    } else if (scan.links.some(({ start: at }) => at >= nameEnd && at <= nameEnd + 3)) end = nameEnd + 1;
    else end = readUnreported(draft, area, nameEnd, scan);
    if (end === nameEnd && !(start === area.start && nameEnd >= area.end - 1)) return undefined;
  }
  return { draft, type: 'legal_case', start, end: readLinksBehind(draft, end, area.end, scan) };
}

/** `[1996] EWCA Civ 1296 (26 July 1996)`: the day of the judgment. @returns where the citation ends with it */
function readDay(draft: Draft, at: number, scan: Scan): number {
  const date = scan.dates.find(({ start }) => start >= at && start <= at + 2);
  const issued = draft.fields.find(({ name }) => name === 'issued');
  if (!date || draft.text[at + 1] !== '(' || draft.text[date.end] !== ')' || (issued && !date.value.startsWith(issued.value))) return at;
  putDate(draft, 'issued', date);
  return date.end + 1;
}

/** `(S.D.N.Y. May 3, 2019)`: the day of what only a database reports. */
function readDayWithin(draft: Draft, scan: Scan): void {
  const [, to] = draft.fields.find(({ name }) => name === 'issued')?.ranges[0] ?? [];
  const date = to === undefined ? undefined : scan.dates.find(({ start, end }) => end === to && start < to - 4);
  if (date) putDate(draft, 'issued', date);
}

/** The first party begins with the stretch, or after the last word in lower case that is no part of a name. */
function firstParty(text: string, from: number, at: number): number | undefined {
  let start = at;
  for (let words = 0; words < 24 && start > from; words++) {
    let begin = start;
    while (begin > from && /[\s\u00a0]/.test(text[begin - 1] as string)) begin--;
    const end = begin;
    while (begin > from && !/[\s\u00a0(“"]/.test(text[begin - 1] as string)) begin--;
    const word = text.slice(begin, end);
    if (
      word === '' ||
      /[;:”]$/.test(word) ||
      (/[.]$/.test(word) && words > 0 && !/^(?:\p{Lu}|\p{L}{1,5}|\p{Lu}\.\p{Lu}\S*)\.$/u.test(word))
    )
      break;
    // `at 12, Roe v. Poe`: a page of what was filed in the case.
    if (/^\d+,$/.test(word)) break;
    if (!/^[\p{Lu}\d&‘’']/u.test(word) && !partyWords.has(word.replace(/,$/, ''))) break;
    start = begin;
  }
  while (
    start < at &&
    /^(?:of|the|and|for|in|on|to|a|an|In|See|Cf\.|While|As|also|by)[\s,]/.test(text.slice(start, start + 6)) &&
    !/^In re\s/.test(text.slice(start, start + 6))
  ) {
    start += (/^\S+\s*/.exec(text.slice(start, start + 12)) as RegExpExecArray)[0].length;
  }
  // `R (Roe) v Minister`: an application for judicial review.
  if (start - from >= 3 && text.slice(start - 3, start) === 'R (') start -= 3;
  return start < at ? start : undefined;
}

/** `Roe v. Poe 653 U.S. App. D.C. 307`: the reporter follows without a comma. */
const REPORTER_AHEAD =
  /^ \d{1,4} (?:\p{Lu}[\p{L}\d]{0,6}\.(?: ?[\p{L}\d]{1,6}\.){0,4}(?: ?[2-9]d| ?[4-9]th)?|UKSC|QB|AC|WLR|ER|CLR|ALR) \d{1,5}/u;

/** The second party ends at what tells where the case is reported. */
function secondParty(text: string, from: number, end: number): number {
  const limit = Math.min(end, from + 160);
  for (let at = from; at < limit; at++) {
    const sign = text[at] as string;
    if (sign === '(' || sign === '[') return trimmed(text, from, at);
    if (sign === ';' || sign === '<' || sign === '”') return at;
    if (sign === ' ' && (REPORTER_AHEAD.test(text.slice(at, at + 40)) || AFTER_PARTIES.test(text.slice(at, at + 30)))) return at;
    if (sign === '.' && /^\.\s(?:\d|\[)/.test(text.slice(at, at + 3))) return at;
    if (sign === ',' && !/^,\s(?:Inc|LLC|L\.?L\.?C|Ltd|L\.?P|Co|Corp|S\.?A|N\.?A|et al|Jr)\b/.test(text.slice(at, at + 9))) return at;
  }
  return limit;
}

function trimmed(text: string, from: number, at: number): number {
  return at > from && text[at - 1] === ' ' ? at - 1 : at;
}

function putGroups(draft: Draft, match: RegExpExecArray, offset: number): void {
  const groups = match.indices?.groups ?? {};
  const piece = (name: string): Piece | undefined => {
    const range = groups[name];
    return range && pieceOf(draft.text, offset + range[0], offset + range[1]);
  };
  const put = (name: string, group: string, confidence: number): void => {
    const found = piece(group);
    if (found && found.text !== '') addField(draft, name, found, confidence);
  };
  const reporter = piece('reporter')?.text ?? '';
  const neutral = neutralCourts.has(reporter.split(' ')[0] as string) && !groups['volume'];
  put(/[-–]/.test(piece('volume')?.text ?? '') ? 'number' : 'volume', 'volume', 0.97);
  put('container-title', 'reporter', 0.95);
  if (neutral) put('number', 'page', 0.95);
  else if (!/^_/.test(piece('page')?.text ?? '')) put('page', 'page', 0.97);
  put('number', 'docket', 0.9);
  put('number', 'pending', 0.9);
  put('locator', 'pin', 0.9);
  put('authority', 'court', 0.9);
  put('note', 'nominative', 0.9);
  const parallel = piece('parallel');
  if (parallel) addField(draft, 'note', stripped(parallel, ', '), 0.9);
  const year = piece('year');
  if (year) addYear(draft, year, 0.97);
}

/** `X v Y, District Court Z, Case No. 6:24, Order on Motion, 1 May 2025` */
function readUnreported(draft: Draft, area: Piece, from: number, scan: Scan): number {
  const rest = area.whole.slice(from, area.end);
  const docket = DOCKET.exec(rest);
  const range = docket?.indices?.groups?.['docket'];
  const date = scan.dates.find(({ start, end }) => start >= from && end <= area.end);
  const identified = /^,? (?:ECLI:)?EU:[CTF]:\d{4}:\d{1,5}/.exec(rest);
  if (identified) {
    addField(draft, 'note', stripped(pieceOf(area.whole, from, from + identified[0].length), ', '), 0.9);
    return from + identified[0].length;
  }
  if (!range && !courtWords.test(rest.slice(0, 120))) return from;
  if (range) addField(draft, 'number', pieceOf(area.whole, from + range[0], from + range[1]), 0.92);
  const [court] = rest.slice(2).split(/,\s/);
  if (court && courtWords.test(court)) addField(draft, 'authority', pieceOf(area.whole, from + 2, from + 2 + court.length), 0.85);
  if (date) addDate(draft, 'issued', date, 0.9);
  // `Civil No. 6:24, First Amended Complaint, 9 November 2024`: what was filed or ordered.
  const filed = range && date ? stripped(pieceOf(area.whole, from + range[1], date.start), ', (') : undefined;
  if (filed && filed.text.length < 80 && !filed.text.startsWith('(')) addField(draft, 'note', filed, 0.85);
  const held = /\((ECtHR|ECHR|Commission|Grand Chamber|GC|CJEU|ECJ|IACtHR)(?=[,)])/d.exec(rest)?.indices?.[1];
  if (held && !draft.has('authority')) addField(draft, 'authority', pieceOf(area.whole, from + held[0], from + held[1]), 0.85);
  return area.end;
}
