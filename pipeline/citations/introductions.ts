import { isNameList, isPerson } from './names.js';
import { pieceOf } from './piece.js';
import { hasNames, isProse } from './prose.js';
import { titleAt } from './title.js';
import type { Unit } from './units.js';

/** `The figures are for 2019: Agency, “T,”`: prose that a colon parts from the citation it leads to. */
export function withoutIntroduction(units: Unit[]): Unit[] {
  const quotation = units.findIndex(({ kind }) => kind === 'quotation');
  const said = behindSpeech(units, quotation);
  if (said) return said;
  const clause = clauseBefore(units, quotation) ?? withoutLeadIn(units);
  if (clause) return clause;
  if (!units.some(({ kind, piece }) => kind === 'words' && (isProse(piece.text) || SEE.test(piece.text)))) return units;
  if (quotation !== -1 && titleAt(units) === quotation && !isProse(units[0]?.piece.text ?? '')) return units;
  for (let index = (quotation === -1 ? units.length : quotation) - 1; index >= 0; index--) {
    const unit = units[index] as Unit;
    if (unit.kind !== 'words') continue;
    const { text, whole, start, end } = unit.piece;
    if (index === quotation - 1 && text.endsWith(':') && isProse(text)) return units.slice(quotation);
    const colon = text.lastIndexOf(': ');
    const prose = units.slice(0, index).some(({ piece }) => isProse(piece.text)) || isProse(text) || SEE.test(text.slice(0, colon));
    const from = colon === -1 ? (index === quotation - 1 ? namesAtEnd(text) : undefined) : colon + 1;
    if (!prose || from === undefined) continue;
    const rest: Unit[] = [{ ...unit, piece: pieceOf(whole, start + from, end), before: '' }, ...units.slice(index + 1)];
    return titleAt(rest) !== undefined || isNameList((rest[0] as Unit).piece.text) ? rest : units;
  }
  return units;
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
    if (hasNames(left) || !/\p{Ll}{3}/u.test(left)) return undefined;
    const rest: Unit[] = [{ ...unit, kind: 'words', piece: pieceOf(whole, start + colon + 1, end), before: '' }, ...units.slice(index + 1)];
    return titleAt(rest) === quotation - index ? rest : undefined;
  }
  return undefined;
}

/** `Data are taken from `, `Figures shown in `: words in lower case up to a preposition, and then names. */
const LEAD_IN =
  /^(?:(?:Data|Information|Figures|Statistics|Numbers|Estimates|Adapted|Drawn|Taken|Calculated|Compiled)|(?:Authors?[’']s?|Authors[’']|Own)\s(?:calculations?|analysis|elaborations?|estimates?|compilation)(?:\s\p{Ll}+){0,4}|\p{Lu}?\p{Ll}+(?:\s\p{Ll}+){1,7}|[^,.:;]{2,120}?\s(?:is|are|was|were|be|been|appears?|comes?|can be found|is taken|draws?)(?:\s\p{Ll}+){0,5})\s(?:from|in|by|at|on)\s(?:the\s)?(?=\p{Lu})/u;

/** `Author’s calculation from `, before a title. */
const LEAD_IN_ALONE = /^\p{Lu}?[\p{Ll}’']+(?:\s[\p{L}’']+){0,8}\s(?:from|on|in|by|with|using)$/u;

function withoutLeadIn(units: readonly Unit[]): Unit[] | undefined {
  const [first, ...rest] = units as [Unit, ...Unit[]];
  if (first.kind === 'words' && rest[0]?.kind === 'quotation' && LEAD_IN_ALONE.test(first.piece.text) && !hasNames(first.piece.text))
    return rest;
  const lead = first.kind === 'words' ? LEAD_IN.exec(first.piece.text) : null;
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
