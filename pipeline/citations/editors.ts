import { citationWords, patternOf } from '../lexicons/citations/index.js';
import { addField, addNamesOf, type Draft } from './draft.js';
import { isHouse } from './houses.js';
import { isOrganisation, isPerson, isSuffix } from './names.js';
import { EDITORS, EDITORS_AFTER, TRANSLATORS } from './patterns.js';
import { type Piece, pieceOf } from './piece.js';
import { isPlace } from './places.js';
import type { Unit } from './units.js';

const EDITORS_ALONE = new RegExp(`^\\(?(?:${patternOf(citationWords.editorsAfter)})\\.?\\)?$`, 'iu');

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
  if (role === undefined || draft.has(role) || !addNamesOf(draft, role, people, 0.9))
    addField(draft, 'note', people, words.text.startsWith('by ') ? 0.85 : 0.6);
  return last;
}

/** What people behind a word are: behind “by” the authors, or those whose work is reviewed where it has its own author. */
function roleOf(draft: Draft, text: string): 'author' | 'editor' | 'translator' | undefined {
  if (text.startsWith('by ')) return draft.has('author') ? undefined : 'author';
  return TRANSLATORS.test(text) && !EDITORS.test(text) ? 'translator' : 'editor';
}

/** `A. Roe, ed.` behind the title. */
export function readPeopleBefore(draft: Draft, words: Piece): boolean {
  if (EDITORS_ALONE.test(words.text)) return true;
  const match = EDITORS_AFTER.exec(words.text);
  if (!match || draft.has('editor') || !(match[1] as string).split(/\s(?:and|&)\s/).every(isPerson)) return false;
  return addNamesOf(draft, 'editor', pieceOf(words.whole, words.start, words.start + (match[1] as string).length), 0.85);
}
