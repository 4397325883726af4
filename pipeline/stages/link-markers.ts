import type { FootnoteReference, Nodes, PhrasingContent, Root, Text } from 'mdast';
import type { Plugin } from 'unified';
import type { VFile } from 'vfile';
import { labelSlug, Names } from '../../schemas/ids.js';
import type { MarkerData, Span } from '../../schemas/index.js';
import type { Lines } from '../../schemas/lines.js';
import { report } from '../../schemas/report.js';
import { footnoteReferencesIn } from '../footnote-references.js';
import { endOf, startOf } from '../position.js';
import { adoptHtmlMarkers } from '../structure/html/adopt-markers.js';
import { callsOf } from '../structure/markers/calls.js';
import { type ChosenMarker, chooseMarkers } from '../structure/markers/choose-markers.js';
import { lookAlikes } from '../structure/markers/look-alikes.js';
import { markerForms, spacedNumber } from '../structure/markers/marker-forms.js';
import { markersWithoutNotes } from '../structure/markers/markers-without-notes.js';
import { firstTargets, type LabelCount, type NoteTargets, noteTargets, targetOf } from '../structure/markers/note-targets.js';
import { textRanges } from '../structure/markers/text-ranges.js';
import { type Cutting, slicePhrasing } from '../structure/slice.js';

/** Makes each marker of body and asides a footnoteReference, and ties it to its note. */
export const linkMarkers: Plugin<[], Root> = () => linkMarkersOf;

/** What is known while markers are linked. */
interface Linking extends Cutting {
  lines: Lines;
  file: VFile;
  targets: NoteTargets;
  /** How many markers have a label, by scope and label, and how many of them are tied. */
  counts: ReadonlyMap<string, LabelCount>;
  /** Identifiers of notes that the source lacks, by scope and label: a placeholder each. */
  missing: Map<string, string>;
  noteNames: Names;
  markerNames: Names;
  called: Set<string>;
  /** The markers in each text, in their order. */
  chosen: ReadonlyMap<Text, readonly ChosenMarker[]>;
  /** How sure a convention is, by its marker form and scope. */
  certainty: ReadonlyMap<string, number>;
  /** Where a person says a marker leads: `none` or a label. */
  corrections: Map<string, string>;
}

/** What a marker says beside its label. */
interface Said {
  raw: string;
  scope: number;
  confidence: number;
  /** Whether the marker, or the convention that it follows, may be something else. */
  isDoubtful: boolean;
  cluster?: MarkerData['cluster'];
}

/** A marker less sure than this, or one of a convention that is, is stated as a doubt. */
const DOUBT = 0.76;

function linkMarkersOf(tree: Root, file: VFile): void {
  adoptHtmlMarkers(tree, file);
  const { convention, lines, reading, sidecar, structure } = file.data.article!;
  const corrections = new Map(Object.entries(sidecar?.links ?? {}).map(([label, target]) => [label, String(target)]));
  const noteNames = new Names();
  const targets = noteTargets(tree, noteNames);
  const chosen = chosenIn(tree, file, targets, corrections);
  const linking: Linking = {
    source: String(file.value),
    lines,
    reading,
    file,
    targets,
    missing: new Map(),
    noteNames,
    markerNames: new Names(),
    called: new Set(),
    chosen,
    counts: countsOf(chosen, tree, String(file.value)),
    certainty: new Map(structure.map(({ markerForm, scope, confidence }) => [`${markerForm} ${scope}`, convention ? 1 : confidence])),
    corrections,
  };
  for (const node of tree.children) {
    if (node.type === 'footnoteDefinition') node.children = node.children.map((child) => withoutReferences(child, linking.source));
    else if (node.data?.block?.role !== 'front-matter') visit(node, linking);
  }
  for (const scope of targets.values())
    for (const [first] of scope.values()) if (first && !linking.called.has(first.note.id)) first.note.status = 'uncited';
}

/** Counts the markers of each label: those that were found, and those that Markdown's own syntax made. */
function countsOf(chosen: Linking['chosen'], tree: Root, source: string): Map<string, LabelCount> {
  const counts = new Map<string, LabelCount>();
  const add = (scope: number, label: string): void => {
    const key = `${scope} ${label}`;
    const count = counts.get(key);
    if (count) count.all++;
    else counts.set(key, { all: 1, tied: 0 });
  };
  for (const markers of chosen.values()) {
    for (const { labels, scope } of markers) {
      for (const label of labels) add(scope, label);
    }
  }
  for (const node of footnoteReferencesIn(tree)) add(1, labelOf(node, source.slice(startOf(node), endOf(node))));
  return counts;
}

