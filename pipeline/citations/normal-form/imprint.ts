import type { CslItem } from '../../../schemas/index.js';
import { edtfOf } from '../csl.js';
import { containerOf, kindOf } from './container.js';
import { dateInWords } from './dates.js';
import type { Way } from './ways.js';

/**
 * Place, house and date: `(London: Faber, [1871] 1998)`, `(PhD diss., University of Lisbon, 2015)`, `(speech, Hamburg, May 1,
 * 1985)`, or between commas.
 *
 * @see Chicago Manual of Style, 17th ed., 14.114, 14.127 to 14.146, 14.215 and 14.217
 */
export function imprintOf(csl: CslItem, way: Way): (string | undefined)[] {
  const date = edtfOf(csl.issued);
  const original = edtfOf(csl['original-date']);
  const issued = [original && `[${original}]`, date && dateInWords(date)].filter(Boolean).join(' ');
  const house = [csl['publisher-place'], csl.publisher].filter(Boolean).join(': ');
  const container = way.container === 'parenthesis' ? containerOf(csl, way) : undefined;
  if (way.genre === 'in parenthesis')
    return [bracketed(kindOf(csl, way), way.note === 'with kind' ? csl.note : undefined, container, house, issued)];
  // What has a house as well shows its container apart from it.
  if (container !== undefined && house !== '') return [bracketed(container), house, issued];
  return container === undefined && way.imprint === 'commas' ? [house, issued] : [bracketed(container, house, issued)];
}

function bracketed(...parts: (string | undefined)[]): string | undefined {
  const inside = parts.filter(Boolean).join(', ');
  return inside === '' ? undefined : `(${inside})`;
}
