import type { Contributor } from '../../schemas/index.js';
import { citationWords } from '../lexicons/citations/index.js';
import { nameParticles, nameSuffixes, organisationWords, subjectWords } from '../lexicons/organisations.js';
import { outletType } from '../lexicons/outlets.js';
import { classAt, UPPER } from './characters.js';
import { isDegree, withoutHonours } from './honours.js';
import { type Piece, pieceOf, splitPiece } from './piece.js';

/** One person or organisation of a list, with the places of its parts. */
export interface NameReading extends Piece {
  parts: { name: 'family' | 'given' | 'literal' | 'suffix' | 'non-dropping-particle'; start: number; end: number; value: string }[];
}

/** A family name alone, as short forms have it. */
const FAMILY = /^(?:(?:[Dd]e|[Vv]an|[Vv]on|[Dd]er|[Ll]a|[Ll]e|[Dd]u|[Dd]i|[Dd]a|[Dd]el) ){0,2}\p{Lu}[\p{L}\p{M}’'-]+$/u;

/** A word of a name: in capitals, perhaps behind an article that is tied to it. */
const CAPITAL = /^(?:[dlDLO]['’]|(?:al|el|ad|an|ar|as|ash|at|az|ben|bin|ibn)-)?[\p{Lu}\p{Lo}]/u;

/** What companies have behind their names, as printed. */
const COMPANY = /^(?:AB|AG|ApS|AS|ASA|BV|KG|KGaA|KK|NV|Oy|Oyj|PLC|plc|Pty|SA|SARL|SAS|SE|SpA|Srl)$/;

/** No name of a person is longer, in UTF-16 units. */
const LONGEST_PERSON = 200;

/** Words that stand in the names of organisations as well as between persons. */
const LINKING = /\s(?:and|und|et|y|e)\s|\s?&\s/;

/** Whether a text reads as the name of an organisation: by one of its words, an abbreviation, or its form. */
export function isOrganisation(text: string): boolean {
  if (text.startsWith('The ') || outletType(text) !== undefined) return true;
  const words = text.split(/[\s,/–-]+/).filter(Boolean);
  if (words.some(isOrganisationWord)) return true;
  if (words.length > 1 && COMPANY.test(words.at(-1) as string)) return true;
  return words.length === 1 && /^(?:[\p{Lu}\p{N}&.]{2,}|\p{Lu}\p{Ll}+)$/u.test(text) && text.length > 1;
}

/** `University`, `Ltd.`, `Ministry’s` */
function isOrganisationWord(word: string): boolean {
  const lower = word.toLowerCase();
  return organisationWords.has(lower) || (ENDING.test(lower) && organisationWords.has(lower.replace(ENDING, '')));
}

const ENDING = /[.’']s?$/;

/** Whether a text reads as the name of a person: two to six words, each with a capital or a particle. */
export function isPerson(text: string): boolean {
  if (text.length > LONGEST_PERSON || /[\d:;?!“”"()]/.test(text)) return false;
  const words = text.trim().split(/\s+/);
  if (words.length < 2 || words.length > 6) return false;
  let capitals = 0;
  for (const word of words) {
    if (isCapital(word)) capitals++;
    else if (!nameParticles.has(word.toLowerCase()) && !/^d['’]/.test(word)) return false;
  }
  return capitals >= 2;
}

function isCapital(word: string): boolean {
  return (classAt(word, 0) & UPPER) !== 0 || CAPITAL.test(word);
}

/** `quiet_kettle`, `@roe88`, `u/kettle`: the name of an account. */
export function isAccount(text: string): boolean {
  return /^(?:@|u\/)?[\p{L}\d_.-]{3,40}$/u.test(text) && /[_@/]|\p{L}\d|\d\p{L}/u.test(text) && /\p{Ll}/u.test(text);
}

/** Whether words are a suffix of the name before them: `Jr.` */
export function isSuffix(text: string): boolean {
  return nameSuffixes.has(text.toLowerCase().replace(/\.$/, ''));
}

/** Splits one name into family and given; the last word is the family name, with its particles. */
export function splitName(name: string): Contributor {
  const parts = nameParts(pieceOf(name, 0, name.length));
  const of = (part: string): string | undefined => parts.find((one) => one.name === part)?.value;
  const literal = of('literal');
  if (literal !== undefined) return { literal };
  const [family, given] = [of('family'), of('given')];
  return { ...(family && { family }), ...(given && { given }) };
}

/**
 * Reads a list of authors: `A. Roe, B. Poe and C. Loe`, `Roe, A.`, `Institute for X & Y`, with or without `et al.`
 *
 * @returns undefined where it does not read as names
 */
export function readNames(piece: Piece): NameReading[] | undefined {
  const whole = withoutEtAl(piece);
  if (whole.text === '' || whole.text.length > 400) return undefined;
  // A list of persons, unless some part of it is none.
  const persons = splitPiece(whole, /,\s?(?:and|und|et|y|e|&|with)\s|\s(?:and|und|et|y|e|with)\s|\s?&\s|,\s|\s?\/\s?/g).filter(
    ({ text }) => text !== '',
  );
  const list = joinSuffixes(persons);
  if (list.every(({ text }) => isPerson(text) && !isOrganisation(text)))
    return list.map((person) => ({ ...person, parts: nameParts(withoutHonours(person)) }));
  if (
    list.length > 1 &&
    LINKING.test(whole.text) &&
    list.every(({ text }) => FAMILY.test(text) && !isOrganisation(text.toUpperCase() === text ? text : `${text} `))
  )
    return list.map((person) => ({ ...person, parts: [{ name: 'family', start: person.start, end: person.end, value: person.text }] }));
  const inverted = /^([\p{Lu}][\p{L}'’ -]+), ((?:\p{Lu}\.[\s-]?){1,4}|\p{Lu}\p{L}+(?: \p{Lu}\.?){0,2})$/u.exec(whole.text);
  if (inverted && !isOrganisation(whole.text)) return [invertedName(whole, inverted)];
  if (isOrganisation(whole.text) || !LINKING.test(whole.text)) return organisations(whole);
  return undefined;
}

/** `University X, Fund Y, and University Z` are three; `Institute for Economics & Peace` is one. */
function organisations(whole: Piece): NameReading[] | undefined {
  const parts = splitPiece(whole, /,\s(?:and|und)\s|;\s|,\s(?=\p{Lu})/gu).filter(({ text }) => text !== '');
  const several = parts.length > 1 && parts.every(({ text }, index) => isOrganisation(text) && (index === 0 || standsAlone(text)));
  const list = several ? parts : [whole];
  const two = list.length === 1 ? splitPiece(whole, /\sand\s(?:the\s)?/g) : [];
  const both = two.length === 2 && areTwo(two as [Piece, Piece]) ? two : list;
  return both.map((one) => ({
    ...one,
    parts:
      isPerson(one.text) && !isOrganisation(one.text) && !(two.length === 2 && /\sand\sthe\s/.test(whole.text))
        ? nameParts(withoutHonours(one))
        : [{ name: 'literal', start: one.start, end: one.end, value: one.text }],
  }));
}

/** Whether words can be a whole name of an organisation, and not the end of one: `Technology and Innovation` is none. */
function standsAlone(text: string): boolean {
  if (/^[\p{Lu}&.]{2,}$/u.test(text)) return true;
  const [first = ''] = text.split(/\s(?:and|&)\s/);
  return first.split(/[\s/–-]+/).some((word) => organisationWords.has(word.toLowerCase()) && !subjectWords.has(word.toLowerCase()));
}

/** Whether an “and” ties two organisations rather than two words in the name of one. */
function areTwo([left, right]: [Piece, Piece]): boolean {
  const open = /\b(?:for|of|on)\b/.test(left.text);
  if (!open && /\sthe\s$/.test(left.whole.slice(left.end, right.start)) && isOrganisation(right.text)) return true;
  if (isPerson(left.text) && !isOrganisation(left.text)) return /\p{Lu}\.\s/u.test(left.text);
  if (!isOrganisation(left.text) || !left.text.includes(' ') || !isOrganisation(right.text)) return false;
  return (
    !open ||
    /\b(?:for|of|on)\b|(?:Administration|Agency|Association|Authority|Bank|Board|Center|Centre|College|Commission|Company|Corporation|Council|Department|Foundation|Institute|Ministry|Office|Organi[sz]ation|School|Service|University)$/.test(
      right.text,
    )
  );
}

/** Whether words are names of people or organisations, tied by “and”. */
export function isNameList(text: string): boolean {
  return text.split(/\s(?:and|&|und|et|y|e)\s/u).every((name) => isPerson(name) || (isOrganisation(name) && name.length > 3));
}

function withoutEtAl(piece: Piece): Piece {
  const lower = piece.text.toLowerCase();
  const form = ET_AL.find((one) => lower.endsWith(one));
  return form === undefined ? piece : pieceOf(piece.whole, piece.start, piece.end - form.length);
}

const ET_AL = citationWords.etAl.flatMap((word) => [`, ${word}.`, ` ${word}.`, `, ${word}`, ` ${word}`]);

/** `Roe, Jr.` and `Roe, PhD` are one name. */
function joinSuffixes(persons: Piece[]): Piece[] {
  const out: Piece[] = [];
  for (const person of persons) {
    const before = out.at(-1);
    if (before && (isSuffix(person.text) || isDegree(person.text))) out[out.length - 1] = pieceOf(before.whole, before.start, person.end);
    else out.push(person);
  }
  return out;
}

/** `Kim Sung-min`: a common Korean family name before a given name of two syllables. */
const FAMILY_FIRST =
  /^(?:Ahn|Bae|Baek|Bang|Chang|Cho|Choe|Choi|Chung|Han|Hong|Huh|Hwang|Jang|Jeon|Jeong|Jung|Kang|Kim|Kwon|Lee|Lim|Moon|Nam|Noh|Oh|Paek|Park|Rhee|Roh|Ryu|Seo|Shin|Sohn|Son|Song|Yang|Yi|Yoo|Yoon|Yu|Yun) \p{Lu}\p{Ll}+-\p{L}\p{Ll}+$/u;

function nameParts(person: Piece): NameReading['parts'] {
  if (FAMILY_FIRST.test(person.text)) {
    const { start, end, text } = person;
    const space = start + text.indexOf(' ');
    return [
      { name: 'family', start, end: space, value: text.slice(0, space - start) },
      { name: 'given', start: space + 1, end, value: text.slice(space + 1 - start) },
    ];
  }
  const words = splitPiece(person, /,?[\s\u00a0]+/g).filter(({ text }) => text !== '');
  const [name, initials] = words;
  // `MOREL P.`: initials stand behind a family name.
  if (words.length === 2 && name && initials && /^(?:\p{Lu}\.-?){1,3}$/u.test(initials.text) && /^\p{Lu}[\p{L}'’-]+$/u.test(name.text)) {
    return [
      { name: 'family', start: name.start, end: name.end, value: name.text },
      { name: 'given', start: initials.start, end: initials.end, value: initials.text },
    ];
  }
  let last = words.length - 1;
  const suffix = words[last];
  const hasSuffix = last > 1 && suffix !== undefined && isSuffix(suffix.text);
  if (hasSuffix) last--;
  let first = last;
  while (first > 1 && nameParticles.has((words[first - 1] as Piece).text)) first--;
  const [family, end, begin] = [words[first] as Piece, words[last] as Piece, words[0] as Piece];
  if (first === 0) return [{ name: 'literal', start: person.start, end: person.end, value: person.text }];
  const before = words[first - 1] as Piece;
  const part = (name: 'family' | 'given' | 'suffix', from: number, to: number): NameReading['parts'][number] => ({
    name,
    start: from,
    end: to,
    value: person.whole.slice(from, to),
  });
  return [
    part('given', begin.start, before.end),
    part('family', family.start, end.end),
    ...(hasSuffix ? [part('suffix', (suffix as Piece).start, (suffix as Piece).end)] : []),
  ];
}

function invertedName(whole: Piece, match: RegExpExecArray): NameReading {
  const family = match[1] as string;
  const given = match[2] as string;
  const givenStart = whole.start + match[0].length - given.length;
  return {
    ...whole,
    parts: [
      { name: 'family', start: whole.start, end: whole.start + family.length, value: family },
      { name: 'given', start: givenStart, end: givenStart + given.length, value: given.trim() },
    ],
  };
}
