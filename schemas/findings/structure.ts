import type { Rule } from './rule.js';

/** Rules about markers, notes, headings and what stands around them. */
export const structureRules = [] as const satisfies readonly Rule[];
