import { type Names, sha256 } from '../../schemas/ids.js';
import type { Span } from '../../schemas/index.js';
import { foldWhiteSpace } from '../../schemas/white-space.js';

const AROUND = 32;

/**
 * An id that stays the same when lines are added above or rows are sorted anew: made from the rule and the words
 * around the place, with an ordinal where the same words stand again.
 */
export function placeId(rule: string, span: Span, source: string, names: Names): string {
  const words = foldWhiteSpace(source.slice(Math.max(0, span.start.offset - AROUND), Math.min(source.length, span.start.offset + AROUND)));
  return names.claim(`${rule}-${sha256(`${rule}\n${words}`).slice(0, 8)}`);
}

/** Order by place, then by rule: no order depends on which stage spoke first. */
export function byPlace(a: { rule: string; span: Span }, b: { rule: string; span: Span }): number {
  return (
    a.span.start.offset - b.span.start.offset || a.span.end.offset - b.span.end.offset || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
  );
}
