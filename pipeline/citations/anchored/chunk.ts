import { abbreviations } from '../../lexicons/abbreviations.js';
import { isPerson, type NameReading, readNames } from '../names.js';
import { type Piece, pieceOf, splitPiece, stripped } from '../piece.js';
import { hasNames } from '../prose.js';
import { GUIDE, NAMES } from './words.js';

/** Longest stretch before an anchor in which a citation may begin, in UTF-16 units. */
const WINDOW = 420;
/** Where a citation may begin: behind a semicolon, a sentence, a dash between sentences, an opening parenthesis, `see`, `sowie`. */
const BOUNDARY =
  /\b(?:see|siehe|vgl\.|cf\.|compare)(?:,?\s(?:also|further|especially|generally|in particular|for example|e\.g\.|auch|näher|etwa|dazu|insbes\.|insbesondere))?,?\s(?=[\p{Lu}„“‘])|(?<=[\d.)])\s(?:sowie|und|and)\s(?=\p{Lu})|;\s|\n|\.\.?[)”’"]?\s(?=[\p{Lu}„“‘])|[?!][”’"]?\s(?=\p{Lu})|\s[—–-]{1,2}\s(?=\p{Lu})|[”“’"],\s(?=\p{Lu})|\((?=\p{L})(?!Hrsg|Hg|eds?\b|dir|org|coord)|:\s(?=[„“‘])/gu;
const ONLY_NAMES = new RegExp(`^${NAMES}$`, 'u');
const SLASH = /\s?\/\s?|\s(?:and|und|&|et|y|e)\s/g;

/**
 * The stretches that may hold the citation whose anchor stands at an offset, the nearest first: each begins where a
 * sentence may begin, and loses the words that only lead to it.
 */
export function chunksBefore(text: string, floor: number, at: number): Piece[] {
  const from = Math.max(floor, at - WINDOW);
  const starts = from === 0 || from === floor ? [from] : [];
  for (const match of text.slice(from, at).matchAll(BOUNDARY)) {
    const end = from + match.index + match[0].length;
    if (isSentenceEnd(text, from + match.index, match[0])) starts.push(end);
  }
  return starts.reverse().map((start) => pieceOf(text, start, at));
}

/** Whether a full stop ends a sentence rather than an abbreviation or an initial; every other boundary is one. */
function isSentenceEnd(text: string, at: number, sign: string): boolean {
  if (sign.startsWith(' ')) return /[\d.)”’"]/u.test(text[at - 1] ?? '');
  if (!sign.startsWith('.') || /[)”’"]/.test(text[at - 1] ?? '')) return true;
  const word = /[\p{L}\p{N}.]{0,16}$/u.exec(text.slice(Math.max(0, at - 16), at))?.[0] ?? '';
  return (
    /^(?:ff?|mwN|mwNachw|\d.*|.*\p{Ll}\d*)$/u.test(word) &&
    (/^ff?$/.test(word) || !abbreviations.has(word.toLowerCase())) &&
    word.length > 1
  );
}

/** The piece without signals and other words that lead to what is cited, once for each way to read them, the longest first. */
export function withoutGuides(chunk: Piece): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  const comma = chunk.text.indexOf(',');
  // `See supra note 5`: a word that is all of the piece leads to what stands behind it.
  for (const match of `${chunk.text.slice(0, 300)} `.matchAll(GUIDE)) {
    const next = match.index + match[0].length;
    // `S. Roe` is a name: only `s.` stands for “siehe”.
    if (/^S\.\s/.test(match[0])) continue;
    if (match.index === end) end = next;
    else if (comma === -1 || match.index < comma) pieces.push(pieceOf(chunk.whole, chunk.start + next, chunk.end));
  }
  return [pieceOf(chunk.whole, chunk.start + end, chunk.end), ...pieces.slice(0, 6)];
}

/** Family names between slashes, a person, several persons or an organisation. @returns undefined where it is anything else */
export function namesOf(piece: Piece): NameReading[] | undefined {
  const own = stripped(piece, ',: ');
  if (own.text === '' || own.text.length > 160) return undefined;
  if (ONLY_NAMES.test(own.text) && (own.text.includes('/') || !own.text.includes(' '))) {
    return splitPiece(own, SLASH)
      .filter(({ text }) => text !== '')
      .map(nameOf);
  }
  if (/[\d“”‘„"]/.test(own.text) || !hasNames(own.text)) return undefined;
  // What commas part are persons, with an “and” before the last: anything else is a name and a title.
  if (own.text.includes(',') && !isList(own.text)) return undefined;
  return own.text.split(' ').length <= 12 ? readNames(own) : undefined;
}

/** `A. Roe, B. Poe and C. Loe` */
function isList(text: string): boolean {
  if (!/,?\s(?:and|und|&|et|y|e)\s[^,]{3,40}$/u.test(text)) return false;
  const people = text.split(/,\s(?:and\s|und\s|&\s)?|\s(?:and|und|&|et|y|e)\s/);
  const initials = /^\p{Lu}\./u.test(text);
  return people.every((name) => isPerson(name) && (!initials || /\p{Lu}\./u.test(name)));
}

function nameOf(piece: Piece): NameReading {
  const [person] = isPerson(piece.text) && /^\p{Lu}\./u.test(piece.text) ? (readNames(piece) ?? []) : [];
  const kind = /^[\p{Lu}.]{3,}$/u.test(piece.text) ? 'literal' : 'family';
  return person ?? { ...piece, parts: [{ name: kind, start: piece.start, end: piece.end, value: piece.text }] };
}
