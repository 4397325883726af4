import { citationWords, patternOf } from '../lexicons/citations/index.js';
import { isNameList, isPerson } from './names.js';
import { HEAD_YEAR, YEARS } from './patterns.js';
import { type Piece, pieceOf } from './piece.js';
import { hasNames, isProse } from './prose.js';
import { titleAt } from './title.js';
import type { Unit } from './units.js';

/** A stretch of a note that may hold one citation, and its units. */
export interface Segment {
  units: Unit[];
  area: Piece;
  /** Whether a word such as `See` leads to it: then it is meant as a citation. */
  signalled: boolean;
  /** Whether it follows a complete citation as a sentence of its own. */
  follows: boolean;
}

interface Sentence {
  units: Unit[];
  signalled: boolean;
  /** Whether it cannot belong to what stands before it. */
  apart: boolean;
  /** Whether it begins with “Compare”: then “with” leads to a further citation. */
  compared?: boolean;
}

const LEAD = new RegExp(
  `^[\\u200b\\ufeff]*(?:[—–-]\\s)?(?:and |but |or )?(?:${patternOf(citationWords.signals)})(?:[.,:]|(?![\\p{L}\\p{N}]))[,:]?[\\s\\u00a0]*`,
  'iu',
);

/** The words that lead to a citation. `S. Roe` is a name: only `s.` stands for “siehe”. */
function leadOf(text: string): RegExpExecArray | null {
  return /^S\. ?\p{Lu}/u.test(text) ? null : LEAD.exec(text);
}

const LABEL =
  /^(?:accessed|available|retrieved|doi|in|dans|last|updated|see|posted|published|chap|special issue|no|vol|pp?|ed|eds|edited|trans|volume|issue)\b/iu;

/** Most units of one citation. */
const MAX_UNITS = 80;

/** Cuts the units of a note into stretches of one citation each, or of prose. */
export function segmentsOf(text: string, units: readonly Unit[]): Segment[] {
  const sentences = sentencesOf(units);
  const segments: Sentence[] = [];
  sentences.forEach((sentence, index) => {
    const open = segments.at(-1);
    if (open && !sentence.apart && continues(open, sentence, sentences.slice(index + 1, index + 3))) open.units.push(...sentence.units);
    else segments.push({ ...sentence, units: [...sentence.units] });
  });
  return segments.flatMap(({ units: own, signalled, apart }, index) => {
    const before = segments[index - 1]?.units.at(-1);
    const follows = !apart && (before?.kind === 'link' || before?.kind === 'date');
    return segmentOf(text, own, signalled, follows) ?? [];
  });
}

/** Units up to a full stop, a semicolon or a line end; a signal opens a sentence of its own. */
function sentencesOf(units: readonly Unit[]): Sentence[] {
  const sentences: Sentence[] = [];
  for (const unit of units) {
    const opened = sentences.at(-1);
    const ends =
      sentences.length === 0 ||
      (opened?.signalled === true && opened.units.length === 0) ||
      unit.before === '.' ||
      unit.before === ';' ||
      unit.before === '\n';
    const inside = unit.kind === 'words' ? seeWithin(unit) : undefined;
    if (inside && unit.kind === 'words') {
      if (ends) sentences.push({ units: [], signalled: false, apart: unit.before === ';' || unit.before === '\n' });
      (sentences.at(-1) as Sentence).units.push(inside[0]);
      sentences.push({ units: [inside[1]], signalled: true, apart: true });
      continue;
    }
    const compared =
      opened?.compared === true && unit.kind === 'words' && unit.before === ',' ? /^with\s(?=\p{Lu})|^with$/u.exec(unit.piece.text) : null;
    if (compared && unit.kind === 'words') {
      const { whole, start, end } = unit.piece;
      const rest = pieceOf(whole, start + compared[0].length, end);
      sentences.push({ units: rest.text === '' ? [] : [{ ...unit, before: '', piece: rest }], signalled: true, apart: true });
      continue;
    }
    const lead = unit.kind === 'words' && (ends || unit.before === ',') ? leadOf(unit.piece.text) : null;
    const strong = lead !== null && (ends || /see|cf|quot|cit/i.test(lead[0]));
    const led = strong && unit.kind === 'words' ? withoutLead(unit) : undefined;
    const own: Unit = led ?? (unit.kind === 'words' && unit.before === ';' ? withoutAnd(unit) : unit);
    if (opened?.signalled && opened.units.length === 0) opened.apart = true;
    else if (ends || strong)
      sentences.push({
        units: [],
        signalled: strong,
        apart: strong || unit.before === ';' || unit.before === '\n',
        ...(lead && /^compare\b/i.test(lead[0]) && { compared: true }),
      });
    if (own.kind === 'words' && own.piece.text === '') continue;
    (sentences.at(-1) as Sentence).units.push(own);
  }
  return sentences.filter(({ units: own }) => own.length > 0);
}

