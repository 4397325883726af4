import type { FootnoteReference, Nodes, PhrasingContent, Root, Text } from 'mdast';
import type { Plugin } from 'unified';
import type { VFile } from 'vfile';
import { labelSlug, Names } from '../../schemas/ids.js';
import type { MarkerData, NoteData, Span } from '../../schemas/index.js';
import type { Lines } from '../../schemas/lines.js';
import { alignedOffsets } from '../markdown-character.js';
import { endOf, startOf } from '../position.js';
import { adoptHtmlMarkers } from '../structure/html/adopt-markers.js';
import { numberOf } from '../structure/labels.js';
import { longestRise } from '../structure/longest-rise.js';
import { type MarkerForm, type MarkerLabel, markerForms } from '../structure/marker-forms.js';

/** Makes each marker of body and asides a footnoteReference, and ties it to its note. */
export const linkMarkers: Plugin<[], Root> = () => linkMarkersOf;

/** What is known while markers are linked. */
interface Linking {
  source: string;
  lines: Lines;
  /** The first note of each label. */
  notes: Map<string, NoteData>;
  /** Identifiers of notes that the source lacks, by label: a placeholder each. */
  missing: Map<string, string>;
  noteNames: Names;
  markerNames: Names;
  called: Set<string>;
  /** The forms of markers that the text was found to use. */
  forms: readonly MarkerForm[];
  /** Offsets of the numbers in a weak form that rise through the text as the notes do: the others mean something else. */
  rising: ReadonlySet<number>;
  /** Where a person says a marker leads: `none` or a label. */
  corrections: Map<string, string>;
}

/** In the words of a link brackets mean something else; only what Markdown's own syntax made a marker is one. */
const LINKS = new Set(['link', 'linkReference']);

function linkMarkersOf(tree: Root, file: VFile): void {
  adoptHtmlMarkers(tree, file);
  const { lines, sidecar, structure } = file.data.article!;
  const used = new Set(structure.map(({ markerForm }) => markerForm));
  const linking: Linking = {
    source: String(file.value),
    lines,
    notes: new Map(),
    missing: new Map(),
    noteNames: new Names(),
    markerNames: new Names(),
    called: new Set(),
    forms: markerForms.filter(({ id, explicit, html }) => explicit || (!html && used.has(id))),
    rising: new Set(),
    corrections: new Map(Object.entries(sidecar?.links ?? {}).map(([label, target]) => [label, String(target)])),
  };
  for (const node of tree.children) {
    const note = node.data?.note;
    if (!note) continue;
    linking.noteNames.claim(note.id);
    if (linking.notes.has(note.label)) note.status = 'duplicate';
    else linking.notes.set(note.label, note);
  }
  linking.rising = risingOffsets(tree, linking);
  for (const node of tree.children) {
    if (node.type === 'footnoteDefinition') node.children = node.children.map((child) => withoutReferences(child, linking.source));
    else if (node.data?.block?.role !== 'front-matter') visit(node, linking);
  }
  for (const note of linking.notes.values()) if (!linking.called.has(note.id)) note.status = 'uncited';
}

function visit(node: Nodes, linking: Linking, inLink = false): void {
  if (!('children' in node)) return;
  const isLink = inLink || LINKS.has(node.type);
  const children: Nodes[] = [];
  for (const child of node.children as Nodes[]) {
    if (child.type === 'text' && !isLink) children.push(...markersIn(child, linking));
    else {
      if (child.type === 'footnoteReference') adopt(child, linking);
      else visit(child, linking, isLink);
      children.push(child);
    }
  }
  node.children = children as PhrasingContent[];
}

/** Cuts a text at its markers. */
function markersIn(node: Text, linking: Linking): PhrasingContent[] {
  const at = placesIn(node, linking.source);
  const parts: PhrasingContent[] = [];
  let from = 0;
  // What a repair left out before a part belongs to it, be it an empty one: so no place of the source is without a node.
  let start = startOf(node);
  const keepUntil = (to: number): void => {
    const end = at(to);
    if (to > from || end > start) parts.push({ ...node, value: node.value.slice(from, to), position: linking.lines.spanOf(start, end) });
  };
  for (const { match, form } of matches(node.value, linking.forms)) {
    const labels = form.labels(match[1] as string);
    if (
      match.index < from ||
      !labels.length ||
      !(form.explicit || labels.every(({ label }) => isLabel(label, form, at(match.index), linking)))
    )
      continue;
    keepUntil(match.index);
    const made = references(match, labels, at, linking);
    parts.push(...made);
    from = match.index + match[0].length;
    start = endOfMarker(made[0] as FootnoteReference);
  }
  if (!parts.length) return [node];
  keepUntil(node.value.length);
  return parts;
}

/** Offset after a marker, or after the cluster that it is part of. */
function endOfMarker(node: FootnoteReference): number {
  return node.data?.marker?.cluster?.span.end.offset ?? endOf(node);
}

/** Where the units of a text stand in the source, though repairs or Markdown's escapes may lie between them. */
function placesIn(node: Text, source: string): (index: number) => number {
  const [start, end] = [startOf(node), endOf(node)];
  const slice = source.slice(start, end);
  if (slice === node.value) return (index) => start + index;
  const offsets = alignedOffsets(node.value, slice);
  return (index) => (index < offsets.length ? start + (offsets[index] as number) : end);
}

