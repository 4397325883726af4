import { rules } from '../../../schemas/findings/index.js';
import type { Config, Rule, Severity } from '../../../schemas/index.js';
import { mostFirst } from './counts.js';

/** How often a rule was broken. */
export interface RuleCount {
  rule: string;
  times: number;
  severity: Severity;
  /** Whether it sets an article aside. */
  quarantines: boolean;
  /** What the rule says. */
  sentence: string;
}

const RANKS: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

const RULES: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));

/** Counts by rule, the gravest first, then the most frequent. A run of another version may have left rules that this one does not know. */
export function ruleCounts(findings: Readonly<Record<string, number>>, config: Config): RuleCount[] {
  return mostFirst(findings)
    .map(([rule, times]) => {
      const { summary: sentence = 'a rule of another version of offprint.', quarantines = false } = RULES.get(rule) ?? {};
      return { rule, times, severity: severityOf(rule, config), quarantines, sentence };
    })
    .sort((a, b) => RANKS[a.severity] - RANKS[b.severity]);
}

/** The severity that the findings of a rule have; what sets an article aside is an error. */
function severityOf(rule: string, { severity }: Config): Severity {
  const known = RULES.get(rule);
  if (known?.quarantines) return 'error';
  const configured = severity?.[rule];
  return configured && configured !== 'off' ? configured : (known?.severity ?? 'warning');
}
