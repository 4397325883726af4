import { imprintAt } from './imprint.js';
import { withoutIntroduction } from './introductions.js';
import { isNameList, isOrganisation } from './names.js';
import { HEAD_YEAR, YEARS } from './patterns.js';
import { type Piece, pieceOf } from './piece.js';
import { hasNames, isProse } from './prose.js';
import { isEdition, isLabelled } from './roles.js';
import { type Sentence, sentencesOf } from './sentences.js';
import { isSpeech } from './speech.js';
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

const LABEL =
  /^(?:accessed|available|retrieved|doi|in|dans|last|updated|see|posted|published|chap|chapter|section|special issue|no|vol|pp?|ed|eds|edited|trans|volume|issue)\b/iu;

/** Most units of one citation. */
const MAX_UNITS = 80;
/** Most units of a stretch between two sentences or semicolons: a longer one is a listing, in which roles go by nothing. */
const MAX_LISTED = 500;

/** Cuts the units of a note into stretches of one citation each, or of prose. */
export function segmentsOf(text: string, units: readonly Unit[]): Segment[] {
  const sentences = sentencesOf(units);
  const segments: Sentence[] = [];
  sentences.forEach((sentence, index) => {
    const open = segments.at(-1);
    if (open && !sentence.apart && continues(open, sentence, sentences.slice(index + 1, index + 3))) open.units.push(...sentence.units);
    else segments.push(...partedAtAnd({ ...sentence, units: [...sentence.units] }));
  });
  return segments.flatMap(({ units: own, signalled, apart }, index) => {
    const before = segments[index - 1]?.units.at(-1);
    const follows = !apart && (before?.kind === 'link' || before?.kind === 'date');
    return segmentOf(text, own, signalled, follows) ?? [];
  });
}

const OFFERED = /^(?:(?:Replication|Supplementary)\s)?(?:[Dd]ata|[Cc]ode|[Mm]aterials?)\s(?:are\s|is\s)?(?:available|found)\s/;

/** `… (City: Press, 2010), 12, and A. Poe, “T,”`: behind a whole citation, “and” leads to another with a title of its own. */
function partedAtAnd(sentence: Sentence): Sentence[] {
  const { units } = sentence;
  const at = units.findIndex(
    (unit, index) =>
      index > 2 &&
      unit.kind === 'words' &&
      unit.before === ',' &&
      /^and\s\p{Lu}/u.test(unit.piece.text) &&
      units[index + 1]?.kind === 'quotation' &&
      units.slice(0, index).some(({ kind, piece }) => kind === 'parenthesis' && /\d{4}\)$/.test(piece.text)),
  );
  const and = units[at];
  if (and?.kind !== 'words') return [sentence];
  const { whole, start, end } = and.piece;
  const next = { ...and, before: '' as const, piece: pieceOf(whole, start + 4, end) };
  return [
    { ...sentence, units: units.slice(0, at) },
    { units: [next, ...units.slice(at + 1)], signalled: sentence.signalled, apart: true },
  ];
}

/** Whether a sentence goes on with the citation before it, as in styles that part author, year, title and container by full stops. */
function continues(open: Sentence, next: Sentence, after: readonly Sentence[]): boolean {
  const [first] = next.units;
  // No citation is that long; to look it over again with each sentence would cost quadratic time.
  if (open.units.length > MAX_UNITS) return false;
  if (!first || (isProseSentence(open) && !isDatedHead(open)) || hasCase(next)) return false;
  const title = titleAt(open.units);
  // Where a title has only words with capitals, all of a citation may look like names: another one begins with names and a year.
  if (title === undefined && hasBareTitle(open) && isHeadOfAnother(next, after)) return false;
  if (title === undefined && (isHead(open) || isColonHead(open, next))) return true;
  const behind = title === undefined ? undefined : open.units[title + 1];
  if (behind?.kind === 'words' && isSpeech(behind.piece.text)) return false;
  const titled = title !== undefined || hasBareTitle(open);
  if (!titled) return false;
  if (isTailStart(first)) return !isHeadOfAnother(next, after);
  const linked = open.units.some(({ kind }) => kind === 'link');
  // `Roe’s estimate is in line with “T”`: a sentence of its own, with a citation in it.
  if (first.kind === 'words' && next.units.some(({ kind }) => kind === 'quotation') && isProse(first.piece.text)) return false;
  if (first.kind === 'words' && LABEL.test(first.piece.text)) return true;
  // `Data available at https://…`: another thing than what is cited.
  if (first.kind === 'words' && OFFERED.test(first.piece.text)) return false;
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
  // `Roe, The Tide (1988).` is whole; `Roe, The Tide. (1988)` goes on.
  const dated = units.at(-1)?.kind === 'parenthesis';
  return units.every(
    (unit) =>
      unit.kind === 'date' ||
      (unit.kind === 'parenthesis' && HEAD_PARENTHESIS.test(unit.inner.text)) ||
      (unit.kind === 'words' &&
        (HEAD_YEAR.test(unit.piece.text) ||
          YEARS.test(unit.piece.text) ||
          HEAD_PARENTHESIS.test(unit.piece.text) ||
          (hasNames(unit.piece.text) && !(dated && unit.before === ',' && ARTICLE.test(unit.piece.text))))),
  );
}

/** `Ada Roe: Der stille Pakt`, and behind a full stop its subtitle with an imprint: German notes end the title with it. */
function isColonHead({ units }: Sentence, next: Sentence): boolean {
  const [only, ...more] = units;
  const colon = only?.kind === 'words' && more.length === 0 ? only.piece.text.indexOf(': ') : -1;
  if (
    !only ||
    colon === -1 ||
    !isNameList(only.piece.text.slice(0, colon).replace(/\s?\/\s?/g, ' and ')) ||
    isOrganisation(only.piece.text.slice(0, colon))
  )
    return false;
  return (
    next.units.length <= 8 &&
    next.units
      .slice(1)
      .some(
        ({ kind, piece }, at) =>
          kind === 'words' && (isLabelled(piece.text) || isEdition(piece.text) || imprintAt(next.units, at + 1) !== undefined),
      )
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
  if (!first || !last || own.length > MAX_LISTED) return undefined;
  let { end } = last.piece;
  if (text[end] === '>') end++;
  if (
    text[end] === '.' &&
    /(?:^|[\s(])(?:ibid|id|ebd|cit|al|ff?|eds?|a\.a\.O|Inc|Co|Ltd|Corp)$/i.test(text.slice(Math.max(0, end - 8), end))
  )
    end++;
  return { units: own, area: pieceOf(text, first.piece.start, end), signalled, follows };
}
