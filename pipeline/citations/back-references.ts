import { citationWords } from '../lexicons/citations/index.js';
import { addField, addNamesOf, newDraft } from './draft.js';
import { isPerson } from './names.js';
import { type Piece, pieceOf, stripped } from './piece.js';
import { finished } from './read-citation.js';
import type { CitationReading } from './reading.js';

const escaped = (words: readonly string[]): string =>
  words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\.?\\s?')).join('|');
const IBID = new RegExp(`^(?:${escaped(citationWords.ibid)})\\.?(?=$|[\\s,.:;(\\u00a0])`, 'iu');
const OP_CIT = new RegExp(`^(?<who>[^,]{0,80}?),?[\\s\\u00a0]?(?<words>${escaped(citationWords.opCit)})\\.?(?=$|[\\s,.:;)\\u00a0])`, 'iu');
const SUPRA =
  /^(?<who>[^,]{0,80}?),?\s?(?:(?:supra(?:\s(?:note|n\.?|fn\.?))?|(?:above|note|notes|fn\.?|Anm\.|Fn\.)(?:\s(?:note|n\.?))?)\s(?<above>\d{1,4})(?!\d)|\((?:see )?(?:n|note|fn|Anm|Fn)\.?\s?(?<noted>\d{1,4})\))/iu;
const LOCATOR = /^[\s,.:;()\u00a0]*(?:(?:pp?|S|págs?|at|art|para|§)\.?[\s\u00a0]?)?([\d][\d–—-]{0,12}(?:ff?\.?)?)[\s.)]*$/iu;

const HINT = new RegExp(
  `(?:^|[\\s(,])(?:${escaped(citationWords.ibid)}|${escaped(citationWords.opCit)}|supra|above|n|nn|note|fn|anm|see)(?=$|[\\s.,:;)\\d])`,
  'iu',
);

/** Reads a back-reference: `Ibid., 23`, `Roe, op. cit., 5`, `Roe (n 5) 7`, `Roe, supra note 5`. @returns undefined where it is none */
export function readBackReference(area: Piece): CitationReading | undefined {
  // Full citations are the most: a look at the first words spares them three patterns.
  if (area.text.length > 300 || !HINT.test(area.text.slice(0, 120))) return undefined;
  const ibid = IBID.exec(area.text);
  if (ibid) return backReference(area, 'ibid', undefined, ibid[0].length, 0.97);
  const supra = SUPRA.exec(area.text);
  if (supra?.groups) {
    const read = backReference(area, 'supra', nameBefore(area, supra.groups['who'] ?? ''), supra[0].length, 0.9);
    const pointsTo = supra.groups['above'] ?? supra.groups['noted'];
    return read && { ...read, ...(pointsTo !== undefined && { pointsTo }) };
  }
  const opCit = OP_CIT.exec(area.text);
  return opCit ? backReference(area, 'op-cit', nameBefore(area, opCit.groups?.['who'] ?? ''), opCit[0].length, 0.9) : undefined;
}

function nameBefore(area: Piece, who: string): Piece | undefined {
  const piece = stripped(pieceOf(area.whole, area.start, area.start + who.length), ',');
  return piece.text === '' ? undefined : piece;
}

function backReference(
  area: Piece,
  form: CitationReading['form'],
  who: Piece | undefined,
  length: number,
  confidence: number,
): CitationReading | undefined {
  const draft = newDraft(area.whole);
  if (who) addNamesOf(draft, 'author', who, 0.85);
  const rest = pieceOf(area.whole, area.start + length, area.end);
  const place = LOCATOR.exec(rest.text);
  if (place) {
    const start = rest.start + rest.text.indexOf(place[1] as string);
    addField(draft, 'locator', pieceOf(area.whole, start, start + (place[1] as string).length), 0.9);
  }
  const read = finished(draft, area, undefined);
  // The words of the back-reference itself are understood: only what follows them can be left over.
  const leftover = read.leftover.filter(({ range }) => range[0] >= area.start + length);
  return { ...read, form, leftover, confidence: leftover.length ? 0.6 : confidence };
}

/**
 * Reads a short form: `Roe, “Short Title,” 23`. It names a family name (or an organisation) alone, and neither date,
 * container nor link.
 */
export function asShortForm(reading: CitationReading): CitationReading | undefined {
  const names = reading.fields.map(({ name }) => name);
  const allowed = new Set(['author', 'title', 'locator']);
  const [author] = reading.fields.filter(({ name }) => name === 'author');
  if (!names.every((name) => allowed.has(name)) || !author || names.filter((name) => name === 'author').length > 3) return undefined;
  if (!names.includes('title') || (isPerson(author.value) && author.parts?.[0]?.name !== 'literal')) return undefined;
  return { ...reading, form: 'short' };
}
