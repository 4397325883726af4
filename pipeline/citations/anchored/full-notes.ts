import type { CslType } from '../../../schemas/index.js';
import { citationWords, patternOf } from '../../lexicons/citations/index.js';
import { addField, addNames, addYear, type Draft, newDraft } from '../draft.js';
import { isHouse } from '../houses.js';
import { readLinksBehind, type Sources } from '../links-behind.js';
import { isOrganisation } from '../names.js';
import { type Piece, pieceOf, stripped } from '../piece.js';
import { isPlace } from '../places.js';
import { finished } from '../read-citation.js';
import type { CitationReading } from '../reading.js';
import { readEdition, readLabelled } from '../roles.js';
import { chunksBefore, namesOf, withoutGuides } from './chunk.js';
import { type Head, readHead } from './head.js';
import { FOLLOWING, MEANT, NAMES, PIN } from './words.js';

const YEAR = '(?:1[5-9]|20)\\d{2}';
const PAGE = `(?<page>${PIN})${FOLLOWING}`;
const EDITORS = `(?:${patternOf(citationWords.editorsAfter)})\\.?`;
/** `at 485 and 481`, `, 145`, `(134 ff.)`: what is meant of an article, behind its first page. */
const PINPOINT = `(?:(?:,\\s(?:at\\s)?|\\sat\\s)(?:pp?\\.?\\s)?(?<pin>${PIN})${FOLLOWING}(?:(?:,|\\sand)\\s\\d{1,5}(?:[–—-]\\d{1,5})?)?(?![\\p{L}\\d]))?`;

/** `Review 25 (1975) 97 ff.`, `Review 21 No. 1 (1970) 83 (88 ff.)` */
const VOLUME_YEAR_PAGE = new RegExp(
  `\\s(?:Vol\\.\\s|Bd\\.\\s)?(?<volume>\\d{1,4})(?:/\\d{1,3})?(?:,?\\s(?:[Nn]os?|[Nn]r|[Hh]eft|H|[Nn]°|[Ii]ssue)\\.?\\s?(?<issue>\\d{1,3}))?\\s\\((?<year>${YEAR})(?:/\\d{2,4})?\\),?\\s(?:S\\.\\s?)?${PAGE}${MEANT}`,
  'dgu',
);
/** `’ (1996) 105 Review 2117`, `’ (1996) Review 470 at 485` */
const YEAR_VOLUME_PAGE = new RegExp(
  `(?<=[’”"'»“])\\s[([](?<year>${YEAR})[\\])]\\s(?:(?<volume>\\d{1,4}|[IVXLC]{1,6})(?:\\((?<issue>\\d{1,3})\\))?\\s)?(?<journal>\\p{Lu}[\\p{L}.&’' ]{1,90}?)\\s${PAGE}${PINPOINT}(?!\\s\\p{Lu}\\p{L})`,
  'dgu',
);
/** `(1977) 160`, `(Paris 1972) 188`, `(3. Aufl. 1974) 405 (414 f.)`: page without a comma, or a place without a colon. */
const IMPRINT_PAGE = new RegExp(
  `\\s\\((?<inner>[^()]{0,90}?)(?<year>${YEAR})\\)(?:,?\\s(?:at|especially|insbes\\.|S\\.|p\\.)\\s?(?<labelled>${PIN})${FOLLOWING}|,\\s(?<after>${PIN})${FOLLOWING}(?![\\p{L}\\d])|\\s${PAGE}${MEANT}${PINPOINT}(?![\\p{L}\\d(]|\\s\\d|\\s(?!\\p{Lu}\\.|and\\s|s\\.\\s)\\p{L})|\\s(?<chapter>(?:Chapter|Kapitel|chap\\.|Kap\\.)\\s(?:\\d{1,3}|[IVXLC]{1,7}))(?![\\p{L}\\d]))?`,
  'dgu',
);
/** `, in: Roe/Poe 123 (134 ff.)` */
const WITHIN_PAGE = new RegExp(`,\\sin:?\\s(?<within>${NAMES})\\s${PAGE}${MEANT}(?=[.;,]|$|\\s[—–-]\\s|\\ssowie\\s|\\sund\\s)`, 'dgu');

