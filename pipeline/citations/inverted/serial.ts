import { addDate, addField, type Draft } from '../draft.js';
import { type Piece, pieceOf } from '../piece.js';
import { readPublicationDate } from '../reference/publication-date.js';

const PAGES = '[A-Za-z]{0,2}\\d[\\dA-Za-z]{0,7}(?:\\s?[–—-]{1,2}\\s?[A-Za-z]{0,2}\\d{1,7})?';
const YEAR = '(?:1[5-9]|20)\\d\\d';
const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.?';
const ISSUE =
  '(?:[A-Za-z]{0,2}\\d{1,4}[A-Za-z]?(?:\\s?[–/-]\\s?[\\dA-Z]{1,4})?|[A-Za-z]|(?:\\d{1,3} ?)?[Ss]uppl(?:ement)?\\.? ?(?:\\d{1,3})?|\\d{1,3} ?Pt\\.? \\d)';
const VOLUME_WORD = '(?:[Vv]ol(?:ume)?s?|v|Bd|Band|Jg|Jahrgang|t|tome|tomo)';
const ISSUE_WORD = '(?:[Nn]os?|[Nn]úm|[Nn]um|[Nn]r|[Nn]|n[º°.]|[Nn]umber|[Ii]ssue|[Ii]ss|[Hh]eft|H|h)';
const PAGES_WORD = '(?:[Pp]ages?|[Pp]p?\\.|[Ss]\\.|pág(?:s|inas)?\\.?|art(?:icle|\\.)|Article)';

