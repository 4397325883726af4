import { citationWords } from '../lexicons/citations/index.js';
import { addField, newDraft } from './draft.js';
import { isPerson } from './names.js';
import { type Piece, pieceOf } from './piece.js';
import { finished } from './read-citation.js';
import type { CitationReading } from './reading.js';

const escaped = (words: readonly string[]): string =>
  words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\.?\\s?')).join('|');
const IBID = new RegExp(`^(?:${escaped(citationWords.ibid)})\\.?(?=$|[\\s,.:;(\\u00a0])`, 'i');
const LOCATOR = /^[\s,.:;()\u00a0]*(?:(?:pp?|S|págs?|at|art|para|§)\.?[\s\u00a0]?)?([\d][\d–—-]{0,12}(?:ff?\.?)?)[\s.)]*$/iu;

/** Reads `Ibid., 23`, `Id. at 23`, `Ebd., S. 23` at the start of a stretch. @returns undefined where it is none */
export function readBackReference(area: Piece): CitationReading | undefined {
  if (area.text.length > 300) return undefined;
  const ibid = IBID.exec(area.text);
  return ibid ? backReference(area, ibid[0].length) : undefined;
}

function backReference(area: Piece, length: number): CitationReading {
  const draft = newDraft(area.whole);
  const rest = pieceOf(area.whole, area.start + length, area.end);
  const place = LOCATOR.exec(rest.text);
  if (place) {
    const start = rest.start + rest.text.indexOf(place[1] as string);
    addField(draft, 'locator', pieceOf(area.whole, start, start + (place[1] as string).length), 0.9);
  }
  const read = finished(draft, area, undefined);
  // The words of the back-reference itself are understood: only what follows them can be left over.
  const leftover = read.leftover.filter(({ range }) => range[0] >= area.start + length);
  return { ...read, form: 'ibid', leftover, confidence: leftover.length ? 0.6 : 0.97 };
}

/**
 * Reads a short form: `Roe, “Short Title,” 23`. It names a family name (or an organisation) alone, or a person and a page, and
 * neither date, container nor link.
 */
export function asShortForm(reading: CitationReading): CitationReading | undefined {
  const names = reading.fields.map(({ name }) => name);
  const allowed = new Set(['author', 'title', 'locator', 'note']);
  const [author] = reading.fields.filter(({ name }) => name === 'author');
  if (!names.every((name) => allowed.has(name)) || !author || names.filter((name) => name === 'author').length > 3) return undefined;
  if (!names.includes('title')) return undefined;
  if (isPerson(author.value) && author.parts?.[0]?.name !== 'literal' && !names.includes('locator')) return undefined;
  return { ...reading, form: 'short' };
}
