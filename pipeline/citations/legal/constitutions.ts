import { addField, addYear, type Draft, newDraft } from '../draft.js';
import { type Piece, pieceOf, stripped } from '../piece.js';
import { addAuthor, type Found } from './found.js';
import { provisionsIn } from './provisions.js';

/** `U.S. Const. art. I`, `US Constitution, Fourteenth Amendment`, `U.S. Const., Bill of Rights` */
const PROVISION =
  /\bConst(?:\.|itution)?,?\s(?:art|amend|pmbl|preamble|§|Art|Amend|ch\.|ch |chap|sec|pt\.|title|tit\.|part|Bill\sof\sRights|(?:\p{Lu}\p{L}+\s|\p{Lu}\p{L}+-\p{Lu}\p{L}+\s|\d{1,2}(?:st|nd|rd|th)\s)Amendment)/u;
/** `U.S. Const.`, with nothing but its address behind it. */
const ALONE = /^(?:U\.S\.|US|\p{Lu}[\p{L}.]{1,14}(?:\s\p{Lu}\p{L}+)?)\sConst\.?$/u;
/** `Norland’s Constitution of 1917 with Amendments through 2015`, `Constitución Política del Perú de 1993`, a year perhaps in a parenthesis. */
const NAMED =
  /^(?<title>(?:The\s|La\s|A\s)?(?:(?:\p{Lu}[^,;:“”]{1,60}[’']s(?:\))?\s)?Constitution\s(?:of|for)\s|Constitution\s(?=\p{Ll})|Constituci[óo]n\s|Constituição\s|Costituzione\s|Verfassung\s(?:de[rs]|für|von)\s|Grundgesetz(?=$|,\s|\sfür\s))(?:[^,;:“”()]{1,120}[^,;:“”()\s])?)(?:\s\((?<year>(?:1[5-9]|20)\d\d)\))?/du;

/**
 * Reads a constitution. `Ruritania Const. art. 5, ¶ 1`: all of it is the title, unless a title stands before it; behind its whole
 * name, its articles are no part of the title.
 */
export function readConstitution(head: Piece): Found | undefined {
  if (!/[CcVG]o(?:n|s)st|Verfassung|Grundgesetz/.test(head.text) || head.text.length > 200) return undefined;
  const match = PROVISION.exec(head.text);
  if (!match && !ALONE.test(head.text)) return readNamed(head);
  if (head.text.length > 160) return undefined;
  const draft = newDraft(head.whole);
  const before = stripped(pieceOf(head.whole, head.start, head.start + (match?.index ?? 0)), ',');
  const comma = before.text.indexOf(', ');
  // The stop of an abbreviation belongs to it.
  if (comma === -1)
    addField(
      draft,
      'title',
      pieceOf(head.whole, head.start, head.end + (/Const$/.test(head.text) && head.whole[head.end] === '.' ? 1 : 0)),
      0.9,
    );
  else {
    addAuthor(draft, pieceOf(before.whole, before.start, before.start + comma));
    addField(draft, 'title', pieceOf(before.whole, before.start + comma + 1, before.end), 0.85);
    addField(draft, 'section', stripped(pieceOf(head.whole, before.end, head.end), ','), 0.85);
  }
  return { draft, type: 'legislation' };
}

function readNamed(head: Piece): Found | undefined {
  const match = NAMED.exec(head.text);
  const title = match?.groups?.['title'];
  if (!match || title === undefined) return undefined;
  const rest = head.text.slice(match[0].length);
  const provisions = provisionsIn(rest);
  if (rest !== '' && !provisions) return undefined;
  const draft: Draft = newDraft(head.whole);
  const at = head.start + match[0].length;
  addField(draft, 'title', pieceOf(head.whole, head.start, head.start + title.length), 0.88);
  const year = match.indices?.groups?.['year'];
  if (year) addYear(draft, pieceOf(head.whole, head.start + year[0], head.start + year[1]), 0.9);
  if (provisions) addField(draft, 'section', pieceOf(head.whole, at + provisions[0], at + provisions[1]), 0.9);
  return { draft, type: 'legislation' };
}