/** `2010;341(2):77–81`, `2009 May 5;301(17):1771-1775`, as Vancouver and AMA have it. */
const YEAR_FIRST = new RegExp(
  `(?<=[\\s.])(?<date>(?:${MONTH}(?: \\d{1,2})?,? )?${YEAR}(?:[\\s-]${MONTH}(?:[\\s-]\\d{1,2})?)?)\\s?;\\s?(?<volume>\\d{1,4})\\s?(?:\\((?<issue>${ISSUE})\\))?(?:(?:\\s?:\\s?|,\\s(?:${PAGES_WORD}\\s)?)(?<page>${PAGES}))?`,
  'du',
);
/** `vol. 9, no. 4, 2016, pp. 401–18`, `Bd. 3, H. 2, S. 4–9`, `v. 12, n. 3, p. 45-67, 2010` */
const LABELLED = new RegExp(
  `(?<=[\\s,.])${VOLUME_WORD}\\.?\\s?(?<volume>\\d{1,4}|[IVXL]{1,7})(?:,?\\s?\\((?<issue>${ISSUE})\\)|,?\\s${ISSUE_WORD}\\.?\\s?(?<number>${ISSUE}))?(?:,\\s(?<when>(?:\\p{L}{3,10}\\.?(?:[–/-]\\p{L}{3,10}\\.?)?\\s(?:de\\s)?)?${YEAR})|,?\\s?\\((?<date>[^()]{0,20}${YEAR})\\))?(?:\\s?[,:]\\s?(?:${PAGES_WORD}\\s?)?(?<page>${PAGES})(?![\\p{L}\\d]))?`,
  'du',
);
/** `12(3), 45–67`, `53 (2): 188–207`, `7, 201–209`, `22.3 (2004): 1–22`, `12 (1999), S. 4–9`, `28: 3, 710–740`, `67. 99–103` */
const VOLUME_FIRST = new RegExp(
  `(?<=[\\s,])(?!${YEAR}[,:.\\s])(?<volume>\\d{1,4}[A-Z]?|[IVXL]{1,6}(?=[ (/:]))(?:\\s?\\((?<issue>${ISSUE})\\s?\\)|[./:](?<number>(?!\\d+\\s?[–-])\\d{1,3})|:\\s?(?<colon>\\d{1,3})(?=,\\s?\\d+\\s?[–-])|,\\s${ISSUE_WORD}\\.?\\s?(?<worded>${ISSUE}))?(?:,?\\s?\\((?<date>[^()]{0,20}${YEAR})\\)|,\\s?(?<when>${YEAR})(?=,))?(?:\\s?[,:]\\s?|(?:\\.)?\\s(?=\\d+\\s?[–-]\\s?\\d))(?:${PAGES_WORD}\\s?)?(?<page>${PAGES})(?![\\p{L}\\d])`,
  'dgu',
);
/** `54, 083301 (2013)`, `16, 1 (May 1988), 104–113`, as journals of physics and of computing have it. */
const YEAR_LAST = new RegExp(
  `(?<=[\\s,])(?!${YEAR})(?<volume>\\d{1,4}),\\s?(?:(?<issue>\\d{1,3}),?\\s\\((?<date>(?:${MONTH}\\s)?${YEAR})\\)(?:[,:]\\s?(?:${PAGES_WORD}\\s?)?(?<page>\\d+\\s?[–—-]{1,2}\\s?\\d+))|(?<first>${PAGES}),?\\s\\((?<year>${YEAR})\\))`,
  'du',
);
/** `1981, 74, 4078`, as journals of chemistry have it; `août 2013, n°149. p. 24-25`. */
const YEAR_BEFORE = new RegExp(
  `(?<=[\\s,])(?<date>${YEAR}),\\s(?<volume>\\d{1,4})(?:\\s?\\((?<issue>${ISSUE})\\))?,\\s(?<page>${PAGES})(?![\\p{L}\\d])|(?<=[\\s,])(?:(?<when>(?:\\p{L}{3,9}\\s)?${YEAR}),\\s)?n[°º]\\s?(?<number>\\d{1,5})[.,]?\\s(?:pp?\\.\\s?)(?<first>${PAGES})`,
  'du',
);
/** `3(2)` or `, 19` at the end: a volume, without pages. */
const ENDING = new RegExp(
  `(?<=[\\s,])(?<volume>\\d{1,4})\\s?\\((?<issue>${ISSUE})\\)(?=[.,]?(?:\\s|$))|(?<=\\p{L},\\s)(?<alone>\\d{1,3})(?=\\.?$)`,
  'du',
);
const MONTH_BEFORE = /\p{Lu}\p{Ll}{2,8}\.?\s$/u;
const LABEL_BEFORE = /(?:^|[\s,(])(?:no|nos|nr|n[º°]?|h|heft|bd|vol|v|pp?|s|chap|ch|ed|part|pt|book)\.?\s$/i;

/** Volume, issue and pages as they stand together, and where. */
export interface Serial {
  start: number;
  end: number;
  date: Piece | undefined;
  volume: Piece | undefined;
  issue: Piece | undefined;
  page: Piece | undefined;
}

/** The volume, issue and pages behind the name of a journal, where figures, signs and few words alone tell which is which. */
export function findSerial({ whole, start, text }: Piece): Serial | undefined {
  if (!/\d/.test(text)) return undefined;
  const match =
    YEAR_FIRST.exec(text) ??
    labelled(text) ??
    YEAR_LAST.exec(text) ??
    YEAR_BEFORE.exec(text) ??
    [...text.matchAll(VOLUME_FIRST)].find((one) => isSerial(text, one)) ??
    ENDING.exec(text);
  const groups = match?.indices?.groups;
  if (!match || !groups) return undefined;
  const part = (...names: string[]): Piece | undefined => {
    const range = names.map((name) => groups[name]).find((one) => one !== undefined);
    return range && pieceOf(whole, start + range[0], start + range[1]);
  };
  return {
    start: start + match.index,
    end: start + match.index + match[0].length,
    date: part('date', 'when', 'year'),
    volume: part('volume', 'alone'),
    issue: part('issue', 'number', 'colon', 'worded'),
    page: part('page', 'first'),
  };
}

/** A volume with neither issue nor pages may be one of a book. */
function labelled(text: string): RegExpExecArray | undefined {
  const match = LABELLED.exec(text);
  const { issue, number, page } = match?.groups ?? {};
  return match && (issue ?? number ?? page) !== undefined ? match : undefined;
}

/** `May 14, 2020` and `London, 7, 12` are no volumes: an issue, a span of pages or a colon says so. */
function isSerial(text: string, { index, groups, 0: all }: RegExpMatchArray): boolean {
  const { issue, number, colon, worded, date, page = '' } = groups ?? {};
  const before = text.slice(Math.max(0, (index ?? 0) - 12), index);
  const span = /\d\s?[–—-]/.test(page);
  if (LABEL_BEFORE.test(before) || /\(\s*$/.test(before)) return false;
  if (issue === undefined && MONTH_BEFORE.test(before) && !span) return false;
  if (issue !== undefined || worded !== undefined || colon !== undefined || date !== undefined) return true;
  return span || (number === undefined && /^\d+\s?:\s?[\dA-Za-z]/.test(all));
}

/** Adds what a serial says; a finer date takes the place of the year behind the names. */
export function addSerial(draft: Draft, { date, volume, issue, page }: Serial): void {
  if (volume) addField(draft, 'volume', volume, 0.95);
  if (issue) addField(draft, 'issue', issue, 0.95);
  if (page) addField(draft, 'page', page, 0.95);
  const issued = date && readPublicationDate(date);
  if (!date || !issued) return;
  const known = draft.fields.find(({ name }) => name === 'issued');
  if (!known) addDate(draft, 'issued', issued, 0.95);
  else if (known.value.length < issued.value.length && issued.value.startsWith(known.value)) {
    draft.fields.splice(draft.fields.indexOf(known), 1);
    addDate(draft, 'issued', issued, 0.95);
    draft.fields.at(-1)?.ranges.unshift(...known.ranges);
  } else addField(draft, 'note', date, 0.9);
}
