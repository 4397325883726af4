import type { Rule } from './rule.js';

/** Rules about citations, back-references and works. */
export const citationsRules = [] as const satisfies readonly Rule[];
