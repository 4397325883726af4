import type { FootnoteReference, Nodes, Paragraph, PhrasingContent, Root, Text } from 'mdast';
import type { VFile } from 'vfile';
import type { ArticleData } from '../../../schemas/article-data.js';
import type { MarkerData } from '../../../schemas/index.js';
import { lastNotAbove } from '../../../schemas/search.js';
import { endOf, startOf } from '../../position.js';
import { numberOf } from '../labels.js';
import { type MarkerPlace, markerPlaces } from './marker-places.js';
import { isNoteId } from './names.js';

/** What a superscript number behind it makes a power: a unit, a variable, ten. */
const TAKES_POWER = /(?:^|[^\p{L}\p{N}])(?:\p{L}|[kcdmµ]m|ft|yd|mi|10)$/u;

/** What is known while markers in HTML become nodes. */
interface Adopting {
  source: string;
  article: ArticleData;
  /** Markers by the offset where they begin. */
  places: ReadonlyMap<number, MarkerPlace>;
  /** Their offsets, in order. */
  starts: readonly number[];
  isMarkdown: boolean;
}

/** Makes each marker that is written in HTML a footnoteReference with its label; `linkMarkers` ties it to its note. */
export function adoptHtmlMarkers(tree: Root, file: VFile): void {
  const source = String(file.value);
  if (!/<(?:sup|a)[\s>]|\]\([^\s)]{0,200}#/i.test(source)) return;
  const article = file.data.article!;
  const places = calling(markerPlaces(source), tree, source, article);
  if (places.length === 0) return;
  const adopting: Adopting = {
    source,
    article,
    places: new Map(places.map((place) => [place.start, place])),
    starts: places.map(({ start }) => start),
    isMarkdown: article.source.mediaType === 'text/markdown',
  };
  tree.children = tree.children.map((node) =>
    node.data?.note || node.data?.block?.role === 'front-matter' ? node : adopted(node, adopting),
  );
}

/**
 * The places that are markers: whose labels some note has, or which lead to the id of a note that is missing. A number in
 * superscript that no link makes a marker may be a power; then it must be the next one.
 */
function calling(places: readonly MarkerPlace[], tree: Root, source: string, { sidecar }: ArticleData): MarkerPlace[] {
  const known = new Set(Object.keys(sidecar?.links ?? {}));
  for (const { data } of tree.children) if (data?.note) known.add(data.note.label);
  let last = 0;
  return places.filter(({ start, labels, targets }) => {
    const numbers = labels.map(({ label }) => numberOf(label) ?? 0);
    const isOwn = labels.every(({ label }) => known.has(label) && (targets.length > 0 || !/^\p{L}/u.test(label)));
    const isPower = targets.length === 0 && TAKES_POWER.test(source.slice(Math.max(0, start - 4), start));
    const calls = isPower ? isOwn && numbers[0] === last + 1 : isOwn || (known.size > 0 && targets.some(isNoteId));
    if (calls) last = numbers.at(-1) as number;
    return calls;
  });
}

function adopted<T extends Nodes>(node: T, adopting: Adopting): T {
  if (node.type === 'html') return block(node, adopting) as T;
  if (!('children' in node)) return node;
  const children: Nodes[] = [];
  const own = node.children as Nodes[];
  for (let index = 0; index < own.length; index++) {
    const child = own[index] as Nodes;
    const end = child.type === 'html' || child.type === 'link' ? lastOf(own, index, adopting) : undefined;
    if (end !== undefined) {
      children.push(...references(adopting.places.get(startOf(child)) as MarkerPlace, adopting));
      index = end;
    } else if (child.type === 'text' && !adopting.isMarkdown) children.push(...cut(child, adopting));
    else children.push(adopted(child, adopting));
  }
  return { ...node, children };
}

/** Index of the last node of the marker that begins with a node; undefined where none does, or it ends within a node. */
function lastOf(nodes: readonly Nodes[], index: number, { places }: Adopting): number | undefined {
  const place = places.get(startOf(nodes[index] as Nodes));
  if (!place) return undefined;
  let at = index;
  while (at < nodes.length - 1 && endOf(nodes[at] as Nodes) < place.end) at++;
  return endOf(nodes[at] as Nodes) === place.end ? at : undefined;
}

/** A block of HTML that holds markers, as a line of HTML and markers; without any, the block itself. */
function block(node: Nodes & { type: 'html' }, adopting: Adopting): Nodes {
  const [start, end] = [startOf(node), endOf(node)];
  if (node.value !== adopting.source.slice(start, end) || /^<(?:!|\?|script|style|textarea)/i.test(node.value)) return node;
  const inner = cutAt(start, end, adopting, 'html');
  return inner ? ({ type: 'paragraph', children: inner, position: node.position, data: node.data } as Paragraph) : node;
}

/** A text of raw text, cut at its markers. One with repairs is left as it is. */
function cut(node: Text, adopting: Adopting): PhrasingContent[] {
  const [start, end] = [startOf(node), endOf(node)];
  return (node.value === adopting.source.slice(start, end) && cutAt(start, end, adopting, 'text')) || [node];
}

function cutAt(start: number, end: number, adopting: Adopting, type: 'html' | 'text'): PhrasingContent[] | undefined {
  const { source, article, places, starts } = adopting;
  const out: PhrasingContent[] = [];
  let from = start;
  const keepUntil = (to: number): void => {
    if (to > from) out.push({ type, value: source.slice(from, to), position: article.lines.spanOf(from, to) });
  };
  for (let index = firstAtOrAfter(starts, start); (starts[index] ?? end) < end; index++) {
    const place = places.get(starts[index] as number) as MarkerPlace;
    if (place.end > end) break;
    keepUntil(place.start);
    out.push(...references(place, adopting));
    from = place.end;
  }
  if (out.length === 0) return undefined;
  keepUntil(end);
  return out;
}

function firstAtOrAfter(starts: readonly number[], offset: number): number {
  return lastNotAbove(starts.length, (index) => starts[index] as number, offset - 1) + 1;
}

/** A reference for each label; those of a cluster stand at their labels, and name the whole. */
function references({ start, end, labels }: MarkerPlace, { source, article }: Adopting): FootnoteReference[] {
  const span = article.lines.spanOf(start, end);
  const cluster = labels.length > 1 ? { raw: source.slice(start, end), span } : undefined;
  return labels.map((label): FootnoteReference => {
    const position = cluster ? article.lines.spanOf(label.start, label.end) : span;
    const raw = source.slice(position.start.offset, position.end.offset);
    const marker: MarkerData = { id: '', label: label.label, raw, scope: 1, ...(cluster && { cluster }), confidence: 1 };
    return { type: 'footnoteReference', identifier: label.label, label: label.label, position, data: { marker } };
  });
}