/** `, 40 Harv. L. Rev. 123, 130 (1990)`, behind a title in italics. */
const VOLUME_PAGE_YEAR = new RegExp(
  `,\\s(?<volume>\\d{1,4})\\s(?<journal>\\p{Lu}[\\p{L}.&’' ]{2,80}?)\\s${PAGE}(?:,\\s(?:at\\s)?(?<pin>${PIN})(?:,\\s${PIN}|\\s(?:&\\s)?nn?\\.\\d{1,4}){0,2})?\\s\\((?:\\p{L}{3,9}\\.?\\s)?(?<year>${YEAR})\\)(?!\\s?[:\\d])`,
  'dgu',
);
/** `, THE LEVERS OF LAW 23 (2d ed. 1990)`: page, edition and year behind a title without a comma. */
const PAGE_YEAR = new RegExp(
  `(?<=[\\p{L}!?])\\s(?:at\\s)?${PAGE}\\s\\((?:(?<edition>\\d{1,2}(?=(?:st|n?d|r?d|th)\\s)|[Rr]ev\\.)(?:st|n?d|r?d|th)?\\sed\\.,?\\s)?(?<year>${YEAR})\\)(?=[.;]|$|\\s\\[)`,
  'dgu',
);
/** `NJW 1990, 123 (125)`: German journals that start anew each year. */
const JOURNAL_YEAR_PAGE = new RegExp(
  `,\\s(?:in:?\\s)?(?<journal>\\p{Lu}[\\p{L}-]{1,9})\\s(?<year>${YEAR}),\\s(?:S\\.\\s)?${PAGE}${MEANT}(?=[.;)]|$|\\s[—–-]\\s)`,
  'dgu',
);

type Read = (draft: Draft, head: Head, match: RegExpExecArray) => CslType | undefined;

/** A form of full citations. */
interface Form {
  /** What must stand somewhere in the text: looking for it costs little, and most texts have it not. */
  sign: RegExp;
  pattern: RegExp;
  read: Read;
}

/** Finds full citations in the manner of law reviews that number pages behind the year: German, Swiss, British, Australian. */
export function findFullNotes(text: string, sources: Sources): CitationReading[] {
  return FORMS.filter(({ sign }) => sign.test(text)).flatMap((form) => findWith(text, form, sources));
}

function findWith(text: string, form: Form, sources: Sources): CitationReading[] {
  const found: CitationReading[] = [];
  let floor = 0;
  for (const match of text.matchAll(form.pattern)) {
    if (match.index < floor) continue;
    const reading = readBefore(text, floor, match, form, sources);
    if (!reading) continue;
    found.push(reading);
    floor = reading.range[1];
  }
  return found;
}

