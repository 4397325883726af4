import type { CslType } from '../../../schemas/index.js';
import { addDate, addField, addLink, addYear, type Draft, newDraft } from '../draft.js';
import { type Piece, pieceOf, stripped } from '../piece.js';
import { hasNames } from '../prose.js';
import type { Scan } from '../scan.js';
import type { LegalReading } from './cases.js';

const CODE =
  /^(?:(?<title>\P{N}[^;“”]{2,200}?),\s)?(?<volume>\d{1,3})\s(?<code>U\.?\s?S\.?\s?C(?:ode)?\.?(?:A\.)?|US Code|C\.?\s?F\.?\s?R\.?|Fed\.\sReg\.|F\.R\.|Stat\.)\s(?:§{1,2}\s?|sec\.\s|pt\.\s|Part\s|ch\.\s)?(?<section>\d{1,3},\d{3}|\d[\p{L}\d.()–-]{0,20})(?:,\s(?<pin>[\d–,-]{1,12}))?(?:\s\((?<year>[12]\d{3})\))?/du;
const PUBLIC_LAW =
  /^(?:(?<before>\P{N}[^;“”]{2,200}?),?\s(?=\(?P))?\(?(?<label>Public Law|Pub\.\s?L\.|P\.\s?L\.)\s(?:Nos?\.\s)?(?<number>\d{1,3}[–-]\d{1,4})(?::\s(?<title>[^;“”]{3,200}?)(?=,\s(?:\d|\p{Lu}\p{L}{2,8}\.?\s\d)|[.(]|$))?(?:,\s(?<volume>\d{1,3})\s(?<code>Stat\.)\s(?<page>\d{1,5}))?(?:,?\s\((?<year>[12]\d{3})\))?/du;
const BILL_NUMBER =
  '(?:H\\.?\\s?R\\.?|S\\.?|H\\.?\\s?Res\\.?|S\\.?\\s?Res\\.?|H\\.?\\s?J\\.?\\s?Res\\.?|S\\.?\\s?J\\.?\\s?Res\\.?|[SHA]\\.?B\\.?)[\\s-]?\\d{1,5}';
const BILL_AFTER = new RegExp(`^(?<title>\\P{N}[^;“”]{3,200}?),\\s(?<number>${BILL_NUMBER})(?=[,.\\s]|$)`, 'du');
const BILL_BEFORE = /^(?<number>[SHA]\.?B\.?[\s-]\d{1,5}|H\.\s?R\.\s\d{1,5}|S\.\s\d{1,5})[,:]?\s(?<title>\p{Lu}[^,;“”]{3,200})/du;
/** `Human Rights Act 1998, s 3`, `Sherman Act of 1890`: an Act with its year, and nothing but provisions behind it. */
const ACT =
  /^(?<title>\p{Lu}[^,;:“”()]{2,140}(?:\s\([^()]{2,60}\)[^,;:“”()]{0,60})?\s(?:Act|Order|Code|Regulations|Rules|Bill|Ordinance|Charter|Treaty|Convention)(?:\s\([^()]{2,40}\))?(?:,?\s(?:of\s)?[12]\d{3}))(?=$|[\s,.(])/du;
/** `EU AI Act, Article 50`, `GDPR, art 5(1)`: a name of law, or what it is shortened to, and a provision right behind it. */
const PROVIDED =
  /^(?:[Tt]he\s)?(?<title>(?:\p{Lu}[^,;:“”()]{2,120}\s(?:Act|Directive|Regulation|Code|Convention|Charter|Covenant|Treaty|Statute|Declaration|Rules|Law|Ordinance|Protocol)(?:\s(?:on|of|for|against|relating\sto)\s[^,;:“”()]{3,100})?|Code\s(?:général|civil|pénal|de|du|des|d’)[\p{L}’' ]{0,60}|Constitution\sof\s[^,;:“”()]{3,60}|[A-Z]{2,8}(?:\s[A-Z]{2,8}){0,2}(?:\s[12]\d{3})?))(?:\s\((?:(?:hereafter|hereinafter|adopted|promulgated|effective|enacted|as\samended)[^()]{2,80}|(?<year>[12]\d{3}))\))?,?\s(?=(?:[Aa]rts?|[Aa]rticles?|§{1,2}|ss?|[Ss]ecs?|[Ss]ections?|[Rr]ecitals?|[Pp]aras?|[Rr]ules?|[Ss]ch|[Ss]chedules?|[Aa]nnex)\.?\s[\dIVXLRD])/du;
const PROVISION_WORD =
  /^(?:§+|s|ss|secs?|sections?|schs?|schedules?|arts?|articles?|reg|r|pts?|parts?|chs?|cl|paras?|pmbl|title|and|c|ch|abs|satz|recitals?|annex|hereafter|hereinafter|[A-Z]{2,6}|[a-z]|§*[\dIVXLC]+[\p{L}\d–-]{0,8})$/iu;
const CONSTITUTION =
  /\bConst(?:\.|itution)?,?\s(?:art|amend|pmbl|[Pp]reamble|§|Art|Amend|Bill of Rights|ch\.|ch |chap|sec|pt\.|title|tit\.|part)/u;
const EXECUTIVE =
  /^(?:(?:Loi|Décret|Ordonnance|Arrêté|Ley|Lei|Decreto|Real Decreto)\s(?:n[°º.]|[Nn]o\.?|Nº)\s?[\d/.-]+|(?:Exec(?:utive|\.)? Order|Proclamation|Presidential (?:Memorandum|Decision Directive)|Directive|Regulation|Council (?:Directive|Regulation|Decision)|Commission (?:Regulation|Decision))\s(?:No\.?\s)?(?:\([A-Z]{2,7}\)\s)?(?:No\s)?[\d/,.-]+(?:\/[A-Z]{2,7})?)/u;

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
    readCode(head) ??
    readBill(head, area, scan) ??
    readAct(head) ??
    readProvided(head) ??
    readExecutive(head);
  if (!found) return undefined;
  readEnd(found.draft, area, scan);
  return { ...found, start: area.start, end: area.end };
}

type Found = { draft: Draft; type: CslType };

function put(draft: Draft, match: RegExpExecArray, offset: number, roles: Readonly<Record<string, string>>): void {
  for (const [group, name] of Object.entries(roles)) {
    const range = match.indices?.groups?.[group];
    if (!range) continue;
    const piece = stripped(pieceOf(draft.text, offset + range[0], offset + range[1]), ',');
    if (name === 'issued') addYear(draft, piece, 0.95);
    else addField(draft, name, piece, 0.92);
  }
}

function readCode(head: Piece): Found | undefined {
  const match = CODE.exec(head.text);
  if (!match || EXECUTIVE.test(head.text)) return undefined;
  const code = match.groups?.['code'] ?? '';
  const draft = newDraft(head.whole);
  put(draft, match, head.start, {
    title: 'title',
    volume: 'volume',
    code: 'container-title',
    section: /Reg|Stat|^F\.R/.test(code) ? 'page' : 'section',
    pin: 'locator',
    year: 'issued',
  });
  return { draft, type: /C\.?\s?F\.?\s?R|Reg|F\.R/.test(code) ? 'regulation' : 'legislation' };
}

function readPublicLaw(head: Piece): Found | undefined {
  const match = PUBLIC_LAW.exec(head.text);
  if (!match) return undefined;
  const draft = newDraft(head.whole);
  put(draft, match, head.start, {
    before: 'title',
    label: 'genre',
    title: 'title',
    number: 'number',
    volume: 'volume',
    code: 'container-title',
    page: 'page',
    year: 'issued',
  });
  return { draft, type: 'legislation' };
}

function readBill(head: Piece, area: Piece, scan: Scan): Found | undefined {
  const before = BILL_BEFORE.exec(head.text);
  const match = before ?? BILL_AFTER.exec(head.text);
  const title = match?.groups?.['title'] ?? '';
  if (!match || !/\b(?:Act|Bill|Resolution|Law|Amendment|Code)\b/i.test(head.text) || !hasNames(title.replace(/\(.*/, '')))
    return undefined;
  const draft = newDraft(head.whole);
  put(draft, match, head.start, { title: 'title', number: 'number' });
  const year = /\((?:[^()]{0,40}\s)?([12]\d{3})\)/d.exec(head.text)?.indices?.[1];
  const session =
    /\d{1,3}(?:th|st|n?d|rd)\s(?:Cong\.|Congress)(?:[,\s]{1,2}\(?(?:\d(?:st|n?d)\s[Ss]ess(?:\.|ion)|[12]\d{3}[–-][12]\d{3}\)))?/.exec(
      head.text,
    );
  if (session)
    addField(draft, 'note', pieceOf(head.whole, head.start + session.index, head.start + session.index + session[0].length), 0.9);
  const date = scan.dates.find(({ start, end }) => start >= head.start && end <= head.end);
  if (date) addDate(draft, 'issued', date, 0.9);
  else if (year) addYear(draft, pieceOf(area.whole, head.start + year[0], head.start + year[1]), 0.92);
  return { draft, type: 'bill' };
}

function readAct(head: Piece): Found | undefined {
  const match = ACT.exec(head.text);
  if (!match || !isProvisions(head.text.slice(match[0].length))) return undefined;
  const draft = newDraft(head.whole);
  put(draft, match, head.start, { title: 'title' });
  addField(draft, 'section', stripped(pieceOf(head.whole, head.start + match[0].length, head.end), ', '), 0.85);
  return { draft, type: /\b(?:Treaty|Convention)\b/.test(match[0]) ? 'treaty' : 'legislation' };
}

function readProvided(head: Piece): Found | undefined {
  const match = PROVIDED.exec(head.text);
  if (!match || !isProvisions(head.text.slice(match[0].length))) return undefined;
  const draft = newDraft(head.whole);
  put(draft, match, head.start, { title: 'title', year: 'issued' });
  addField(draft, 'section', pieceOf(head.whole, head.start + match[0].length, head.end), 0.85);
  return { draft, type: /\b(?:Treaty|Convention|Covenant|Protocol)\b/.test(match[0]) ? 'treaty' : 'legislation' };
}

/** Whether words name nothing but sections, articles and schedules. */
function isProvisions(text: string): boolean {
  return text.split(/[\s\u00a0,.:;()]+/).every((word) => word === '' || PROVISION_WORD.test(word));
}

/** `Ruritania Const. art. 5, ¶ 1`: all of it is the title, unless a title stands before it. */
function readConstitution(head: Piece): Found | undefined {
  const match = CONSTITUTION.exec(head.text);
  if (!match || head.text.length > 160) return undefined;
  const draft = newDraft(head.whole);
  const before = stripped(pieceOf(head.whole, head.start, head.start + match.index), ',');
  const comma = before.text.indexOf(', ');
  if (comma === -1) addField(draft, 'title', head, 0.9);
  else {
    const author = pieceOf(before.whole, before.start, before.start + comma);
    draft.fields.push({
      name: 'author',
      raw: author.text,
      value: author.text,
      ranges: [[author.start, author.end]],
      confidence: 0.85,
      parts: [{ name: 'literal', raw: author.text, value: author.text, ranges: [[author.start, author.end]] }],
    });
    addField(draft, 'title', pieceOf(before.whole, author.end + 1, before.end), 0.85);
  }
  return { draft, type: 'legislation' };
}

function readExecutive(head: Piece): Found | undefined {
  const match = EXECUTIVE.exec(head.text);
  if (!match) return undefined;
  const draft = newDraft(head.whole);
  const order = /^(?:Exec|Procl|Pres)/.test(head.text);
  // The comma behind the number is none of it.
  const [designation] = /^.*[\dA-Z]/.exec(match[0]) as RegExpExecArray;
  const rest = head.text.slice(designation.length);
  const gazette = /,\s(\d{1,3})\s(C\.F\.R\.|Fed\.\sReg\.)\s(\d{1,3},\d{3}|\d{1,6})/d.exec(rest);
  const at = head.start + designation.length;
  const named = order ? /^,\s(?<name>\p{Lu}\p{Ll}[^,;()“”]{4,120})(?=,\s\d|\s\(|$)/du.exec(rest)?.indices?.groups?.['name'] : undefined;
  const number = named ? /\d[\d,.-]*$/.exec(designation) : null;
  const provision = /,\s(?:[Aa]rts?|[Aa]rticles?|§{1,2}|[Rr]ecitals?|[Aa]nnex)\.?\s/.exec(rest);
  if (named && number) {
    addField(draft, 'title', pieceOf(head.whole, at + named[0], at + named[1]), 0.88);
    addField(draft, 'number', pieceOf(head.whole, head.start + number.index, at), 0.88);
    addField(draft, 'genre', pieceOf(head.whole, head.start, head.start + number.index), 0.85);
  } else if (order) addField(draft, 'title', pieceOf(head.whole, head.start, at), 0.9);
  else if (provision && !gazette) {
    addField(draft, 'title', pieceOf(head.whole, head.start, at + provision.index), 0.85);
    addField(draft, 'section', pieceOf(head.whole, at + provision.index + 1, head.end), 0.85);
  } else
    addField(
      draft,
      'title',
      stripped(pieceOf(head.whole, head.start, gazette?.indices ? at + (gazette.indices[0] as [number, number])[0] : head.end), ','),
      0.8,
    );
  if (gazette?.indices) {
    ['volume', 'container-title', 'page'].forEach((name, index) => {
      const range = gazette.indices?.[index + 1];
      if (range) addField(draft, name, pieceOf(head.whole, at + range[0], at + range[1]), 0.9);
    });
  }
  const year = /\((?:[^()\d]{0,20}\s)?([12]\d{3})\)$/d.exec(head.text)?.indices?.[1];
  if (year) addYear(draft, pieceOf(head.whole, head.start + year[0], head.start + year[1]), 0.9);
  return { draft, type: order && gazette ? 'regulation' : 'legislation' };
}

/** `(codified as amended at 16 U.S.C. § 12)`: what became of a law. */
const CODIFIED = /\s\((?:codified|to be codified|as amended|amending|amended|repealed)\b[^()]{0,120}\)/;

function readEnd(draft: Draft, area: Piece, scan: Scan): void {
  const codified = CODIFIED.exec(area.text);
  if (codified)
    addField(draft, 'note', pieceOf(area.whole, area.start + codified.index, area.start + codified.index + codified[0].length), 0.9);
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
