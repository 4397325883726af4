import type { DateReading } from '../dates.js';
import { addField, addNames, type Draft } from '../draft.js';
import { isGenre } from '../genre.js';
import { readParenthesis } from '../parenthesis.js';
import { type Piece, pieceOf, splitPiece } from '../piece.js';
import { readNameList } from '../reference/name-lists.js';
import { readLabelled } from '../roles.js';
import { readSeries } from '../series.js';

/** What APA puts in brackets behind a title: edition, volume, pages, number, translators, the year of the original, the kind of work. */
const ASIDE =
  /^(?:\d{1,2}(?:st|nd|rd|th|\.)|rev\.|revised|second|third|fourth|fifth|new|vols?\.|bd\.|pp?\.|s\.\s\d|original|working|discussion|translated|edited|unpublished|(?:[\p{L}\s.-]{1,50}\s)?(?:nos?|nr)\.\s)|\btrans\.$|\b(?:ed|edn|aufl|éd|special report|technical report)\.?$|\b(?:Paper|Brief|Report)\s[\dA-Z-]*\d[\dA-Z-]*$/iu;
/** What APA and Vancouver put in square brackets; other words in them translate the title. */
const MEDIUM =
  /\b(?:thesis|dissertation|video|film|audio|podcast|album|song|episode|series|tweet|post|profile|page|photograph|painting|map|slides|software|app|data ?set|data|internet|online|serial|report|review|letter|interview|speech|lecture|poster|abstract|manuscript|press release|computer|broadcast|comment|infographic|brochure|editorial|en ligne|en línea|tesis|tese|thèse|vídeo|vidéo)\b/i;
const ORIGINAL = /^(?:Original (?:work|edition) published|Originally published)\s(?:in\s)?([12]\d{3})$/d;
const TRANSLATORS = /,?\s(?:Trans|Transl|Übers)\.?$/u;

/** Whether brackets behind a title say something of the work and are no part of its title. */
export function isAside(bracket: string, inner: string): boolean {
  return ASIDE.test(inner) || isGenre(inner.split(', ')[0] as string) || (bracket.startsWith('[') && MEDIUM.test(inner));
}

/** Reads such brackets. */
export function readAside(draft: Draft, inner: Piece, dates: readonly DateReading[]): void {
  const original = ORIGINAL.exec(inner.text)?.indices?.[1];
  if (original) {
    addField(draft, 'original-date', pieceOf(inner.whole, inner.start + original[0], inner.start + original[1]), 0.95);
    addField(draft, 'note', pieceOf(inner.whole, inner.start, inner.start + original[0]), 0.9);
    return;
  }
  const translators = TRANSLATORS.exec(inner.text);
  if (translators) {
    addNames(draft, 'translator', readNameList(pieceOf(inner.whole, inner.start, inner.start + translators.index)), 0.9);
    return;
  }
  const parts = splitPiece(inner, /,\s/g);
  const dated = dates.some(({ start, end }) => start >= inner.start && end <= inner.end);
  if (dated || !parts.some(({ text }) => /\d/.test(text))) readParenthesis(draft, inner, dates, false);
  else for (const part of parts) if (!readPlain(draft, part)) readParenthesis(draft, part, dates, false);
}

/** `pp. 4–9`, `2nd ed.`, `Vol. 3`, `Working Paper No. 18` */
function readPlain(draft: Draft, part: Piece): boolean {
  const pages = /^(?:pp?|S)\.\s?(\S+)$/d.exec(part.text)?.indices?.[1];
  if (pages) {
    addField(draft, 'page', pieceOf(part.whole, part.start + pages[0], part.start + pages[1]), 0.95);
    return true;
  }
  const numbered = /^(.{2,60}?)\s(?:No|Nos|Nr)\.\s(\S+)$/d.exec(part.text)?.indices;
  const [name, number] = [numbered?.[1], numbered?.[2]];
  if (!name || !number) return readLabelled(draft, part);
  if (readSeries(draft, part)) return true;
  addField(draft, 'number', pieceOf(part.whole, part.start + number[0], part.end), 0.9);
  addField(draft, 'genre', pieceOf(part.whole, part.start, part.start + name[1]), 0.8);
  return true;
}
