import type { Severity } from '../../../schemas/index.js';
import { byCodeUnit } from '../../../sources/paths.js';

/** A number and its noun. */
export function countOf(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** Findings by severity, in words: `1 error, 2 warnings, 3 for information`. What there is none of is left out. */
export function foundText({ error, warning, info }: Readonly<Record<Severity, number>>): string {
  const parts = [error ? countOf(error, 'error') : '', warning ? countOf(warning, 'warning') : '', info ? `${info} for information` : ''];
  return parts.filter((part) => part !== '').join(', ');
}

/** Counts as pairs, the largest first, then by name. */
export function mostFirst(counts: Readonly<Record<string, number>>): [name: string, times: number][] {
  return Object.entries(counts).sort(([a, one], [b, two]) => two - one || byCodeUnit(a, b));
}
