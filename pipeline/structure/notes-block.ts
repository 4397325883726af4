import type { Paragraph, Root } from 'mdast';
import { endOf, startOf } from '../position.js';
import { markerForms, type NoteForm, noteForms, numberOf } from './conventions.js';

/** A line that may begin a note. Offsets index the source. */
export interface LabelledLine {
  /** Index of the paragraph among the children of the root. */
  child: number;
  label: string;
  /** The label with its brackets. */
  raw: string;
  /** Where the label begins. */
  start: number;
  /** Where the words of the note begin. */
  textStart: number;
}

/** The run of notes that was found. */
export interface NotesBlock {
  form: NoteForm;
  lines: LabelledLine[];
  confidence: number;
}

/**
 * Finds the endnotes: the last run of labelled lines whose numbers rise and that the markers before it speak of.
 * Body paragraphs that happen to begin with a marker stand before that run, and break the rise.
 *
 * @param hasHeading whether the child before an index is a heading of notes
 */
export function findNotesBlock(tree: Root, source: string, hasHeading: (child: number) => boolean): NotesBlock | undefined {
  for (const form of noteForms) {
    const all = labelledLines(tree, source, form);
    const lines = form.explicit ? all : all.slice(startOfRise(all));
    const first = lines[0];
    if (!first) continue;
    const headed = hasHeading(first.child);
    const called = calledShare(lines, form.explicit ? source : source.slice(0, first.start));
    // One labelled line proves nothing by itself: it needs a heading above it, or a marker that calls it.
    if (headed || called >= 0.5 || (lines.length >= 3 && called > 0)) {
      return { form, lines, confidence: Math.min(1, 0.5 + called / 2 + (headed ? 0.2 : 0)) };
    }
  }
  return undefined;
}

function labelledLines(tree: Root, source: string, form: NoteForm): LabelledLine[] {
  const found: LabelledLine[] = [];
  tree.children.forEach((node, child) => {
    if (node.type !== 'paragraph' || node.data?.block?.part) return;
    for (const start of lineStarts(node, source)) {
      form.pattern.lastIndex = start;
      const match = form.pattern.exec(source);
      if (!match?.[1]) continue;
      found.push({ child, label: match[1], raw: match[0], start, textStart: start + match[0].length });
    }
  });
  return found;
}

/** Offsets of the first character other than a blank of each line of a paragraph. */
function lineStarts(paragraph: Paragraph, source: string): number[] {
  const start = startOf(paragraph);
  const end = endOf(paragraph);
  const starts: number[] = [];
  let fresh = true;
  for (let at = start; at < end; at++) {
    const character = source[at] as string;
    if (character === '\n' || character === '\r') fresh = true;
    else if (fresh && character !== ' ' && character !== '\t' && character !== '\u00a0') {
      starts.push(at);
      fresh = false;
    }
  }
  return starts;
}

/** Index of the line with which the last rising run begins. A number that stands twice in a row does not break the run. */
function startOfRise(lines: readonly LabelledLine[]): number {
  let index = lines.length - 1;
  while (index > 0) {
    const here = numberOf((lines[index] as LabelledLine).label);
    const before = numberOf((lines[index - 1] as LabelledLine).label);
    if (here !== undefined && before !== undefined && before > here) break;
    index--;
  }
  return Math.max(index, 0);
}

/** The share of labels that some marker before the block calls. */
function calledShare(lines: readonly LabelledLine[], before: string): number {
  const called = new Set<string>();
  for (const form of markerForms) {
    for (const match of before.matchAll(form.pattern)) for (const { label } of form.labels(match[1] as string)) called.add(label);
  }
  return lines.filter(({ label }) => called.has(label)).length / lines.length;
}
