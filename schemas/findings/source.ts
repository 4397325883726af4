import type { Rule } from './rule.js';

/** Rules about how a source is found, decoded and told apart. */
export const sourceRules = [] as const satisfies readonly Rule[];
