import type { ArticleRecord } from '../../schemas/index.js';
import { repairRules } from '../../schemas/repairs.js';
import type { RunTotals } from '../../schemas/run.js';

/** The closed list of rules that may delete characters. */
const DELETING: ReadonlySet<string> = new Set(repairRules.filter(({ deletes }) => deletes).map(({ id }) => id));

type Counts = Record<string, number>;

/** What of a record the totals of a run are made from: small, so that a run need not keep records. */
export interface Tally {
  severities: RunTotals['severities'];
  findings: Counts;
  repairs: Counts;
  deletedCharacters: Counts;
}

/** Counts the findings and repairs of a record. What a person accepted does not count. */
export function tallyOf(record: ArticleRecord): Tally {
  const tally = emptyTally();
  for (const { rule, severity, accepted } of record.findings) {
    if (accepted !== undefined) continue;
    tally.severities[severity]++;
    add(tally.findings, rule, 1);
  }
  for (const { rule, before, after } of record.repairs) {
    add(tally.repairs, rule, 1);
    if (DELETING.has(rule)) add(tally.deletedCharacters, rule, Math.max(0, inked(before) - inked(after)));
  }
  return { ...tally, findings: sorted(tally.findings) };
}

/** What setting an article aside adds to the totals: one error, under the rule it broke. */
export function asideTally(rule: string): Tally {
  return { ...emptyTally(), severities: { error: 1, warning: 0, info: 0 }, findings: { [rule]: 1 } };
}

/** A tally of nothing. */
export function emptyTally(): Tally {
  return { severities: { error: 0, warning: 0, info: 0 }, findings: {}, repairs: {}, deletedCharacters: {} };
}

/** The sum of tallies, with rules in alphabetical order: no order of articles shows. */
export function sumOf(tallies: readonly Tally[]): Tally {
  const sum = emptyTally();
  for (const { severities, findings, repairs, deletedCharacters } of tallies) {
    for (const level of ['error', 'warning', 'info'] as const) sum.severities[level] += severities[level];
    for (const [rule, count] of Object.entries(findings)) add(sum.findings, rule, count);
    for (const [rule, count] of Object.entries(repairs)) add(sum.repairs, rule, count);
    for (const [rule, count] of Object.entries(deletedCharacters)) add(sum.deletedCharacters, rule, count);
  }
  return {
    severities: sum.severities,
    findings: sorted(sum.findings),
    repairs: sorted(sum.repairs),
    deletedCharacters: sorted(sum.deletedCharacters),
  };
}

/** Counts with their keys in alphabetical order. */
function sorted(counts: Counts): Counts {
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function add(counts: Counts, rule: string, by: number): void {
  counts[rule] = (counts[rule] ?? 0) + by;
}

/** Number of characters that are not white space. */
function inked(text: string): number {
  return [...text.replace(/\p{White_Space}/gu, '')].length;
}
