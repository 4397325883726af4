import { addField, addNamesOf, type Draft } from '../draft.js';
import { EDITORS_ALONE } from '../editors.js';
import { imprintAt } from '../imprint.js';
import { type Piece, pieceOf, stripped } from '../piece.js';
import type { Unit } from '../units.js';
import { belongsToTitle } from './belongs-to-title.js';
import { readSerial } from './serial.js';

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
