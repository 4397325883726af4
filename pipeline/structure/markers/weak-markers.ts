import type { NoteData } from '../../../schemas/index.js';
import { lastNotAbove } from '../../../schemas/search.js';
import { numberOf } from '../labels.js';
import { type Call, isEnumerator } from './calls.js';
import type { ChosenMarker, Corrected, ScopedCall } from './choose-markers.js';
import { heaviestRise } from './heaviest-rise.js';

/** Share of the sure markers that must stand in the same setting as one that does not rise with the others. */
const COMMON_SETTING = 0.1;
/** Share of the calls of a weak form that must be markers for the form to stand for nothing else. */
const EXCLUSIVE = 0.9;
/** Share of the notes below which the markers behind words are too few to be the convention. */
const MOSTLY_SPACED = 0.3;

// How sure a marker is: corrected by a person, rising, called again, out of order, without a note, filling a gap.
const SURE = 1;
const RISING = 0.95;
const REPEATED = 0.9;
const OUT_OF_ORDER = 0.7;
const MISSING = 0.8;
const FILLING = 0.6;

/**
 * Chooses among calls of a form that much else is written in, too: those that rise through the text as the notes do, those
 * that stand as the rising ones do, and those that fill a gap between them.
 *
 * @param calls what looks like markers, of one scope
 * @param loose what could be one by its place alone
 * @param notes the notes of the scope by label
 */
export function chooseWeakMarkers(
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
  // A number in parentheses at the very end of a heading counts nothing, and is no page.
  const endsHeading = ({ setting, form }: Call): boolean => form.id === '(n)' && setting.endsWith('^');
  const isCommon = (call: Call): boolean =>
    endsHeading(call) ||
    ((settings.get(call.setting) ?? 0) >= Math.max(2, COMMON_SETTING * rising.size) &&
      (call.form.id !== 'n' || /^[.”]/.test(call.setting)) &&
      call.setting !== '  ');
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
