import { isNameList, isPerson } from './names.js';
import { pieceOf } from './piece.js';
import { hasNames, isProse } from './prose.js';
import { titleAt } from './title.js';
import type { Unit } from './units.js';

/** `The figures are for 2019: Agency, “T,”`: prose that a colon parts from the citation it leads to. */
export function withoutIntroduction(units: Unit[]): Unit[] {
  if (units[0] && CONGRESS.test(units[0].piece.text)) {
    const rest = withoutCongress(units);
    return rest.length ? withoutIntroduction(rest) : rest;
  }
  const quotation = units.findIndex(({ kind }, index) => kind === 'quotation' && !isMention(units, index));
  const own = ofAuthor(units, quotation);
  if (own) return own;
  const said = behindSpeech(units, quotation);
  if (said) return said;
  const clause = clauseBefore(units, quotation) ?? withoutLeadIn(units);
  if (clause) return clause;
  if (!units.some(({ kind, piece }) => kind === 'words' && (isProse(piece.text) || SEE.test(piece.text)))) return units;
  const title = quotation === -1 ? undefined : titleAt(units);
  if (title === quotation && !isProse(units[0]?.piece.text ?? '')) return units;
  for (let index = (title === undefined ? units.length : quotation) - 1; index >= 0; index--) {
    const unit = units[index] as Unit;
    if (unit.kind !== 'words') continue;
    const { text, whole, start, end } = unit.piece;
    if (index === quotation - 1 && text.endsWith(':') && isProse(text)) return units.slice(quotation);
    const colon = text.lastIndexOf(': ');
    // `what Roe calls “the long ebb”: Jane Roe, Tides`
    const quotes = text.startsWith(':') && index > 1 && title === undefined && units[index - 1]?.kind === 'quotation';
    const prose =
      quotes || units.slice(0, index).some(({ piece }) => isProse(piece.text)) || isProse(text) || SEE.test(text.slice(0, colon));
    const from = colon === -1 ? (index === quotation - 1 ? namesAtEnd(text) : undefined) : colon + 1;
    if (!prose || from === undefined) continue;
    const rest: Unit[] = [{ ...unit, piece: pieceOf(whole, start + from, end), before: '' }, ...units.slice(index + 1)];
    return titleAt(rest) !== undefined || isNameList((rest[0] as Unit).piece.text) ? rest : units;
  }
  return units;
}

const CONGRESS = /^\d{1,3}(?:st|n?d|rd|th)\sCongress$/;

/** `28th Congress, Session II. `, before the title of an Act. */
function withoutCongress([, ...rest]: Unit[]): Unit[] {
  const [next] = rest;
  return next?.kind === 'words' && /^(?:Session\s[IVX\d]{1,4}|\d(?:st|n?d|rd|th)\s[Ss]ess(?:ion)?\.?)$/.test(next.piece.text)
    ? rest.slice(1)
    : rest;
}

