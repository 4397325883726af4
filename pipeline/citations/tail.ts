import { outletType } from '../lexicons/outlets.js';
import { committeeEnd } from './committee.js';
import { readContainer, readWithin } from './containers.js';
import type { DateReading } from './dates.js';
import { addField, addLink, addNamesOf, addYear, type Draft } from './draft.js';
import { editorsBehind, readPeople, readPeopleBefore } from './editors.js';
import { isGenre, platformOf } from './genre.js';
import { readIdentifier } from './identifiers.js';
import { readImprint } from './imprint.js';
import { readMeeting } from './meeting.js';
import { isNameList } from './names.js';
import { readParenthesis } from './parenthesis.js';
import { isFiner, putDate } from './parenthesis-dates.js';
import { ACCESSED, CONTRIBUTORS, EDITORS, NUMBERS, SHORT_SYMBOL, SYMBOL, TRANSLATORS, UPDATED, WITHIN, YEAR } from './patterns.js';
import { type Piece, pieceOf, stripped } from './piece.js';
import { isPinpoint, readLabelled, VOLUME_OF } from './roles.js';
import type { Unit } from './units.js';
import { readVolumeOf, readVolumeTitle } from './volume-title.js';

/** `at 256 and 257`, `especially 223 ff.`, `125–6 s. 146`: what is cited of a book, without the word for pages. */
const PLACE_CITED =
  /^(?:(?:at|especially|esp\.|insbes\.|in particular)\s)?(\d{1,4}(?:[–—-]\d{1,4})?)((?:\sff?\.?)?(?:\sand\s\d{1,4}|\ss\.\s\d{1,4}|\sN\.\s\d{1,3})?)$/u;
