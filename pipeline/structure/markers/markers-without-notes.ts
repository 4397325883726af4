import { type Call, ENUMERATING, isEnumerator } from './calls.js';
import type { ChosenMarker } from './choose-markers.js';

/** Fewest markers, counting on from 1, that make it plain that a text has lost its notes. */
const FEWEST = 5;
const CONFIDENCE = 0.8;

/**
 * The markers of a text whose notes were not copied: numbers in a form that little else has, from 1 on without a gap. A
 * marker without a note is a marker still.
 *
 * @param calls what looks like markers of one form, in the order of the text
 * @returns none where the numbers may mean something else
 */
export function markersWithoutNotes(calls: readonly Call[]): ChosenMarker[] {
  const [first] = calls;
  if (!first || first.form.weak || calls.filter(isEnumerator).length >= calls.length * ENUMERATING) return [];
  let highest = 0;
  const own = calls.filter(({ labels }) => {
    const numbers = labels.map((label) => (/^\d{1,3}$/.test(label) ? Number(label) : Number.NaN));
    const fits = numbers.every((number) => number >= 1 && number <= highest + labels.length);
    if (fits) highest = Math.max(highest, ...numbers);
    return fits;
  });
  return highest >= FEWEST ? own.map((call) => ({ ...call, scope: 1, confidence: CONFIDENCE })) : [];
}