const SEE_WITHIN = /\s(?:see|see also|vgl\.|siehe|voir|véase|veja-se)\s(?=\p{Lu})/giu;

/** `For more on tides see Jane Roe`: prose, and the names that a signal in it leads to. */
function seeWithin(unit: Extract<Unit, { kind: 'words' }>): [Unit, Unit] | undefined {
  const { whole, start, end, text } = unit.piece;
  const found = [...text.matchAll(SEE_WITHIN)].at(-1);
  if (!found) return undefined;
  const at = start + found.index + found[0].length;
  if (!isNameList(whole.slice(at, end)) || !/\p{Ll}/u.test(text.slice(0, found.index))) return undefined;
  return [
    { ...unit, piece: pieceOf(whole, start, start + found.index) },
    { ...unit, before: '', piece: pieceOf(whole, at, end) },
  ];
}

/** `…; and Roe, “T”` */
function withoutAnd(unit: Extract<Unit, { kind: 'words' }>): Unit {
  const and = /^(?:and|or|but|und|et|y)(?:\s(?=\p{Lu})|$)/u.exec(unit.piece.text);
  return and ? { ...unit, piece: pieceOf(unit.piece.whole, unit.piece.start + and[0].length, unit.piece.end) } : unit;
}

function withoutLead(unit: Extract<Unit, { kind: 'words' }>): Unit {
  let { piece } = unit;
  for (let times = 0; times < 3; times++) {
    const lead = leadOf(piece.text);
    if (!lead || /^\p{Ll}/u.test(piece.text.slice(lead[0].length))) break;
    piece = pieceOf(piece.whole, piece.start + lead[0].length, piece.end);
  }
  return { ...unit, piece };
}

/** Whether a sentence goes on with the citation before it, as in styles that part author, year, title and container by full stops. */
function continues(open: Sentence, next: Sentence, after: readonly Sentence[]): boolean {
  const [first] = next.units;
  // No citation is that long; to look it over again with each sentence would cost quadratic time.
  if (open.units.length > MAX_UNITS) return false;
  if (!first || (isProseSentence(open) && !isDatedHead(open)) || hasCase(next)) return false;
  const title = titleAt(open.units);
  if (title === undefined && isHead(open)) return true;
  const titled = title !== undefined || hasBareTitle(open);
  if (!titled) return false;
  if (isTailStart(first)) return !isHeadOfAnother(next, after);
  const linked = open.units.some(({ kind }) => kind === 'link');
  // `Roe’s estimate is in line with “T”`: a sentence of its own, with a citation in it.
  if (first.kind === 'words' && next.units.some(({ kind }) => kind === 'quotation') && isProse(first.piece.text)) return false;
  if (first.kind === 'words' && LABEL.test(first.piece.text)) return true;
  if (linked || isComplete(open, title ?? 1) || titleAt(next.units) !== undefined || isProseSentence(next) || isHeadOfAnother(next, after))
    return false;
  return next.units.length <= 10 && wordsIn(next) <= 25;
}

/** `(1998)`, `(ed.)`, `(2020, May 3)` */
const HEAD_PARENTHESIS = /^(?:[12]\d{3}[a-z]?(?:, \p{L}+(?: \d{1,2})?)?|(?:eds?|hg|hrsg|dirs?|coords?|orgs?)\.?|n\.d\.)$/iu;

/** Whether an imprint or the date of an issue stands in a parenthesis behind the title: styles that have it there end with the sentence. */
function isComplete({ units }: Sentence, title: number): boolean {
  return units.some((unit, index) => index > title && unit.kind === 'parenthesis' && /\d{4}$/.test(unit.inner.text));
}

