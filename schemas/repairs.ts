/** A kind of change. */
export interface RepairRule {
  id: string;
  layer: 'text' | 'normalized';
  /** Whether it may delete characters that are not white space. Only rules on this closed list may. */
  deletes: boolean;
  /** Of a rule that deletes within notes alone: what it may delete. */
  only?: RegExp;
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
    id: 'html-tag',
    layer: 'text',
    deletes: true,
    only: /^<(?:\/?[A-Za-z][A-Za-z\d-]*(?:[^<>"']|"[^"<]*"|'[^'<]*')*|!--(?:(?!-->)[\s\S])*--)>$/,
    summary: 'A tag or comment of HTML in a note is left out, and its words stay: `<em>Title</em>` becomes emphasis, `<p>` a paragraph.',
  },
  {
    id: 'back-link',
    layer: 'text',
    deletes: true,
    only: /^(?:\s|&nbsp;|&#160;|&#xa0;){0,40}<a\s[^<>]{0,600}#[^<>]{0,600}>[\s\S]{0,600}<\/a>$/i,
    summary: 'The link that leads from a note back to its marker is left out: `<a href="#fnref1">↩</a>`.',
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

/** What a rule may delete within notes. */
export function onlyOf(id: 'html-tag' | 'back-link'): RegExp {
  return (repairRules.find((rule) => rule.id === id) as RepairRule).only as RegExp;
}

export type RepairRuleId = (typeof repairRules)[number]['id'];