/** `… compiled from Jane Roe and Ben Poe’s report, “T”`: whose it is stands at the end of prose. */
const POSSESSIVE =
  /(?:^|\s)(?<who>(?:\p{Lu}[\p{L}.’'-]*\s(?:and\s)?){1,6}\p{Lu}[\p{L}.-]+)[’'](?:s\s|\s)(?:\p{Ll}+\s)?(?:report|article|book|paper|essay|study|piece|analysis|chapter|lecture|speech)$/du;

function ofAuthor(units: readonly Unit[], quotation: number): Unit[] | undefined {
  const before = units[quotation - 1];
  if (before?.kind !== 'words') return undefined;
  const { whole, start, text } = before.piece;
  const tail = Math.max(0, text.length - 120);
  if (!/[’']s?\s[^’']{4,40}$/.test(text)) return undefined;
  const who = POSSESSIVE.exec(text.slice(tail))?.indices?.groups?.['who'];
  if (!who || !isNameList(text.slice(tail + who[0], tail + who[1]))) return undefined;
  return [{ ...before, before: '', piece: pieceOf(whole, start + tail + who[0], start + tail + who[1]) }, ...units.slice(quotation)];
}

/** `‘Impactful’ here means …: Jane Roe, “T”`: a word that prose speaks of, with the title of a citation still to come. */
function isMention(units: readonly Unit[], index: number): boolean {
  const [word, next] = [units[index], units[index + 1]];
  if (
    word?.kind !== 'quotation' ||
    next?.kind !== 'words' ||
    next.before !== '' ||
    !units.slice(index + 2).some(({ kind }) => kind === 'quotation')
  )
    return false;
  if (word.piece.whole[word.piece.end] === ':') return isNameList(next.piece.text.replace(/^:\s?/, ''));
  return /^\p{Ll}/u.test(next.piece.text) && isProse(next.piece.text) && next.piece.text.includes(': ');
}

/** `“…?” Jane Roe, “T,”`: what somebody said, and right behind it, with no sign between, the citation that it is taken from. */
function behindSpeech(units: readonly Unit[], quotation: number): Unit[] | undefined {
  const [said, names] = [units[quotation], units[quotation + 1]];
  if (said?.kind !== 'quotation' || !/[.?!]$/.test(said.inner.text) || names?.kind !== 'words' || !isNameList(names.piece.text))
    return undefined;
  const rest = units.slice(quotation + 1);
  const title = titleAt(rest);
  return title !== undefined && title <= 3 && rest[title]?.before === ',' ? rest : undefined;
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
    if (hasNames(left.replace(/^and\s/, '')) || !/\p{Ll}{3}/u.test(left)) return undefined;
    const rest: Unit[] = [{ ...unit, kind: 'words', piece: pieceOf(whole, start + colon + 1, end), before: '' }, ...units.slice(index + 1)];
    return titleAt(rest) === quotation - index ? rest : undefined;
  }
  return undefined;
}

/** `Data are taken from `, `Figures shown in `: words in lower case up to a preposition, and then names. */
const LEAD_IN =
  /^(?:(?:Data|Information|Figures|Statistics|Numbers|Estimates|Adapted|Drawn|Taken|Calculated|Compiled)|(?:Authors?[’']s?|Authors[’']|Own)\s(?:calculations?|analysis|elaborations?|estimates?|compilation|translations?)(?:\s\p{Ll}+){0,4}|\p{Lu}?\p{Ll}+(?:[’']s?)?(?:\s\p{Ll}+){1,7}|[^,.:;]{2,120}?\s(?:is|are|was|were|be|been|appears?|comes?|can be found|is taken|draws?)(?:\s\p{Ll}+){0,5})\s(?:from|in|by|at|on)\s(?:the\s)?(?=\p{Lu})/u;

/** `Part III of `, `Chapter 4 in `: a place within the work that is named behind it. */
const PLACE_IN = /^(?:[Pp]arts?|[Cc]hapters?|[Ss]ections?|[Bb]ook|[Cc]hap\.|[Cc]h\.)\s(?:\d{1,3}|[IVXL]{1,6})\s(?:of|in)\s(?=\p{Lu})/u;

/** `This point is made by Jane Roe in The Long Tide (City: Press, 2010)`: who, and what, at the end of prose. */
const MADE_BY =
  /\s(?:by|from)\s(?<who>\p{Lu}[\p{L}.’'-]*(?:\s(?:and\s)?\p{Lu}[\p{L}.’'-]*){1,6})\s(?:in|,)\s(?:(?:his|her|their)\s)?(?=\p{Lu}|“)/du;

/** `Image licensed from Quay Pictures`, before what it shows. */
const CREDIT = /^(?:Image|Photo|Photograph|Picture|Map|Figure|Illustration)s? (?:licensed|courtesy|reproduced|taken|adapted|by|from)\b/;

/** `Author’s calculation from `, before a title. */
const LEAD_IN_ALONE = /^\p{Lu}?[\p{Ll}’']+(?:\s[\p{L}’']+){0,8}\s(?:from|on|in|by|with|using)$/u;

/** Without one of these, words lead to no title: most are names, and have none. */
const PREPOSITION = /\s(?:from|of|on|in|by|at|with|using)(?:\s|$)/;

function withoutLeadIn(units: readonly Unit[]): Unit[] | undefined {
  const [first, ...rest] = units as [Unit, ...Unit[]];
  if (first.kind !== 'words' || !PREPOSITION.test(first.piece.text)) return undefined;
  if (rest[0]?.kind === 'quotation' && CREDIT.test(first.piece.text)) return rest;
  if (rest[0]?.kind === 'quotation' && LEAD_IN_ALONE.test(first.piece.text) && !hasNames(first.piece.text)) return rest;
  const made = /^\(?[^:]{2,40}: /.test(rest[0]?.kind === 'parenthesis' ? rest[0].inner.text : '') ? MADE_BY.exec(first.piece.text) : null;
  const who = made?.indices?.groups?.['who'];
  if (made && who && isNameList(made.groups?.['who'] ?? '')) {
    const { whole, start, end } = first.piece;
    return [
      { kind: 'words', before: '', piece: pieceOf(whole, start + who[0], start + who[1]) },
      { kind: 'words', before: ',', piece: pieceOf(whole, start + made.index + made[0].length, end) },
      ...rest,
    ];
  }
  const lead = PLACE_IN.exec(first.piece.text) ?? LEAD_IN.exec(first.piece.text);
  const names = lead ? first.piece.text.slice(lead[0].length) : '';
  if (!lead || !isNameList(names) || (lead[0].endsWith('the ') && !hasNames(names))) return undefined;
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
