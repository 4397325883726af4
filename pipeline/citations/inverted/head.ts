import { citationWords, patternOf } from '../../lexicons/citations/index.js';
import type { DateReading } from '../dates.js';
import { isOrganisation, type NameReading } from '../names.js';
import { pieceOf } from '../piece.js';
import { hasNames } from '../prose.js';
import { readPublicationDate } from '../reference/publication-date.js';
import { endOf } from '../sticky.js';
import { isSpoken } from './name-forms.js';
import { type InvertedList, initialedListAt, invertedListAt } from './name-list.js';

/** What stands before the title of an entry: who, and in most styles when. */
export interface Head {
  people: NameReading[];
  role: 'author' | 'editor';
  date: DateReading | undefined;
  /** Whether a date, or a word that there is none, stands behind the names. */
  dated: boolean;
  /** The sign before the title; a full stop also where there is none. */
  sign: '.' | ',' | ':';
  start: number;
  /** Where the title begins. */
  end: number;
}

const EDITORS = new RegExp(`,?[\\s\\u00a0]\\(?(?:${patternOf(citationWords.editorsAfter)}|editors?|comps?)(?![\\p{L}])\\.?\\)?\\.?`, 'iuy');
const NO_DATE =
  /^(?:n\.\s?d|s\.\s?[fdaD]|o\.\s?[JD]|in press|forthcoming|no date|im Druck|im Erscheinen|en prensa|sous presse|no prelo)\.?$/i;
