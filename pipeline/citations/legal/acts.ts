import { lawAbbreviations } from '../../lexicons/law.js';
import { addField, type Draft, newDraft } from '../draft.js';
import { type Piece, pieceOf } from '../piece.js';
import type { Found } from './found.js';
import { provisionsIn } from './provisions.js';

const KIND =
  '(?:Act|Order|Code|Regulations?|Rules|Bill|Ordinance|Charter|Treaty|Convention|Covenant|Statute|Directive|Protocol|Agreement|Declaration|Measure|Decree|Law)';
/** Codes that bear the word for a code first, or none: those of the law of Rome’s heirs. */
const ROMAN =
  '(?:Code\\s(?:civil|pénal|du\\s[\\p{L}’ ]{3,40}|de\\s[\\p{L}’ ]{3,40}|général\\s[\\p{L}’ ]{3,40})|Código\\s[\\p{L} ]{4,40}|Codice\\s[\\p{L} ]{4,30})';
/** A name that ends in the word for what it is, with a parenthesis in it at most: `Criminal Ferries (Amendment) Act`. */
const NAMED = `(?:${ROMAN}|(?:The\\s)?(?=\\p{Lu})(?:[^,;:“”‘()]{1,140}(?:\\([^()]{2,60}\\)\\s[^,;:“”‘()]{0,100})?)?\\b${KIND}\\b(?:\\s(?:on|of|for|to|against|relating)\\s(?!1[5-9]\\d\\d|20\\d\\d)[^,;:“”‘()]{3,120})?)`;
/** `Human Rights Act 1998`, `Sherman Act of 1890 (hereafter: SA)` */
const ACT = new RegExp(
  `^(?<title>${NAMED}(?:\\s\\((?!here|hence|the\\s[“‘]|[“‘])[^()]{2,40}\\))?(?<year>,?\\s(?:of\\s)?(?:1[2-9]|20)\\d{2})?)(?=$|[\\s,.(])(?:\\s\\(c(?:h\\.?|\\.)?\\s\\d{1,3}\\))?(?<aside>\\s\\((?:hereafter|hereinafter|henceforth|the\\s[“‘]|[“‘])[^()]{1,40}\\))?`,
  'du',
);
/** `CPA 1987`, `EU PLD`, `GDPR`: a law by its abbreviation, before one of its articles. */
const ABBREVIATED = /^(?<title>(?:(?:EU|UK|US|UN)\s)?(?<short>[A-Z][A-Za-z]{0,5}[A-Z])(?:\s(?:1[89]|20)\d\d)?)(?=,?\s)/du;
/** What only laws have: the chapters and paragraphs of an organisation’s paper are cited as well. */
const OF_LAWS = /^,?\s(?:arts?|articles?|recitals?|ss?|sch|schedules?|§{1,2})(?![\p{L}\d])/iu;

/**
 * Reads an Act, a directive, a treaty by its name, with nothing behind it but its provisions; without a year, provisions must
 * stand behind it.
 *
 * @see OSCOLA, 4th ed., 2.4 and 2.6
 */
export function readAct(head: Piece): Found | undefined {
  const act = ACT.exec(head.text);
  return (act && readNamed(head, act)) ?? readAbbreviated(head);
}

function readNamed(head: Piece, match: RegExpExecArray): Found | undefined {
  const { title = '', year } = match.groups ?? {};
  const rest = head.text.slice(match[0].length);
  const provisions = provisionsIn(rest);
  if (rest !== '' && !provisions) return undefined;
  if (year === undefined && (!provisions || title.split(' ').length < 2)) return undefined;
  const draft = newDraft(head.whole);
  addField(draft, 'title', pieceOf(head.whole, head.start, head.start + title.length), year === undefined ? 0.85 : 0.92);
  const aside = match.indices?.groups?.['aside'];
  if (aside) addField(draft, 'note', pieceOf(head.whole, head.start + aside[0] + 2, head.start + aside[1] - 1), 0.9);
  if (provisions) addProvisions(draft, head, match[0].length, provisions);
  return { draft, type: /\b(?:Treaty|Convention|Covenant|Charter of the)\b/.test(title) ? 'treaty' : 'legislation' };
}

function readAbbreviated(head: Piece): Found | undefined {
  const match = ABBREVIATED.exec(head.text);
  if (!match || !OF_LAWS.test(head.text.slice(match[0].length))) return undefined;
  const provisions = provisionsIn(head.text.slice(match[0].length));
  if (!provisions) return undefined;
  const known = lawAbbreviations.has(match.groups?.['short'] ?? '');
  const draft = newDraft(head.whole);
  addField(draft, 'title', pieceOf(head.whole, head.start, head.start + match[0].length), known ? 0.9 : 0.75);
  addProvisions(draft, head, match[0].length, provisions);
  return { draft, type: 'legislation' };
}

function addProvisions(draft: Draft, head: Piece, offset: number, [from, to]: readonly [number, number]): void {
  addField(draft, 'section', pieceOf(head.whole, head.start + offset + from, head.start + offset + to), 0.9);
}
