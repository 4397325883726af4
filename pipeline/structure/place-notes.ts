import type { FootnoteDefinition, Paragraph, RootContent } from 'mdast';
import type { NoteData } from '../../schemas/index.js';
import type { Lines } from '../../schemas/lines.js';
import { endOf, startOf } from '../position.js';
import type { Convention } from './detect-convention.js';
import type { LabelledLine } from './labelled-lines.js';
import { setPart } from './parts.js';
import { sliceParagraph } from './slice.js';
import { trailingRole } from './surroundings.js';

/** What is known while notes are put in their places. */
interface Placing {
  children: readonly RootContent[];
  /** Whether only set-in blocks go on with a note, since body may stand between the notes. */
  loose: boolean;
  source: string;
  at: Lines;
  /** Whether every note before the last stands on one line. */
  oneLine: boolean;
}

/** The children of the root with each note as a footnoteDefinition in its place. Paragraphs are cut where a label begins within them. */
export function placeNotes(
  children: readonly RootContent[],
  { noteForm, interleaved, lines }: Convention,
  source: string,
  at: Lines,
): RootContent[] {
  const first = lines[0] as LabelledLine;
  const oneLine = !lines.slice(0, -1).some((line, index) => hasSecondLine(line, lines[index + 1] as LabelledLine, children, source));
  const placing: Placing = { children, loose: interleaved || noteForm.explicit === true, source, at, oneLine };
  // What stands before the first label in its paragraph is body that no blank line parts from the notes.
  const own = children[first.child] as Paragraph;
  const before = sliceParagraph(own, startOf(own), first.start, source, at);
  return [
    ...children.slice(0, first.child),
    ...(before ? [before] : []),
    ...lines.flatMap((line, index) => placedNote(line, lines[index + 1], placing)),
  ];
}

/** A note, and what stands between it and the next one without being part of it. */
function placedNote(line: LabelledLine, next: LabelledLine | undefined, placing: Placing): RootContent[] {
  const { children, loose, source, at, oneLine } = placing;
  const own = children[line.child] as Paragraph;
  const end = next?.child === line.child ? next.start : endOf(own);
  // In a list of one-line notes, a second line under the last one is no more of it than a block of its own would be.
  const cut = next || !oneLine || loose ? end : lineEnd(source, line.textStart, end);
  const words = sliceParagraph(own, line.textStart, cut, source, at);
  const note = definition(line, words ? [words] : [], at);
  const placed: RootContent[] = [note];
  const rest = cut < end ? sliceParagraph(own, cut, end, source, at) : undefined;
  if (rest) {
    setPart(rest, 'aside', trailingRole(rest));
    placed.push(rest);
  }
  if (next?.child === line.child) return placed;
  placed.push(...blocksAfter(note, line, next, placing));
  if (next) {
    // Lines above the next label in its own paragraph still belong to this note.
    const following = children[next.child] as Paragraph;
    const above = sliceParagraph(following, startOf(following), next.start, source, at);
    if (above) append(note, above, at);
  }
  return placed;
}

/** Takes the blocks up to the next label into the note, or says what else they are. @returns those that stand beside it */
function blocksAfter(
  note: FootnoteDefinition,
  line: LabelledLine,
  next: LabelledLine | undefined,
  { children, loose, source, at }: Placing,
): RootContent[] {
  const beside: RootContent[] = [];
  let ended = false;
  for (const node of children.slice(line.child + 1, next?.child ?? children.length)) {
    const indented = isIndented(node, source);
    if (node.data?.block?.part || (loose && !indented)) beside.push(node);
    else if (node.type === 'heading' || node.type === 'thematicBreak' || (!next && (ended || !indented))) {
      ended = true;
      setPart(node, 'aside', trailingRole(node));
      beside.push(node);
    } else if (node.type === 'footnoteDefinition' || node.type === 'definition' || node.type === 'yaml') beside.push(node);
    else append(note, node, at);
  }
  return beside;
}

function append(note: FootnoteDefinition, node: RootContent, at: Lines): void {
  note.children.push(node as FootnoteDefinition['children'][number]);
  note.position = at.spanOf(startOf(note), endOf(node));
}

function definition(line: LabelledLine, children: FootnoteDefinition['children'], at: Lines): FootnoteDefinition {
  const last = children.at(-1);
  const note: NoteData = { id: '', label: line.label, raw: line.raw, labelGiven: line.raw !== '', status: 'ok' };
  return {
    type: 'footnoteDefinition',
    identifier: line.label,
    label: line.label,
    children,
    position: at.spanOf(line.start, last ? endOf(last) : line.textStart),
    data: { block: { part: 'note', scope: 1 }, note },
  };
}

/** Whether a note has a second line in its own paragraph. */
function hasSecondLine(line: LabelledLine, next: LabelledLine, children: readonly RootContent[], source: string): boolean {
  const end = next.child === line.child ? next.start : endOf(children[line.child] as RootContent);
  const stop = lineEnd(source, line.textStart, end);
  return stop < end && source.slice(stop, end).trim() !== '';
}

function lineEnd(source: string, start: number, limit: number): number {
  for (let at = start; at < limit; at++) if (source[at] === '\n' || source[at] === '\r') return at;
  return limit;
}

/** Whether a block is set in from the margin, as the second paragraph of a note is. */
function isIndented(node: RootContent, source: string): boolean {
  const start = startOf(node);
  return start >= 2 && /^[ \t]{2}$|^.?\t$/.test(source.slice(start - 2, start));
}