const YEAR = '(?:1[5-9]|20)\\d{2}';
/** A date as it may stand behind names: a year first, or at least nothing but a month and a day before it. */
const DATE = /^(?:\p{L}{3,10}\.?\s(?:\d{1,2}(?:[–-]\d{1,2})?,\s)?|\d{1,2}\.?\s\p{L}{3,10}\.?\s|\D{0,14})(?:1[5-9]|20)\d{2}/u;
/** `(2018)`, `(2020, May 14)`, `(November 5, 2019)`, `(n.d.)` */
const BRACKETED = /[.,:]?\s?[([]([^()[\]]{4,40})[)\]](?=[.,:]?(?:\s|$))/duy;
/** `2010.`, `, 2014.`, `. 21 April 2013.` */
const BARE = new RegExp(
  `[.,]?[\\s\\u00a0]((?:${YEAR}[a-z]?(?:[–/-](?:${YEAR}|\\d{2}))?|n\\.\\s?d\\.|s\\.\\s?[fd]\\.|\\p{Lu}\\p{Ll}{2,8}\\.? \\d{1,2}, ${YEAR}|\\d{1,2} \\p{Lu}\\p{Ll}{2,8}\\.? ${YEAR}))(?=[.,:]\\s|\\s["“‘«„])`,
  'duy',
);
const QUOTED = /[.,]?\s(?=["“‘«„])/y;
const VOLUME_AND_ISSUE = /^[“"‘«„][^“”"»]{3,300}[”"’»]\s[^“”"«»;()]{2,120},\svol\.\s\d{1,4},\sno\.\s\d{1,4},/;
const SIGN = /[.,:](?=\s)/y;
const SPACES = /\s+/y;
const GROUP = /[^.;:()"“‘«„\n]{3,120}\.\s?(?=\()/uy;
/** `2010;341`, as Vancouver and AMA have it. */
const YEAR_BEFORE_VOLUME = /\s(?:1[5-9]|20)\d\d[^;.\d]{0,12};\s?\d/;
const BRACKETED_IMPRINT = /\((?:[^()]{2,70}[:,]\s[^()]{2,60}|[^()]{0,60})\d{4}\)/;
/** `Milland, K.` behind a list of names that somebody typed a stop into, `Drach, M.` behind `Chen, R.`, `TROUVE, Simone` */
const NEXT_NAME = /^\.?\s\p{Lu}[\p{L}’'-]{1,24}(?:,\s\p{Lu}(?:\.|\p{L}+,\s\p{Lu})|,? (?:and|et al)\b)|^\.\s\p{Lu}{3,},\s\p{Lu}\p{Ll}/u;

/**
 * Reads what stands before the title where the first name is inverted, or where an organisation and a year in brackets open
 * an entry in the manner of APA.
 */
export function headAt(text: string, at: number): Head | undefined {
  const list = invertedListAt(text, at);
  return list ? afterPeople(text, at, list) : (beforeVolume(text, at) ?? afterGroup(text, at));
}

/** `A. Roe and B. Poe, “T,” IEEE J. Ocean. Eng., vol. 33, no. 2`: initials first, and a volume and an issue with their words. */
function beforeVolume(text: string, at: number): Head | undefined {
  const list = initialedListAt(text, at);
  const end = list && endOf(QUOTED, text, list.end);
  if (!list || end === undefined || !VOLUME_AND_ISSUE.test(text.slice(end, end + 500))) return undefined;
  return { people: list.people, role: 'author', date: undefined, dated: false, sign: '.', start: at, end };
}

function afterPeople(text: string, at: number, list: InvertedList): Head | undefined {
  const editors = endOf(EDITORS, text, list.end);
  const from = editors ?? list.end;
  const behind = text.slice(from, from + 500);
  if (NEXT_NAME.test(behind) || isCompany(list)) return undefined;
  const head = { people: list.people, role: editors === undefined ? ('author' as const) : ('editor' as const), start: at };
  // `Jane Roe, Ann Poe, and Cy Loe`, `Jane Roe, Rising Tides (2010)`
  if (list.form === 'given' && isSpoken(list.people[0] as NameReading)) return undefined;
  const date = dateAt(text, from);
  if (date) return { ...head, ...date, dated: true, ...signAt(text, date.end) };
  const quoted = endOf(QUOTED, text, from);
  if (quoted !== undefined) {
    // `Roe, “T”` may be a short form; a comma behind initials is none.
    const short = list.form !== 'initials' && list.people.length === 1 && !text.slice(from - 1, quoted).includes('.');
    return short ? undefined : { ...head, date: undefined, dated: false, sign: '.', end: quoted };
  }
  const sign = signAt(text, from);
  // The stop of an initial may be the one that ends the list.
  const stopped = sign.end > from || text[from - 1] === '.';
  if (!stopped || sign.sign === ',' || !/[\p{Lu}\p{N}¿¡]/u.test(text[sign.end] ?? '')) return undefined;
  return isDoubtful(list, sign.sign, behind) ? undefined : { ...head, date: undefined, dated: false, ...sign };
}

/** `Kystnatt AS`, `Siemens AG` */
function isCompany({ people: [first, ...others], form }: InvertedList): boolean {
  return (
    form === 'capitals' &&
    others.length === 0 &&
    /^(?:AS|AG|SA|NV|BV|AB|SE|LLC|PLC|LLP|UK|US|USA|EU|UN|TV)$/.test(first?.parts[1]?.value ?? '')
  );
}

/** Signs, where no year helps, that the names are none, or end elsewhere. */
function isDoubtful({ people, form }: InvertedList, sign: Head['sign'], behind: string): boolean {
  const [first, ...others] = people;
  // `UNESCO, Open Seas: A Report (Paris: UNESCO, 2010)`
  if (form === 'given' && sign === ':' && BRACKETED_IMPRINT.test(behind)) return true;
  if (!first || others.length > 0) return false;
  const [family = '', given = ''] = first.parts.map(({ value }) => value);
  if (isSpoken(first) || (form !== 'given' && sign === ':' && /\s\p{Lu}/u.test(family))) return true;
  // `Wagner, E. Glenn, Escape`
  if (given.endsWith('.') && /^\s\p{Lu}[\p{L}’'-]+,\s\p{Lu}/u.test(behind)) return true;
  // `Morris P. Hadley` begins like `Lund P. Frostbite in winter.`
  return form === 'capitals' && given.length === 1 && !YEAR_BEFORE_VOLUME.test(behind);
}

/** `Ministry of Ports. (2016). ` */
function afterGroup(text: string, at: number): Head | undefined {
  const stop = text.indexOf('.', at);
  const end = stop === -1 || stop > at + 120 ? undefined : endOf(GROUP, text, at);
  if (end === undefined) return undefined;
  const name = pieceOf(text, at, text.lastIndexOf('.', end));
  if (!hasNames(name.text) || !isOrganisation(name.text)) return undefined;
  const date = dateAt(text, name.end);
  if (!date || text[date.end] !== '.') return undefined;
  const literal = { name: 'literal' as const, start: name.start, end: name.end, value: name.text };
  return { people: [{ ...name, parts: [literal] }], role: 'author', ...date, dated: true, start: at, ...signAt(text, date.end) };
}

function dateAt(text: string, at: number): { date: DateReading | undefined; end: number } | undefined {
  for (const pattern of [BRACKETED, BARE]) {
    pattern.lastIndex = at;
    const range = pattern.exec(text)?.indices?.[1];
    if (!range) continue;
    const piece = pieceOf(text, range[0], range[1]);
    const end = pattern.lastIndex;
    if (NO_DATE.test(piece.text)) return { date: undefined, end };
    const date = DATE.test(piece.text) ? readPublicationDate(piece) : undefined;
    if (date) return { date, end };
  }
  return undefined;
}

function signAt(text: string, at: number): { sign: Head['sign']; end: number } {
  const after = endOf(SIGN, text, at);
  const sign = after === undefined ? '.' : (text[after - 1] as Head['sign']);
  return { sign, end: endOf(SPACES, text, after ?? at) ?? after ?? at };
}