/** What looks like a marker, in the order of the text. */
function matches(value: string, forms: readonly MarkerForm[]): { match: RegExpExecArray; form: MarkerForm }[] {
  return forms
    .flatMap((form) => [...value.matchAll(form.pattern)].map((match) => ({ match, form })))
    .sort((a, b) => a.match.index - b.match.index);
}

/**
 * Whether a number in the form of a marker is one. A label that some note has is. Of the others, `[0]` and what reads as
 * a year is none. A weak form (`(3)`, a digit behind a word) stands for much else, so it must rise through the text as the notes do.
 */
function isLabel(label: string, form: MarkerForm, offset: number, { notes, corrections, rising }: Linking): boolean {
  if (corrections.has(label)) return true;
  const number = numberOf(label);
  const digits = /^\d/.test(label);
  if (form.weak && digits) return rising.has(offset);
  if (notes.has(label)) return true;
  return notes.size > 0 && !form.weak && digits && number !== undefined && number > 0 && number < 1000;
}

/**
 * Where the numbers of weak forms stand that rise through the text, from the first note to the last. What no note has
 * counts as well, if it fills its place in the order.
 */
function risingOffsets(tree: Root, { source, forms, notes }: Linking): Set<number> {
  const numbers = [...notes.keys()].flatMap((label) => (/^\d/.test(label) ? [numberOf(label) as number] : []));
  const [lowest, highest] = [
    Math.min(...numbers.slice(0, 1), ...numbers.slice(-1)),
    numbers.reduce((most, number) => Math.max(most, number), 0),
  ];
  const taken = tree.children.filter(({ data }) => data?.note).map((node) => [startOf(node), endOf(node)] as const);
  const offsets: number[] = [];
  const values: number[] = [];
  for (const form of forms.filter(({ weak }) => weak)) {
    let note = 0;
    for (const match of source.matchAll(form.pattern)) {
      while (note < taken.length && (taken[note] as readonly [number, number])[1] <= match.index) note++;
      if (note < taken.length && (taken[note] as readonly [number, number])[0] <= match.index) continue;
      const value = numberOf(form.labels(match[1] as string)[0]?.label ?? '');
      if (value === undefined || value < lowest || value > highest) continue;
      offsets.push(match.index);
      values.push(value);
    }
  }
  return new Set(longestRise(values).map((index) => offsets[index] as number));
}

function references(
  match: RegExpExecArray,
  labels: readonly MarkerLabel[],
  at: (index: number) => number,
  linking: Linking,
): FootnoteReference[] {
  const { source, lines } = linking;
  const last = at(match.index + match[0].length - 1);
  // The last sign may be an escaped one; what a repair left out behind it is no part of the marker.
  const [start, end] = [at(match.index), last + (source[last] === '\\' ? 2 : 1)];
  const whole = { raw: source.slice(start, end), span: lines.spanOf(start, end) };
  if (labels.length === 1) return [reference((labels[0] as MarkerLabel).label, whole.raw, whole.span, undefined, linking)];
  const inner = match.index + match[0].indexOf(match[1] as string);
  return labels.map(({ label, start: from, end: to }) => {
    const [first, last] = [at(inner + from), at(inner + to)];
    return reference(label, source.slice(first, last), lines.spanOf(first, last), whole, linking);
  });
}

function reference(label: string, raw: string, position: Span, cluster: MarkerData['cluster'], linking: Linking): FootnoteReference {
  const node: FootnoteReference = { type: 'footnoteReference', identifier: '', position };
  tie(node, label, raw, cluster, linking);
  return node;
}

/** A reference that Markdown's own syntax made gets what ours have. */
function adopt(node: FootnoteReference, linking: Linking): void {
  const raw = linking.source.slice(startOf(node), endOf(node));
  tie(node, /^\[\^(.*)\]$/s.exec(raw)?.[1] ?? node.label ?? node.identifier, raw, node.data?.marker?.cluster, linking);
}

function tie(node: FootnoteReference, label: string, raw: string, cluster: MarkerData['cluster'], linking: Linking): void {
  const correction = linking.corrections.get(label);
  const target = correction === undefined ? linking.notes.get(label) : correction === 'none' ? undefined : linking.notes.get(correction);
  const noteId = target?.id ?? placeholder(label, linking);
  if (target) linking.called.add(target.id);
  node.identifier = noteId.slice(2);
  node.label = node.identifier;
  node.data = {
    ...node.data,
    marker: {
      id: linking.markerNames.claim(`xref-${labelSlug(label)}`),
      label,
      raw,
      note: target?.id ?? null,
      scope: 1,
      ...(cluster && { cluster }),
      confidence: target ? 1 : 0.8,
    },
  };
}

/** The name that a note would have if the source had it. */
function placeholder(label: string, { missing, noteNames }: Linking): string {
  const known = missing.get(label);
  if (known) return known;
  const id = noteNames.claim(`fn${labelSlug(label)}`);
  missing.set(label, id);
  return id;
}

/** Within a note, a reference of Markdown is words: only body and asides call notes. */
function withoutReferences<T extends Nodes>(node: T, source: string): T {
  if (!('children' in node)) return node;
  const children = (node.children as Nodes[]).map((child) => {
    if (child.type !== 'footnoteReference') return withoutReferences(child, source);
    const value = source.slice(startOf(child), endOf(child));
    return { type: 'text', value, position: child.position } satisfies Text;
  });
  return { ...node, children };
}
