import type { FootnoteDefinition, Root, RootContent } from 'mdast';
import type { Plugin } from 'unified';
import type { VFile } from 'vfile';
import { labelSlug, Names } from '../../schemas/ids.js';
import { structureWords } from '../lexicons/structure/index.js';
import { endOf, startOf } from '../position.js';
import { type Convention, detectConvention } from '../structure/detect-convention.js';
import { dissolveNotes } from '../structure/html/dissolve-notes.js';
import { liftHtmlNotes } from '../structure/html/lift-notes.js';
import type { LabelledLine } from '../structure/labelled-lines.js';
import { adoptDefinitions, liftDefinitions } from '../structure/markdown-definitions.js';
import { markNotesHeading, previousText, setPart } from '../structure/parts.js';
import { placeNotes } from '../structure/place-notes.js';
import { boilerplateRole, isListHeading, isSeriesBlurb, seriesName } from '../structure/surroundings.js';
import { findUnnumberedNotes } from '../structure/unnumbered-notes.js';

/** Says of each block of the root what it is part of: body, note, or aside with its role. Nothing moves. */
export const splitEndnotes: Plugin<[], Root> = () => splitEndnotesOf;

function splitEndnotesOf(tree: Root, file: VFile): void {
  tree.children = tree.children.flatMap(liftDefinitions);
  markBoilerplate(tree, file);
  const convention = liftHtmlNotes(tree, file) ? undefined : conventionOf(tree, String(file.value));
  if (convention) split(tree, file, convention);
  adoptDefinitions(tree, file);
  dissolveNotes(tree, file);
  markSeries(tree, file);
  const names = new Names();
  for (const node of tree.children) {
    if (node.type === 'footnoteDefinition') nameNote(node, names);
    else if (!node.data?.block?.part) setPart(node, 'body');
  }
}

/** Passages that the configuration names as the house's own are no part of any article. */
function markBoilerplate(tree: Root, file: VFile): void {
  for (const node of tree.children) {
    const role = node.data?.block?.part ? undefined : boilerplateRole(node, file.data.article!.config);
    if (role) setPart(node, 'aside', role);
  }
}

function conventionOf(tree: Root, source: string): Convention | undefined {
  const heads = (child: number | undefined): boolean => {
    const node = child === undefined ? undefined : tree.children[child];
    return node !== undefined && !node.data?.block?.part && isListHeading(node, structureWords.noteHeadings);
  };
  const lastHeading = tree.children.findLastIndex((_, index) => heads(index));
  return (
    detectConvention(tree, source, (child) => heads(previousText(tree, child))) ??
    findUnnumberedNotes(tree, source, lastHeading === -1 ? undefined : lastHeading)
  );
}

function split(tree: Root, file: VFile, convention: Convention): void {
  const { lines, structure } = file.data.article!;
  const { markerForm, noteForm, confidence } = convention;
  const first = convention.lines[0] as LabelledLine;
  markNotesHeading(tree, first.child);
  tree.children = placeNotes(tree.children, convention, String(file.value), lines);
  const last = tree.children.findLast((node) => node.data?.note) as RootContent;
  returnBody(tree, last);
  structure.push({ markerForm: markerForm.id, noteForm: noteForm.id, scope: 1, span: lines.spanOf(first.start, endOf(last)), confidence });
}

/** Most characters that unknown passages after the notes may have together: more of them is an article that goes on. */
const MOST_TRAILING = 3_000;

/** What stands after the notes at such length is no remark of the publisher: the article goes on after its notes. */
function returnBody({ children }: Root, lastNote: RootContent): void {
  const trailing = children.slice(children.indexOf(lastNote) + 1).filter(({ data }) => data?.block?.role === 'unknown');
  const length = trailing.reduce((sum, node) => sum + endOf(node) - startOf(node), 0);
  if (length > MOST_TRAILING) for (const node of trailing) node.data = { ...node.data, block: { part: 'body' } };
}

/** A blurb about the series stands before everything else. */
function markSeries(tree: Root, file: VFile): void {
  const { metadata, origins } = file.data.article!;
  for (const node of tree.children.slice(0, 4)) {
    if (node.type === 'footnoteDefinition' || node.data?.block?.part || !isSeriesBlurb(node)) continue;
    setPart(node, 'aside', 'series');
    const name = seriesName(node);
    if (name && metadata.series === undefined) [metadata.series, origins.series] = [name, 'text'];
  }
}

/** Ids are made from labels, so that they are the same in every run and every output. */
function nameNote(node: FootnoteDefinition, names: Names): void {
  const note = node.data!.note!;
  note.id = names.claim(`fn${labelSlug(note.label)}`);
  node.identifier = note.id.slice(2);
  node.label = node.identifier;
}
