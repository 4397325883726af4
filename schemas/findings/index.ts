import { citationsRules } from './citations.js';
import { metadataRules } from './metadata.js';
import { outputRules } from './output.js';
import type { Rule } from './rule.js';
import { sourceRules } from './source.js';
import { structureRules } from './structure.js';

export type { Rule, RuleExample } from './rule.js';

const groups = [sourceRules, metadataRules, structureRules, citationsRules, outputRules] as const;

/** Every rule, in the order of the reference page. */
export const rules: readonly Rule[] = groups.flat();

/** The id of a rule. */
export type RuleId = (typeof groups)[number][number]['id'];

const byId = new Map(rules.map((rule) => [rule.id, rule]));

/** Whether there is a rule of that id. */
export function isRule(id: string): id is RuleId {
  return byId.has(id);
}

const outputIds: ReadonlySet<string> = new Set(outputRules.map(({ id }) => id));

/** Whether a rule is about what an output cannot say: such findings are made last, when an article is compiled. */
export function isOutputRule(id: string): boolean {
  return outputIds.has(id);
}

/** The rule of that id; throws where there is none, since our own code asked. */
export function ruleOf(id: string): Rule {
  const rule = byId.get(id);
  if (!rule) throw new Error(`No rule "${id}" in the registry`);
  return rule;
}
