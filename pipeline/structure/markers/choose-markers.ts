import type { NoteData, Structure } from '../../../schemas/index.js';
import { lastNotAbove } from '../../../schemas/search.js';
import { numberOf } from '../labels.js';
import { type Call, isEnumerator } from './calls.js';
import { heaviestRise } from './heaviest-rise.js';

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
/** Share of the sure markers that must stand in the same setting as one that does not rise with the others. */
const COMMON_SETTING = 0.1;

/** Share of the calls of a weak form that must be markers for the form to stand for nothing else. */
const EXCLUSIVE = 0.9;

const SURE = 1;
const RISING = 0.95;
const REPEATED = 0.9;
/** Share of the notes below which the markers behind words are too few to be the convention. */
const MOSTLY_SPACED = 0.3;
const OUT_OF_ORDER = 0.7;
const MISSING = 0.8;
const FILLING = 0.6;

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
    .flatMap((scope) => weak(byScope.get(scope) ?? [], looseByScope.get(scope) ?? [], notes.get(scope) ?? new Map(), corrected))
    .sort((a, b) => a.start - b.start);
}

type ScopedCall = Call & { scope: number };

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

function weak(
  calls: readonly ScopedCall[],
  loose: readonly ScopedCall[],
  notes: ReadonlyMap<string, NoteData>,
  corrected: Corrected,
): ChosenMarker[] {
  const orderOf = labelOrder([...notes.keys()]);
  const numbers = [...notes.keys()].flatMap((label) => orderOf(label) ?? []);
  const highest = numbers.reduce((most, number) => Math.max(most, number), 0);
  const lowest = Math.min(...numbers.slice(0, 1), ...numbers.slice(-1));
  const glued = risingCalls(calls, lowest, highest, orderOf);
  // Where hardly any number stands behind a word, every marker has a space before it.
  const isSpaced = loose.length > 0 && glued.length < notes.size * MOSTLY_SPACED;
  const rising = new Set(
    isSpaced
      ? risingCalls(
          [...calls, ...loose].sort((a, b) => a.start - b.start),
          lowest,
          highest,
          orderOf,
        )
      : glued,
  );
  const settings = new Map<string, number>();
  for (const { setting } of rising) settings.set(setting, (settings.get(setting) ?? 0) + 1);
  const isCommon = ({ setting, form }: Call): boolean =>
    (settings.get(setting) ?? 0) >= Math.max(2, COMMON_SETTING * rising.size) &&
    (form.id !== 'n' || /^[.”]/.test(setting)) &&
    setting !== '  ';
  // Where nearly all that is written so is a marker, one out of order is a note that is called again.
  const inRange = calls.filter(({ labels }) => labels.every((label) => notes.has(label)));
  const isExclusive = inRange.filter((call) => rising.has(call) || isCommon(call)).length >= inRange.length * EXCLUSIVE;
  const called = new Set([...rising].flatMap(({ labels }) => labels));
  const fills = new Set(isSpaced ? [] : gapFillers([...rising], [...calls, ...loose], notes, called, orderOf));
  return [...calls, ...loose.filter((call) => fills.has(call) || rising.has(call))].flatMap((call): ChosenMarker[] => {
    const known = call.labels.filter((label) => notes.has(label)).length;
    if (call.labels.some((label) => corrected.has(label))) return [{ ...call, confidence: SURE }];
    const isOdd = rising.size >= 10 && isEnumeratorLike(call, settings.get(call.setting) ?? 0);
    if (rising.has(call)) return [{ ...call, confidence: isOdd ? FILLING : known === call.labels.length ? RISING : MISSING }];
    if (fills.has(call)) return [{ ...call, confidence: FILLING }];
    const isSign = call.labels.every((label) => /^[^\p{L}\p{N}]/u.test(label));
    if (isSign) return known ? [{ ...call, confidence: RISING }] : [];
    return known * 2 >= call.labels.length && isCommon(call) ? [{ ...call, confidence: isExclusive ? REPEATED : OUT_OF_ORDER }] : [];
  });
}

