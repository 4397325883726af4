import type { FootnoteDefinition, Nodes, Paragraph, Root, RootContent } from 'mdast';
import type { Plugin } from 'unified';
import type { VFile } from 'vfile';
import { labelSlug, Names } from '../../schemas/ids.js';
import type { AsideRole, NoteData } from '../../schemas/index.js';
import type { Lines } from '../../schemas/lines.js';
import { structureWords } from '../lexicons/structure/index.js';
import { endOf, startOf } from '../position.js';
import { type Convention, detectConvention } from '../structure/detect-convention.js';
import type { LabelledLine } from '../structure/labelled-lines.js';
import { sliceParagraph } from '../structure/slice.js';
import { boilerplateRole, isListHeading, isSeriesBlurb, seriesName, trailingRole } from '../structure/surroundings.js';
import { findUnnumberedNotes } from '../structure/unnumbered-notes.js';

/** Says of each block of the root what it is part of: body, note, or aside with its role. Nothing moves. */
export const splitEndnotes: Plugin<[], Root> = () => splitEndnotesOf;

/** @see splitEndnotes */
function splitEndnotesOf(tree: Root, file: VFile): void {
  const article = file.data.article!;
  const source = String(file.value);
  const names = new Names();
  tree.children = tree.children.flatMap(liftDefinitions);
  markAsides(tree, (node) => boilerplateRole(node, article.config));
  const headsNotes = (child: number): boolean => {
    const above = previousText(tree, child);
    return above !== undefined && isListHeading(tree.children[above] as RootContent, structureWords.noteHeadings);
  };
  const headingAt = tree.children.findLastIndex((node) => !node.data?.block?.part && isListHeading(node, structureWords.noteHeadings));
  const block = detectConvention(tree, source, headsNotes) ?? findUnnumberedNotes(tree, source, headingAt === -1 ? undefined : headingAt);
  if (block) {
    const first = (block.lines[0] as LabelledLine).child;
    markListHeading(tree, first);
    tree.children = withNotes(tree.children, block, source, article.lines);
    const notes = tree.children.filter((node) => node.data?.note);
    article.structure.push({
      markerForm: block.markerForm.id,
      noteForm: block.noteForm.id,
      scope: 1,
      span: article.lines.spanOf((block.lines[0] as LabelledLine).start, endOf(notes.at(-1) as RootContent)),
      confidence: block.confidence,
    });
  }
  adoptDefinitions(tree, file);
  markSeries(tree, file);
  for (const node of tree.children) {
    if (node.type === 'footnoteDefinition') nameNote(node, names);
    else if (!node.data?.block?.part) setPart(node, 'body');
  }
}

function setPart(node: RootContent, part: 'body' | 'aside', role?: AsideRole): void {
  node.data = { ...node.data, block: { ...node.data?.block, part, ...(role && { role }) } };
}

function markAsides(tree: Root, roleOf: (node: RootContent) => AsideRole | undefined): void {
  for (const node of tree.children) {
    const role = node.data?.block?.part ? undefined : roleOf(node);
    if (role) setPart(node, 'aside', role);
  }
}

/** Index of the block before a child, over separators. */
function previousText(tree: Root, child: number): number | undefined {
  let index = child - 1;
  while (index >= 0 && tree.children[index]?.type === 'thematicBreak') index--;
  return index < 0 ? undefined : index;
}

/** The heading of the notes and the separators around it are layout, not body. */
function markListHeading(tree: Root, firstNote: number): void {
  for (let index = firstNote - 1; index >= 0; index--) {
    const node = tree.children[index] as RootContent;
    if (node.type === 'thematicBreak') setPart(node, 'aside', 'separator');
    else if (isListHeading(node, structureWords.noteHeadings)) setPart(node, 'aside', 'notes-heading');
    else return;
  }
}

