import type { Paragraph, Root } from 'mdast';
import { endOf, startOf } from '../position.js';
import { numberOf, plainLabel } from './labels.js';
import type { NoteForm } from './note-forms.js';

/** A line that may begin a note. Offsets index the source. */
export interface LabelledLine {
  /** Index of the paragraph among the children of the root. */
  child: number;
  label: string;
  /** The label with its brackets; empty where the source has none. */
  raw: string;
  /** Where the label begins. */
  start: number;
  /** Where the words of the note begin. */
  textStart: number;
}

/** The first sign of a line, other than a blank. */
export interface LineStart {
  /** Index of the paragraph among the children of the root. */
  child: number;
  offset: number;
}

/** Where the lines of unsorted paragraphs begin. A line that begins within code or a link begins no note; one may begin with a tag. */
export function lineStarts(tree: Root, source: string): LineStart[] {
  const starts: LineStart[] = [];
  tree.children.forEach((node, child) => {
    if (node.type !== 'paragraph' || node.data?.block?.part) return;
    const texts = node.children.filter(
      (child) => child.type === 'text' || (child.type === 'html' && /^<(?:sup|a|b|span)[\s>]/i.test(child.value)),
    );
    for (const offset of offsetsIn(node, source)) {
      if (texts.some((text) => offset >= startOf(text) && offset < endOf(text))) starts.push({ child, offset });
    }
  });
  return starts;
}

function offsetsIn(paragraph: Paragraph, source: string): number[] {
  const offsets: number[] = [];
  const end = endOf(paragraph);
  let fresh = true;
  for (let at = startOf(paragraph); at < end; at++) {
    const character = source[at] as string;
    if (character === '\n' || character === '\r') fresh = true;
    else if (fresh && character !== ' ' && character !== '\t' && character !== '\u00a0') {
      offsets.push(at);
      fresh = false;
    }
  }
  return offsets;
}

/** The lines that begin with a label of some form. */
export function labelledLines(starts: readonly LineStart[], source: string, { pattern }: NoteForm): LabelledLine[] {
  return starts.flatMap(({ child, offset }): LabelledLine[] => {
    pattern.lastIndex = offset;
    const match = pattern.exec(source);
    return match?.[1] ? [{ child, label: plainLabel(match[1]), raw: match[0], start: offset, textStart: offset + match[0].length }] : [];
  });
}

/** The last run of lines of one kind of label whose numbers rise. A number that stands twice in a row does not break the run. */
export function lastRise(lines: readonly LabelledLine[]): LabelledLine[] {
  // `c` and `i` are roman numerals as well: they count as letters where others stand beside them that are none.
  const letters = lines.some(({ label }) => /^[abd-hjkm-uwyz]$/i.test(label));
  const order = ({ label }: LabelledLine): number | undefined =>
    letters && /^[a-z]$/i.test(label) ? label.toLowerCase().charCodeAt(0) : numberOf(label);
  const isDigit = ({ label }: LabelledLine): boolean => /^\d/.test(label);
  let index = lines.length - 1;
  while (index > 0) {
    const [here, before] = [lines[index] as LabelledLine, lines[index - 1] as LabelledLine];
    const [number, previous] = [order(here), order(before)];
    if ((number !== undefined && previous !== undefined && previous > number) || isDigit(here) !== isDigit(before)) break;
    index--;
  }
  return lines.slice(Math.max(index, 0));
}

/**
 * The longest chain of lines that count on from each other by one, two or three; of two as long, the later one. Lists,
 * years and wrapped numbers do not count on in step with notes. Takes one pass: for each number only the chain that ends
 * in it last can still grow.
 */
export function longestChain(lines: readonly LabelledLine[]): LabelledLine[] {
  const length = new Int32Array(lines.length).fill(1);
  const before = new Int32Array(lines.length).fill(-1);
  const latest = new Map<number, number>();
  let best = -1;
  lines.forEach(({ label }, index) => {
    const number = numberOf(label);
    if (number === undefined) return;
    for (let step = 1; step <= 3; step++) {
      const other = latest.get(number - step);
      if (other !== undefined && (length[other] as number) + 1 > (length[index] as number)) {
        length[index] = (length[other] as number) + 1;
        before[index] = other;
      }
    }
    latest.set(number, index);
    if (best === -1 || (length[index] as number) >= (length[best] as number)) best = index;
  });
  const chain: LabelledLine[] = [];
  for (let index = best; index !== -1; index = before[index] as number) chain.push(lines[index] as LabelledLine);
  return chain.reverse();
}