/** How labels count: by their digits, or by the alphabet where the notes are lettered; undefined for those of another kind. */
function labelOrder(labels: readonly string[]): (label: string) => number | undefined {
  const digits = labels.filter((label) => /^\d/.test(label)).length;
  if (digits * 2 >= labels.length) return (label) => (/^\d/.test(label) ? numberOf(label) : undefined);
  return (label) => (/^[a-z]$/i.test(label) ? label.toLowerCase().charCodeAt(0) : undefined);
}

/** The calls that rise through the text, from the first note to the last. What no note has counts, if it fills its place in the order. */
function risingCalls<T extends Call>(
  calls: readonly T[],
  lowest: number,
  highest: number,
  orderOf: (label: string) => number | undefined,
): T[] {
  const candidates = calls.flatMap((call) => {
    const value = orderOf(call.labels[0] ?? '');
    return value !== undefined && value >= lowest && value <= highest ? [{ call, value }] : [];
  });
  return heaviestRise(
    candidates.map(({ value }) => value),
    candidates.map(({ call }) => 1 + plausibility(call)),
  ).map((index) => (candidates[index] as { call: T }).call);
}

/**
 * For notes that no marker calls, the numbers between the markers before and behind their place that say theirs: a space
 * may have come before a marker. Of several for one note the one counts that stands most as a marker does.
 */
function gapFillers(
  rising: readonly ScopedCall[],
  others: readonly ScopedCall[],
  notes: ReadonlyMap<string, NoteData>,
  called: ReadonlySet<string>,
  orderOf: (label: string) => number | undefined,
): ScopedCall[] {
  const steps = rising.map((call) => ({ value: orderOf(call.labels[0] as string) as number, start: call.start }));
  const candidates = others.flatMap((call) => {
    const [label] = call.labels;
    const value = call.labels.length === 1 && label !== undefined && notes.has(label) && !called.has(label) ? orderOf(label) : undefined;
    return value !== undefined && fitsBetween(value, call.start, steps) ? [{ call, value }] : [];
  });
  candidates.sort((a, b) => a.call.start - b.call.start);
  return heaviestRise(
    candidates.map(({ value }) => value),
    candidates.map(
      ({ call }) => 1 + plausibility(call) + (/[.”]/.test(call.before) ? 0.2 : 0) + (/[.”^]/.test(call.setting[1] ?? '') ? 0.2 : 0),
    ),
  ).map((index) => (candidates[index] as { call: ScopedCall }).call);
}

/** Whether a number stands behind the last marker below it and before the first above it. */
function fitsBetween(value: number, start: number, steps: readonly { value: number; start: number }[]): boolean {
  const index = lastNotAbove(steps.length, (at) => (steps[at] as { value: number }).value, value - 1);
  const [before, after] = [steps[index], steps[index + 1]];
  return (
    (before === undefined || start > before.start) &&
    (after === undefined || start < after.start) &&
    (before !== undefined || after !== undefined)
  );
}

/** Whether a rising number stands as no other does, before the words that it may count or within a word. */
function isEnumeratorLike(call: Call, alike: number): boolean {
  return alike <= 1 && (isEnumerator(call) || /^[a1]/.test(call.setting));
}

/** How much a call stands as a marker does: behind the end of a sentence or a quotation rather than before the words that it counts. */
function plausibility({ setting, before, after }: Call): number {
  const [left, right] = setting;
  if (setting === '  ' && /[\p{Ll},;:(]/u.test(before) && /\p{Ll}/u.test(after)) return -0.3;
  const behind = left === '.' || left === '”' ? 0.3 : left === 'a' ? 0.1 : 0;
  return behind + (right === '.' || right === '^' ? 0.2 : right === ' ' || right === '”' ? 0.1 : 0);
}