/** The children of the root with each note as a footnoteDefinition in its place. */
function withNotes(children: readonly RootContent[], { noteForm: form, lines }: Convention, source: string, at: Lines): RootContent[] {
  const first = (lines[0] as LabelledLine).child;
  const out: RootContent[] = children.slice(0, first);
  const wrapped = lines.slice(0, -1).some((line, index) => hasSecondLine(source, line, lines[index + 1] as LabelledLine, children));
  let index = first;
  lines.forEach((line, position) => {
    const next = lines[position + 1];
    const own = children[line.child] as Paragraph;
    // What stands before the first label in its paragraph is body that no blank line parts from the notes.
    if (position === 0) {
      const before = sliceParagraph(own, startOf(own), line.start, source, at);
      if (before) out.push(before);
    }
    const ownEnd = endOf(own);
    const isLast = next === undefined;
    let end = next && next.child === line.child ? next.start : ownEnd;
    // In a list of one-line notes, a second line under the last one is no more of it than a block of its own would be.
    const cut = isLast && !wrapped && !form.explicit ? lineEnd(source, line.textStart, end) : end;
    const words = sliceParagraph(own, line.textStart, cut, source, at);
    const note = definition(line, words ? [words] : [], at);
    out.push(note);
    if (cut < end) {
      const rest = sliceParagraph(own, cut, end, source, at);
      if (rest) {
        setPart(rest, 'aside', trailingRole(rest));
        out.push(rest);
      }
      end = cut;
    }
    index = line.child + 1;
    if (next && next.child === line.child) return;
    const until = next ? next.child : children.length;
    let trailing = false;
    for (; index < until; index++) {
      const node = children[index] as RootContent;
      if (node.data?.block?.part || (form.explicit && !isIndented(node, source))) out.push(node);
      else if (node.type === 'thematicBreak') {
        setPart(node, 'aside', 'separator');
        out.push(node);
        trailing = true;
      } else if (node.type === 'heading' || (isLast && (trailing || !isIndented(node, source)))) {
        trailing = true;
        setPart(node, 'aside', trailingRole(node));
        out.push(node);
      } else if (node.type !== 'footnoteDefinition' && node.type !== 'definition' && node.type !== 'yaml') {
        note.children.push(node as FootnoteDefinition['children'][number]);
        note.position = at.spanOf(line.start, endOf(node));
      } else out.push(node);
    }
    if (next) {
      // Lines above the next label in its own paragraph still belong to this note.
      const following = children[next.child] as Paragraph;
      const above = sliceParagraph(following, startOf(following), next.start, source, at);
      if (above) {
        note.children.push(above);
        note.position = at.spanOf(line.start, endOf(above));
      }
    }
  });
  return out;
}

function definition(line: LabelledLine, children: FootnoteDefinition['children'], at: Lines): FootnoteDefinition {
  const last = children.at(-1);
  const end = last ? endOf(last) : line.textStart;
  const note: NoteData = { id: '', label: line.label, raw: line.raw, labelGiven: line.raw !== '', status: 'ok' };
  return {
    type: 'footnoteDefinition',
    identifier: line.label,
    label: line.label,
    children,
    position: at.spanOf(line.start, end),
    data: { block: { part: 'note', scope: 1 }, note },
  };
}

/** Whether a note has a second line in its own paragraph. */
function hasSecondLine(source: string, line: LabelledLine, next: LabelledLine, children: readonly RootContent[]): boolean {
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

/** Markdown lets a definition stand inside a quote, a list or another definition. It is a note all the same, so it stands behind them. */
function liftDefinitions(node: RootContent): RootContent[] {
  if (node.type !== 'blockquote' && node.type !== 'list' && node.type !== 'footnoteDefinition') return [node];
  const lifted: FootnoteDefinition[] = [];
  const without = <T extends Nodes>(parent: T): T => {
    if (!('children' in parent)) return parent;
    const children = (parent.children as Nodes[]).flatMap((child) => {
      if (child.type !== 'footnoteDefinition') return [without(child)];
      lifted.push(without(child));
      return [];
    });
    return { ...parent, children };
  };
  const rest = without(node);
  return lifted.length ? [rest, ...lifted] : [node];
}

/** Markdown's own definitions get what ours have. */
function adoptDefinitions(tree: Root, file: VFile): void {
  const source = String(file.value);
  const adopted = tree.children.filter((node): node is FootnoteDefinition => node.type === 'footnoteDefinition' && !node.data?.note);
  for (const node of adopted) {
    const raw = /^\[\^[^\]]*\]:/.exec(source.slice(startOf(node), startOf(node) + 1010))?.[0] ?? '';
    const label = raw.slice(2, -2) || (node.label ?? node.identifier);
    node.data = { ...node.data, block: { part: 'note', scope: 1 }, note: { id: '', label, raw, labelGiven: true, status: 'ok' } };
  }
  const first = adopted[0];
  if (!first) return;
  markListHeading(tree, tree.children.indexOf(first));
  const { lines, structure } = file.data.article!;
  structure.push({
    markerForm: '[^n]',
    noteForm: '[^n]:',
    scope: 1,
    span: lines.spanOf(startOf(first), endOf(adopted.at(-1) ?? first)),
    confidence: 1,
  });
}

/** A blurb about the series stands before everything else. */
function markSeries(tree: Root, file: VFile): void {
  const { metadata, origins } = file.data.article!;
  for (const node of tree.children.slice(0, 4)) {
    if (node.type === 'footnoteDefinition' || node.data?.block?.part || !isSeriesBlurb(node)) continue;
    setPart(node, 'aside', 'series');
    const name = seriesName(node);
    if (name && metadata.series === undefined) {
      metadata.series = name;
      origins.series = 'text';
    }
  }
}

/** Ids are made from labels, so that they are the same in every run and every output. */
function nameNote(node: FootnoteDefinition, names: Names): void {
  const note = node.data!.note!;
  note.id = names.claim(`fn${labelSlug(note.label)}`);
  node.identifier = note.id.slice(2);
  node.label = node.identifier;
}
