import { citationWords, patternOf } from '../lexicons/citations/index.js';
import { outletType } from '../lexicons/outlets.js';
import { addField, addNamesOf, addYear, type Draft } from './draft.js';
import { EDITORS_ALONE, editorsBehind, isBy } from './editors.js';
import { isGenre } from './genre.js';
import { isHouse } from './houses.js';
import { imprintAt } from './imprint.js';
import {
  ACCESSED,
  CONTRIBUTORS,
  EDITORS,
  EDITORS_AFTER,
  HEAD_YEAR,
  NAME_AND_YEAR,
  NUMBERS,
  SHORT_SYMBOL,
  SYMBOL,
  TRANSLATORS,
  UPDATED,
  WITHIN,
  YEAR,
  YEARS,
} from './patterns.js';
import { type Piece, pieceOf, stripped } from './piece.js';
import { isPlace } from './places.js';
import { isProse } from './prose.js';
import { isEdition, isLabelled, isPinpoint, trailingIssue, VOLUME_OF } from './roles.js';
import { readSeries } from './series.js';
import type { Unit } from './units.js';

const LABELLED_VOLUME = new RegExp(
  `^(.*\\p{L}[).]?)[\\s\\u00a0]+(?:${patternOf(citationWords.volumes)})\\.?[\\s\\u00a0](\\d{1,4}|[IVXL]{1,6})$`,
  'iu',
);

/** `Journal of Tides lsab019`: the number of an article in an electronic journal. */
const TRAILING_ARTICLE = /^(.*[\p{L}!][).]?)[\s\u00a0]+((?:[a-z]{1,6}|e)\d{2,9})$/u;

const TRAILING_VOLUME = /^(.*[\p{L}!][).]?)[\s\u00a0]+(?!(?:1[5-9]|20)\d{2}$)(\d{1,4})$/u;

/** `54 The Journal 2957`, as OSCOLA has it. */
const VOLUME_FIRST = /^(\d{1,4})[\s\u00a0]+(\p{L}.*\p{L}\)?)[\s\u00a0]+([a-z]{0,6}\d{1,6}(?:[–-]\d{1,6})?)$/u;

/** `Ledger 12:3`, `Ledger 12.3`, `Ledger 12/3` */
const VOLUME_AND_ISSUE = /^(.*\p{L}[).]?)[\s\u00a0]+(\d{1,3})[:./](\d{1,3})$/u;

const SERIAL_WORD = /\b(?:Journal|Review|Quarterly|Annals|Bulletin|Magazine|Zeitschrift|Revue|Revista)\b/u;

const ISSUE_AND_YEAR = /^(.*\p{L})[\s\u00a0]+(\d{1,3})\/([12]\d{3})$/u;

/** The work that contains the title: everything up to the next role, since titles have commas too. */
export function readWithin(draft: Draft, units: readonly Unit[], index: number, first: Piece): number {
  draft.contained = true;
  if (first.text === '') return index;
  const edited = editorsFirst(draft, units, index, first);
  if (edited !== undefined) return edited;
  const issued = issuerFirst(draft, units, index, first);
  if (issued !== undefined) return issued;
  let last = index;
  if (isGermanSubtitle(units, last + 1)) last++;
  while (last + 1 < units.length && belongsToTitle(units, last + 1)) last++;
  const own = /^(?:his|her|their|its)\s(?=\p{Lu})/u.exec(first.text)?.[0].length ?? 0;
  const whole = stripped(pieceOf(first.whole, first.start + own, (units[last] as Unit).piece.end), ',“”"');
  readSerial(draft, units, last, whole, 0.9);
  return last;
}

/** `in Harbour Watch, Annual Survey (London: Harbour Watch, 2012)`: who issued the book stands before it as well as in its imprint. */
function issuerFirst(draft: Draft, units: readonly Unit[], index: number, first: Piece): number | undefined {
  const title = units[index + 1];
  if (title?.kind !== 'words' || title.before !== ',') return undefined;
  const imprint = units.slice(index + 2, index + 6).find(({ kind }) => kind === 'parenthesis');
  if (imprint?.kind !== 'parenthesis' || !imprint.inner.text.includes(`: ${first.text}`)) return undefined;
  addField(draft, 'note', first, 0.85);
  return readWithin(draft, units, index + 1, title.piece);
}

