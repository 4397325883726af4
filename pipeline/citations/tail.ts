import { citationWords } from '../lexicons/citations/index.js';
import { reportWords } from '../lexicons/organisations.js';
import { outletType } from '../lexicons/outlets.js';
import { type Chunk, chunksOf } from './chunks.js';
import { findDates } from './dates.js';
import { addDate, addField, addLink, addNamesOf, addYear, type Draft } from './draft.js';
import type { LinkReading } from './links.js';
import { type Piece, pieceOf, splitPiece, stripped } from './piece.js';

const escaped = (words: readonly string[]): string => words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
const PAGES = new RegExp(
  `^(?:${escaped(citationWords.pages)})(\\.?)[\\s\\u00a0]{0,2}(\\d[\\d–—-]{0,12}\\p{L}?(?:f{1,2}\\.?)?|[ivxlc]{1,8})$`,
  'iu',
);
const VOLUME = new RegExp(`^(?:${escaped(citationWords.volumes)})\\.?[\\s\\u00a0]{0,2}([\\dIVXLC]{1,8}[A-Za-z]?)$`, 'iu');
const ISSUE = new RegExp(
  `^(?:\\p{L}[\\p{L} ]{0,30} )?(?:${escaped(citationWords.issues)})\\.?[\\s\\u00a0]{0,2}([\\p{L}\\d/.–-]{1,20})$`,
  'iu',
);
const EDITION = /^(\d{1,2})(?:st|nd|rd|th|\.)?\s(?:rev\. )?(?:ed\.?|edition|Aufl\.?|éd\.?)$/iu;
const ACCESSED = new RegExp(`(?:^|\\s)(?:${escaped(citationWords.accessed)})$`, 'iu');
const DATE_LABEL = /^(?:last updated|last modified|updated|modified|published|posted|first published|updated on|date)$/i;
const GENRE =
  /^(?:news release|press release|media release|blog post|blog|video|podcast|podcast audio|working paper|policy brief|policy paper|white paper|master’s thesis|PhD diss\.?|PhD dissertation|doctoral dissertation|speech|Twitter post|Facebook post)$/i;
