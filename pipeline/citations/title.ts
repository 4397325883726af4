import { isAccount, isNameList, isOrganisation } from './names.js';
import { HEAD_YEAR, YEARS } from './patterns.js';
import { hasNames, isProse } from './prose.js';
import type { Unit } from './units.js';

/**
 * The place of the quotation that is the title: the first before which nothing stands but names, a date, or the words
 * that lead to it. A passage quoted in the middle of prose is none.
 *
 * @returns its index among the units; undefined where there is none
 */
export function titleAt(units: readonly Unit[]): number | undefined {
  for (let index = 0; index < units.length; index++) {
    const unit = units[index] as Unit;
    if (unit.kind === 'quotation') {
      if (unit.inner.text.length < 2) continue;
      const before = units[index - 1];
      // `… as “Important” (City: House, Year)`: no sign parts the quotation from words that are no names.
      if (
        unit.before === '' &&
        before?.kind === 'words' &&
        !isHeadDate(before.piece.text) &&
        !leadsOn(before.piece.text) &&
        !isNameList(before.piece.text.replace(/,?\s(?:and others|et al\.?)$|:$/, ''))
      )
        return undefined;
      return index;
    }
    if (unit.kind === 'link') return undefined;
    if (
      unit.kind === 'words' &&
      !isHeadDate(unit.piece.text) &&
      !hasNames(lastClause(unit.piece.text)) &&
      !isBody(unit.piece.text) &&
      !leadsOn(unit.piece.text)
    )
      return undefined;
  }
  return undefined;
}

/** A year, or two of them, the word that makes editors of the names before it, or the Congress that passed an Act. */
function isHeadDate(text: string): boolean {
  return (
    HEAD_YEAR.test(text) ||
    YEARS.test(text) ||
    /^(?:eds?\.?|host|director|producer|moderator|narrator)$|^\d{1,3}(?:st|n?d|rd|th) Congress$/.test(text)
  );
}

/** `Bibliothèque nationale de France`, `quiet_kettle`: bodies of whose names Romance languages write most words small, and accounts. */
function isBody(text: string): boolean {
  if (isAccount(text) || /^\p{Lu}[^()]{2,60}\s\(@[^()\s]{1,40}\)$/u.test(text)) return true;
  const [first = '', second] = text.split(' ');
  // `Commission européenne`
  if (second !== undefined && /^\p{Lu}\p{Ll}+\s\p{Ll}{5,}$/u.test(text) && isOrganisation(`${first} X`)) return true;
  return (
    /^\p{Lu}\p{Ll}+$/u.test(first) &&
    text.length < 100 &&
    /\s(?:de|du|des|da|do|del|della|di|d['’]\p{L}+|pour|para)\s?/u.test(text) &&
    isOrganisation(`${first} X`)
  );
}

/** What stands after a colon: `The figures are for 2019: Agency` names an agency. */
function lastClause(text: string): string {
  return text
    .slice(text.lastIndexOf(': ') + 1)
    .replace(/\s\(@[^()\s]{1,40}\)$/, '')
    .trim();
}

function leadsOn(text: string): boolean {
  return (
    !isProse(text) &&
    /(?:^interview (?:with|by)\s\p{Lu}[\p{L}.’'-]*(?:\s\p{Lu}[\p{L}.’'-]*){1,3}|interview with|review of|preface to|introduction to|foreword to|(?:^|\s)in)$/iu.test(
      text,
    )
  );
}
