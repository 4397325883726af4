import type { Rule } from './rule.js';

/** Rules about what an output cannot say. */
export const outputRules = [] as const satisfies readonly Rule[];