const EDITORS = new RegExp(`^(?:${escaped(citationWords.editors)})\\.?\\s(.+)$`, 'iu');
const EDITORS_AFTER = /^(.+?),? \(?(?:eds?\.?|Hg\.|Hrsg\.)\)?$/u;
const WITHIN = /^(?:in|dans|en)[\s\u00a0](?=[\p{Lu}\p{N}“"‘])/u;
const TRAILING_VOLUME = /^(.*\p{L}[).]?)[\s\u00a0]+(\d{1,4})$/u;
const YEAR = /^[12]\d{3}$/;
const NUMBERS = /^\d{1,5}(?:[–—-]\d{1,5})?$/;

/** What a tail is read with: whether the citation is in OSCOLA's manner, and whether its title stands in quotation marks. */
export interface TailContext {
  oscola: boolean;
  quoted: boolean;
}

/**
 * Reads what follows a title: container, numbers, dates, places and publishers, pages, links. Roles go by order and
 * punctuation; nothing here depends on the type, which is told from the roles afterwards.
 */
export function readTail(draft: Draft, area: Piece, links: readonly LinkReading[], context: TailContext): void {
  const within = (start: number): boolean => start >= area.start && start < area.end;
  const ownLinks = links.filter(({ start }) => within(start));
  const linkStarts = maskLinks(area, ownLinks);
  const dates = findDates(linkStarts).map((date) => shift(date, area.start));
  const chunks = chunksOf(
    area,
    dates.filter(({ start }) => within(start)),
    ownLinks,
  );
  let accessedNext = false;
  let linked = false;
  chunks.forEach((chunk, index) => {
    switch (chunk.kind) {
      case 'link':
        addLink(draft, chunk.link);
        linked = true;
        break;
      case 'date':
        if (accessedNext || (draft.has('issued') && linked)) addDate(draft, 'accessed', chunk.date, 0.95);
        else if (!draft.has('issued')) addDate(draft, 'issued', chunk.date, 0.95);
        accessedNext = false;
        break;
      case 'paren':
        readParenthesis(draft, chunk.inner, linked, context);
        break;
      default:
        accessedNext = readWords(draft, chunk, chunks[index + 1], index === 0);
    }
  });
}

/** The text of an area in which links are blank: no date is looked for inside a URL. */
function maskLinks(area: Piece, links: readonly LinkReading[]): string {
  let out = '';
  let from = area.start;
  for (const { start, end } of links) {
    out += area.whole.slice(from, start) + ' '.repeat(Math.max(0, end - start));
    from = end;
  }
  return out + area.whole.slice(from, area.end);
}

function shift(date: ReturnType<typeof findDates>[number], by: number): ReturnType<typeof findDates>[number] {
  const moved = <T extends { start: number; end: number }>(one: T): T => ({ ...one, start: one.start + by, end: one.end + by });
  const gap = date.missingSpace;
  return { ...moved(date), parts: date.parts.map(moved), ...(gap && { missingSpace: { ...moved(gap), at: gap.at + by } }) };
}

/** Reads words between separators. @returns whether a date of access must follow */
function readWords(draft: Draft, { piece, before }: Extract<Chunk, { kind: 'text' }>, next: Chunk | undefined, first: boolean): boolean {
  const words = stripped(piece, '<>');
  const { text } = words;
  if (text === '') return false;
  if (ACCESSED.test(text)) {
    const label = ACCESSED.exec(text)?.index ?? 0;
    const rest = pieceOf(words.whole, words.start, words.start + label);
    if (rest.text !== '') readName(draft, rest);
    return true;
  }
  if (DATE_LABEL.test(text)) return false;
  if (GENRE.test(text)) {
    addField(draft, 'genre', words, 0.9);
    return false;
  }
  if (YEAR.test(text) && !draft.has('issued') && before !== ':') addYear(draft, words, 0.9);
  else if (readNumbered(draft, words)) return false;
  else if (NUMBERS.test(text)) readPages(draft, words, before);
  else if (!readEditors(draft, words)) readContainer(draft, words, next, first);
  return false;
}

/** `Vol. 4`, `no. 2`, `3rd ed.`, `p 7` */
function readNumbered(draft: Draft, words: Piece): boolean {
  const lastPart = (match: RegExpExecArray, group = 1): Piece => {
    const start = words.start + match[0].lastIndexOf(match[group] as string);
    return pieceOf(words.whole, start, start + (match[group] as string).length);
  };
  const volume = VOLUME.exec(words.text);
  if (volume) {
    addField(draft, 'volume', lastPart(volume), 0.95);
    return true;
  }
  const edition = EDITION.exec(words.text);
  if (edition) {
    addField(draft, 'edition', pieceOf(words.whole, words.start, words.start + (edition[1] as string).length), 0.95);
    return true;
  }
  const pages = PAGES.exec(words.text);
  if (pages) {
    const place = lastPart(pages, 2);
    addField(draft, 'locator', place, 0.95);
    if (pages[1] === '' && /^p+$/i.test(words.text.slice(0, place.start - words.start).trim())) {
      const label = words.text.slice(0, place.start - words.start).trim();
      draft.repairs.push({
        rule: 'page-abbreviation',
        range: [words.start, place.end],
        before: words.text,
        after: `${label}. ${place.text}`,
      });
    }
    return true;
  }
  const issue = ISSUE.exec(words.text);
  if (issue && /\d/.test(issue[1] as string)) {
    addField(draft, draft.has('volume') ? 'issue' : 'number', lastPart(issue), 0.9);
    return true;
  }
  return false;
}

/** Bare numbers: the extent of an article stands behind a colon or before a further number; the page cited stands last. */
function readPages(draft: Draft, words: Piece, before: string): void {
  const extent = /[–—-]/.test(words.text) && draft.has('volume') && !draft.has('page');
  if (extent && (before === ':' || before === ',')) addField(draft, 'page', words, 0.9);
  else if (!draft.has('locator')) addField(draft, 'locator', words, 0.9);
}

function readEditors(draft: Draft, words: Piece): boolean {
  const match = EDITORS.exec(words.text);
  if (match && !draft.has('editor')) {
    const start = words.start + words.text.length - (match[1] as string).length;
    return addNamesOf(draft, 'editor', pieceOf(words.whole, start, words.end), 0.9);
  }
  const after = draft.has('container-title') ? EDITORS_AFTER.exec(words.text) : null;
  return after !== null && addNamesOf(draft, 'editor', pieceOf(words.whole, words.start, words.start + (after[1] as string).length), 0.85);
}

/** The first name after the title contains it; a further one published it. */
function readContainer(draft: Draft, words: Piece, next: Chunk | undefined, first: boolean): void {
  const within = WITHIN.exec(words.text);
  if (within && first) {
    const inner = pieceOf(words.whole, words.start + within[0].length, words.end);
    draft.contained = true;
    readContainer(draft, stripped(inner, '“”"'), next, false);
    return;
  }
  const volume = TRAILING_VOLUME.exec(words.text);
  const numbered = next?.kind === 'paren' || (next?.kind === 'text' && (ISSUE.test(next.piece.text) || NUMBERS.test(next.piece.text)));
  if (volume && numbered && !draft.has('container-title') && !draft.has('volume')) {
    const name = volume[1] as string;
    addField(draft, 'container-title', pieceOf(words.whole, words.start, words.start + name.length), 0.95);
    addField(draft, 'volume', pieceOf(words.whole, words.end - (volume[2] as string).length, words.end), 0.95);
    return;
  }
  readName(draft, words);
}

function readName(draft: Draft, words: Piece): void {
  if (!/\p{L}/u.test(words.text)) return;
  if (!draft.has('container-title') && !draft.has('publisher'))
    addField(draft, 'container-title', words, outletType(words.text) ? 0.97 : 0.92);
  else if (!draft.has('publisher')) addField(draft, 'publisher', words, 0.8);
}

/** `(London: Press, 2010)`, `(ITIF, April 2024)`, `(August 2020)`, `(June 9, 2021)` after a link. */
function readParenthesis(draft: Draft, inner: Piece, linked: boolean, { oscola, quoted }: TailContext): void {
  const dates = findDates(inner.text).map((date) => shift(date, inner.start));
  const date = dates.at(-1);
  const year = date ? undefined : /(?:^|[\s,])([12]\d{3})(?:[–-]\d{2,4})?$/.exec(inner.text);
  const yearStart = year ? inner.end - year[0].length + year[0].search(/\d/) : inner.end;
  let names = stripped(pieceOf(inner.whole, inner.start, date ? date.start : yearStart), ',;:');
  if (linked) {
    if (date) addDate(draft, 'accessed', date, 0.9);
    return;
  }
  const accessed = ACCESSED.exec(names.text);
  if (date) addDate(draft, accessed ? 'accessed' : 'issued', date, 0.95);
  else if (year && !draft.has('issued')) addYear(draft, pieceOf(inner.whole, yearStart, yearStart + 4), 0.95);
  if (accessed) names = stripped(pieceOf(names.whole, names.start, names.start + accessed.index), ',;');
  const edition = EDITION.exec(names.text);
  if (names.text === '' || edition) {
    if (edition) addField(draft, 'edition', pieceOf(names.whole, names.start, names.start + (edition[1] as string).length), 0.9);
    return;
  }
  readImprint(draft, names, { oscola, quoted, accessed: accessed !== null });
}

function readImprint(draft: Draft, names: Piece, { oscola, quoted, accessed }: TailContext & { accessed: boolean }): void {
  const place = /^([^:]{2,60}):[\s\u00a0]+(.+)$/u.exec(names.text);
  if (place) {
    addField(draft, 'publisher-place', pieceOf(names.whole, names.start, names.start + (place[1] as string).length), 0.95);
    addField(draft, 'publisher', pieceOf(names.whole, names.end - (place[2] as string).length, names.end), 0.95);
    return;
  }
  const series = readSeries(draft, names);
  const rest = series ?? names;
  if (rest.text === '') return;
  const known = outletType(rest.text) !== undefined;
  // LABELS and the Chicago manual agree: what issued a report publishes it; OSCOLA puts every site in such a parenthesis.
  if (quoted && (oscola || accessed || known) && !draft.has('container-title')) addField(draft, 'container-title', rest, 0.85);
  else if (!draft.has('publisher')) addField(draft, 'publisher', rest, 0.85);
}

/** `NBER Working Paper 123`, `Policy Brief No. 4, Institute X`: a series with its number stands first. @returns what is left */
function readSeries(draft: Draft, names: Piece): Piece | undefined {
  const [first, ...others] = splitPiece(names, /,\s/g);
  if (!first) return undefined;
  const match = /^(.*\p{L})[\s\u00a0]+(?:No\.?\s|no\.?\s|#)?([A-Z]{0,4}-?\d[\d./-]*)$/u.exec(first.text);
  const words = (match?.[1] ?? '').toLowerCase().split(/\s+/);
  if (!match || !words.some((word) => reportWords.has(word))) return undefined;
  const name = (match[1] as string).replace(/\s+(?:No\.?|no\.?)$/, '');
  addField(draft, 'number', pieceOf(first.whole, first.end - (match[2] as string).length, first.end), 0.9);
  if (words.length > 2 || !/^(?:policy|working|discussion|white|issue|research)$/.test(words[0] as string))
    addField(draft, 'container-title', pieceOf(first.whole, first.start, first.start + name.length), 0.85);
  return others.length ? pieceOf(names.whole, (others[0] as Piece).start, names.end) : pieceOf(names.whole, names.end, names.end);
}
