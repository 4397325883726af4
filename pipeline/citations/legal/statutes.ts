import { addDate, addField, addLink, type Draft, newDraft } from '../draft.js';
import { type Piece, pieceOf, stripped } from '../piece.js';
import type { Scan } from '../scan.js';
import { readAct } from './acts.js';
import { readBill } from './bills.js';
import type { LegalReading } from './cases.js';
import { readConstitution } from './constitutions.js';
import { readExecutive } from './executive.js';
import { type Found, putGroups } from './found.js';
import { readUnSymbol } from './un-symbols.js';

const CODE =
  /^(?:(?<title>\P{N}[^;“”]{2,200}?),\s)?(?<volume>\d{1,3})\s(?<code>U\.?\s?S\.?\s?C(?:ode)?\.?(?:A\.)?|US Code|C\.?\s?F\.?\s?R\.?|Fed\.\sReg\.|F\.R\.|Stat\.)\s(?:§{1,2}\s?|sec\.\s|pt\.\s|Part\s|ch\.\s)?(?<section>\d{1,3},\d{3}|\d[\p{L}\d.()–-]{0,20}(?:(?:,\s|\s(?:and|to)\s)\d[\p{L}\d.()–-]{0,20}(?!\s[UC]\.)){0,5})(?:,\s(?<pin>[\d–,-]{1,12}))?(?:\s\((?<year>[12]\d{3})\))?/du;
/** What counts its pages, and no sections. */
const REGISTER = /Reg|Stat|^F\.R/;
const PUBLIC_LAW =
  /^(?:(?<before>\P{N}[^;“”]{2,200}?)(?:,\s|\s\())?(?:(?:Public Law|Pub\.\s?L\.)\s(?:Nos?\.\s)?(?<number>\d{1,3}[–-]\d{1,4})|(?<short>P\.?\s?L\.?\s\d{1,3}[–-]\d{1,4}))(?:,\s(?<section>§{1,2}\s[\d()A-Za-z–-]{1,16}))?\)?(?::\s(?<title>[^;“”]{3,200}?)(?=,\s(?:\d|as\s[Aa]mended|\p{Lu}\p{L}{2,8}\.?\s\d)|[.(]|$))?(?:,\s(?<volume>\d{1,3})\s(?<code>Stat\.)\s(?<page>\d{1,5}))?(?:,?\s\((?<year>[12]\d{3})\))?/du;
/** What is said of a law in a parenthesis behind it. */
const REMARK =
  /\((?<remark>(?:to be )?codified [^()]{4,80}|proposed(?=\s\p{Lu})|statement of [^()]{3,80}|testimony of [^()]{3,80}|here(?:in)?after[^()]{1,60})/dgu;

/**
 * Reads what a legislature or a government has made: codes, public laws, bills, acts, constitutions, orders.
 *
 * @see https://www.law.cornell.edu/citation/ 2-300 to 2-400, and OSCOLA 4th ed., 2.4 and 2.6
 */
export function readStatute(area: Piece, scan: Scan): LegalReading | undefined {
  const limit = scan.links.find(({ start }) => start >= area.start && start < area.end)?.start ?? area.end;
  const head = stripped(pieceOf(area.whole, area.start, limit), ',.<(');
  if (head.text.length > 400 || head.text === '' || /[“‘"]/.test(head.text.slice(0, 1))) return undefined;
  const found =
    readConstitution(head) ??
    readPublicLaw(head) ??
    readExecutive(head) ??
    readCode(head) ??
    readBill(head, area, scan) ??
    readUnSymbol(head) ??
    readAct(head);
  if (!found) return undefined;
  readEnd(found.draft, area, scan);
  return { ...found, start: area.start, end: area.end };
}

function readCode(head: Piece): Found | undefined {
  const match = CODE.exec(head.text);
  if (!match) return undefined;
  const { code = '', title } = match.groups ?? {};
  const section = match.indices?.groups?.['section'];
  const draft = newDraft(head.whole);
  const regulation = /C\.?\s?F\.?\s?R|Reg|F\.R/.test(code);
  if (title === undefined && section && !REGISTER.test(code)) {
    // Without a name, the section of the code is all there is: it is the title.
    addField(draft, 'title', pieceOf(head.whole, head.start, head.start + section[1]), 0.92);
    putGroups(draft, match, head.start, { pin: 'locator', year: 'issued' });
    return { draft, type: regulation ? 'regulation' : 'legislation' };
  }
  putGroups(draft, match, head.start, {
    title: 'title',
    volume: 'volume',
    code: 'container-title',
    section: REGISTER.test(code) ? 'page' : 'section',
    pin: 'locator',
    year: 'issued',
  });
  return { draft, type: regulation ? 'regulation' : 'legislation' };
}

function readPublicLaw(head: Piece): Found | undefined {
  const match = PUBLIC_LAW.exec(head.text);
  if (!match) return undefined;
  const draft = newDraft(head.whole);
  putGroups(draft, match, head.start, {
    before: 'title',
    title: 'title',
    number: 'number',
    short: 'number',
    section: 'section',
    volume: 'volume',
    code: 'container-title',
    page: 'page',
    year: 'issued',
  });
  return { draft, type: 'legislation' };
}

function readEnd(draft: Draft, area: Piece, scan: Scan): void {
  if (area.text.includes('(')) addRemarks(draft, area);
  let end = 0;
  for (const link of scan.links) {
    if (link.start < area.start || link.end > area.end) continue;
    addLink(draft, link);
    end = Math.max(end, link.end);
  }
  const dates = scan.dates.filter((date) => date.start >= area.start && date.end <= area.end);
  for (const date of dates) {
    if (end > 0 && date.start >= end) {
      if (!draft.has('accessed')) addDate(draft, 'accessed', date, 0.9);
    } else if (
      !draft.has('issued') &&
      !draft.fields.some(({ name, ranges }) => name === 'title' && ranges.some(([start, to]) => date.start >= start && date.end <= to))
    )
      addDate(draft, 'issued', date, 0.85);
  }
}

/** `(to be codified at 33 C.F.R. pt. 12)` */
function addRemarks(draft: Draft, area: Piece): void {
  for (const { indices } of area.text.matchAll(REMARK)) {
    const [from, to] = indices?.groups?.['remark'] ?? [0, 0];
    const isRead = draft.fields.some(({ ranges }) => ranges.some(([start, end]) => start < area.start + to && end > area.start + from));
    if (!isRead) addField(draft, 'note', pieceOf(area.whole, area.start + from, area.start + to), 0.9);
  }
}
