import type { CitationForm } from '../../../schemas/index.js';
import { citationWords, patternOf } from '../../lexicons/citations/index.js';
import { addField, addNames, addYear, newDraft } from '../draft.js';
import { type Piece, pieceOf, stripped } from '../piece.js';
import { finished } from '../read-citation.js';
import type { CitationReading } from '../reading.js';
import { chunksBefore, namesOf, withoutGuides } from './chunk.js';
import { type Head, putHead, readHead } from './head.js';
import { ABOVE, FOLLOWING, MEANT, NAME_PARTICLE, NAMES, NOTE_WORD, PIN } from './words.js';

const OP_CIT = `(?<opcit>(?:${patternOf(citationWords.opCit)})(?:\\.|(?![\\p{L}\\p{N}])))`;
const SAME = `(?<=,\\s|\\sin\\s)(?<same>(?:${patternOf(citationWords.ibid)})(?:\\.|(?![\\p{L}\\p{N}])))`;
const BEFORE_NUMBER = `(?:(?:at|in|bei|à la|en)\\s)?${NOTE_WORD}\\s?`;
/** `(n 5)`, `(oben N. 5)`, `(vorige N.)`, `op. cit. (1990), n. 5`, `supra note 5`, `note 5 above`, `Roe, id.` */
const REFERENCE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${[
    `\\((?:(?:see|siehe|s\\.|vgl\\.|cf\\.|voir|véase)\\s)?(?:${ABOVE},?\\s)?${BEFORE_NUMBER}(?<inside>\\d{1,4})\\)`,
    `\\((?:vorige|vorherige|vorhergehende|preceding|previous)\\s${NOTE_WORD}\\)`,
    `${OP_CIT}(?:\\s\\((?<year>[12]\\d{3})\\))?(?:,?\\s\\(?(?:${ABOVE}\\s)?${BEFORE_NUMBER}(?<of>\\d{1,4})\\)?)?`,
    `(?:${ABOVE}),?\\s${BEFORE_NUMBER}(?<above>\\d{1,4})`,
    `(?:note|footnote|fn\\.|n\\.)\\s?(?<below>\\d{1,4}),?\\s(?:above|supra)`,
    '(?:supra|précité|préc\\.)(?![\\p{L}])',
    SAME,
  ].join('|')})`,
  'giu',
);
const PLACE = new RegExp(
  `^(?:[.,]{0,2}\\s?(?:(?:at|S\\.|Seite|pp?\\.?|págs?\\.|paras?\\.?|Rn\\.|Rdnr\\.|Rz\\.|Tz\\.)\\s?){1,2}|,?\\s)(?<page>${PIN})${FOLLOWING}${MEANT}(?![\\p{L}\\d])`,
  'du',
);
const CHAPTER = /^,?\s(?<page>(?:Chapter|Kapitel|chap\.|Kap\.)\s(?:\d{1,3}|[IVXLC]{1,7}))(?![\p{L}\d])/du;
const NAMES_AT_END = new RegExp(`(?<=\\p{Ll}\\s)${NAMES},?\\s?$`, 'u');

/** One of these stands in every reference: looking for them costs little, and most texts have none. */
const SIGN = new RegExp(
  [
    `[\\s(](?:${patternOf(citationWords.notes)})\\.?\\s?\\d`,
    patternOf(citationWords.opCit),
    `(?:,\\s|\\sin\\s)(?:${patternOf(citationWords.ibid)})(?:\\.|[^a-z])`,
    `\\((?:vorige|vorherige|vorhergehende|preceding|previous)\\s`,
    'supra|préc',
  ].join('|'),
  'i',
);

/** Finds the back-references of a note that name a note or repeat a name: `Roe (n 5) 7`, `Roe, op. cit., n. 5, p. 7`. */
export function findReferences(text: string): CitationReading[] {
  if (!SIGN.test(text)) return [];
  const found: CitationReading[] = [];
  let floor = 0;
  for (const match of text.matchAll(REFERENCE)) {
    if (match.index < floor) continue;
    const read = readReference(text, floor, match);
    if (!read) continue;
    found.push(read);
    floor = read.range[1];
  }
  return found;
}

function readReference(text: string, floor: number, match: RegExpExecArray): CitationReading | undefined {
  const { inside, of, above, below, year, opcit, same } = match.groups ?? {};
  const at = match.index;
  // `S. 13 (Fn. 4)`: a note of what is cited.
  if (inside !== undefined && /\d(?: ?ff?\.?)? ?$/.test(text.slice(Math.max(0, at - 8), at))) return undefined;
  const head = headBefore(text, floor, at);
  if (!head && (same !== undefined || !beginsChunk(text, floor, at))) return undefined;
  const start = head?.start ?? at;
  let end = at + match[0].length;
  const draft = newDraft(text);
  if (head) putHead(draft, head.head);
  if (year !== undefined) {
    const from = at + match[0].indexOf(`(${year}`) + 1;
    addYear(draft, pieceOf(text, from, from + 4), 0.9);
  }
  const rest = text.slice(end, end + 60);
  const place = PLACE.exec(rest) ?? CHAPTER.exec(rest);
  const page = place?.indices?.groups?.['page'];
  if (place && page) {
    addField(draft, 'locator', pieceOf(text, end + page[0], end + page[1]), 0.9);
    end += place[0].length;
  }
  const form: CitationForm = opcit !== undefined || same !== undefined ? 'op-cit' : 'supra';
  const pointsTo = inside ?? of ?? above ?? below;
  const reading = finished(draft, pieceOf(text, start, end), undefined);
  return { ...reading, form, leftover: [], confidence: 0.9, ...(pointsTo !== undefined && { pointsTo }) };
}

/** What stands before a reference: names, with or without a title; else the name at the end of the prose before it. */
function headBefore(text: string, floor: number, at: number): { head: Head; start: number } | undefined {
  const chunks = chunksBefore(text, floor, at);
  for (const chunk of chunks.slice(0, 3)) {
    for (const piece of withoutGuides(chunk)) {
      const head = readHead(piece);
      if (head) return { head, start: stripped(piece, ',( ').start };
    }
  }
  const [near] = chunks;
  const end = near && NAMES_AT_END.exec(near.text.slice(-120));
  const piece: Piece | undefined = end && near ? pieceOf(text, near.end - end[0].trimEnd().length, near.end) : undefined;
  const people = piece && namesOf(piece);
  return people && piece ? { head: { people, role: 'author', title: undefined, within: undefined }, start: piece.start } : undefined;
}

/** `See supra note 5`: no name stands before the reference. */
function beginsChunk(text: string, floor: number, at: number): boolean {
  return chunksBefore(text, floor, at)
    .slice(0, 1)
    .some((chunk) => withoutGuides(chunk).some((piece) => stripped(piece, ',( ').text === ''));
}

const YEAR = '(?:1[89]|20)\\d{2}';
const MONTH = `(?!(?:${[...citationWords.months.keys(), ...citationWords.seasons.keys()].join('|')})(?![\\p{L}]))`;
/** `Roe/Poe 1979, S. 78 ff.`, `Roe and Poe 1979`, `Roe/Poe I 12 ff.` */
const BY_YEAR = new RegExp(
  `(?<![\\p{L}\\p{N}’'-])(?<who>${NAMES}),?\\s(?:\\((?=[^()]{4,5}\\)))?(?<year>${YEAR})[a-z]?(?:(?<=\\(\\d{4}[a-z]?)\\))?(?:,?\\s?(?<label>S\\.|pp?\\.)\\s?(?<page>${PIN})${FOLLOWING})?(?![\\p{L}\\d])`,
  'dgu',
);
const BY_PAGE = new RegExp(
  `(?<![\\p{L}\\p{N}’'-])(?<who>${NAMES})\\s(?:(?<volume>[IVX]{1,4})\\s)?(?<page>${PIN})(?<following>${FOLLOWING})(?![\\p{L}\\d])`,
  'dgu',
);
/** `Roe and Poe, Short Title, 44`: family names alone, a title in italics, a page. */
const BY_TITLE = new RegExp(
  `(?<![\\p{L}\\p{N}’'-])(?<who>${NAMES}),\\s(?<title>\\p{Lu}[^,;:“”"‘„().\\d]{2,80}),\\s(?:pp?\\.\\s|S\\.\\s)?(?!${YEAR}(?!\\d))(?<page>${PIN})${FOLLOWING}(?![\\p{L}\\d])`,
  'dgu',
);
/** `die Beiträge in Roe/Poe`: a book known by its editors. */
const BY_NAMES = /(?<=\s(?:in|bei|by))\s(?<who>(?:[\p{Lu}][\p{L}’'-]{1,30})(?:\/[\p{Lu}][\p{L}’'-]{1,30}){1,6})(?![\p{L}\d/])/dgu;
/** `Roe, 512 U.S. at 226`: a case by one of its parties, its volume and the page cited (Bluebook rule 10.9). */
const CASE_AT =
  /(?<who>\p{Lu}[\p{L}’'. &-]{2,60}?),\s(?<volume>\d{1,4})\s(?<container>\p{Lu}[\p{L}\d.’']{0,14}(?:\s(?:\p{Lu}[\p{L}.]{0,10}|[2-9]d)){0,3})\sat\s(?<page>\d{1,5}(?:[–-]\d{1,5})?)(?![\p{L}\d])/dgu;
const CLOSES = /^[.]{0,2}(?:$|\s*$|[;)]|\s[—–-]\s|\s(?:sowie|und|and|et|y|e)\s\p{Lu})/u;

/** Finds, where a sign of them stands in the text, the short forms of author-date styles and of handbooks that every reader knows: `Roe 1979, S. 78`, `Roe/Poe I 12 ff.` */
export function findShortForms(text: string): CitationReading[] {
  const slashed = text.includes('/') && SLASHED.test(text);
  return [
    ...(slashed || YEAR_AND_PAGE.test(text) || YEAR_ALONE.test(text) ? findBy(text, BY_YEAR, isDatedForm) : []),
    ...(slashed || VOLUME_OR_FOLLOWING.test(text) ? findBy(text, BY_PAGE, isPagedForm) : []),
    ...(COMMA_AND_PAGE.test(text) ? findBy(text, BY_TITLE, isTitledForm) : []),
    ...(/\sat\s\d/.test(text) ? findBy(text, CASE_AT, () => true) : []),
    ...(slashed ? findBy(text, BY_NAMES, (_match, rest) => /^\.?\s*$/.test(rest)) : []),
  ];
}

/** Signs without which a form stands nowhere in a text: looking for them costs little, and most texts have none. */
const SLASHED = new RegExp(`(?:[A-Za-z]|[^\\x00-\\x7f]) ?/ ?(?:[A-Z]|[^\\x00-\\x7f]|${NAME_PARTICLE} )`);
const YEAR_AND_PAGE = /(?:1[89]|20)\d\d[a-z]?\)?,?\s?(?:S\.|pp?\.)\s?\d/;
const YEAR_ALONE = /^[^“”"\d]{2,300}(?:1[89]|20)\d\d[a-z]?\)?\.?\s*$/;
const VOLUME_OR_FOLLOWING = /\d ?(?:ff?|sqq?|ss|et seq)(?![a-z])|\s[IVX]{1,4}\s\d/;
const COMMA_AND_PAGE =
  /,\s(?:pp?\.\s|S\.\s)?\d[\d.–—-]*(?: ?(?:ff?|sq|sqq|ss|et seq)\.?)?\.{0,2}(?:\s*$|[;)]|\s[—–-]\s|\s(?:sowie|und|and|et|y|e)\s)/;

type Accepts = (match: RegExpExecArray, rest: string, alone: boolean) => boolean;

function isDatedForm({ groups = {} }: RegExpExecArray, rest: string, alone: boolean): boolean {
  if (groups['label'] !== undefined) return true;
  // `CRA 2015` is the short name of an Act.
  if (/^[\p{Lu}.]{2,}$/u.test(groups['who'] ?? '')) return false;
  return (/^\.?\s*$/.test(rest) && alone) || (groups['who']?.includes('/') === true && CLOSES.test(rest.replace(/^\.\s\p{Lu}.*/su, '')));
}

function isPagedForm({ groups = {} }: RegExpExecArray, rest: string): boolean {
  if (!CLOSES.test(rest)) return false;
  return groups['volume'] !== undefined || groups['who']?.includes('/') === true || groups['following'] !== '';
}

/** Family names alone: a list that has given names is that of a full citation. */
function isTitledForm({ groups = {} }: RegExpExecArray, rest: string): boolean {
  const names = (groups['who'] ?? '')
    .replace(/(?:[Dd]e|[Vv]an|[Vv]on|[Dd]er|[Dd]en|[Ll]a)\s/g, '')
    .split(/\s?\/\s?|\s(?:and|und|&|et|y|e)\s/);
  return names.length > 1 && names.every((name) => !/[\s.]/.test(name)) && CLOSES.test(rest);
}

function findBy(text: string, pattern: RegExp, accepts: Accepts): CitationReading[] {
  const found: CitationReading[] = [];
  let floor = 0;
  for (const match of text.matchAll(pattern)) {
    const range = match.indices?.groups?.['who'];
    if (!range || match.index < floor) continue;
    const begun = beginning(text, floor, range);
    const end = match.index + match[0].length;
    if (!begun || !accepts(match, text.slice(end, end + 60), begun.alone)) continue;
    const read = readShortForm(text, match, begun.start);
    if (!read) continue;
    found.push(read);
    floor = read.range[1];
  }
  return found;
}

/** Where the names of a short form begin, if words that lead to them stand before them in their sentence; and whether the note begins there. */
function beginning(text: string, floor: number, [from, to]: [number, number]): { start: number; alone: boolean } | undefined {
  for (const chunk of chunksBefore(text, floor, to).slice(0, 2)) {
    const at = withoutGuides(chunk).findIndex((piece) => piece.start >= from && piece.start < to && namesOf(piece));
    const piece = withoutGuides(chunk)[at];
    if (piece) return { start: piece.start, alone: chunk.start === 0 && at === 0 };
  }
  return undefined;
}

function readShortForm(text: string, match: RegExpExecArray, start: number): CitationReading | undefined {
  const groups = match.indices?.groups ?? {};
  const draft = newDraft(text);
  const who = pieceOf(text, start, groups['who']?.[1] ?? start);
  const people = groups['container'] ? [] : namesOf(who);
  if (!people?.every(({ text: name }) => new RegExp(`^${MONTH}`, 'iu').test(name))) return undefined;
  addNames(draft, match.groups && !('page' in match.groups) && /\sin\s$/.test(text.slice(0, start)) ? 'editor' : 'author', people, 0.85);
  const put = (name: string, group: string): void => {
    const range = groups[group];
    if (range) addField(draft, name, pieceOf(text, range[0], range[1]), 0.88);
  };
  const year = groups['year'];
  if (year) addYear(draft, pieceOf(text, year[0], year[1]), 0.9);
  if (groups['container']) addField(draft, 'title', who, 0.88);
  put('title', 'title');
  put('volume', 'volume');
  put('container-title', 'container');
  put('locator', 'page');
  const reading = finished(draft, pieceOf(text, start, match.index + match[0].length), groups['container'] ? 'legal_case' : undefined);
  return { ...reading, form: 'short', leftover: [], confidence: 0.85 };
}
