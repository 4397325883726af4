import type { Draft } from '../draft.js';
import { EDITORS, TRANSLATORS } from '../patterns.js';
import { pieceOf } from '../piece.js';
import { isEdition } from '../roles.js';
import type { Unit } from '../units.js';

const SERIES =
  /\b(?:Series|Studies|Library|Monographs?|Collection|Texts|Papers?|Handbooks?|Reihe|Schriften(?:reihe)?|Beiträge|Colección|Coleção|Classics|Proceedings|Conference|[Ee]d\.)\b/;
const MADE_BY = /^(?:Edited|Translated|Revised|Compiled|Illustrated|With|Editio)\b/;

/** Whether the units right behind the title are a sentence that can be its subtitle: no series, edition, or people. */
export function isSubtitle(draft: Draft, units: readonly Unit[]): boolean {
  const title = draft.fields.find(({ name }) => name === 'title')?.ranges[0]?.[1] ?? 0;
  const [first] = units;
  if (!first || draft.contained || units.some(({ kind, before }, at) => kind !== 'words' || (at > 0 && before === '.'))) return false;
  const text = units.map((unit) => unit.piece.text).join(', ');
  return (
    /^[.\s]*$/.test(draft.text.slice(title, first.piece.start)) &&
    !/\d/.test(text) &&
    text.split(' ').length > 2 &&
    ![EDITORS, TRANSLATORS, SERIES, MADE_BY].some((pattern) => pattern.test(text)) &&
    !isEdition(text)
  );
}

/** Makes what stands behind the title, up to an offset, part of it. */
export function growTitle(draft: Draft, end: number): void {
  const title = draft.fields.find(({ name }) => name === 'title');
  const start = title?.ranges[0]?.[0];
  if (!title || start === undefined) return;
  const whole = pieceOf(draft.text, start, end);
  Object.assign(title, { raw: whole.text, value: whole.text, ranges: [[whole.start, whole.end]] });
}
