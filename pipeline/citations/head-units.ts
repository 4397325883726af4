import { isList } from './bare-authors.js';
import { isDegree } from './honours.js';
import { isOrganisation, isPerson, isSuffix } from './names.js';
import { pieceOf } from './piece.js';
import type { Unit } from './units.js';

/** The units with what stands before an unquoted title cut as names and title have it, whatever parts them. */
export function withHead(units: readonly Unit[]): readonly Unit[] {
  return withEditors(withColon(units));
}

/** `Robert Roe, Jr., Title`, `Ada Roe, PhD, and Ben Poe`: what stands behind a name goes with it. */
export function withSuffixes(units: readonly Unit[]): readonly Unit[] {
  const goesWith = ({ kind, before, piece }: Unit): boolean => {
    const [word = ''] = piece.text.split(/\s/);
    return kind === 'words' && before === ',' && word.length <= 8 && (isSuffix(word) || isDegree(word));
  };
  if (!units.slice(1, 16).some(goesWith)) return units;
  const out: Unit[] = [];
  for (const [index, unit] of units.entries()) {
    const name = out.at(-1);
    if (index < 16 && name?.kind === 'words' && isPerson(name.piece.text.replace(/^and\s/, '')) && goesWith(unit))
      out[out.length - 1] = { ...name, piece: pieceOf(name.piece.whole, name.piece.start, unit.piece.end) };
    else out.push(unit);
  }
  return out;
}

/** `A. Roe and B. Poe, eds. Title`: no comma parts the word for editors from the title. */
function withEditors(units: readonly Unit[]): readonly Unit[] {
  const at = units.slice(0, 8).findIndex((unit) => unit.kind === 'words' && /^eds?\.\s\p{Lu}/u.test(unit.piece.text));
  const unit = units[at];
  if (at < 1 || unit?.kind !== 'words') return units;
  const names = units.slice(0, at);
  if (!names.every((name) => name.kind === 'words' && isPeople(name.piece.text.replace(/^and\s/, '')))) return units;
  const { whole, start, end, text } = unit.piece;
  const title = start + text.indexOf(' ');
  return [
    ...names,
    { ...unit, piece: pieceOf(whole, start, title - 1) },
    { ...unit, before: ',', piece: pieceOf(whole, title, end) },
    ...units.slice(at + 1),
  ];
}

function isPeople(text: string): boolean {
  return /^et al\.?$/.test(text) || (isList(text) && !isOrganisation(text));
}

/** `Author: Title, in: …`, as German notes have it: the colon parts the name from the title. */
function withColon(units: readonly Unit[]): readonly Unit[] {
  const [first, ...rest] = units;
  if (first?.kind !== 'words') return units;
  const colon = first.piece.text.indexOf(': ');
  if (
    colon === -1 ||
    !isList(first.piece.text.slice(0, colon).replace(/\s?\/\s?/g, ' and ')) ||
    isOrganisation(first.piece.text.slice(0, colon))
  )
    return units;
  // `Korea North: A Handbook (City: House, 2018)` is a title with a subtitle; a name with initials or with others is none.
  const names = first.piece.text.slice(0, colon);
  const english = rest.some((unit) => unit.kind === 'parenthesis' && /^[^:]{2,60}:\s.*\d{4}$/.test(unit.inner.text));
  if (english && !/\p{Lu}\.|\/|\s(?:and|und|&|et|y)\s/u.test(names)) return units;
  const { whole, start, end } = first.piece;
  return [
    { ...first, piece: pieceOf(whole, start, start + colon) },
    { ...first, before: ',', piece: pieceOf(whole, start + colon + 1, end) },
    ...rest,
  ];
}