/** `47 CFR §73.1941` */
const CODE = /^(?:C\.?\s?F\.?\s?R\.?|U\.?\s?S\.?\s?C\.?)$/;
/** `retrieved from FRED`, `available at SSRN` */
const FROM = /^(?:retrieved|downloaded|obtained|available) (?:from|at|via|on|through) (?:the )?(?=\p{Lu})/iu;
/** `by A. Roe and B. Poe`: who made what is cited, or what it reviews. */
const BY = /^by\s(?=\p{Lu}[\p{L}.’'-]*\s\p{Lu})/u;

/** What a tail is read with. */
export interface TailContext {
  dates: readonly DateReading[];
}

/**
 * Reads what follows a title: container, numbers, dates, places and publishers, pages, links. Roles go by order and
 * punctuation; nothing here depends on the type, which is told from the roles afterwards.
 */
export function readTail(draft: Draft, units: readonly Unit[], { dates }: TailContext): void {
  let label: 'accessed' | 'updated' | undefined;
  let linked = false;
  for (let index = 0; index < units.length; index++) {
    const unit = units[index] as Unit;
    switch (unit.kind) {
      case 'link':
        addLink(draft, unit.link);
        linked = true;
        break;
      case 'date':
        if (label === undefined && isEvent(units[index - 1])) break;
        if (label === 'accessed' || (draft.has('issued') && linked && !isFiner(draft, unit.date))) {
          if (!draft.has('accessed')) putDate(draft, 'accessed', unit.date);
        } else if (!draft.has('issued') || isFiner(draft, unit.date)) putDate(draft, 'issued', unit.date);
        else if (label === 'updated') addField(draft, 'note', unit.piece, 0.9);
        // `Board, August 2020. “Title,” 3 March 2025, https://…`: of two dates, the one before the address is that of reading it.
        else if (units[index + 1]?.kind === 'link' && unit.before !== '' && !draft.has('accessed')) putDate(draft, 'accessed', unit.date);
        label = undefined;
        break;
      case 'quotation':
        index = readQuotation(draft, units, index);
        break;
      case 'parenthesis':
        if (/^\d{1,3}(?:[–-]\d{1,3})?$/.test(unit.inner.text) && draft.has('volume') && !draft.has('issue'))
          addField(draft, 'issue', unit.inner, 0.93);
        else readParenthesis(draft, unit.inner, dates, linked);
        break;
      default: {
        const words = stripped(unit.piece, /\d:$/.test(unit.piece.text) ? '<>:' : '<>');
        // `(Harbour Board<https://…`: a parenthesis that never closes.
        if (words.text.startsWith('(') && !draft.issuer) {
          draft.issuer = stripped(words, '(');
          break;
        }
        if (words.text === '' || /^doi:?$/i.test(words.text)) break;
        const read = /^(?:last )?accessed(?: in)? ([12]\d{3})$/di.exec(words.text)?.indices?.[1];
        if (read && !draft.has('accessed')) {
          addField(draft, 'accessed', pieceOf(words.whole, words.start + read[0], words.start + read[1]), 0.85);
          break;
        }
        const accessed = ACCESSED.exec(words.text);
        if (accessed && (units[index + 1]?.kind === 'date' || accessed.index === 0)) {
          label = 'accessed';
          const rest = pieceOf(words.whole, words.start, words.start + accessed.index);
          if (rest.text !== '') draft.names.push(rest);
        } else if (FROM.test(words.text) && !linked) {
          // `retrieved from FRED, https://…, May 3, 2025`: where it was looked up, and on which day.
          const [from] = FROM.exec(words.text) as RegExpExecArray;
          if (!/^available/i.test(from)) label = 'accessed';
          draft.names.push(stripped(pieceOf(words.whole, words.start + from.length, words.end), ':'));
        } else if (UPDATED.test(words.text)) label = 'updated';
        else index = readWords(draft, units, index, words, linked);
      }
    }
  }
}

/** A quotation behind the title: the book that contains it, or its first words. @returns the index of the last unit that was read */
function readQuotation(draft: Draft, units: readonly Unit[], index: number): number {
  const [unit, next] = [units[index], units[index + 1]];
  if (unit?.kind !== 'quotation') return index;
  if (!draft.contained || draft.has('container-title')) return index;
  // `in “We Want the Nets Back”: Debt in the Ports`: the title goes on behind the quotation that it begins with.
  const goesOn = next?.kind === 'words' && unit.piece.whole[unit.piece.end] === ':';
  if (goesOn) addField(draft, 'container-title', pieceOf(unit.piece.whole, unit.piece.start, next.piece.end), 0.85);
  else addField(draft, 'container-title', stripped(unit.inner, ',.'), 0.85);
  return goesOn ? index + 1 : index;
}

/** `at a meeting of the guild on June 4, 1988`: the date of what is told, not of what is cited. */
function isEvent(before: Unit | undefined): boolean {
  return before?.kind === 'words' && /\s(?:on|in|at|of|since|until)$/.test(before.piece.text);
}

/** `Table 3-2 showing the distribution`: what of a source is meant, up to its address, whatever commas stand in it. */
const PART_SHOWN = /^(?:Table|Figure|Chart|Exhibit)\s[\dA-Z][\dA-Z.-]*\s(?:showing|listing|comparing)\b/;

/** Reads words between separators. @returns the index of the last unit that was read */
function readWords(draft: Draft, units: readonly Unit[], index: number, words: Piece, linked: boolean): number {
  const { text } = words;
  const unit = units[index] as Unit;
  if (PART_SHOWN.test(text)) {
    const next = units.findIndex(({ kind }, at) => at > index && (kind === 'link' || kind === 'date'));
    const last = next === -1 ? index : next - 1;
    addField(draft, 'note', pieceOf(words.whole, words.start, (units[last] as Unit).piece.end), 0.85);
    return last;
  }
  const paged = draft.has('volume') && draft.has('page') && units[index + 1]?.kind === 'parenthesis';
  if (YEAR.test(text) && !draft.has('issued') && unit.before !== ':' && !paged) {
    addYear(draft, pieceOf(words.whole, words.start, words.start + 4), 0.92);
    return index;
  }
  if (YEAR.test(text) && draft.valueOf('issued')?.startsWith(text.slice(0, 4)) && unit.before !== ':') {
    draft.fields.find(({ name }) => name === 'issued')?.ranges.push([words.start, words.end]);
    return index;
  }
  if (/^(?:n\.? ?d\.?|undated)$/i.test(text)) return index;
  // `s.v. “Tides”`: the entry of a work of reference.
  if (/^(?:s\.\s?vv?\.?|under(?: the entry)?)$/.test(text)) {
    const entry = units[index + 1];
    const whole = entry?.kind === 'quotation' ? pieceOf(words.whole, words.start, entry.piece.end) : words;
    addField(draft, 'section', whole, 0.85, whole.text.replace(/[,.](?=[”’"]$)/, ''));
    return entry?.kind === 'quotation' ? index + 1 : index;
  }
  const especially = /^(?:esp(?:\.|ecially)?\s(?=\d)|(?:hier|here|ici|aquí|aqui)\s(?=(?:S|p|pp|pág)\.))/i.exec(text);
  if (especially) return readWords(draft, units, index, pieceOf(words.whole, words.start + especially[0].length, words.end), linked);
  if (/^\d{1,2} vols?\.?$/i.test(text)) {
    addField(draft, 'note', words, 0.85);
    return index;
  }
  if (/^(?:Kindle|e-?book|ePub|PDF|DVD|Blu-ray|VHS|paperback|audiobook|Nook)(?: ed\.?| edition)?$/i.test(text)) {
    addField(draft, 'medium', words, 0.9);
    return index;
  }
  // `n.s.`, `3rd ser.`: which run of volumes a journal counts.
  if (/^(?:n\.\s?s\.|o\.\s?s\.|(?:new|old) series|\d(?:st|nd|rd|th) ser(?:\.|ies))$/.test(text)) {
    addField(draft, 'note', words, 0.85);
    return index;
  }
  if (text.startsWith('review of ') && draft.has('title')) {
    addField(draft, 'genre', words, 0.85);
    return index;
  }
  if (readIdentifier(draft, words)) return index;
  if (isGenre(text)) {
    if (readMeeting(draft, words)) return index;
    const end = committeeEnd(units, index);
    addField(draft, 'genre', end === index ? words : pieceOf(words.whole, words.start, (units[end] as Unit).piece.end), 0.9);
    return end;
  }
  if (isHeard(draft) && CHAMBER.test(text)) {
    const end = committeeEnd(units, index);
    addField(draft, 'authority', pieceOf(words.whole, words.start, (units[end] as Unit).piece.end), 0.85);
    return end;
  }
  const platform = platformOf(text);
  if (platform !== undefined) {
    addField(draft, 'container-title', pieceOf(words.whole, words.start, words.start + platform), 0.95);
    addField(draft, 'genre', pieceOf(words.whole, words.start + platform, words.end), 0.9);
    return index;
  }
  // `In Custodia (blog)` is a name.
  const blog = units[index + 1];
  const within = text.startsWith('In ') && blog?.kind === 'parenthesis' && isGenre(blog.inner.text) ? null : WITHIN.exec(text);
  if (within && !linked && !draft.contained && !draft.has('container-title'))
    return readWithin(draft, units, index, pieceOf(words.whole, words.start + within[0].length, words.end));
  if (/^\d{1,2}:\d\d\s?[ap]\.?\s?m\.?(?:\s[A-Z]{2,4})?$|^(?:V|v\.?\s?|[Vv]ersion\s)\d[\d.]{0,8}$/.test(text)) {
    addField(draft, 'note', words, 0.88);
    return index;
  }
  if ((draft.has('publisher') || (draft.has('publisher-place') && !draft.has('genre'))) && !linked && readVolumeAndPages(draft, words))
    return index;
  const chapter = /^(?:chap|ch|chapter)\.?\s(?:\d{1,3}|[IVXL]{1,6})\sin\s(?=\p{Lu})/u.exec(text);
  if (chapter && !draft.contained) {
    addField(draft, 'section', pieceOf(words.whole, words.start, words.start + chapter[0].length - 4), 0.88);
    return readWithin(draft, units, index, pieceOf(words.whole, words.start + chapter[0].length, words.end));
  }
  if (/^[Dd]irected by\s/.test(text)) {
    addField(draft, 'genre', words, 0.88);
    return index;
  }
  const series = units[index + 1];
  if (/^(?:coll\.?|collection|col\.|colección|coleção)$/i.test(text) && series?.kind === 'quotation') {
    addField(draft, 'collection-title', series.inner, 0.88);
    return index + 1;
  }
  if (
    /^(?:about )?\d{1,3}(?::\d\d){1,2}$|^(?:italics|emphasis) (?:in original|added|mine)$|^(?:as )?amend(?:ed|\.)(?: and supp(?:lemented|\.))?$/i.test(
      text,
    )
  ) {
    addField(draft, 'note', words, 0.85);
    return index;
  }
  if (/^with\s\p{Lu}/u.test(text) && isNameList(text.slice(5))) {
    addField(draft, 'note', words, 0.85);
    return index;
  }
  const behind = editorsBehind(units, index);
  if (
    behind !== undefined &&
    !draft.has('editor') &&
    addNamesOf(draft, 'editor', pieceOf(words.whole, words.start, (units[behind - 1] as Unit).piece.end), 0.87)
  )
    return behind;
  const people = EDITORS.exec(text) ?? TRANSLATORS.exec(text) ?? CONTRIBUTORS.exec(text) ?? BY.exec(text);
  if (people) return readPeople(draft, units, index, words, people[0]);
  const place = PLACE_CITED.exec(text);
  if (place && !NUMBERS.test(text)) {
    // `74 (2015): 301, at 310`: what stands before the page cited is the first one of the article.
    const first = draft.fields.find(({ name }) => name === 'locator');
    if (first && text.startsWith('at ') && draft.has('volume') && !draft.has('page')) first.name = 'page';
    if (!draft.has('locator'))
      addField(
        draft,
        'locator',
        pieceOf(
          words.whole,
          words.end - (place[1] as string).length - (place[2] as string).length,
          words.end - (place[2] as string).length,
        ),
        0.85,
      );
    return index;
  }
  const part = VOLUME_OF.exec(text);
  if (part) {
    readVolumeOf(draft, words, part);
    return index;
  }
  if (readLabelled(draft, words)) return readVolumeTitle(draft, units, index);
  if (readProvision(draft, words)) return index;
  if (NUMBERS.test(text)) return readNumbers(draft, units, index, words);
  if (readVolumeAndPages(draft, words, units[index + 1])) return index;
  if (SYMBOL.test(text) || (SHORT_SYMBOL.test(text) && units[index + 1]?.kind === 'parenthesis')) {
    const name = /^(?:UN Doc\.?|U\.N\. Doc\.|Doc\.?|document|arXiv preprint|(?:BT-)?Drucksache(?:\sNo\.)?)\s/.exec(text)?.[0] ?? '';
    if (!draft.has('number')) {
      if (name.includes('Drucksache'))
        addField(draft, 'genre', pieceOf(words.whole, words.start, words.start + name.indexOf('sache') + 5), 0.93);
      addField(draft, 'number', pieceOf(words.whole, words.start + name.length, words.end), 0.93);
    }
    return index;
  }
  if (readPeopleBefore(draft, words)) return index;
  const imprint = readImprint(draft, units, index);
  if (imprint !== undefined) return imprint;
  // Behind the place in a code stands the heading of a section.
  if (CODE.test(draft.valueOf('container-title') ?? '')) return index;
  if (linked && !outletType(text)) {
    // `https://… for an example`
    if (/^\p{Ll}+(?:\s\p{L}+){2,}/u.test(text)) addField(draft, 'note', words, 0.8);
    return index;
  }
  return readContainer(draft, units, index, words);
}

/** `Statute II`, `image 721`, `Section 73.1941`: places within a volume of laws. */
const PLACE_IN_LAWS = /^(?:Statute [IVX]{1,4}|image \d{1,5}|Section \d{1,3}\.\d{1,5}|Session [IVX\d]{1,4})$/i;

/** Who heard a testimony, behind it. */
const CHAMBER = /^(?:(?:US |U\.S\. |United States |the )?(?:House|Senate|Joint)\b|(?:Sub)?[Cc]omm(?:ittee|\.) on )/u;

function isHeard(draft: Draft): boolean {
  return /^(?:(?:written |oral |prepared )?(?:testimony|statement)|.*hearing)\b/i.test(
    draft.valueOf('genre') ?? draft.valueOf('title') ?? '',
  );
}

/** `art. 27`, `prologue`, `House Comm. on Harbours, 90th Cong.`: places within a work and bodies that heard it. */
function readProvision(draft: Draft, words: Piece): boolean {
  if (/^\d{1,3}(?:st|nd|rd|th) Cong\.?$|^\d(?:st|nd|d|rd|th) sess\.?$/i.test(words.text)) addField(draft, 'note', words, 0.8);
  else if (/^(?:House|Senate|Joint|H\.R\.|S\.|H\.) (?:Select |Standing |Permanent |Special )?(?:Comm|Subcomm)(?:ittee)?\b/.test(words.text))
    addField(draft, 'authority', words, 0.85);
  else if (isPinpoint(words.text) || PLACE_IN_LAWS.test(words.text)) addField(draft, 'section', words, 0.85);
  else return false;
  return true;
}

/** `4:481–491`, as works in several volumes have it. */
function readVolumeAndPages(draft: Draft, words: Piece, next?: Unit): boolean {
  const serial = draft.names.length > 0 && next?.kind === 'parenthesis' && /[12]\d{3}$/.test(next.inner.text);
  const match = /^(\d{1,3}):(\d{1,5}(?:[–—-]\d{1,5})?)$/.exec(words.text);
  if (!match || draft.has('volume')) return false;
  const [, volume = '', pages = ''] = match;
  addField(draft, 'volume', pieceOf(words.whole, words.start, words.start + volume.length), 0.9);
  // `Review, 12:3 (2014)`: a volume and an issue, if a journal stands before and the year behind.
  const issue = serial && pages.length < 3 && !/\D/.test(pages);
  addField(draft, issue ? 'issue' : /\D/.test(pages) ? 'page' : 'locator', pieceOf(words.whole, words.end - pages.length, words.end), 0.9);
  return true;
}

/** Bare numbers: the extent of an article stands behind its volume; the page cited stands last. */
function readNumbers(draft: Draft, units: readonly Unit[], index: number, words: Piece): number {
  const next = units[index + 1];
  if (next?.kind === 'parenthesis' && next.before === '' && /^\d{1,3}$/.test(next.inner.text) && !draft.has('volume')) {
    addField(draft, 'volume', words, 0.93);
    return index;
  }
  if (next?.kind === 'words' && /^n[or°º]/i.test(next.piece.text) && !draft.has('volume') && draft.names.length > 0) {
    addField(draft, 'volume', words, 0.92);
    return index;
  }
  const dated = next?.kind === 'parenthesis' && /[12]\d{3}$/.test(next.inner.text);
  const second = units[index + 2];
  if (draft.names.length > 0 && !draft.has('volume') && /^\d{1,4}$/.test(words.text)) {
    // `River Review, n.s., 12 (2014): 12–20`
    if (dated && second?.before === ':') {
      addField(draft, 'volume', words, 0.9);
      return index;
    }
  }
  // `Flussgeschichte 12 (2014) 3, S. 12–20`: the number of the issue stands behind the year.
  const behind = units[index - 1]?.kind === 'parenthesis' && words.whole[words.start - 1] === ' ' && units[index]?.before === '';
  if (
    behind &&
    draft.has('volume') &&
    !draft.has('issue') &&
    draft.has('container-title') &&
    /^\d{1,2}$/.test(words.text) &&
    next?.kind === 'words' &&
    /^(?:S|pp?)\./.test(next.piece.text)
  ) {
    addField(draft, 'issue', words, 0.88);
    return index;
  }
  const range = /[–—-]/.test(words.text);
  const serial = draft.has('volume') || draft.has('issue') || draft.contained;
  if (serial && range && !draft.has('page')) addField(draft, 'page', words, 0.9);
  else if (draft.has('volume') && !draft.has('page') && !draft.has('locator') && next?.kind === 'parenthesis')
    addField(draft, 'page', words, 0.85);
  else if (!draft.has('locator')) addField(draft, 'locator', words, 0.9);
  else addPages(draft, words);
  return index;
}

/** `28, 50, 54`: further pages of the place that is cited. */
function addPages(draft: Draft, words: Piece): void {
  const known = draft.fields.find(({ name }) => name === 'locator');
  if (!known || /[^,\s]/.test(words.whole.slice(known.ranges.at(-1)?.[1], words.start))) return;
  known.ranges.push([words.start, words.end]);
  known.raw = words.whole.slice(known.ranges[0]?.[0], words.end);
  known.value = `${known.value}, ${words.text}`;
}