/** Chooses the markers of every form that the text was found to use, and sorts them by the text that they stand in. */
function chosenIn(
  tree: Root,
  file: VFile,
  targets: NoteTargets,
  corrections: Linking['corrections'],
): ReadonlyMap<Text, readonly ChosenMarker[]> {
  const { convention, reading, structure } = file.data.article!;
  const noNotes = convention?.notes === 'none';
  const ranges = textRanges(tree);
  const notes = firstTargets(targets);
  const isLookAlike = lookAlikes(reading.text, reading.indexAt);
  const markers = markerForms.flatMap((form) => {
    const reaches = structure.filter(({ markerForm }) => markerForm === form.id);
    // What is written in HTML is a marker already.
    if (form.html) return [];
    if (!structure.length && !form.explicit && !noNotes)
      return markersWithoutNotes(callsOf(form, reading, ranges).filter((call) => !isLookAlike(call)));
    if (!reaches.length && !form.explicit) return [];
    const loose = form.id === 'n' ? callsOf(spacedNumber, reading, ranges) : [];
    return chooseMarkers(callsOf(form, reading, ranges), loose, reaches, notes, corrections, isLookAlike);
  });
  const chosen = new Map<Text, ChosenMarker[]>();
  let range = 0;
  let done = 0;
  for (const marker of markers.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (marker.start < done) continue;
    done = marker.end;
    while ((ranges[range]?.end ?? Number.MAX_SAFE_INTEGER) <= marker.start) range++;
    const node = ranges[range]?.node;
    if (!node) break;
    const own = chosen.get(node);
    if (own) own.push(marker);
    else chosen.set(node, [marker]);
  }
  return chosen;
}

function visit(node: Nodes, linking: Linking): void {
  if (!('children' in node)) return;
  const children: Nodes[] = [];
  for (const child of node.children as Nodes[]) {
    if (child.type === 'text') children.push(...withMarkers(child, linking));
    else {
      if (child.type === 'footnoteReference') adopt(child, linking);
      else visit(child, linking);
      children.push(child);
    }
  }
  node.children = children as PhrasingContent[];
}

/** Cuts a text at its markers. */
function withMarkers(node: Text, linking: Linking): PhrasingContent[] {
  const markers = linking.chosen.get(node);
  if (!markers) return [node];
  const parts: PhrasingContent[] = [];
  let from = startOf(node);
  for (const marker of markers) {
    if (marker.start > from) parts.push(...slicePhrasing([node], from, marker.start, linking));
    parts.push(...references(marker, linking));
    from = marker.end;
  }
  if (endOf(node) > from) parts.push(...slicePhrasing([node], from, endOf(node), linking));
  return parts;
}

function references({ form, start, end, labels, parts, scope, confidence }: ChosenMarker, linking: Linking): FootnoteReference[] {
  const isDoubtful = Math.min(confidence, linking.certainty.get(`${form.id} ${scope}`) ?? 1) < DOUBT;
  const { source, lines } = linking;
  const whole = { raw: source.slice(start, end), span: lines.spanOf(start, end) };
  if (labels.length === 1) return [reference(labels[0] as string, whole.span, { raw: whole.raw, scope, confidence, isDoubtful }, linking)];
  return labels.map((label, index) => {
    const part = parts[index] as { start: number; end: number };
    const raw = source.slice(part.start, part.end);
    return reference(label, lines.spanOf(part.start, part.end), { raw, scope, confidence, isDoubtful, cluster: whole }, linking);
  });
}

function reference(label: string, position: Span, said: Said, linking: Linking): FootnoteReference {
  const node: FootnoteReference = { type: 'footnoteReference', identifier: '', position };
  tie(node, label, said, linking);
  return node;
}

/** A reference that Markdown's own syntax made gets what ours have. */
function adopt(node: FootnoteReference, linking: Linking): void {
  const raw = linking.source.slice(startOf(node), endOf(node));
  const cluster = node.data?.marker?.cluster;
  tie(node, labelOf(node, raw), { raw, scope: 1, confidence: 1, isDoubtful: false, ...(cluster && { cluster }) }, linking);
}

/** The label of a reference as its author wrote it: mdast has it without case. */
function labelOf({ label, identifier }: FootnoteReference, raw: string): string {
  return /^\[\^(.*)\]$/s.exec(raw)?.[1] ?? label ?? identifier;
}

function tie(node: FootnoteReference, label: string, { raw, scope, confidence, isDoubtful, cluster }: Said, linking: Linking): void {
  const correction = linking.corrections.get(label);
  const target =
    correction === 'none'
      ? undefined
      : targetOf(linking.targets.get(scope)?.get(correction ?? label), linking.counts.get(`${scope} ${label}`), startOf(node));
  const noteId = target?.id ?? placeholder(scope, label, linking);
  if (target) linking.called.add(target.id);
  node.identifier = noteId.slice(2);
  node.label = node.identifier;
  const id = linking.markerNames.claim(`xref-${labelSlug(label)}`);
  node.data = {
    ...node.data,
    marker: {
      id,
      label,
      raw,
      note: target?.id ?? null,
      scope,
      ...(cluster && { cluster }),
      confidence: target ? confidence : Math.min(confidence, 0.8),
    },
  };
  if (isDoubtful && correction === undefined)
    report(linking.file, {
      rule: 'doubtful-marker',
      span: node.position as Span,
      about: id,
      message: `“${raw}” was taken for a marker, though it may be something else. Compare with the original; \`links:\` in the sidecar can say where it leads.`,
    });
}

/** The name that a note would have if the source had it. */
function placeholder(scope: number, label: string, { missing, noteNames }: Linking): string {
  const key = `${scope} ${label}`;
  const known = missing.get(key);
  if (known) return known;
  const id = noteNames.claim(`fn${labelSlug(label)}`);
  missing.set(key, id);
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
