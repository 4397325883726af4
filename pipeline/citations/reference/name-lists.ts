import { citationWords } from '../../lexicons/citations/index.js';
import { nameParticles, nameSuffixes, organisationWords } from '../../lexicons/organisations.js';
import type { NameReading } from '../names.js';
import { type Piece, pieceOf, splitPiece, stripped } from '../piece.js';

/** `G.`, `G. H.`, `GH`, `G.-H.`: the initials of a person, up to four. */
const INITIALS = /^(?:\p{Lu}\p{Ll}?\.[\s\u00a0]?-?[\s\u00a0]?){1,5}$|^\p{Lu}(?:[\s.-]{0,2}\p{Lu}){0,3}\.?$/u;
/** `Roe GH`, `Roe G. H.`, `van Roe G`: a family name and the initials behind it. */
const FAMILY_FIRST = /^(\D{0,60}?\p{Ll}[\p{L}’'-]*|[\p{Lu}’'-]{3,})[\s\u00a0]+((?:\p{Lu}[.\s\u00a0-]{0,3}){1,4})$/u;
/** `G. H. Roe`: initials stand first. */
const INITIALS_FIRST = /^(?:\p{Lu}\p{Ll}?[.\u2019'][\s\u00a0-]*)+\p{L}/u;
const BETWEEN = /,?\s(?:and|und|et|y|e|und|with)\s(?=\p{L})|,?\s?&\s?|\s?;\s?|\s\/\s|\s[–—]\s/giu;

/**
 * Reads the names of a reference list, which may stand in any order of family and given names: `Roe, A. B., Poe, C.`,
 * `Roe AB, Poe C`, `A. B. Roe, C. Poe and D. Loe`, `Roe, Ann, and Ben Poe`. Every word becomes part of a name.
 */
export function readNameList(list: Piece): NameReading[] {
  const whole = withoutOthers(withoutSigns(list), list);
  if (whole.text === '') return [];
  if (isOneOrganisation(whole.text)) return [literal(whole)];
  return splitPiece(whole, BETWEEN).flatMap((group) => namesOf(stripped(group, ',;: ')));
}

/** The list without the signs around it; the full stop of an initial stays. */
function withoutSigns(list: Piece): Piece {
  const bare = stripped(list, ',;:.&•*-– ');
  const abbreviated =
    list.whole[bare.end] === '.' &&
    bare.end < list.end &&
    /(?:^|[^\p{L}])(?:\p{Lu}|[JS]r)$/u.test(bare.text.slice(-3)) &&
    (list.whole[bare.end + 1] === ',' || isDotted(bare.text));
  return abbreviated ? pieceOf(list.whole, bare.start, bare.end + 1) : bare;
}

/** Whether the initials of a list have full stops; in `Roe AB, Poe C.` the last one ends the list. */
function isDotted(text: string): boolean {
  return /\p{Lu}\./u.test(text) || !/\p{Ll}[\s\u00a0]\p{Lu}$/u.test(text);
}

/** The persons of a group that commas part: a family name takes the initials, or the given name, behind its comma. */
function namesOf(group: Piece): NameReading[] {
  const parts = splitPiece(group, /\s?,\s?/g).filter(({ text }) => text !== '');
  const names: NameReading[] = [];
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index] as Piece;
    const next = parts[index + 1];
    const before = names.at(-1);
    if (before && isSuffix(part.text)) names[names.length - 1] = withSuffix(before, part);
    else if (before && INITIALS.test(part.text)) names[names.length - 1] = withGiven(before, part);
    else if (next && takesGiven(part, next, parts.length, index)) {
      names.push(inverted(part, next));
      index++;
    } else names.push(oneName(part));
  }
  return names;
}

/** Whether what follows a comma is the given name to the family name before it. */
function takesGiven(part: Piece, next: Piece, count: number, index: number): boolean {
  if (FAMILY_FIRST.test(part.text) || INITIALS_FIRST.test(part.text) || isSuffix(next.text)) return false;
  if (INITIALS.test(next.text)) return true;
  // `Roe, Ann B.` stands alone between semicolons, or heads a list in which the others are not inverted.
  if (index > 0 || INITIALS_FIRST.test(next.text) || FAMILY_FIRST.test(next.text)) return false;
  const [words, given] = [wordsOf(part).length, wordsOf(next).length];
  return (words === 1 && (count === 2 || given > 1)) || (words === 2 && given === 1 && count === 2);
}