/** `in: Das Hafenbuch. Festschrift für Dan Moe, Wiesbaden: …`: words between a full stop and a comma that open no imprint. */
function isGermanSubtitle(units: readonly Unit[], index: number): boolean {
  const [unit, next] = [units[index], units[index + 1]];
  if (unit?.kind !== 'words' || unit.before !== '.' || next?.kind !== 'words' || next.before !== ',') return false;
  return (
    /\b(?:Festschrift|Beiträge|Eine?|Studien|Texte|Handbuch|im|der|des|zur|zum|für|und)\b/.test(unit.piece.text) &&
    imprintAt(units, index) === undefined
  );
}

/** `in Mark Ellis and Rosa Vidal, eds., Maritime Lives`: the editors stand before their book. @returns the last unit read */
function editorsFirst(draft: Draft, units: readonly Unit[], index: number, first: Piece): number | undefined {
  const at = units
    .slice(index + 1, index + 7)
    .findIndex((unit) => EDITORS_ALONE.test(unit.kind === 'parenthesis' ? unit.inner.text : unit.kind === 'words' ? unit.piece.text : ''));
  if (at === -1) return undefined;
  const word = index + 1 + at;
  const people = pieceOf(first.whole, first.start, (units[word - 1] as Unit).piece.end);
  const title = units[word + 1];
  if (title?.kind !== 'words' || !addNamesOf(draft, 'editor', people, 0.88)) return undefined;
  return readWithin(draft, units, word + 1, title.piece);
}

/** Whether words after a comma go on with a title rather than play a role of their own. */
export function belongsToTitle(units: readonly Unit[], index: number): boolean {
  const unit = units[index] as Unit;
  if (unit.kind !== 'words' || unit.before !== ',') return false;
  const { text } = unit.piece;
  if (YEARS.test(text) && units[index - 1]?.kind === 'words') return true;
  if (/^with\s\p{Lu}/u.test(text) || /^(?:by|directed by|rev\.)\s\p{Lu}[\p{L}.]*\s\p{Lu}/u.test(text)) return false;
  const town = NAME_AND_YEAR.exec(text)?.[1];
  if (town !== undefined && isPlace(town)) return false;
  if (
    YEAR.test(text) ||
    NUMBERS.test(text) ||
    isEdition(text) ||
    isGenre(text) ||
    SYMBOL.test(text) ||
    SHORT_SYMBOL.test(text) ||
    isHouse(text)
  )
    return false;
  if (
    EDITORS.test(text) ||
    TRANSLATORS.test(text) ||
    CONTRIBUTORS.test(text) ||
    isBy(text) ||
    VOLUME_OF.test(text) ||
    editorsBehind(units, index) !== undefined
  )
    return false;
  if (EDITORS_AFTER.test(text) || ACCESSED.test(text) || UPDATED.test(text)) return false;
  if (/^\d{1,2} vols?\.?$/i.test(text) || (/^\p{Ll}+ing\s/u.test(text) && isProse(text))) return false;
  if (
    /^\d{1,3}(?:st|nd|rd|th) Cong\b/.test(text) ||
    isLabelled(text) ||
    isPinpoint(text) ||
    (WITHIN.test(text) && /^\p{Ll}/u.test(text) && /^\S+\s+[\p{Lu}“]/u.test(text))
  )
    return false;
  return imprintAt(units, index) === undefined && !(isPlace(text) && units[index + 1]?.kind === 'words');
}