/** What begins a title rather than the name of a person or, behind a comma, of an organisation. */
const ARTICLE = /^(?:The|An?) /;

/** Names alone, or names and a year: what stands before a title in author-date styles. */
function isHead({ units }: Sentence): boolean {
  return units.every(
    (unit, index) =>
      unit.kind === 'date' ||
      (unit.kind === 'parenthesis' && HEAD_PARENTHESIS.test(unit.inner.text)) ||
      (unit.kind === 'words' &&
        (HEAD_YEAR.test(unit.piece.text) ||
          YEARS.test(unit.piece.text) ||
          HEAD_PARENTHESIS.test(unit.piece.text) ||
          (hasNames(unit.piece.text) && (index === 0 || !ARTICLE.test(unit.piece.text))))),
  );
}

/** Whether names and a year stand at the front, so that what follows is a title whatever its case. */
function isDatedHead({ units }: Sentence): boolean {
  const [first, second] = units;
  return (
    first?.kind === 'words' &&
    hasNames(first.piece.text) &&
    second !== undefined &&
    second.before === '.' &&
    (second.kind === 'date' || HEAD_YEAR.test(second.piece.text))
  );
}

/** Whether units hold a title that stands in no quotation marks: names, a year, and then words. */
function hasBareTitle({ units }: Sentence): boolean {
  const year = units.findIndex((unit) => unit.kind === 'date' || (unit.kind === 'words' && HEAD_YEAR.test(unit.piece.text)));
  if (year > 0 && units.slice(year + 1).some(({ kind }) => kind === 'words')) return true;
  return units.some(({ kind }) => kind === 'parenthesis' || kind === 'link');
}

function isTailStart(unit: Unit): boolean {
  return unit.kind === 'link' || unit.kind === 'date' || unit.kind === 'parenthesis' || HEAD_YEAR.test(unit.piece.text);
}

/** `Roe. 2007. “T.”`, `Roe. “T.”`: the head of the next citation, though no semicolon parts it from this one. */
function isHeadOfAnother(next: Sentence, [second, third]: readonly Sentence[]): boolean {
  if (!second || second.apart || !isHead(next) || next.units[0]?.kind !== 'words' || HEAD_YEAR.test(next.units[0].piece.text)) return false;
  if (second.units[0]?.kind === 'quotation') return true;
  const dated = second.units.length === 1 && (second.units[0]?.kind === 'date' || HEAD_YEAR.test(second.units[0]?.piece.text ?? ''));
  const [begins] = third && !third.apart ? third.units : [];
  return dated && (begins?.kind === 'quotation' || begins?.kind === 'words');
}

const VERSUS = /[\s\u00a0](?:v|vs)\.?[\s\u00a0]\p{Lu}/u;

function hasCase({ units }: Sentence): boolean {
  return units.some(({ kind, piece }) => kind === 'words' && VERSUS.test(piece.text));
}

function isProseSentence({ units }: Sentence): boolean {
  if (units.some(({ kind }) => kind === 'link' || kind === 'quotation')) return false;
  return units.some((unit) => unit.kind === 'words' && isProse(unit.piece.text));
}

function wordsIn({ units }: Sentence): number {
  return units.reduce((count, { kind, piece }) => count + (kind === 'words' ? piece.text.split(' ').length : 1), 0);
}

