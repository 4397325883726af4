import type { FootnoteDefinition, Root, RootContent } from 'mdast';
import type { Plugin } from 'unified';
import type { VFile } from 'vfile';
import { labelSlug, Names } from '../../schemas/ids.js';
import type { Span } from '../../schemas/index.js';
import { report } from '../../schemas/report.js';
import { foldWhiteSpace } from '../../schemas/white-space.js';
import { structureWords } from '../lexicons/structure/index.js';
import { textOf } from '../plain-text.js';
import { endOf, startOf } from '../position.js';
import { dissolveNotes } from '../structure/html/dissolve-notes.js';
import { liftHtmlNotes } from '../structure/html/lift-notes.js';
import { markerStretches } from '../structure/markers/text-ranges.js';
import { readCredits } from '../structure/masthead/byline.js';
import { setBibliographyApart } from '../structure/notes/bibliography.js';
import { type Convention, detectConvention, type Evidence } from '../structure/notes/detect-convention.js';
import { lineStarts } from '../structure/notes/labelled-lines.js';
import { adoptDefinitions, liftDefinitions } from '../structure/notes/markdown-definitions.js';
import { withMisreadLabels } from '../structure/notes/misread-labels.js';
import { placeNotes } from '../structure/notes/place-notes.js';
import { runTogetherStarts } from '../structure/notes/run-together.js';
import { scopedLists } from '../structure/notes/scopes.js';
import { findUnnumberedNotes } from '../structure/notes/unnumbered-notes.js';
import { joinPassages } from '../structure/pages/join-passages.js';
import { setFurnitureAside } from '../structure/pages/page-furniture.js';
import { markNotesHeading, previousText, setPart } from '../structure/parts.js';
import type { Cutting } from '../structure/slice.js';
import { sortBehindNotes } from '../structure/surroundings/behind-notes.js';
import { setContentsAside } from '../structure/surroundings/contents-list.js';
import { setEndsAside } from '../structure/surroundings/end-of-body.js';
import { isUnsorted } from '../structure/surroundings/passages.js';
import { spellRules } from '../structure/surroundings/spell-rules.js';
import { setTopAside } from '../structure/surroundings/top.js';
import { boilerplateRole, isListHeading, isSeriesBlurb, seriesName } from '../structure/surroundings.js';

/** A convention less sure than this is stated as a doubt. */
const SURE = 0.85;
/** Most conventions that one text is tried for: stars beside numbers, and one more. */
const MOST_CONVENTIONS = 3;

/** Says of each block of the root what it is part of: body, note, or aside with its role. Nothing moves. */
export const splitEndnotes: Plugin<[], Root> = () => splitEndnotesOf;

