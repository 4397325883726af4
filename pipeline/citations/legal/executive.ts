import { addField, addYear, type Draft, newDraft } from '../draft.js';
import { type Piece, pieceOf, stripped } from '../piece.js';
import type { Found } from './found.js';
import { provisionsIn } from './provisions.js';

const LAW =
  /^(?:(?:Loi|Décret|Ordonnance|Arrêté|Ley|Lei|Decreto|Real Decreto)\s(?:n[°º.]|[Nn]o\.?|Nº)\s?[\d/.-]+|(?:Exec(?:utive|\.)? Order|E\.O\.|Proclamation|Presidential (?:Memorandum|Decision Directive)|Directive|Regulation|Council (?:Directive|Regulation|Decision)|Commission (?:Regulation|Decision))\s(?:No\.?\s)?(?:\([A-Z]{2,7}\)\s)?(?:No\s)?(?<number>\d(?:[\d/,.-]{0,20}\d)?)(?:\/[A-Z]{2,7})?)/du;
const GAZETTE = /,\s(?<volume>\d{1,3})\s(?<container>C\.F\.R\.|Fed\.\sReg\.)\s(?<page>\d{1,3},\d{3}|\d{1,6})/du;
/** What stands behind the title of a law: its articles, the gazette that has it, the country. */
const BEHIND =
  /,\s(?=(?:arts?|artículos?|artigos?|art|articles?|Article|reg|para|Annex|recital|Recital)\.?\s[\dLRIVX])|,\s(?=J(?:ORF|\.?\s?O\.?)\b|B\.?O\.?E\b|OJ\s|DOU\b|Diario Oficial|Diário)|\s(?=\(\p{Lu}[\p{L} ]{2,24}\)$)/u;

/** `, Ensuring Safe Ports`, behind the number of an order: its name, before the register or the day. */
const NAMED = /^,\s(?<name>\p{Lu}\p{Ll}[^,;()“”]{4,120})(?=,\s\d|\s\(|$)/du;

/** Reads orders of a government by their number, and laws that have a number before their title. */
export function readExecutive(head: Piece): Found | undefined {
  const match = LAW.exec(head.text);
  if (!match) return undefined;
  const draft = newDraft(head.whole);
  const order = /^(?:Exec|E\.O|Procl|Pres)/.test(head.text);
  const at = head.start + match[0].length;
  const rest = head.text.slice(match[0].length);
  const gazette = GAZETTE.exec(rest);
  const behind = BEHIND.exec(rest);
  const named = order && readNamed(draft, match, head, rest);
  const end = order ? at : at + Math.min(gazette?.index ?? rest.length, behind?.index ?? rest.length);
  if (!named) addField(draft, 'title', stripped(pieceOf(head.whole, head.start, end), ','), order ? 0.9 : 0.85);
  if (behind && !order && !gazette) {
    const said = stripped(pieceOf(head.whole, end, head.end), ', ()');
    addField(draft, provisionsIn(said.text) ? 'section' : 'note', said, 0.88);
  }
  for (const [group, name] of [
    ['volume', 'volume'],
    ['container', 'container-title'],
    ['page', 'page'],
  ] as const) {
    const range = gazette?.indices?.groups?.[group];
    if (range) addField(draft, name, pieceOf(head.whole, at + range[0], at + range[1]), 0.9);
  }
  const year = /\((?:[^()\d]{0,20}\s)?([12]\d{3})(?:[–-]\d{2,4})?\)$/d.exec(head.text)?.indices?.[1];
  if (year) addYear(draft, pieceOf(head.whole, head.start + year[0], head.start + year[1]), 0.9);
  return { draft, type: order && (gazette || named) ? 'regulation' : 'legislation' };
}

/** Reads the name of an order; with it the number is no title. @returns whether it has one */
function readNamed(draft: Draft, match: RegExpExecArray, head: Piece, rest: string): boolean {
  const [number, name] = [match.indices?.groups?.['number'], NAMED.exec(rest)?.indices?.groups?.['name']];
  const at = head.start + match[0].length;
  const title = name && pieceOf(head.whole, at + name[0], at + name[1]);
  if (!number || !title || provisionsIn(title.text)) return false;
  addField(draft, 'title', title, 0.88);
  addField(draft, 'number', pieceOf(head.whole, head.start + number[0], head.start + number[1]), 0.88);
  addField(draft, 'genre', stripped(pieceOf(head.whole, head.start, head.start + number[0]), ' '), 0.88);
  return true;
}
