/** A kind of change. */
export interface RepairRule {
  id: string;
  layer: 'text' | 'normalized';
  /** Whether it may delete characters that are not white space. Only rules on this closed list may. */
  deletes: boolean;
  /** What it changes, in one sentence. */
  summary: string;
}

/** Every change that offprint makes of its own accord. A change that is not listed here is a defect. */
export const repairRules = [
  {
    id: 'control-character',
    layer: 'text',
    deletes: true,
    summary: 'A control character, which neither XML nor Markdown can hold, is left out.',
  },
  {
    id: 'missing-space',
    layer: 'normalized',
    deletes: false,
    summary: 'A space that is missing between a month and a number is put in: `March3, 2020`.',
  },
  {
    id: 'unclosed-quotation',
    layer: 'normalized',
    deletes: false,
    summary: 'A quotation mark that opens a title and never closes is closed where the title ends.',
  },
  {
    id: 'page-abbreviation',
    layer: 'normalized',
    deletes: false,
    summary: 'The abbreviation before a page gets its full stop: `p 7` becomes `p. 7`.',
  },
] as const satisfies readonly RepairRule[];

export type RepairRuleId = (typeof repairRules)[number]['id'];
