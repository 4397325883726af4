import type { CslType } from '../../../schemas/index.js';
import { courtWords } from '../../lexicons/courts.js';
import { addDate, addField, type Draft, newDraft } from '../draft.js';
import { readLinksBehind } from '../links-behind.js';
import { type Piece, pieceOf, stripped } from '../piece.js';
import type { Scan } from '../scan.js';
import { type CaseStart, firstParty, namesOfCases, secondParty } from './parties.js';
import { putDecision, readReport } from './where-reported.js';

/** A case or a law that was found in a stretch: its fields, and where it begins and ends. */
export interface LegalReading {
  draft: Draft;
  type: CslType;
  start: number;
  end: number;
}

/** `Case C-131/12 `, before the names of the parties. */
const UNION_DOCKET =
  /^(?:(?<court>\p{Lu}[\p{L}’' ]{1,60}),\s)?(?:(?:Joined\s)?(?:Cases?|Rs\.|Affaire|Asunto|Processo)\s|(?=[CTF][-–‑]\d))(?<number>(?:[CTF][-–‑])?\d{1,4}\/\d{2}(?:\sP)?)(?:(?:,|\sand|\sto|\s–|\s-)\s(?:[CTF][-–‑])?\d{1,4}\/\d{2}(?:\sP)?){0,4},?\s/du;
/** `(N.D. Cal. Apr. 2, 2020)`, `(1995)` */
const DECIDED = /^\s\((?<decided>[^():]{0,60}?(?:1[5-9]|20)\d{2})\)/du;
/** How far behind the parties a docket may stand, in UTF-16 units. */
const MAX_BEHIND = 600;
const DOCKET = /\b(?:[Nn]os?(?:\.:?|:|(?=\s))\s?|C[-–‑](?=\d))(?=[^,;]{0,31}\d)(?<docket>[\p{L}\d][\p{L}\d:./–-]{2,30}[\p{L}\d])/du;
/** `83 U.S. (16 Wall.) 36`: a reporter of the highest court. What it counts is a case, whatever its name. */
const SUPREME = /^(?:The\s)?\p{Lu}[^,;:“”"\d]{2,80}(?=,\s\d{1,3}\s(?:U\.\s?S\.|S\.\s?Ct\.)\s[\d(_])/u;

/** What a later court made of the case before: it is told of that case, and cited for it alone. */
const HISTORY =
  /^,?\s(?:overruled|aff[’']d|affirmed|affirming|rev[’']d|reversed|reversing|vacated|abrogated|superseded|cert\. (?:denied|granted))\b[^;]{0,60}$/;

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
  return found.length ? found : readNamedCase(area, scan);
}

/** `The Ferry Cases, 109 U.S. 3 (1883)`: a case that is known by a name without parties. */
function readNamedCase(area: Piece, scan: Scan): LegalReading[] {
  const title = SUPREME.exec(area.text);
  if (!title) return [];
  const draft = newDraft(area.whole);
  const nameEnd = area.start + title[0].length;
  addField(draft, 'title', pieceOf(area.whole, area.start, nameEnd), 0.9);
  const end = readReport(draft, nameEnd, area.end, scan.dates);
  if (end === undefined) return [];
  return [{ draft, type: 'legal_case', start: area.start, end: readLinksBehind(draft, end, area.end, scan) }];
}

function readCase(area: Piece, { at, second }: CaseStart, from: number, scan: Scan): LegalReading | undefined {
  let start = /[\s\u00a0]/.test(area.whole[at] as string) ? firstParty(area.whole, from, at) : at;
  if (start === undefined) return undefined;
  let nameEnd = secondParty(area.whole, second, area.end);
  // `Ferries in the Strait (Norland v Sudland) [1986]`: a name before the parties.
  if (area.whole[start - 1] === '(' && area.whole[nameEnd] === ')' && /^\)\s\[/.test(area.whole.slice(nameEnd, nameEnd + 3))) {
    start = firstParty(area.whole, from, start - 2) ?? start;
    nameEnd++;
  }
  const draft = newDraft(area.whole);
  const docket = UNION_DOCKET.exec(area.whole.slice(start, nameEnd));
  const number = docket?.indices?.groups?.['number'];
  const court = docket?.indices?.groups?.['court'];
  if (court) addField(draft, 'authority', pieceOf(area.whole, start + court[0], start + court[1]), 0.9);
  if (number) addField(draft, 'number', pieceOf(area.whole, start + number[0], start + number[1]), 0.95);
  addField(draft, 'title', stripped(pieceOf(area.whole, start + (docket?.[0].length ?? 0), nameEnd), ',“”"‘’'), 0.95);
  const rest = area.whole.slice(nameEnd, area.end);
  let end = readReport(draft, nameEnd, area.end, scan.dates) ?? nameEnd;
  if (end === nameEnd) {
    const decided = DECIDED.exec(rest);
    const range = decided?.indices?.groups?.['decided'];
    if (decided && range) {
      putDecision(draft, pieceOf(area.whole, nameEnd + range[0], nameEnd + range[1]), scan.dates);
      end = nameEnd + decided[0].length;
    } else if (scan.links.some(({ start: at }) => at >= nameEnd && at <= nameEnd + 3)) end = nameEnd + 1;
    else end = readUnreported(draft, area, nameEnd, scan);
    if (end === nameEnd && !(start === area.start && nameEnd >= area.end - 1)) return undefined;
  }
  return { draft, type: 'legal_case', start, end: readLinksBehind(draft, end, area.end, scan) };
}

/** `EU:C:2014:317`, perhaps behind the day of the judgment. */
const IDENTIFIED = /^,? (?:\p{L}[^;()]{3,60}, )?((?:ECLI:)?(?:EU:[CTF]|[A-Z]{2}:[A-Z]{2,10}):\d{4}:[\dA-Z.]{1,24}[\dA-Z])/u;
/** `(N.D. Cal. Apr. 2, 2020)`, `(ECtHR, 3 May 2016)`: the court and the day, behind a docket. */
const COURT_AND_DAY = /\((?<decided>[^():]{2,60}?(?:1[5-9]|20)\d{2})\)/du;

/** `X v Y, District Court Z, Case No. 6:24, Order on Motion, 1 May 2025` */
function readUnreported(draft: Draft, area: Piece, from: number, scan: Scan): number {
  const rest = area.whole.slice(from, Math.min(area.end, from + MAX_BEHIND));
  const docket = DOCKET.exec(rest);
  const range = docket?.indices?.groups?.['docket'];
  const date = scan.dates.find(({ start, end }) => start >= from && end <= area.end);
  const identified = IDENTIFIED.exec(rest);
  if (identified) {
    if (date && date.end <= from + identified[0].length) addDate(draft, 'issued', date, 0.92);
    const end = from + identified[0].length;
    addField(draft, draft.has('number') ? 'note' : 'number', pieceOf(area.whole, end - (identified[1] as string).length, end), 0.92);
    return end;
  }
  if (!range && !courtWords.test(rest.slice(0, 120)) && !(draft.has('number') && date)) return from;
  if (range) addField(draft, 'number', pieceOf(area.whole, from + range[0], from + range[1]), 0.92);
  const decided = COURT_AND_DAY.exec(rest);
  const inside = decided?.indices?.groups?.['decided'];
  if (decided && inside && range) {
    putDecision(draft, pieceOf(area.whole, from + inside[0], from + inside[1]), scan.dates);
    return from + decided.index + decided[0].length;
  }
  const [court] = rest.slice(2).split(/,\s/);
  if (court && courtWords.test(court)) addField(draft, 'authority', pieceOf(area.whole, from + 2, from + 2 + court.length), 0.85);
  if (date) addDate(draft, 'issued', date, 0.9);
  return area.end;
}
