import type { Labelling } from '../model/label.js';
import { type Label, labels } from '../model/labels.js';
import type { Token } from '../model/tokens.js';
import { type Piece, pieceOf } from '../piece.js';

/** Neighbouring tokens of one label, as a stretch of the text, and how likely the least likely of its labels is. */
export interface Run {
  label: Label;
  piece: Piece;
  likelihood: number;
}

/** The runs of a labelled reference in order; what belongs to no field is left out. */
export function runsOf(text: string, tokens: readonly Token[], { numbers, likelihoods }: Labelling): Run[] {
  const runs: Run[] = [];
  for (let first = 0; first < tokens.length; ) {
    let next = first + 1;
    let likelihood = likelihoods[first] as number;
    while (next < tokens.length && numbers[next] === numbers[first]) likelihood = Math.min(likelihood, likelihoods[next++] as number);
    const label = labels[numbers[first] as number] as Label;
    const [start, end] = [(tokens[first] as Token).start, (tokens[next - 1] as Token).end];
    if (label !== 'other') runs.push({ label, piece: closed(text, start, end), likelihood });
    first = next;
  }
  return runs;
}

/** A title keeps its question mark, an initial its full stop, and a stretch the bracket that closes within it. */
function closed(text: string, start: number, end: number): Piece {
  let [from, to] = [start, end];
  if (text[to] === '?' || text[to] === '!') to++;
  else if (text[to] === '.' && /(?:^|[^\p{L}])(?:\p{Lu}|[JS]r)$/u.test(text.slice(Math.max(from, to - 3), to))) to++;
  const inner = text.slice(from, to);
  const opened = (sign: string): number => inner.split(sign).length - 1;
  if (text[to] === ')' && opened('(') > opened(')')) to++;
  if (text[from - 1] === '(' && opened(')') > opened('(')) from--;
  if (text[to] === ']' && opened('[') > opened(']')) to++;
  if (text[from - 1] === '#') from--;
  return pieceOf(text, from, to);
}
