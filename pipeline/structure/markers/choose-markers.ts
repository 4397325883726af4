import type { NoteData, Structure } from '../../../schemas/index.js';
import { lastNotAbove } from '../../../schemas/search.js';
import { numberOf } from '../labels.js';
import type { Call } from './calls.js';
import { heaviestRise } from './heaviest-rise.js';
import { chooseWeakMarkers } from './weak-markers.js';

/** A call that is taken for a marker. */
export interface ChosenMarker extends Call {
  scope: number;
  confidence: number;
}

/** The notes of an article by scope and label. */
export type NotesByLabel = ReadonlyMap<number, ReadonlyMap<string, NoteData>>;

/** Labels of markers that a person has corrected: they are markers, whatever else speaks against it. */
export type Corrected = ReadonlyMap<string, string>;

/** How far outside the numbers of the notes a marker without a note may lie. */
const FAR = 10;
const ROMAN = /^[ivxlc]{2,7}$/i;

const SURE = 1;
const MISSING = 0.8;

/**
 * Chooses among what looks like markers of one form. What nothing else is written as is one where a note has its label,
 * or where it counts like one. A weak form (`(3)`, a digit behind a word) stands for much else, so it must rise through
 * the text as the notes do; one that does not rise (a note called again) must stand as the rising ones do.
 *
 * @param calls what looks like markers of the form, in the order of the text
 * @param loose what could be one by its place alone: it fills a gap that the others leave
 * @param isLookAlike whether a call is more likely something else
 * @param reaches the lists that markers of this form lead to
 */
export function chooseMarkers(
  calls: readonly Call[],
  loose: readonly Call[],
  reaches: readonly Structure[],
  notes: NotesByLabel,
  corrected: Corrected,
  isLookAlike: (call: Call) => boolean,
): ChosenMarker[] {
  const scopeAt = scopeFinder(reaches);
  const scoped = calls.map((call) => ({ ...call, scope: scopeAt(call.start) }));
  const first = calls[0] ?? loose[0];
  const isLettered = (scope: number): boolean => {
    const labels = [...(notes.get(scope)?.keys() ?? [])];
    return labels.some((label) => /^[abd-hjkm-uwyz]$/i.test(label)) && !labels.some((label) => /^[a-z]{2}/i.test(label));
  };
  const lettered = new Set([...new Set(scoped.map(({ scope }) => scope))].filter(isLettered));
  // A letter in brackets is often an editor's: “[t]he”.
  if (!first?.form.weak && !lettered.size) {
    return [...groupByScope(scoped)]
      .flatMap(([scope, own]) => withoutLookAlikes(own, notes.get(scope) ?? new Map(), isLookAlike))
      .flatMap((call) => strong(call, notes.get(call.scope), corrected))
      .sort((a, b) => a.start - b.start);
  }
  const byScope = groupByScope(scoped);
  const looseByScope = groupByScope(loose.map((call) => ({ ...call, scope: scopeAt(call.start) })));
  return [...new Set([...byScope.keys(), ...looseByScope.keys()])]
    .flatMap((scope) =>
      chooseWeakMarkers(byScope.get(scope) ?? [], looseByScope.get(scope) ?? [], notes.get(scope) ?? new Map(), corrected),
    )
    .sort((a, b) => a.start - b.start);
}

/** A call and the scope that its place is in. */
export type ScopedCall = Call & { scope: number };

function groupByScope(calls: readonly ScopedCall[]): Map<number, ScopedCall[]> {
  const groups = new Map<number, ScopedCall[]>();
  for (const call of calls) {
    const own = groups.get(call.scope);
    if (own) own.push(call);
    else groups.set(call.scope, [call]);
  }
  return groups;
}

/** Tells the scope at an offset, by a binary search over the reaches. */
function scopeFinder(reaches: readonly Structure[]): (offset: number) => number {
  const sorted = reaches.map(({ scope, reach }) => ({ scope, start: reach?.start.offset ?? 0 })).sort((a, b) => a.start - b.start);
  return (offset) => {
    const index = lastNotAbove(sorted.length, (at) => (sorted[at] as { start: number }).start, offset);
    return sorted[Math.max(index, 0)]?.scope ?? 1;
  };
}

/** What looks more like something else is a marker only where it rises with the others and none of them says its number. */
function withoutLookAlikes(
  calls: readonly ScopedCall[],
  notes: ReadonlyMap<string, NoteData>,
  isLookAlike: (call: Call) => boolean,
): readonly ScopedCall[] {
  const alike = new Set(calls.filter(isLookAlike));
  if (!alike.size) return calls;
  const known = calls.filter(({ labels }) => labels.every((label) => notes.has(label)));
  const rising = new Set(
    heaviestRise(
      known.map(({ labels }) => numberOf(labels[0] as string) ?? 0),
      known.map((call) => (alike.has(call) ? 0.3 : 1)),
    ).map((index) => known[index] as ScopedCall),
  );
  return calls.filter((call) => !alike.has(call) || rising.has(call));
}

function strong(call: ScopedCall, notes: ReadonlyMap<string, NoteData> | undefined, corrected: Corrected): ChosenMarker[] {
  const { form, labels } = call;
  if (form.explicit) return [{ ...call, confidence: SURE }];
  if (!notes?.size) return [];
  const isKnown = (label: string): boolean => notes.has(label);
  const known = labels.filter(isKnown).length;
  if (!labels.every((label) => isKnown(label) || corrected.has(label) || canBeMissing(label, notes))) return [];
  return [{ ...call, confidence: known === labels.length ? SURE : MISSING }];
}

/**
 * Whether a label that no note has still reads as a marker: a number of the kind that the notes have, not far outside
 * theirs. What is far outside is a year, a page or the paragraph of a law.
 */
function canBeMissing(label: string, notes: ReadonlyMap<string, NoteData>): boolean {
  const labels = [...notes.keys()];
  const isRoman = labels.some((other) => ROMAN.test(other)) && !labels.some((other) => /^\d/.test(other));
  if (!(isRoman ? ROMAN : /^\d/).test(label)) return false;
  const number = numberOf(label);
  if (number === undefined || number === 0) return false;
  const numbers = labels.map((other) => numberOf(other) ?? 0);
  const lowest = numbers.reduce((least, other) => Math.min(least, other), Number.MAX_SAFE_INTEGER);
  const highest = numbers.reduce((most, other) => Math.max(most, other), 0);
  return number >= lowest - FAR && number <= highest * 1.5 + FAR;
}
