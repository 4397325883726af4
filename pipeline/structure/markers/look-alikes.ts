import type { Call } from './calls.js';

/** What numbers a paragraph or a page of a decision, not a note: `at [31]`. */
const PINPOINT = /(?:^|[\s(])(?:at|para|paras|paragraph|paragraphs|nr|no|rn|rz|n\.º|n°|§)\.?\s$/iu;
/** A unit or a sign of mathematics and chemistry that a small raised number belongs to. */
const POWER = /(?:(?<!\p{L})(?:[kcdmµμn]?m|ft|in|mi|yd|ha|s|\p{L})|\d|\))$/u;
/** A name with an index in brackets, as in code. */
const INDEXED = /([\p{L}_][\p{L}\p{N}_]{0,40})\[(\d{1,4}|[a-z](?:[+-]\d)?)\]/gu;
const CODE_LINE =
  /[\p{L}\p{N}_]\[[\w+-]{1,12}\]\s{0,2}(?:[-+*/<>!]?=|[*/<>]\s)|^\s{0,40}(?:for|if|while|print|return|let|var|const)\b.{0,80}\[/u;

/**
 * Says of what is written like a marker whether something else is more likely: an index of an array, a square metre, the
 * paragraph of a decision.
 *
 * @param text the text that is read; `indexOf` gives the index of a call in it
 */
export function lookAlikes(text: string, indexOf: (offset: number) => number): (call: Call) => boolean {
  const indexed = indexedNames(text);
  return ({ form, start, end, labels }) => {
    const at = indexOf(start);
    const before = text.slice(Math.max(0, at - 48), at);
    if (form.id === '¹') return labels.every((label) => /^[1-4]$/.test(label)) && POWER.test(before);
    if (form.id !== '[n]') return false;
    const last = before.slice(-2);
    if (/\s$/.test(last)) return PINPOINT.test(before);
    // Most brackets stand behind a mark, and no index does.
    if (!/[\p{L}\p{N}_\]]$/u.test(last)) return false;
    const name = /([\p{L}_][\p{L}\p{N}_]{0,40})(?:\[[\w+-]{1,8}\]){0,2}$/u.exec(before)?.[1];
    return name !== undefined && (indexed.has(name) || CODE_LINE.test(lineAround(text, at, indexOf(end))));
  };
}

function lineAround(text: string, start: number, end: number): string {
  let [from, to] = [start, end];
  while (from > 0 && start - from < 120 && text[from - 1] !== '\n' && text[from - 1] !== '\r') from--;
  while (to < text.length && to - end < 120 && text[to] !== '\n' && text[to] !== '\r') to++;
  return text.slice(from, to);
}

/** Names that have an index of nought, or both letters and numbers for indices: what stands in brackets behind them is no marker. */
function indexedNames(text: string): ReadonlySet<string> {
  const indices = new Map<string, string[]>();
  if (!/\[(?:0|[a-z](?:[+-]\d)?)\]/.test(text)) return new Set();
  for (const [, name, index] of text.matchAll(INDEXED)) {
    const known = indices.get(name as string);
    if (known) known.push(index as string);
    else indices.set(name as string, [index as string]);
  }
  const isIndexed = (own: readonly string[]): boolean =>
    own.includes('0') || (own.some((index) => /^\d/.test(index)) && own.some((index) => /^\D/.test(index)));
  return new Set([...indices].filter(([, own]) => isIndexed(own)).map(([name]) => name));
}
