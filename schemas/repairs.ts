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
    id: 'mojibake',
    layer: 'text',
    deletes: false,
    summary: 'UTF-8 that was read as Windows-1252 is turned back, where the way back is certain: `donâ€™t` becomes `don’t`.',
  },
  {
    id: 'hyphenation',
    layer: 'text',
    deletes: true,
    summary: 'A word that a line’s end parted is joined again, and its hyphen left out, unless the hyphen is the word’s own.',
  },
  {
    id: 'ocr-label',
    layer: 'text',
    deletes: false,
    summary: 'The number of a note that a scanner misread is put right where the notes around it leave no other: `l2` becomes `12`.',
  },
  {
    id: 'note-bracket',
    layer: 'text',
    deletes: true,
    summary: 'The bracket that closes a note written in brackets as a whole is left out, as its label is: `[Footnote A: …]`.',
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