function splitEndnotesOf(tree: Root, file: VFile): void {
  const article = file.data.article!;
  const cutting: Cutting = { source: String(file.value), lines: article.lines, reading: article.reading };
  tree.children = tree.children.flatMap(liftDefinitions);
  markBoilerplate(tree, file);
  if (article.source.mediaType === 'text/plain') setFurnitureAside(tree, cutting);
  setContentsAside(tree, cutting.source);
  setTopAside(tree, cutting);
  if (!liftHtmlNotes(tree, file)) splitNotes(tree, file, cutting);
  adoptDefinitions(tree, file);
  dissolveNotes(tree, file);
  setBibliographyApart(tree, file);
  const authors = authorsOf(tree, file);
  sortBehindNotes(tree, cutting.source, authors);
  setEndsAside(tree, cutting.source, authors);
  if (article.source.mediaType === 'text/plain') {
    joinPassages(tree, article, cutting);
    spellRules(tree, article.reading);
  }
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

/** Finds one convention after the other and puts its notes in their places, until no other is found. */
function splitNotes(tree: Root, file: VFile, cutting: Cutting): void {
  const used = new Set<string>();
  for (let round = 0; round < MOST_CONVENTIONS; round++) {
    const convention = conventionOf(tree, file, cutting, used);
    if (!convention) return;
    used.add(convention.markerForm.id);
    split(tree, file, convention, cutting);
    if (convention.noteForm.explicit) return;
  }
}

function conventionOf(tree: Root, file: VFile, { source, reading }: Cutting, used: ReadonlySet<string>): Convention | undefined {
  const isHeading = (child: number | undefined): boolean => {
    const node = child === undefined ? undefined : tree.children[child];
    return node !== undefined && !node.data?.block?.part && isListHeading(node, structureWords.noteHeadings);
  };
  const forced = file.data.article!.convention;
  if (forced?.notes === 'none') return undefined;
  // Each form asks the same of the same blocks.
  const known = new Map<number, boolean>();
  const hasHeading = (child: number): boolean => {
    const answer = known.get(child) ?? isUnderHeading(tree, child, isHeading);
    known.set(child, answer);
    return answer;
  };
  const evidence: Evidence = {
    tree,
    reading,
    starts: lineStarts(tree, source),
    ranges: markerStretches(tree),
    hasHeading,
    used,
    forced,
  };
  const found = detectConvention(evidence);
  if (forced?.notes && forced.notes !== 'unnumbered') return found && withMisreadLabels(found, evidence, file);
  const lastHeading = used.size ? -1 : tree.children.findLastIndex((_, index) => isHeading(index));
  const isUnderIt = found?.lists.some(({ lines }) => (lines[0]?.child ?? 0) > lastHeading) ?? false;
  const unnumbered = lastHeading === -1 || isUnderIt ? undefined : findUnnumberedNotes(evidence, lastHeading);
  if (unnumbered) return unnumbered;
  // Notes that begin within lines are looked for where those that begin one leave many markers without a note.
  const together = used.size || (found?.explained ?? 0) >= MOSTLY ? undefined : runTogether(evidence);
  if (together && together.score > (found?.score ?? 0) * CLEARLY) return together;
  return found && withMisreadLabels(found, evidence, file);
}

/** Share of the markers that notes must explain for others not to be looked for. */
const MOSTLY = 0.8;
/** How much more a convention must explain that begins its notes within lines. */
const CLEARLY = 1.3;

/** Notes that begin within lines: behind the end of a sentence, or, where that explains less, behind any word. */
function runTogether(evidence: Evidence): Convention | undefined {
  const [strict, loose] = [false, true].map((anywhere) =>
    detectConvention({ ...evidence, starts: runTogetherStarts(evidence.tree, evidence.reading, anywhere), runTogether: true }),
  );
  return loose && loose.score > (strict?.score ?? 0) * 1.02 ? loose : strict;
}

/** How many blocks from the top a byline may stand in. */
const BYLINE_REACH = 5;

/** Longest name of a chapter that stands between the heading of the notes and its first note. */
const LONGEST_NAME = 160;

/** Whether a heading of notes stands above a block, be it over the name of the chapter that the notes belong to. */
function isUnderHeading(tree: Root, child: number, isHeading: (child: number | undefined) => boolean): boolean {
  const above = previousText(tree, child);
  if (isHeading(above)) return true;
  const name = above === undefined ? undefined : tree.children[above];
  if (above === undefined || name?.type !== 'paragraph' || name.data?.block?.part || endOf(name) - startOf(name) > LONGEST_NAME)
    return false;
  return isHeading(previousText(tree, above));
}

function split(tree: Root, file: VFile, convention: Convention, cutting: Cutting): void {
  const { lines, structure } = file.data.article!;
  const { confidence } = convention;
  const lists = scopedLists(convention.lists, tree);
  for (const list of lists) markNotesHeading(tree, list.lines[0]?.child ?? 0);
  const before = new Set(tree.children);
  tree.children = placeNotes(tree.children, convention, lists, { ...cutting, repairs: file.data.article!.repairs });
  const notes = tree.children.filter((node) => node.type === 'footnoteDefinition' && !before.has(node));
  for (const { scope, reach } of lists) {
    const own = notes.filter(({ data }) => data?.block?.scope === scope);
    const span = lines.spanOf(startOf(own[0] as RootContent), endOf(own.at(-1) as RootContent));
    structure.push({
      markerForm: convention.markerForm.id,
      noteForm: convention.noteForm.id,
      scope,
      span,
      ...(lists.length > 1 && { reach: lines.spanOf(reach.start, reach.end) }),
      confidence,
    });
    reportDoubt(convention, span, file);
  }
}

/** States that the notes of a text were told with little certainty. */
function reportDoubt({ markerForm, noteForm, confidence }: Convention, span: Span, file: VFile): void {
  if (confidence >= SURE || file.data.article!.convention) return;
  const message = `These lines were taken for notes, labelled like “${noteForm.id}” and called like “${markerForm.id}”, though few markers call them. Compare with the original; \`convention:\` in the sidecar can say how notes and markers are written, or \`notes: none\`.`;
  report(file, { rule: 'doubtful-convention', span, message });
}

/** A blurb about the series stands before everything else, or behind it. */
function markSeries(tree: Root, file: VFile): void {
  const { metadata, origins } = file.data.article!;
  const top = tree.children.filter(isUnsorted).slice(0, 4);
  for (const node of top) if (isSeriesBlurb(node)) setPart(node, 'aside', 'series');
  for (const node of tree.children) {
    if (node.data?.block?.role !== 'series') continue;
    const name = seriesName(node);
    if (name && metadata.series === undefined) [metadata.series, origins.series] = [name, 'text'];
  }
}

/** Who wrote the article: by its metadata, or by a byline on top. */
function authorsOf(tree: Root, file: VFile): string[] {
  const { authors = [] } = file.data.article!.metadata;
  const known = authors.map(({ literal, given, family }) => literal ?? [given, family].filter(Boolean).join(' '));
  const bylines = tree.children.filter(isUnsorted).slice(0, BYLINE_REACH);
  return [...known, ...bylines.flatMap((node) => readCredits(foldWhiteSpace(textOf([node])))?.names ?? [])];
}

/** Ids are made from labels, so that they are the same in every run and every output. */
function nameNote(node: FootnoteDefinition, names: Names): void {
  const note = node.data!.note!;
  note.id = names.claim(`fn${labelSlug(note.label)}`);
  node.identifier = note.id.slice(2);
  node.label = node.identifier;
}