/** A name after the title: what contains it, with its volume where it has one. */
export function readContainer(draft: Draft, units: readonly Unit[], index: number, words: Piece): number {
  if (!/\p{L}/u.test(words.text)) return index;
  if (/^(?:from|on|at|for|by|with|about|and|that|this|as|to|posted)\s/.test(words.text)) {
    // `…, for a discussion of this point`
    if (/^(?:for|on|as|about)(?:\s\p{Ll}+){2,}$/u.test(words.text)) addField(draft, 'note', words, 0.8);
    return index;
  }
  // `documenting how rents fell`, `which, however, leaves out the provinces`: what the author of the note says of the source.
  const remark = /^(?:which|who|whose|where|but|although|though|while|whereas)$/.test(words.text);
  if (remark || (/^\p{Ll}+\s/u.test(words.text) && isProse(words.text))) {
    let end = index;
    while (remark && units[end + 1]?.kind === 'words' && units[end + 1]?.before === ',') end++;
    addField(draft, 'note', pieceOf(words.whole, words.start, (units[end] as Unit).piece.end), 0.8);
    return end;
  }
  const figures = /\d/.test(words.text);
  const placed = figures ? NAME_AND_YEAR.exec(words.text) : null;
  if (placed && isPlace(placed[1] as string) && !draft.has('issued')) {
    addField(draft, 'publisher-place', pieceOf(words.whole, words.start, words.start + (placed[1] as string).length), 0.9);
    addYear(draft, pieceOf(words.whole, words.end - 4, words.end), 0.93);
    return index;
  }
  const issued = units[index + 1];
  const pagesFollow = issued?.kind === 'parenthesis' && units[index + 2]?.before === ':' && !issued.inner.text.includes(': ');
  const serial =
    LABELLED_VOLUME.test(words.text) || pagesFollow || (issued?.kind === 'words' && /^(?:no|nr|issue)\b/i.test(issued.piece.text));
  if (!serial && readSeries(draft, words)) return index;
  const first = figures ? VOLUME_FIRST.exec(words.text) : null;
  if (first && !draft.has('volume')) {
    const [, volume = '', name = '', page = ''] = first;
    addField(draft, 'volume', pieceOf(words.whole, words.start, words.start + volume.length), 0.93);
    const nameStart = words.start + first[0].indexOf(name, volume.length);
    addField(draft, 'container-title', pieceOf(words.whole, nameStart, nameStart + name.length), 0.93);
    addField(draft, 'page', pieceOf(words.whole, words.end - page.length, words.end), 0.93);
    return index;
  }
  const year = units[index - 1];
  // `(2023) 26 Harbour Studies <https://…>`: OSCOLA's volume, of a journal that has no pages.
  const unpaged =
    year?.kind === 'parenthesis' && HEAD_YEAR.test(year.inner.text) && !draft.has('volume')
      ? /^(\d{1,4})[\s\u00a0]+(?=\p{Lu})/u.exec(words.text)
      : null;
  if (unpaged) {
    addField(draft, 'volume', pieceOf(words.whole, words.start, words.start + (unpaged[1] as string).length), 0.92);
    addField(draft, 'container-title', pieceOf(words.whole, words.start + unpaged[0].length, words.end), 0.92);
    return index;
  }
  const bracketed = year?.kind === 'parenthesis' && /^\[[12]\d{3}\]$/.test(year.piece.text);
  const paged =
    (draft.has('volume') || bracketed) && !draft.has('container-title')
      ? (TRAILING_VOLUME.exec(words.text) ?? TRAILING_ARTICLE.exec(words.text))
      : null;
  if (paged) {
    const [, name = '', page = ''] = paged;
    addField(draft, 'container-title', pieceOf(words.whole, words.start, words.start + name.length), 0.9);
    addField(draft, 'page', pieceOf(words.whole, words.end - page.length, words.end), 0.9);
    return index;
  }
  // `Media, Culture & Society 3`: names that only commas part from a volume are one name.
  let last = index;
  while (last + 1 < units.length && units[last + 1]?.kind === 'words' && units[last + 1]?.before === ',' && last < index + 4) {
    if (isVolumed(units, last) || isLabelled((units[last + 1] as Unit).piece.text)) break;
    last++;
  }
  if (last > index && isVolumed(units, last) && joinable(units, index, last)) {
    readSerial(draft, units, last, pieceOf(words.whole, words.start, (units[last] as Unit).piece.end), 0.92);
    return last;
  }
  let end = index;
  if (isTriad(units, index)) end += 2;
  while (end + 1 < units.length && goesOn(units[end + 1] as Unit)) end++;
  readSerial(draft, units, end, end === index ? words : pieceOf(words.whole, words.start, (units[end] as Unit).piece.end), 0.95);
  return end;
}

function isVolumed(units: readonly Unit[], index: number): boolean {
  const unit = units[index] as Unit;
  const next = units[index + 1];
  if (unit.kind !== 'words' || !/\d$/.test(unit.piece.text) || !TRAILING_VOLUME.test(unit.piece.text) || isLabelled(unit.piece.text))
    return false;
  return next?.kind === 'parenthesis' || (next?.kind === 'words' && (/^n/i.test(next.piece.text) || next.before === ':'));
}

function joinable(units: readonly Unit[], from: number, to: number): boolean {
  return units
    .slice(from, to + 1)
    .every(({ piece }, at) => !/^\d/.test(piece.text) && (at === 0 || !outletType(piece.text)) && !isEdition(piece.text));
}

