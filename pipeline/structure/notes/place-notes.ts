import type { FootnoteDefinition, Paragraph, RootContent } from 'mdast';
import type { ArticleData } from '../../../schemas/article-data.js';
import type { NoteData } from '../../../schemas/index.js';
import { endOf, startOf } from '../../position.js';
import { flowsOn } from '../pages/sentence-flow.js';
import { setPart } from '../parts.js';
import { type Cutting, sliceParagraph } from '../slice.js';
import { trailingRole } from '../surroundings/known-passages.js';
import { blankLinesBefore, isIndented } from './block-distance.js';
import type { Convention } from './detect-convention.js';
import type { LabelledLine } from './labelled-lines.js';
import type { NoteForm } from './note-forms.js';
import type { NoteList } from './note-lists.js';
import { headingBefore } from './run-together.js';

/** A list of notes with the number of its scope. */
export interface ScopedList extends NoteList {
  scope: number;
}

/** What is known while the notes of one list are put in their places. */
interface Placing extends Cutting {
  repairs: ArticleData['repairs'];
  children: readonly RootContent[];
  form: NoteForm;
  scope: number;
  /** Whether only set-in blocks go on with a note, since body may stand between the notes and behind them. */
  loose: boolean;
  /** Whether every note before the last stands on one line. */
  oneLine: boolean;
  /** Whether some note before the last has several paragraphs: then the last may have them, too. */
  severalBlocks: boolean;
  /** The children in which notes begin. */
  noteChildren: ReadonlySet<number>;
  /** Index of the child where the next list begins, or the number of children. */
  limit: number;
  /** Whether no other list follows. */
  isLast: boolean;
  /** Whether the next list follows without body between. */
  isFollowed: boolean;
}

/** The children of the root with each note as a footnoteDefinition in its place. Paragraphs are cut where a label begins within them. */
export function placeNotes(
  children: readonly RootContent[],
  { noteForm, interleaved }: Convention,
  lists: readonly ScopedList[],
  cutting: Cutting & Pick<ArticleData, 'repairs'>,
): RootContent[] {
  const placed: RootContent[] = [];
  const noteChildren = new Set(lists.flatMap(({ lines }) => lines.map(({ child }) => child)));
  let done = 0;
  let cutAt: number | undefined;
  lists.forEach(({ lines, scope, isFollowed = false }, number) => {
    const first = lines[0] as LabelledLine;
    const nextFirst = lists[number + 1]?.lines[0];
    const placing: Placing = {
      ...cutting,
      children,
      form: noteForm,
      scope,
      loose: interleaved || noteForm.explicit === true || (nextFirst !== undefined && !isFollowed),
      isFollowed,
      oneLine:
        lines.length > 1 &&
        !lines.slice(0, -1).some((line, index) => hasSecondLine(line, lines[index + 1] as LabelledLine, children, cutting)),
      severalBlocks: lines.slice(0, -1).some((line, index) => (lines[index + 1] as LabelledLine).child > line.child + 1),
      noteChildren,
      limit: nextFirst?.child ?? children.length,
      isLast: nextFirst === undefined,
    };
    placed.push(...children.slice(done, first.child));
    // What stands before the first label in its paragraph is body that no blank line parts from the notes.
    const own = children[first.child] as Paragraph;
    const before = sliceParagraph(own, cutAt ?? startOf(own), first.start, cutting);
    if (before) placed.push(...withHeadingApart(before, first, cutting));
    for (const [index, line] of lines.entries()) placed.push(...placedNote(line, lines[index + 1], nextFirst, placing));
    const last = lines.at(-1) as LabelledLine;
    const shares = nextFirst?.child === last.child;
    cutAt = shares ? nextFirst.start : undefined;
    done = shares ? last.child : placing.limit;
  });
  return [...placed, ...children.slice(done)];
}

/** What stands before the first note in its paragraph, and a heading of notes at its end as a block of its own. */
function withHeadingApart(before: Paragraph, first: LabelledLine, cutting: Cutting): Paragraph[] {
  const { reading } = cutting;
  const index = first.midLine ? headingBefore(reading.text, reading.indexAt(first.start)) : undefined;
  if (index === undefined) return [before];
  const at = reading.startAt(index);
  const heading = sliceParagraph(before, at, first.start, cutting);
  const words = at > startOf(before) ? sliceParagraph(before, startOf(before), at, cutting) : undefined;
  if (heading) setPart(heading, 'aside', 'notes-heading');
  return [words, heading].filter((part) => part !== undefined);
}

