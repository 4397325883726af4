import type { FootnoteDefinition, Root, RootContent } from 'mdast';
import type { Plugin } from 'unified';
import type { VFile } from 'vfile';
import { contributorName } from '../../schemas/contributor-name.js';
import { labelSlug, Names } from '../../schemas/ids.js';
import type { Span } from '../../schemas/index.js';
import { report } from '../../schemas/report.js';
import { foldWhiteSpace } from '../../schemas/white-space.js';
import { textOf } from '../plain-text.js';
import { endOf, startOf } from '../position.js';
import { dissolveNotes } from '../structure/html/dissolve-notes.js';
import { liftHtmlNotes } from '../structure/html/lift-notes.js';
import { readCredits } from '../structure/masthead/byline.js';
import { setBibliographyApart } from '../structure/notes/bibliography.js';
import type { Convention } from '../structure/notes/detect-convention.js';
import { findConvention } from '../structure/notes/find-convention.js';
import { adoptDefinitions, liftDefinitions } from '../structure/notes/markdown-definitions.js';
import { placeNotes } from '../structure/notes/place-notes.js';
import { scopedLists } from '../structure/notes/scopes.js';
import { joinPassages } from '../structure/pages/join-passages.js';
import { setFurnitureAside } from '../structure/pages/page-furniture.js';
import { markNotesHeading, setPart } from '../structure/parts.js';
import type { Cutting } from '../structure/slice.js';
import { sortBehindNotes } from '../structure/surroundings/behind-notes.js';
import { setContentsAside } from '../structure/surroundings/contents-list.js';
import { setEndsAside } from '../structure/surroundings/end-of-body.js';
import { boilerplateRole, isSeriesBlurb, seriesName } from '../structure/surroundings/known-passages.js';
import { isUnsorted } from '../structure/surroundings/passages.js';
import { spellRules } from '../structure/surroundings/spell-rules.js';
import { setTopAside } from '../structure/surroundings/top.js';

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
    const convention = findConvention(tree, file, cutting, used);
    if (!convention) return;
    used.add(convention.markerForm.id);
    split(tree, file, convention, cutting);
    if (convention.noteForm.explicit) return;
  }
}

function split(tree: Root, file: VFile, convention: Convention, cutting: Cutting): void {
  const { lines, repairs, structure } = file.data.article!;
  const lists = scopedLists(convention.lists, tree);
  for (const list of lists) markNotesHeading(tree, list.lines[0]?.child ?? 0);
  const before = new Set(tree.children);
  tree.children = placeNotes(tree.children, convention, lists, { ...cutting, repairs });
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
      confidence: convention.confidence,
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

/** How many blocks from the top a byline may stand in. */
const BYLINE_REACH = 5;

/** Who wrote the article: by its metadata, or by a byline on top. */
function authorsOf(tree: Root, file: VFile): string[] {
  const { authors = [] } = file.data.article!.metadata;
  const known = authors.map(contributorName);
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
