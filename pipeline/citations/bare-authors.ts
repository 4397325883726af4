import type { Draft } from './draft.js';
import { isGenre } from './genre.js';
import { readPeople } from './lead.js';
import { isOrganisation, isPerson } from './names.js';
import { EDITORS as BEFORE_EDITORS, CONTRIBUTORS, TRANSLATORS } from './patterns.js';
import { pieceOf } from './piece.js';
import { isEdition, isLabelled } from './roles.js';
import type { Unit } from './units.js';

const AND = /(?:^|\s)(?:and|&|und|et|y|e|with)\s/u;

/** `Dora Lind / Eva Stein` */
const SLASH = /\s\/\s/g;

const HANDLE = /\s\(@[^()\s]{1,40}\)$/;

/** `testimony before the Committee on Ports`: what was said, to whom. */
const SPOKEN = /^(?:testimony|statement|remarks|speech|address|lecture)\s(?:before|to|at|for|on|in)\s\S+\s\S/i;

const EDITORS = /^\(?(?:eds?|hg|hrsg|dir|coords?|orgs?|comps?)\.?\)?$/iu;

/** A body that has others under it. */
const PARENT =
  /^(?:(?:U\.?S\.?|UK|Federal|State|National|Royal)\s)?(?:Government|Department|Ministry|Republic|Kingdom|Commonwealth|State|Province) of\s/;

/** `Julian of Ashcombe` */
const BYNAME = /^\p{Lu}\p{Ll}+ (?:of|the) \p{Lu}\p{Ll}+$/u;

const ET_AL = /\bet al\.?$|\band others$/u;

/** Takes the names off the front. @returns the index of the first unit of the title */
export function readAuthors(draft: Draft, head: readonly Unit[]): number {
  const [first] = head;
  if (first?.kind !== 'words' || head.length < 2) return 0;
  const last = lastAuthor(head);
  if (last === undefined) return 0;
  const names = pieceOf(first.piece.whole, first.piece.start, (head[last] as Unit).piece.end);
  const next = head[last + 1];
  const editors = next !== undefined && EDITORS.test(next.kind === 'parenthesis' ? next.inner.text : next.piece.text);
  const people = editors ? pieceOf(names.whole, names.start, (next as Unit).piece.end) : names;
  const suffix = !editors && next?.kind === 'words' && /^(?:Inc|Ltd|LLC|L\.P|LLP|GmbH|AG|PLC)\.?$/i.test(next.piece.text);
  if (!readPeople(draft, suffix ? pieceOf(names.whole, names.start, next.piece.end) : people)) return 0;
  return last + (editors || suffix ? 2 : 1);
}

/** Where the list of authors ends: at its “and”, at `et al.`, or with the first name if it has neither. */
function lastAuthor(head: readonly Unit[]): number | undefined {
  const textOf = (index: number): string => (head[index]?.kind === 'words' ? (head[index] as Unit).piece.text : '');
  const first = textOf(0).replace(HANDLE, '').replace(SLASH, ' and ');
  const follows =
    head[1]?.kind === 'words' ||
    (head[1]?.kind === 'quotation' && head[1].before === ',') ||
    (head[1]?.kind === 'parenthesis' && EDITORS.test(head[1].inner.text));
  // `Harbour Board, Final Report, May 2019`: what has no other title is called by its kind.
  const kindAlone =
    head.length === 2 && ((isOrganisation(first) && /\breport$/i.test(textOf(1))) || (isPerson(first) && SPOKEN.test(textOf(1))));
  if (kindAlone) return 0;
  if (!follows || first.includes(': ') || isGenre(textOf(1)) || (head[1]?.kind === 'words' && !/\p{L}/u.test(textOf(1)))) return undefined;
  if (isOfWork(textOf(1))) return undefined;
  if (ET_AL.test(first) || (AND.test(first) && isList(first))) return 0;
  if (!isPerson(first) && !isOrganisation(first) && !BYNAME.test(first)) return undefined;
  const person = isPerson(first) && !isOrganisation(first);
  // `Department of State, Bureau of Ports, Title`: a part of the body before it.
  if (
    !person &&
    head.length > 2 &&
    /^(?:Bureau|Office|Division|Department|Directorate|Committee|Subcommittee|Faculty) (?:of|for|on) /.test(textOf(1))
  ) {
    const close = [2, 3, 4].find((index) => /^(?:and|&) /.test(textOf(index)));
    return close !== undefined && close < head.length - 1 ? close : 1;
  }
  for (let index = 1; index < Math.min(head.length - 1, 12); index++) {
    const text = textOf(index).replace(/^(?:and|&)\s/, '');
    if (textOf(index) === '' || head[index]?.before !== ',' || !isList(text) || text.includes(': ') || person === isOrganisation(text))
      break;
    if (ET_AL.test(text)) return index;
    // `Ministry of Canals, Government of Ruritania, Canal Plan`: the body that the first one is part of.
    if (index === 1 && !AND.test(textOf(1)) && !person && PARENT.test(text))
      return isOrganisation(textOf(2)) && AND.test(textOf(2)) ? 2 : 1;
    // `University of X, Fund Y, and University of Z, City`: the “and” closes the list.
    // `Harbour Council, Heat, Harvest, and Hours, testimony for …`: what a kind of document follows is its title.
    if (AND.test(textOf(index)) && isGenre(textOf(index + 1))) return 0;
    if (AND.test(textOf(index))) return isOrganisation(text) && isTown(head, index + 1) ? index + 1 : index;
  }
  return 0;
}

/** `The Harbour Handbook, vol. 2`, `The Salt Road, ed. A. Roe`: what is said of a work, so that its title stands before it. */
function isOfWork(text: string): boolean {
  return isLabelled(text) || isEdition(text) || BEFORE_EDITORS.test(text) || TRANSLATORS.test(text) || CONTRIBUTORS.test(text);
}

function isTown(head: readonly Unit[], index: number): boolean {
  return (
    index < head.length - 1 &&
    /\bUniversity\b/.test(head[index - 1]?.piece.text ?? '') &&
    /^[\p{Lu}]\p{Ll}+(?: [\p{Lu}]\p{Ll}+)?$/u.test(head[index]?.piece.text ?? '')
  );
}

export function isList(text: string): boolean {
  return text
    .split(/\s(?:and|&|und|et|y|e|with)\s/u)
    .every(
      (name, _index, names) =>
        isPerson(name.replace(ET_AL, '').trim()) ||
        (isOrganisation(name) && (names.length === 1 || name.includes(' ') || name === name.toUpperCase())) ||
        (ET_AL.test(text) && /^\p{Lu}|^et al/u.test(name)),
    );
}
