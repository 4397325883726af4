import type { Rule } from './rule.js';

/** Rules about what is known of an article as a whole. */
export const metadataRules = [] as const satisfies readonly Rule[];
