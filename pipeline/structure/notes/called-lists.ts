import { numberOf } from '../labels.js';
import { type Call, ENUMERATING, isEnumerator } from '../markers/calls.js';
import { heaviestRise } from '../markers/heaviest-rise.js';
import type { LabelledLine } from './labelled-lines.js';

/** A list of notes and the markers that may lead to it, both in the order of the text. */
export interface CalledList {
  lines: readonly LabelledLine[];
  calls: readonly Call[];
}

/** How many notes some marker calls. */
export function calledCount({ lines, calls }: CalledList): number {
  const called = new Set(calls.flatMap(({ labels }) => labels));
  return lines.filter(({ label }) => called.has(label)).length;
}

/** The share of labels in markers that some note has. */
export function explainedShare({ lines, calls }: CalledList): number {
  const known = new Set(lines.map(({ label }) => label));
  const lowest = numberOf(lines[0]?.label ?? '') ?? 0;
  const highest = numberOf(lines.at(-1)?.label ?? '') ?? 0;
  const labels = new Set(
    calls.flatMap(({ labels: own }) => own).filter((label) => !(Number(label) > highest + 3 || Number(label) < Math.min(lowest, 1))),
  );
  return labels.size ? [...labels].filter((label) => known.has(label)).length / labels.size : 1;
}

/** How many notes markers call one after the other. */
export function calledInOrder(list: CalledList): number {
  if (list.lines.every(({ label }) => /^[^\p{L}\p{N}]/u.test(label))) return calledAsOften(list);
  const labels = new Set(list.lines.map(({ label }) => label));
  return new Set(inOrder(list.lines, list.calls).flatMap((call) => call.labels.filter((label) => labels.has(label)))).size;
}

/** Signs begin anew on every page: how many notes are called, if each marker calls one. */
function calledAsOften({ lines, calls }: CalledList): number {
  const open = new Map<string, number>();
  for (const { labels } of calls) for (const label of labels) open.set(label, (open.get(label) ?? 0) + 1);
  return lines.filter(({ label }) => {
    const left = open.get(label) ?? 0;
    open.set(label, left - 1);
    return left > 0;
  }).length;
}

/** The longest run of calls that name the notes in their order. */
export function inOrder(lines: readonly LabelledLine[], calls: readonly Call[]): Call[] {
  const indexOf = new Map(lines.map(({ label }, index) => [label, index]));
  const named = calls.flatMap((call) =>
    call.labels.flatMap((label) => (indexOf.has(label) ? [{ call, at: indexOf.get(label) as number }] : [])),
  );
  return heaviestRise(
    named.map(({ at }) => at),
    named.map(() => 1),
  ).map((index) => (named[index] as (typeof named)[number]).call);
}

/** Whether what looks like markers counts the parts of sentences. */
export function areEnumerators(lists: readonly CalledList[]): boolean {
  const named = lists.flatMap(({ lines, calls }) => {
    const labels = new Set(lines.map(({ label }) => label));
    return calls.filter((call) => call.labels.some((label) => labels.has(label)));
  });
  return named.length > 0 && named.filter(isEnumerator).length >= named.length * ENUMERATING;
}