/** A note, and what stands between it and the next one without being part of it. */
function placedNote(
  line: LabelledLine,
  next: LabelledLine | undefined,
  nextFirst: LabelledLine | undefined,
  placing: Placing,
): RootContent[] {
  const { children, loose, source, oneLine } = placing;
  const own = children[line.child] as Paragraph;
  const following = next ?? nextFirst;
  const end = following?.child === line.child ? following.start : endOf(own);
  // In a list of one-line notes, a second line under the last one is no more of it than a block of its own would be.
  const cut = following?.child === line.child || next || !oneLine || loose ? end : lineEnd(source, line.textStart, end);
  const words = sliceParagraph(own, line.textStart, cut, placing);
  const note = definition(line, words ? [words] : [], placing);
  const placed: RootContent[] = [note];
  const rest = cut < end ? sliceParagraph(own, cut, end, placing) : undefined;
  if (rest) {
    setPart(rest, 'aside', trailingRole(rest));
    placed.push(rest);
  }
  if (following?.child === line.child) return placed;
  placed.push(...blocksAfter(note, line, next, placing));
  if (placing.form.closing) withoutClosing(note, placing.form.closing, placing);
  if (next) {
    // Lines above the next label in its own paragraph still belong to this note, unless body stands between the two.
    const above = sliceParagraph(children[next.child] as Paragraph, startOf(children[next.child] as Paragraph), next.start, placing);
    if (above && loose) placed.push(above);
    else if (above) append(note, above, placing);
  }
  return placed;
}

/** Takes the blocks up to the next label into the note, or says what else they are. @returns those that stand beside it */
function blocksAfter(note: FootnoteDefinition, line: LabelledLine, next: LabelledLine | undefined, placing: Placing): RootContent[] {
  const { children, loose, limit, isLast, source } = placing;
  const blocks = children.slice(line.child + 1, next?.child ?? limit);
  const taken = loose || placing.form.closing ? blocksOfLooseNote(blocks, line, placing) : 0;
  const beside: RootContent[] = [];
  let ended = false;
  let afterPage = false;
  blocks.forEach((node, index) => {
    const indented = isIndented(node, source);
    const isText = node.type !== 'heading' && node.type !== 'thematicBreak' && !isDefinition(node);
    if (node.data?.block?.part || isDefinition(node)) {
      beside.push(node);
      afterPage ||= node.data?.block?.role === 'page-number' || node.data?.block?.role === 'running-head';
    }
    // A note that the page's end cuts goes on under the next running head, or at the foot of the next page.
    else if (loose && afterPage && isText && goesOnBehindPage(note, node, line.child + 1 + index, placing)) {
      append(note, node, placing);
      afterPage = false;
    } else if (index < taken && isText) append(note, node, placing);
    else if (loose) {
      if (isText && indented && !ended) append(note, node, placing);
      else {
        ended = true;
        beside.push(node);
      }
    } else if (!next && placing.isFollowed && index === blocks.length - 1 && isHeadingLike(node)) {
      setPart(node, 'aside', 'notes-heading');
      beside.push(node);
    } else if (isText && (next || placing.isFollowed || (!ended && (indented || goesOn(note, node, placing))))) append(note, node, placing);
    else {
      ended = true;
      if (isLast) setPart(node, 'aside', trailingRole(node));
      beside.push(node);
    }
  });
  return beside;
}

/** Whether a block between two lists of notes is the name of the chapter that the second one belongs to. */
function isHeadingLike(node: RootContent): boolean {
  return node.type === 'heading' || (node.type === 'paragraph' && endOf(node) - startOf(node) <= 160);
}

/**
 * Whether a block behind the last note is still part of it: prose of no known kind, where other notes have several
 * paragraphs, or where the note ends in a colon.
 */
