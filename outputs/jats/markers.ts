import type { FootnoteReference, Nodes } from 'mdast';
import type { MarkerData } from '../../schemas/index.js';
import { element, type Xml } from './xml.js';

/** A marker that is tied to its note, be it there or missing. */
type Marker = FootnoteReference & { data: { marker: MarkerData } };

/** Whether a node is a marker. */
export function isMarker(node: Nodes | undefined): node is Marker {
  return node?.type === 'footnoteReference' && node.data?.marker !== undefined;
}

const TAG = /<[^<>]*>/g;

/**
 * A label as a reader sees it. The brackets of raw text are the author's; those of `[^4]` and `[4](#fn4)` are Markdown's
 * own signs, and tags are HTML's.
 *
 * @param raw the label as it stands in the source, of a marker or of a note
 */
export function shownLabel(raw: string, label: string): string {
  const words = raw.replace(TAG, '').trim();
  return words === '' || words.startsWith('[^') || words.includes('](') ? label : words;
}

/** The markers of the cluster that begins at an index, or the single one that stands there; none where a cluster goes on. */
export function markersAt(nodes: readonly Nodes[], index: number): Marker[] {
  const start = clusterStart(nodes[index]);
  if (start !== undefined && clusterStart(nodes[index - 1]) === start) return [];
  let end = index + 1;
  while (start !== undefined && clusterStart(nodes[end]) === start) end++;
  return nodes.slice(index, end).filter(isMarker);
}

function clusterStart(node: Nodes | undefined): number | undefined {
  return isMarker(node) ? node.data.marker.cluster?.span.start.offset : undefined;
}

/**
 * The markers of a cluster, or a single one: `<xref ref-type="fn" rid="fn4"><sup>[4]</sup></xref>`. In a cluster each
 * label has an `xref` of its own and what stands between them stays; a label that a range such as 1–3 only implies has
 * nothing to show, and its `xref` is empty.
 */
export function markersXml(markers: readonly Marker[]): Xml[] {
  const [first] = markers;
  if (!first) return [];
  const { raw, label, cluster } = first.data.marker;
  if (!cluster) return [xref(first, shownLabel(raw, label))];
  const out: Xml[] = [];
  let at = 0;
  markers.forEach((marker, index) => {
    const end = endIn(marker, cluster);
    const next = markers[index + 1];
    const implied = next !== undefined && endIn(next, cluster) === end;
    const piece = implied ? '' : cluster.raw.slice(at, end);
    const own = labelAtEnd(piece, marker.data.marker.label) ?? piece;
    out.push(...superscript(piece.slice(0, piece.length - own.length)), xref(marker, own));
    if (!implied) at = Math.max(at, end);
  });
  return [...out, ...superscript(cluster.raw.slice(at))];
}

/** The label at the end of what stands in a cluster, in the author's own signs: `⁴` is 4 as well. */
function labelAtEnd(piece: string, label: string): string | undefined {
  const last = piece.slice(Math.max(0, piece.length - label.length));
  return last.normalize('NFKC') === label ? last : undefined;
}

function endIn({ position }: Marker, { span }: NonNullable<MarkerData['cluster']>): number {
  return (position?.end.offset ?? span.start.offset) - span.start.offset;
}

function xref({ identifier, data }: Marker, text: string): Xml {
  return element('xref', { 'ref-type': 'fn', rid: `fn${identifier}`, id: data.marker.id }, superscript(text));
}

function superscript(written: string): Xml[] {
  const text = written.replace(TAG, '');
  return text === '' ? [] : [element('sup', {}, [text])];
}
