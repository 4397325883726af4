import type { FootnoteDefinition, Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import type { ArticleData } from '../../../schemas/article-data.js';
import { structureWords } from '../../lexicons/structure/index.js';
import { endOf, startOf } from '../../position.js';
import { type MarkerForm, markerForms } from '../markers/marker-forms.js';
import { markNotesHeading, setPart } from '../parts.js';
import { isListHeading } from '../surroundings/known-passages.js';
import { dissolve, type NotePiece } from './dissolve.js';
import { findHtmlNotes, type HtmlNote } from './find-notes.js';
import { type MarkerPlace, markerPlaces } from './marker-places.js';
import { type Piece, piecesOf, restBlock } from './pieces.js';
import type { Token } from './tokens.js';

/** Signs without which no HTML of a text holds a note. */
const MAY_HOLD_NOTES = /<(?:li|p|div|tr|dt|dd|td|aside|section|blockquote)[\s>]/i;

/** What is known while notes are lifted out of HTML. */
interface Lifting {
  pieces: readonly Piece[];
  children: readonly RootContent[];
  source: string;
  article: ArticleData;
  isMarkdown: boolean;
}

/**
 * Makes each note that is written in HTML (`<li id="fn1">`) a definition, as those of Markdown are; of the HTML around
 * it, what has no words is set aside.
 *
 * @returns whether the text has such notes: then it needs no other convention
 */
export function liftHtmlNotes(tree: Root, file: VFile): boolean {
  const source = String(file.value);
  const article = file.data.article!;
  if (!MAY_HOLD_NOTES.test(source)) return false;
  const isMarkdown = article.source.mediaType === 'text/markdown';
  const pieces = piecesOf(tree, source, isMarkdown);
  const lifting: Lifting = { pieces, children: tree.children, source, article, isMarkdown };
  const places = markerPlaces(source);
  const isNotesHeading = (child: number): boolean => isListHeading(tree.children[child] as RootContent, structureWords.noteHeadings);
  const found = findHtmlNotes({ pieces, children: tree.children, source, called: calledIds(places), isNotesHeading });
  const notes = withoutUncalledLists(found, places, lifting);
  if (notes.length === 0) return false;
  const layout: Layout = new Map();
  tree.children = lifted(notes, lifting, layout);
  markNotesHeading(tree, setLayoutAside(tree, layout));
  describe(notes, places, lifting, tree);
  return true;
}

/** By which label the text calls each id that it leads to. */
function calledIds(places: readonly MarkerPlace[]): ReadonlyMap<string, string> {
  const called = new Map<string, string>();
  for (const { labels, targets } of places)
    targets.forEach((target, index) => {
      const label = labels[index]?.label;
      if (label !== undefined && !called.has(target)) called.set(target, label);
    });
  return called;
}

/** Items of a list that nothing but its class or its heading calls notes are notes where markers call half of them. */
function withoutUncalledLists(notes: readonly HtmlNote[], places: readonly MarkerPlace[], { source }: Lifting): readonly HtmlNote[] {
  const unnamed = notes.filter(({ named }) => !named);
  const [first] = unnamed;
  if (!first) return notes;
  const labels = new Set(places.filter(({ end }) => end <= first.start).flatMap((place) => place.labels.map(({ label }) => label)));
  for (const form of callingForms()) for (const label of labelsIn(form, source.slice(0, first.start))) labels.add(label);
  const called = unnamed.filter(({ label }) => labels.has(label));
  return called.length * 2 >= unnamed.length ? notes : notes.filter(({ named }) => named);
}

function callingForms(): MarkerForm[] {
  return markerForms.filter(({ weak, explicit }) => !weak && !explicit);
}

function labelsIn({ pattern, labels }: MarkerForm, text: string): string[] {
  return [...text.matchAll(pattern)].flatMap((match) => labels(match[1] as string).map(({ label }) => label));
}

/** The children of the root with each note as a definition in its place, and what stands between notes as blocks of its own. */
function lifted(notes: readonly HtmlNote[], lifting: Lifting, layout: Layout): RootContent[] {
  const { pieces, children } = lifting;
  const starts = new Map(notes.map((note) => [note.from, note]));
  const out: RootContent[] = [];
  for (let index = 0; index < pieces.length; ) {
    const note = starts.get(index);
    if (note) {
      out.push(definition(note, lifting));
      index = note.to;
      continue;
    }
    const { child, token } = pieces[index] as Piece;
    let end = index + 1;
    while (token && pieces[end]?.child === child && !starts.has(end)) end++;
    if (token) out.push(...restOf(index, end, lifting, layout));
    else out.push(children[child] as RootContent);
    index = end;
  }
  return out;
}

function definition({ from, to, start, label, labelEnd }: HtmlNote, lifting: Lifting): FootnoteDefinition {
  const { pieces, children, source, article, isMarkdown } = lifting;
  const own = pieces.slice(from, to).flatMap(({ child, token }): NotePiece[] => {
    if (!token) return [children[child] as RootContent];
    if (token.end <= labelEnd) return [];
    return [token.kind === 'words' && token.start < labelEnd ? { ...token, start: labelEnd } : token];
  });
  const raw = source.slice(start, labelEnd);
  const last = pieces[to - 1] as Piece;
  const end = last.token?.end ?? endOf(children[last.child] as RootContent);
  return {
    type: 'footnoteDefinition',
    identifier: label,
    label,
    children: dissolve(own, source, article, isMarkdown),
    position: article.lines.spanOf(start, start + source.slice(start, end).trimEnd().length),
    data: { block: { part: 'note', scope: 1 }, note: { id: '', label, raw, labelGiven: raw !== '', status: 'ok' } },
  };
}

/** Blocks of HTML that hold no words, or nothing but the heading of the notes. */
type Layout = Map<RootContent, 'separator' | 'notes-heading'>;

/** What stands in a block beside its notes, as a block of its own; the block itself where there are none in it. */
function restOf(from: number, to: number, { pieces, children, source, article, isMarkdown }: Lifting, layout: Layout): RootContent[] {
  const tokens = pieces.slice(from, to).map(({ token }) => token as Token);
  const { child } = pieces[from] as Piece;
  const start = (tokens[0] as Token).start;
  const slice = source.slice(start, (tokens.at(-1) as Token).end);
  if (slice.trim() === '') return [];
  const whole = pieces[from - 1]?.child !== child && pieces[to]?.child !== child;
  const skipped = slice.length - slice.trimStart().length;
  const node = whole
    ? (children[child] as RootContent)
    : restBlock(start + skipped, start + slice.trimEnd().length, source, article, isMarkdown);
  const words = tokens.flatMap((token) => (token.kind === 'words' ? [source.slice(token.start, token.end)] : [])).join('');
  if (words.trim() === '') layout.set(node, 'separator');
  else if (words.length <= 200 && isListHeading(wordsBlock(words), structureWords.noteHeadings)) layout.set(node, 'notes-heading');
  return [node];
}

function wordsBlock(value: string): RootContent {
  return { type: 'paragraph', children: [{ type: 'text', value: value.trim() }] };
}

/** Sets aside the tags between notes and right around them. @returns index of the first block that belongs to the notes */
function setLayoutAside({ children }: Root, layout: Layout): number {
  let first = children.findIndex(({ data }) => data?.note);
  let last = children.findLastIndex(({ data }) => data?.note);
  while (first > 0 && layout.has(children[first - 1] as RootContent)) first--;
  while (layout.get(children[last + 1] as RootContent) === 'separator') last++;
  for (const node of children.slice(first, last + 1)) {
    const role = layout.get(node);
    if (role) setPart(node, 'aside', role);
  }
  return first;
}

/** Says how the notes are written, and how markers call them. */
function describe(notes: readonly HtmlNote[], places: readonly MarkerPlace[], { source, article }: Lifting, tree: Root): void {
  const own = tree.children.filter(({ data }) => data?.note);
  const [first] = notes as [HtmlNote];
  const known = new Set(notes.map(({ label }) => label));
  const called = (labels: Iterable<string>): number => new Set([...labels].filter((label) => known.has(label))).size;
  const inHtml = called(places.flatMap(({ labels }) => labels.map(({ label }) => label)));
  const before = source.slice(0, startOf(own[0] as RootContent));
  const [form, most] = callingForms().reduce<[MarkerForm | undefined, number]>(
    (best, candidate) => {
      const count = called(labelsIn(candidate, before));
      return count > best[1] ? [candidate, count] : best;
    },
    [undefined, inHtml],
  );
  article.structure.push({
    markerForm: form?.id ?? '<sup>n</sup>',
    noteForm: first.named ? `<${first.name} id>` : `<${first.name}>`,
    scope: 1,
    span: article.lines.spanOf(startOf(own[0] as RootContent), endOf(own.at(-1) as RootContent)),
    confidence: Math.round((0.5 + (0.5 * Math.max(inHtml, most)) / known.size) * 100) / 100,
  });
}