function oneName(piece: Piece): NameReading {
  const words = wordsOf(piece);
  const [ahead, last] = words.slice(-2);
  if (words.length > 2 && last && ahead && isSuffix(last.text))
    return withSuffix(oneName(stripped(pieceOf(piece.whole, piece.start, ahead.end), ',')), last);
  const familyFirst = FAMILY_FIRST.exec(piece.text);
  if (familyFirst) {
    const family = pieceOf(piece.whole, piece.start, piece.start + (familyFirst[1] as string).length);
    return inverted(family, pieceOf(piece.whole, family.end, piece.end));
  }
  if (words.length < 2) return { ...piece, parts: [{ name: 'family', start: piece.start, end: piece.end, value: piece.text }] };
  // `ROE Anna`: the family name in capitals stands first.
  if (/^[\p{Lu}’'-]{3,}$/u.test(words[0]?.text ?? '') && /\p{Ll}/u.test(words.at(-1)?.text ?? ''))
    return inverted(words[0] as Piece, pieceOf(piece.whole, (words[1] as Piece).start, piece.end));
  let first = words.length - 1;
  while (first > 1 && nameParticles.has((words[first - 1] as Piece).text.toLowerCase())) first--;
  const family = pieceOf(piece.whole, (words[first] as Piece).start, piece.end);
  const given = pieceOf(piece.whole, piece.start, (words[first - 1] as Piece).end);
  return { ...piece, parts: [part('given', given), part('family', family)] };
}

function wordsOf(piece: Piece): Piece[] {
  return splitPiece(piece, /[\s\u00a0]+|(?<=\p{Lu}\.)(?=\p{Lu}\p{L})/gu).filter(({ text }) => text !== '');
}

function inverted(family: Piece, given: Piece): NameReading {
  return { ...pieceOf(family.whole, family.start, given.end), parts: [part('family', family), part('given', given)] };
}

function withGiven(name: NameReading, given: Piece): NameReading {
  const grown = pieceOf(name.whole, name.start, given.end);
  const old = name.parts.find((one) => one.name === 'given');
  if (!old) return { ...grown, parts: [...name.parts, part('given', given)] };
  const both = pieceOf(name.whole, old.start, given.end);
  return { ...grown, parts: name.parts.map((one) => (one === old ? part('given', both) : one)) };
}

function withSuffix(name: NameReading, suffix: Piece): NameReading {
  return { ...pieceOf(name.whole, name.start, suffix.end), parts: [...name.parts, part('suffix', suffix)] };
}

function part(name: 'family' | 'given' | 'suffix', { start, end, text }: Piece): NameReading['parts'][number] {
  return { name, start, end, value: text };
}

function literal(piece: Piece): NameReading {
  return { ...piece, parts: [{ name: 'literal', start: piece.start, end: piece.end, value: piece.text }] };
}

function isSuffix(text: string): boolean {
  return nameSuffixes.has(text.toLowerCase().replace(/\.$/, ''));
}

/** `Ministry of Ports and Rivers`, without initials anywhere. */
function isOneOrganisation(text: string): boolean {
  const bare = text.replace(/\b(?:U\.\s?S|U\.\s?K|U\.\s?N|E\.\s?U)\.(?:\s?A\.)?/g, '');
  if (/(?:^|[\s,])\p{Lu}\.|\s\p{Lu}{1,3}(?:,|$)/u.test(bare)) return false;
  return text.split(/[\s,/–-]+/).some((word) => organisationWords.has(word.toLowerCase().replace(/[.’']s?$/, '')));
}

/** The list without `et al.` at its end. */
function withoutOthers(piece: Piece, whole: Piece): Piece {
  const lower = piece.text.toLowerCase();
  for (const word of citationWords.etAl) {
    if (!lower.endsWith(word) || /\p{L}/u.test(lower.at(-word.length - 1) ?? ' ')) continue;
    return withoutSigns(pieceOf(whole.whole, piece.start, piece.end - word.length));
  }
  return piece;
}
