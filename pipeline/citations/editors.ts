import { citationWords, patternOf } from '../lexicons/citations/index.js';
import { addField, addNamesOf, type Draft } from './draft.js';
import { isHouse } from './houses.js';
import { isOrganisation, isPerson, isSuffix } from './names.js';
import { CONTRIBUTORS, EDITORS, EDITORS_AFTER, TRANSLATORS } from './patterns.js';
import { type Piece, pieceOf } from './piece.js';
import { isPlace } from './places.js';
import type { Unit } from './units.js';

/** `ed.`, `(eds.)`: nothing but the word that makes editors of the people before it. */
export const EDITORS_ALONE = new RegExp(`^\\(?(?:${patternOf(citationWords.editorsAfter)})\\.?\\)?$`, 'iu');

/** `ed. A. Roe, B. Poe, and C. Loe`: a list of people may go on over commas, and ends with its “and”. */
export function readPeople(draft: Draft, units: readonly Unit[], index: number, words: Piece, label: string): number {
  const role = roleOf(draft, words.text);
  const start = words.start + label.length;
  let last = index;
  let closed = /\s(?:and|&|und|et|y|e)\s|et al/.test(words.text);
  while (!closed && last + 1 < units.length) {
    const next = units[last + 1] as Unit;
    if (next.kind !== 'words' || next.before !== ',') break;
    const bare = next.piece.text.replace(/^(?:and|&|und|et|y|e)\s/, '');
    if (isSuffix(bare)) {
      last++;
      continue;
    }
    // `by Ada Roe, Ben Poe, and Loe`
    const closes = /^and\s\p{Lu}[\p{L}’'-]+$/u.test(next.piece.text);
    const person = isPerson(bare.replace(/\s(?:and|&|und|et|y|e)\s.*/, '')) && !isOrganisation(bare);
    if ((!person && !closes) || (!closes && isPlace(bare)) || isHouse(bare) || bare.includes(':')) break;
    closed = /(?:^|\s)(?:and|&|und|et|y|e)\s/.test(next.piece.text);
    last++;
  }
  const people = pieceOf(words.whole, start, (units[last] as Unit).piece.end);
  if (role !== undefined && !draft.has(role) && addNamesOf(draft, role, people, 0.9)) return last;
  // What somebody else did for the book is said in full: `with a foreword by A. Roe`.
  if (CONTRIBUTORS.test(words.text) || isBy(words.text)) addField(draft, 'note', pieceOf(words.whole, words.start, people.end), 0.85);
  else addField(draft, 'note', people, 0.6);
  return last;
}

/** What people behind a word are: behind “by” the authors, or those whose work is reviewed where it has its own author. */
function roleOf(draft: Draft, text: string): 'author' | 'editor' | 'translator' | undefined {
  if (CONTRIBUTORS.test(text) && !EDITORS.test(text)) return undefined;
  if (text.startsWith('by ')) return draft.has('author') ? undefined : 'author';
  return TRANSLATORS.test(text) && !EDITORS.test(text) ? 'translator' : 'editor';
}

/** `by A. Roe`, `by A. Roe and B. Poe`: who wrote the work whose title stands before. */
export function isBy(text: string): boolean {
  return text.startsWith('by ') && /^\p{Lu}[\p{L}.’'-]*\s\p{Lu}/u.test(text.slice(3));
}

/**
 * `A. Roe, ed.` and `A. Roe, B. Poe, and C. Loe, eds.`: people behind a title, whom the word behind them makes its editors.
 *
 * @param index the unit of the first name
 * @returns the index of that word
 */
export function editorsBehind(units: readonly Unit[], index: number): number | undefined {
  let at = index + 1;
  // Most titles have no such word behind them: it is looked for first, since it is short.
  while (at < Math.min(units.length, index + 7) && !isWordForEditors(units[at] as Unit)) {
    if (units[at]?.kind !== 'words' || units[at]?.before !== ',') return undefined;
    at++;
  }
  if (at >= Math.min(units.length, index + 7)) return undefined;
  const names = units.slice(index, at).map(({ piece }) => piece.text.replace(/^(?:and|&|und|et|y|e)\s/, ''));
  const people = names.every((name) => name.split(/\s(?:and|&|und|et|y|e)\s/).every((one) => isPerson(one) && !isOrganisation(one)));
  return people && units[index]?.kind === 'words' ? at : undefined;
}

const LONGEST_WORD = 24;

function isWordForEditors(unit: Unit): boolean {
  const word = unit.kind === 'parenthesis' ? unit.inner.text : unit.kind === 'words' && unit.before === ',' ? unit.piece.text : '';
  return word !== '' && word.length <= LONGEST_WORD && EDITORS_ALONE.test(word);
}

/** `A. Roe, ed.` behind the title. */
export function readPeopleBefore(draft: Draft, words: Piece): boolean {
  if (EDITORS_ALONE.test(words.text)) return true;
  const match = EDITORS_AFTER.exec(words.text);
  if (!match || draft.has('editor') || !(match[1] as string).split(/\s(?:and|&)\s/).every(isPerson)) return false;
  return addNamesOf(draft, 'editor', pieceOf(words.whole, words.start, words.start + (match[1] as string).length), 0.85);
}