/** `Ports, Rivers, and Canals` */
function isTriad(units: readonly Unit[], index: number): boolean {
  const [second, third] = [units[index + 1], units[index + 2]];
  if (second?.kind !== 'words' || third?.kind !== 'words' || second.before !== ',' || third.before !== ',') return false;
  return (
    second.piece.text.split(' ').length <= 2 &&
    !outletType(second.piece.text) &&
    !isPlace(second.piece.text) &&
    /^(?:and|&)\s/.test(third.piece.text)
  );
}

/** `University of California, Los Angeles`, `Law, Economics, and Policy`, `Acme, Inc.`: the comma is part of the name. */
function goesOn(unit: Unit): boolean {
  if (unit.kind !== 'words' || unit.before !== ',') return false;
  const { text } = unit.piece;
  return (
    /^(?:and|&)\s|^(?:Inc|LLC|Ltd|Co|Corp|LLP|GmbH)\.?$/.test(text) ||
    IN_SENTENCE_CASE.test(text) ||
    /^\p{Lu}[\p{L}’']{1,14}[!?]$/u.test(text)
  );
}

/** `Crime, justice and the law` */
const IN_SENTENCE_CASE = /^\p{Ll}{3,}(?:\s\p{Ll}{3,})?\s(?:and|und|et|y|e)\s(?:the\s|la\s|le\s)?\p{Ll}{3,}$/u;

/** A container with what stands behind its name: volume, issue, year. */
function readSerial(draft: Draft, units: readonly Unit[], index: number, whole: Piece, confidence: number): void {
  // `Hafenblatt vom 3. Mai 2019`
  const tie = units[index + 1]?.kind === 'date' ? /\s(?:vom|v\.|du|del)$/.exec(whole.text) : null;
  const name = tie ? pieceOf(whole.whole, whole.start, whole.start + tie.index) : whole;
  const words = NUMBERED.test(name.text) ? readNumbersBehind(draft, units, index, name, confidence) : name;
  if (!words) return;
  if ((draft.contained || draft.has('volume')) && !draft.has('container-title')) addField(draft, 'container-title', words, confidence);
  else draft.names.push(words);
}

/** Most names have no figure in them: then they need not be searched for a volume or a year. */
const NUMBERED = /\d|[IVXL]$/i;

/** What stands behind the name of a container. @returns the name alone; undefined where it is a field already */
function readNumbersBehind(draft: Draft, units: readonly Unit[], index: number, whole: Piece, confidence: number): Piece | undefined {
  let words = whole;
  const both = VOLUME_AND_ISSUE.exec(words.text);
  if (both && !draft.has('volume')) {
    const [, name = '', volume = '', number = ''] = both;
    addField(draft, 'issue', pieceOf(words.whole, words.end - number.length, words.end), confidence);
    const at = words.end - number.length - 1;
    addField(draft, 'volume', pieceOf(words.whole, at - volume.length, at), confidence);
    words = pieceOf(words.whole, words.start, words.start + name.length);
  }
  const put = (name: string, from: number, to: number): void => addField(draft, name, pieceOf(words.whole, from, to), confidence);
  const dated = ISSUE_AND_YEAR.exec(words.text);
  if (dated) {
    const [, name = '', issue = ''] = dated;
    put('issue', words.end - 5 - issue.length, words.end - 5);
    addYear(draft, pieceOf(words.whole, words.end - 4, words.end), confidence);
    put('container-title', words.start, words.start + name.length);
    return undefined;
  }
  const issue = trailingIssue(words);
  if (issue && TRAILING_VOLUME.test(issue.rest.text)) {
    addField(draft, 'issue', issue.number, confidence);
    words = issue.rest;
  }
  const labelled = LABELLED_VOLUME.exec(words.text);
  const next = units[index + 1];
  const numbered =
    issue !== undefined ||
    next?.kind === 'parenthesis' ||
    next?.before === ':' ||
    (next?.kind === 'words' && (/^(?:n[o°º]|issue|nr|heft)/i.test(next.piece.text) || NUMBERS.test(next.piece.text)));
  const serial = SERIAL_WORD.test(words.text);
  const volume = labelled ?? (numbered || serial ? TRAILING_VOLUME.exec(words.text) : null);
  if (volume && !draft.has('volume')) {
    const [, name = '', number = ''] = volume;
    addField(draft, 'volume', pieceOf(words.whole, words.end - number.length, words.end), confidence);
    words = pieceOf(words.whole, words.start, words.start + name.length);
  }
  return words;
}
