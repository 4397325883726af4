import { editorsBehind, isBy } from '../editors.js';
import { isGenre } from '../genre.js';
import { isHouse } from '../houses.js';
import { imprintAt } from '../imprint.js';
import {
  ACCESSED,
  CONTRIBUTORS,
  EDITORS,
  EDITORS_AFTER,
  NAME_AND_YEAR,
  NUMBERS,
  SHORT_SYMBOL,
  SYMBOL,
  TRANSLATORS,
  UPDATED,
  WITHIN,
  YEAR,
  YEARS,
} from '../patterns.js';
import { isPlace } from '../places.js';
import { isProse } from '../prose.js';
import { isEdition, isLabelled, isPinpoint, VOLUME_OF } from '../roles.js';
import type { Unit } from '../units.js';

/** Whether words after a comma go on with a title rather than play a role of their own. */
export function belongsToTitle(units: readonly Unit[], index: number): boolean {
  const unit = units[index] as Unit;
  if (unit.kind !== 'words' || unit.before !== ',') return false;
  const { text } = unit.piece;
  if (YEARS.test(text) && units[index - 1]?.kind === 'words') return true;
  if (/^with\s\p{Lu}/u.test(text) || /^(?:by|directed by|rev\.)\s\p{Lu}[\p{L}.]*\s\p{Lu}/u.test(text)) return false;
  const town = NAME_AND_YEAR.exec(text)?.[1];
  if (town !== undefined && isPlace(town)) return false;
  if (
    YEAR.test(text) ||
    NUMBERS.test(text) ||
    isEdition(text) ||
    isGenre(text) ||
    SYMBOL.test(text) ||
    SHORT_SYMBOL.test(text) ||
    isHouse(text)
  )
    return false;
  if (
    EDITORS.test(text) ||
    TRANSLATORS.test(text) ||
    CONTRIBUTORS.test(text) ||
    isBy(text) ||
    VOLUME_OF.test(text) ||
    editorsBehind(units, index) !== undefined
  )
    return false;
  if (EDITORS_AFTER.test(text) || ACCESSED.test(text) || UPDATED.test(text)) return false;
  if (/^\d{1,2} vols?\.?$/i.test(text) || (/^\p{Ll}+ing\s/u.test(text) && isProse(text))) return false;
  if (
    /^\d{1,3}(?:st|nd|rd|th) Cong\b/.test(text) ||
    isLabelled(text) ||
    isPinpoint(text) ||
    (WITHIN.test(text) && /^\p{Ll}/u.test(text) && /^\S+\s+[\p{Lu}“]/u.test(text))
  )
    return false;
  return imprintAt(units, index) === undefined && !(isPlace(text) && units[index + 1]?.kind === 'words');
}
