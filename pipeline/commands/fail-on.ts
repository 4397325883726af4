import type { Severity } from '../../schemas/index.js';
import type { FailOn } from './options.js';

const LEVELS: readonly Severity[] = ['error', 'warning', 'info'];

/** Whether there are findings at or above a severity. */
export function failing(severities: Readonly<Record<Severity, number>>, failOn: FailOn): boolean {
  if (failOn === 'never') return false;
  return LEVELS.slice(0, LEVELS.indexOf(failOn) + 1).some((level) => severities[level] > 0);
}