function readBefore(
  text: string,
  floor: number,
  match: RegExpExecArray,
  { pattern, read }: Form,
  sources: Sources,
): CitationReading | undefined {
  for (const chunk of chunksBefore(text, floor, match.index).slice(0, 5)) {
    for (const piece of withoutGuides(chunk)) {
      const head = readHead(piece);
      if (
        !head ||
        (!head.title && pattern !== JOURNAL_YEAR_PAGE) ||
        isCase(head) ||
        isQuotedAndMore(head) ||
        /\sv\.?\s\p{Lu}[^“‘„"]{0,60}$/u.test(text.slice(chunk.start, piece.start))
      )
        continue;
      const draft = newDraft(text);
      addNames(draft, head.role, head.people, 0.9);
      const type = read(draft, head, match);
      if (type === undefined) continue;
      const start = stripped(piece, ',( ').start;
      const end = readLinksBehind(draft, match.index + match[0].length, text.length, sources);
      return finished(draft, pieceOf(text, start, end), type);
    }
  }
  return undefined;
}

/** `“Title,” Review 71`: what follows the quotation marks is read with the other styles that have them. */
function isQuotedAndMore({ title }: Head): boolean {
  return title !== undefined && /^[“„‘"«][^”“’"»]+[”“’"»],?\s\p{L}/u.test(title.text);
}

/** `A v. B, 64 F. Supp. 544`: a case, which is read elsewhere. */
function isCase({ people, title }: Head): boolean {
  return [...people, ...(title ? [title] : [])].some(
    ({ text, whole, start }) => /\sv\.?\s\p{Lu}/u.test(text) && !/[“‘„"]/.test(whole[start - 1] ?? ''),
  );
}

function put(draft: Draft, match: RegExpExecArray, group: string, name = group): void {
  const range = match.indices?.groups?.[group];
  if (!range) return;
  const piece = pieceOf(draft.text, range[0], range[1]);
  if (name === 'issued') addYear(draft, piece, 0.92);
  else addField(draft, name, piece, 0.9);
}

/** Where the name of a journal begins: behind the last comma that is no part of the name. */
function lastName(piece: Piece): number | undefined {
  const match = [...piece.text.matchAll(/[,.?!]\s(?!(?:and|und|et|y|&)\s)(?=\p{Lu})/gu)].filter(
    ({ index, 0: sign }) => sign.startsWith(',') || /\p{Ll}{5}$/u.test(piece.text.slice(0, index)),
  );
  return match.at(-1)?.index;
}

const readArticle: Read = (draft, { people, title, within }, match) => {
  const whole = within ?? title;
  // A title in quotation marks with a container behind it is what the grammar of notes reads.
  if (people.length === 0 || !whole || !title || /[”»],?\s/u.test(title.text)) return undefined;
  const comma = within ? -1 : lastName(title);
  if (comma === undefined) return undefined;
  addField(
    draft,
    'title',
    withoutMarks(within ? title : pieceOf(draft.text, title.start, title.start + comma + (/[?!]/.test(title.text[comma] ?? '') ? 1 : 0))),
    0.9,
  );
  addField(draft, 'container-title', within ?? pieceOf(draft.text, title.start + comma + 1, title.end), 0.9);
  for (const name of ['volume', 'issue', 'page']) put(draft, match, name);
  put(draft, match, 'meant', 'locator');
  put(draft, match, 'year', 'issued');
  return 'article-journal';
};

const readQuotedArticle: Read = (draft, { title, within }, match) => {
  if (!title || within || /\b(?:No|Nr|Paper|Report)\b/.test(match.groups?.['journal'] ?? '')) return undefined;
  addField(draft, 'title', title, 0.95);
  put(draft, match, 'journal', 'container-title');
  for (const name of ['volume', 'issue', 'page']) put(draft, match, name);
  put(draft, match, 'pin', 'locator');
  put(draft, match, 'year', 'issued');
  return 'article-journal';
};

/** What counts volumes and is no journal: codes, gazettes, reporters of judgments, series of treaties. */
const NO_JOURNAL =
  /^(?:U\.?\s?S\.?(?:\s?C\.|\s?T\.)?|C\.?\s?F\.?\s?R\.?|Fed\.\s(?:Reg|App|Cl)\.|Stat\.|F\.|F\.\s?Supp\.|S\.\s?Ct\.|L\.\s?Ed\.|[NSP]\.\s?[EW]?\.?|A\.|So\.|Cal\.|N\.Y\.|U\.N\.T\.S\.|UNTS|Op\.\sAtt’y\sGen\.)(?:\s?[234]d)?$|\bU\.S\.|\bApp\.$/;

const readReviewArticle: Read = (draft, { people, title, within }, match) => {
  if (people.length === 0 || !title || within || NO_JOURNAL.test(match.groups?.['journal'] ?? '')) return undefined;
  addField(draft, 'title', withoutMarks(title), 0.9);
  put(draft, match, 'journal', 'container-title');
  for (const name of ['volume', 'page']) put(draft, match, name);
  put(draft, match, 'pin', 'locator');
  put(draft, match, 'year', 'issued');
  return 'article-journal';
};

const readYearlyArticle: Read = (draft, { people, title, within }, match) => {
  // `Title, Berlin 2010, S. 45` is a book.
  if (people.length === 0 || within || isPlace(match.groups?.['journal'] ?? '')) return undefined;
  if (title) addField(draft, 'title', withoutMarks(title), 0.88);
  put(draft, match, 'journal', 'container-title');
  put(draft, match, 'page');
  put(draft, match, 'meant', 'locator');
  put(draft, match, 'year', 'issued');
  return 'article-journal';
};

/** In small capitals or by a person: a report of a case has a volume before its reporter. */
const readBluebook: Read = (draft, { people, title, within }, match) => {
  if (people.length === 0 || !title || within || /[“”‘„]|\d\s\p{Lu}|\b(?:vol|no)\.|,\s\d/u.test(title.text)) return undefined;
  if (!people.every(({ parts }) => parts.some(({ name }) => name === 'given'))) return undefined;
  addField(draft, 'title', title, 0.85);
  put(draft, match, 'edition');
  put(draft, match, 'page', 'locator');
  put(draft, match, 'year', 'issued');
  return 'book';
};

const readBook: Read = (draft, { people, title: named, within }, match) => {
  const groups = match.indices?.groups ?? {};
  const inner = groups['inner'];
  const imprint = inner && stripped(pieceOf(draft.text, inner[0], inner[1]), ', ');
  const paged = groups['page'] ?? groups['labelled'] ?? groups['chapter'];
  const title = named && withoutEdition(draft, named);
  if (people.length === 0 || !title || !imprint || (!paged && !isPlace(imprint.text))) return undefined;
  if (imprint.text !== '' && !readBookImprint(draft, imprint)) return undefined;
  const volume = within ? undefined : volumeOf(title);
  addField(draft, 'title', withoutMarks(volume === undefined ? title : pieceOf(title.whole, title.start, title.start + volume)), 0.88);
  if (within) putContainer(draft, within);
  else if (volume !== undefined) addField(draft, 'container-title', pieceOf(title.whole, title.start + volume + 1, title.end), 0.88);
  put(draft, match, 'year', 'issued');
  const part = within !== undefined || volume !== undefined;
  put(draft, match, 'page', part ? 'page' : 'locator');
  if (part) put(draft, match, 'meant', 'locator');
  put(draft, match, 'labelled', 'locator');
  put(draft, match, 'after', 'locator');
  put(draft, match, 'chapter', 'locator');
  return part ? 'chapter' : byItself(people, draft.valueOf('publisher')) ? 'report' : 'book';
};

/** `Title, 2nd ed. (Berlin, 2010)`, `Title, vol 2 (Hart 2010)` */
function withoutEdition(draft: Draft, title: Piece): Piece {
  const comma = title.text.lastIndexOf(', ');
  const edition = comma === -1 ? undefined : pieceOf(title.whole, title.start + comma + 1, title.end);
  if (!edition || edition.text.length > 24 || !readLabelled(draft, edition)) return title;
  return pieceOf(title.whole, title.start, title.start + comma);
}

/** An organisation that publishes what it wrote: that is a report. */
function byItself(people: Head['people'], publisher: string | undefined): boolean {
  return publisher !== undefined && people.some(({ text }) => text === publisher);
}

/** `Wien`, and any name that is no house in a note in German, or behind family names alone: `(Hart 2009)` is a house, as OSCOLA has it. */
function isTown(name: string, { text, fields }: Draft): boolean {
  if (isPlace(name)) return true;
  if (isHouse(name) || isOrganisation(`${name} `) || /^\p{Lu}{2,}$/u.test(name) || name.split(' ').length > 2) return false;
  return (
    /(?:^|\s)(?:der|die|das|und|für|zur|zum|im|des|[Ss]iehe|[Vv]gl\.|[Dd]azu|[Nn]äher)\s/u.test(text) ||
    !fields.some(({ parts }) => parts?.some((part) => part.name !== 'family'))
  );
}

/** `Title, Festschrift für Roe`: where what contains the title begins, if a word says that it is a collection. */
function volumeOf(title: Piece): number | undefined {
  const comma = lastName(title);
  if (comma === undefined) return undefined;
  return /^[^,]{0,30}\b(?:Festschrift|Festgabe|Gedächtnisschrift|Jahrbuch|Yearbook|Year Book|Handbuch|Mélanges|Annuaire|Liber Amicorum|Anuario|Anuário)\b/u.test(
    title.text.slice(comma + 2),
  )
    ? comma
    : undefined;
}

/** `Paris`, `3. Aufl.`, `2nd ed., London`, `forthcoming with Press, London` */
function readBookImprint(draft: Draft, imprint: Piece): boolean {
  if (/[:;\d]/.test(imprint.text.replace(/^\d{1,2}(?:\.|st|nd|rd|th)/, ''))) return false;
  const edition = /^\d{1,2}(?:st|nd|rd|th|\.)?\s(?:rev\.?\s)?(?:edn?|edition|Aufl|Auflage|éd|ed)\.?/u.exec(imprint.text);
  if (edition) readEdition(draft, pieceOf(imprint.whole, imprint.start, imprint.start + edition[0].length));
  const rest = stripped(pieceOf(imprint.whole, imprint.start + (edition?.[0].length ?? 0), imprint.end), ', ');
  if (rest.text === '') return true;
  const house = /^(?:erscheint bei |forthcoming with )?(?<house>[^,]{3,60}), (?<place>[^,]{2,40})$/du.exec(rest.text)?.indices?.groups;
  const [name, town] = ['house', 'place'].map(
    (group) => house?.[group] && pieceOf(rest.whole, rest.start + house[group][0], rest.start + house[group][1]),
  );
  if (name && town && isPlace(town.text)) {
    addField(draft, 'publisher', name, 0.85);
    addField(draft, 'publisher-place', town, 0.85);
    return true;
  }
  if (!/^\p{Lu}[\p{L}’&./-]*(?: [\p{L}’&./-]+){0,5}$/u.test(rest.text)) return false;
  addField(draft, isTown(rest.text, draft) ? 'publisher-place' : 'publisher', rest, 0.85);
  return true;
}

const EDITORS_FIRST = new RegExp(`^(?<who>[^()]{2,120}?)(?:,?\\s\\(${EDITORS}\\)|,\\s${EDITORS}),\\s`, 'iu');
const EDITORS_LAST = new RegExp(`,\\s(?:${patternOf(citationWords.editors)})\\.?\\s(?=\\p{Lu})`, 'u');

/** `Roe/Poe (Hrsg.), Handbook, Bd. 4`, `Handbook, ed. A. Roe`: editors, the book, its volume. */
function putContainer(draft: Draft, all: Piece): void {
  const last = EDITORS_LAST.exec(all.text);
  const named = last && namesOf(pieceOf(all.whole, all.start + last.index + last[0].length, all.end));
  if (named) addNames(draft, 'editor', named, 0.88);
  const within = last && named ? pieceOf(all.whole, all.start, all.start + last.index) : all;
  const editors = named ? null : EDITORS_FIRST.exec(within.text);
  const who = editors?.groups?.['who'] ?? /^[^,]{2,80}(?=,\s)/.exec(within.text)?.[0] ?? '';
  const people =
    who === '' || named || (!editors && !who.includes('/'))
      ? undefined
      : namesOf(pieceOf(within.whole, within.start, within.start + who.length));
  if (people) addNames(draft, 'editor', people, 0.85);
  const from = people ? (editors?.[0].length ?? who.length + 1) : 0;
  const rest = stripped(pieceOf(within.whole, within.start + from, within.end), ', ');
  const volume = /[,:]?\s(?:Bd\.|Band|[Vv]ol\.|[Vv]olume|t\.)\s(\d{1,3}|[IVXL]{1,5})$/.exec(rest.text);
  const number = volume?.[1];
  if (number !== undefined) addField(draft, 'volume', pieceOf(rest.whole, rest.end - number.length, rest.end), 0.9);
  addField(draft, 'container-title', volume ? pieceOf(rest.whole, rest.start, rest.start + volume.index) : rest, 0.88);
}

const readPart: Read = (draft, { people, title, within }, match) => {
  const range = match.indices?.groups?.['within'];
  const editors = range && namesOf(pieceOf(draft.text, range[0], range[1]));
  if (people.length === 0 || !title || within || !editors) return undefined;
  addField(draft, 'title', withoutMarks(title), 0.88);
  addNames(draft, 'editor', editors, 0.8);
  put(draft, match, 'page');
  put(draft, match, 'meant', 'locator');
  return 'chapter';
};

function withoutMarks(title: Piece): Piece {
  return /^[„“‘"].*[“”’"]$/su.test(title.text) ? stripped(title, '„“”‘’"') : title;
}

const FORMS: readonly Form[] = [
  { sign: /\((?:1[5-9]|20)\d\d(?:\/\d{2,4})?\),?\s(?:S\.\s?)?\d/, pattern: VOLUME_YEAR_PAGE, read: readArticle },
  { sign: /[’”"'»“]\s[([](?:1[5-9]|20)\d\d[\])]\s/, pattern: YEAR_VOLUME_PAGE, read: readQuotedArticle },
  { sign: /\d[^()]{0,40}\s\((?:\p{L}{3,9}\.?\s)?(?:1[5-9]|20)\d\d\)/u, pattern: VOLUME_PAGE_YEAR, read: readReviewArticle },
  { sign: /\s(?:1[5-9]|20)\d\d,\s(?:S\.\s)?\d/, pattern: JOURNAL_YEAR_PAGE, read: readYearlyArticle },
  { sign: /(?:1[5-9]|20)\d\d\)/, pattern: IMPRINT_PAGE, read: readBook },
  { sign: /\d[^()]{0,12}\s\([^()]{0,12}(?:1[5-9]|20)\d\d\)/, pattern: PAGE_YEAR, read: readBluebook },
  { sign: /,\sin:?\s/, pattern: WITHIN_PAGE, read: readPart },
];