function segmentOf(text: string, units: Unit[], signalled: boolean, follows: boolean): Segment | undefined {
  const own = withoutIntroduction(units);
  const [first, last] = [own[0], own.at(-1)];
  if (!first || !last) return undefined;
  let { end } = last.piece;
  if (text[end] === '>') end++;
  if (
    text[end] === '.' &&
    /(?:^|[\s(])(?:ibid|id|ebd|cit|al|ff?|eds?|a\.a\.O|Inc|Co|Ltd|Corp)$/i.test(text.slice(Math.max(0, end - 8), end))
  )
    end++;
  return { units: own, area: pieceOf(text, first.piece.start, end), signalled, follows };
}

/** `The figures are for 2019: Agency, “T,”`: prose that a colon parts from the citation it leads to. */
function withoutIntroduction(units: Unit[]): Unit[] {
  const quotation = units.findIndex(({ kind }) => kind === 'quotation');
  const clause = clauseBefore(units, quotation) ?? withoutLeadIn(units);
  if (clause) return clause;
  if (!units.some(({ kind, piece }) => kind === 'words' && (isProse(piece.text) || SEE.test(piece.text)))) return units;
  if (quotation !== -1 && titleAt(units) === quotation && !isProse(units[0]?.piece.text ?? '')) return units;
  for (let index = (quotation === -1 ? units.length : quotation) - 1; index >= 0; index--) {
    const unit = units[index] as Unit;
    if (unit.kind !== 'words') continue;
    const { text, whole, start, end } = unit.piece;
    const colon = text.lastIndexOf(': ');
    const prose = units.slice(0, index).some(({ piece }) => isProse(piece.text)) || isProse(text) || SEE.test(text.slice(0, colon));
    const from = colon === -1 ? (index === quotation - 1 ? namesAtEnd(text) : undefined) : colon + 1;
    if (!prose || from === undefined) continue;
    const rest: Unit[] = [{ ...unit, piece: pieceOf(whole, start + from, end), before: '' }, ...units.slice(index + 1)];
    return titleAt(rest) !== undefined || isNameList((rest[0] as Unit).piece.text) ? rest : units;
  }
  return units;
}

const SEE = /\bsee\b/i;

/** `86 months in one port, 37 in another: Harbour Board, Office of Tides, “T,”`: the citation begins behind the colon. */
function clauseBefore(units: readonly Unit[], quotation: number): Unit[] | undefined {
  for (let index = Math.min(quotation, 8) - 1; index >= 0; index--) {
    const unit = units[index] as Unit;
    const colon = unit.kind === 'words' ? unit.piece.text.lastIndexOf(': ') : -1;
    if (colon === -1) continue;
    const { whole, start, end, text } = unit.piece;
    const left = units
      .slice(0, index)
      .map(({ piece }) => piece.text)
      .concat(text.slice(0, colon))
      .join(' ');
    if (hasNames(left) || !/\p{Ll}{3}/u.test(left)) return undefined;
    const rest: Unit[] = [{ ...unit, kind: 'words', piece: pieceOf(whole, start + colon + 1, end), before: '' }, ...units.slice(index + 1)];
    return titleAt(rest) === quotation - index ? rest : undefined;
  }
  return undefined;
}

/** `Data are taken from `, `Figures shown in `: words in lower case up to a preposition, and then names. */
const LEAD_IN =
  /^(?:\p{Lu}?\p{Ll}+(?:\s\p{Ll}+){1,7}|[^,.:;]{2,120}?\s(?:is|are|was|were|be|been|appears?|comes?|can be found|is taken|draws?)(?:\s\p{Ll}+){0,5})\s(?:from|in|by|at|on)\s(?=\p{Lu})/u;

/** `Author’s calculation from `, before a title. */
const LEAD_IN_ALONE = /^\p{Lu}?[\p{Ll}’']+(?:\s[\p{L}’']+){0,8}\s(?:from|on|in|by|with|using)$/u;

function withoutLeadIn(units: readonly Unit[]): Unit[] | undefined {
  const [first, ...rest] = units as [Unit, ...Unit[]];
  if (first.kind === 'words' && rest[0]?.kind === 'quotation' && LEAD_IN_ALONE.test(first.piece.text) && !hasNames(first.piece.text))
    return rest;
  const lead = first.kind === 'words' ? LEAD_IN.exec(first.piece.text) : null;
  if (!lead || !isNameList(first.piece.text.slice(lead[0].length))) return undefined;
  return [
    { ...first, piece: pieceOf(first.piece.whole, first.piece.start + lead[0].length, first.piece.end), before: '' } as Unit,
    ...rest,
  ];
}

/** `as shown by Jane Roe, “T,”`: where the names begin at the end of prose. */
function namesAtEnd(text: string): number | undefined {
  const match = /(?:^|\s)((?:\p{Lu}[\p{L}.’'-]*\s){1,4}\p{Lu}[\p{L}.’'-]+)$/u.exec(text.slice(-80));
  return match && isPerson(match[1] as string) ? text.length - (match[1] as string).length : undefined;
}