function goesOn(note: FootnoteDefinition, node: RootContent, { severalBlocks, reading }: Placing): boolean {
  const isOpen = /[:：]\s{0,4}$/.test(reading.slice(startOf(note), endOf(note)).slice(-6));
  return (severalBlocks || isOpen) && node.type === 'paragraph' && trailingRole(node) === 'unknown' && endOf(node) - startOf(node) > 80;
}

/**
 * How many blocks behind a note belong to it, where body stands around the notes: up to the bracket that closes it; or, in
 * a text that parts notes from body by more blank lines than paragraphs, up to such a gap.
 */
function blocksOfLooseNote(blocks: readonly RootContent[], line: LabelledLine, { children, form, source }: Placing): number {
  const own = children[line.child] as RootContent;
  if (form.closing) {
    const isClosed = (node: RootContent): boolean => source[endOf(node) - 1] === form.closing;
    return isClosed(own) ? 0 : blocks.slice(0, 8).findIndex(isClosed) + 1;
  }
  if (!line.leads || blankLinesBefore(children, line.child, source) < 2) return 0;
  const gap = blocks.findIndex((_, index) => blankLinesBefore(children, line.child + 1 + index, source) >= 2);
  return Math.max(gap, 0);
}

/** Whether a sentence of a note goes on in a block of the next page, and none of the body does. */
function goesOnBehindPage(
  note: FootnoteDefinition,
  node: RootContent,
  child: number,
  { children, noteChildren, reading }: Placing,
): boolean {
  const words = reading.slice(startOf(node), endOf(node));
  if (!/^\p{Ll}/u.test(words)) return false;
  if (!flowsOn(reading.slice(startOf(note), endOf(note)), words)) return false;
  let before = child - 1;
  while (before >= 0 && (children[before]?.data?.block?.part || noteChildren.has(before))) before--;
  const body = children[before];
  return !body || !flowsOn(reading.slice(startOf(body), endOf(body)), words);
}

/** Leaves out the bracket that closes a note which is written in brackets as a whole. */
function withoutClosing(note: FootnoteDefinition, closing: string, placing: Placing): void {
  const last = note.children.at(-1);
  if (last?.type !== 'paragraph') return;
  const [start, end] = [startOf(last), endOf(last)];
  if (placing.source[end - 1] !== closing) return;
  const kept = sliceParagraph(last, start, end - 1, placing);
  if (!kept) return;
  note.children[note.children.length - 1] = kept;
  const before = placing.source
    .slice(Math.max(start, end - 40), end)
    .split(/\s/)
    .at(-1) as string;
  const span = placing.lines.spanOf(end - before.length, end);
  placing.repairs.push({ rule: 'note-bracket', layer: 'text', span, before, after: before.slice(0, -1) });
}

function isDefinition({ type }: RootContent): boolean {
  return type === 'footnoteDefinition' || type === 'definition' || type === 'yaml';
}

function append(note: FootnoteDefinition, node: RootContent, { lines }: Cutting): void {
  note.children.push(node as FootnoteDefinition['children'][number]);
  note.position = lines.spanOf(startOf(note), endOf(node));
}

function definition(line: LabelledLine, children: FootnoteDefinition['children'], { lines, scope }: Placing): FootnoteDefinition {
  const last = children.at(-1);
  const note: NoteData = { id: '', label: line.label, raw: line.raw, labelGiven: line.raw !== '', status: 'ok' };
  return {
    type: 'footnoteDefinition',
    identifier: line.label,
    label: line.label,
    children,
    position: lines.spanOf(line.start, last ? endOf(last) : line.textStart),
    data: { block: { part: 'note', scope }, note },
  };
}

/** Whether a note has a second line in its own paragraph. */
function hasSecondLine(line: LabelledLine, next: LabelledLine, children: readonly RootContent[], { source }: Cutting): boolean {
  const end = next.child === line.child ? next.start : endOf(children[line.child] as RootContent);
  const stop = lineEnd(source, line.textStart, end);
  return stop < end && source.slice(stop, end).trim() !== '';
}

function lineEnd(source: string, start: number, limit: number): number {
  for (let at = start; at < limit; at++) if (source[at] === '\n' || source[at] === '\r') return at;
  return limit;
}
