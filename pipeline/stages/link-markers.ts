import type { FootnoteReference, Nodes, PhrasingContent, Root, Text } from 'mdast';
import type { Plugin } from 'unified';
import type { VFile } from 'vfile';
import { labelSlug, Names } from '../../schemas/ids.js';
import type { MarkerData, NoteData, Span } from '../../schemas/index.js';
import type { Lines } from '../../schemas/lines.js';
import { report } from '../../schemas/report.js';
import { endOf, startOf } from '../position.js';
import { callsOf } from '../structure/calls.js';
import { type ChosenMarker, chooseMarkers } from '../structure/choose-markers.js';
import { markerForms } from '../structure/marker-forms.js';
import { type Cutting, slicePhrasing } from '../structure/slice.js';
import { textRanges } from '../structure/text-ranges.js';

/** Makes each marker of body and asides a footnoteReference, and ties it to its note. */
export const linkMarkers: Plugin<[], Root> = () => linkMarkersOf;

/** What is known while markers are linked. */
interface Linking extends Cutting {
  lines: Lines;
  file: VFile;
  /** The first note of each label, by scope. */
  notes: Map<number, Map<string, NoteData>>;
  /** Identifiers of notes that the source lacks, by scope and label: a placeholder each. */
  missing: Map<string, string>;
  noteNames: Names;
  markerNames: Names;
  called: Set<string>;
  /** The markers in each text, in their order. */
  chosen: ReadonlyMap<Text, readonly ChosenMarker[]>;
  /** Where a person says a marker leads: `none` or a label. */
  corrections: Map<string, string>;
}

/** What a marker says beside its label. */
interface Said {
  raw: string;
  scope: number;
  confidence: number;
  cluster?: MarkerData['cluster'];
}

/** A marker less sure than this is stated as a doubt. */
const DOUBT = 0.75;

function linkMarkersOf(tree: Root, file: VFile): void {
  const { lines, reading, sidecar } = file.data.article!;
  const corrections = new Map(Object.entries(sidecar?.links ?? {}).map(([label, target]) => [label, String(target)]));
  const noteNames = new Names();
  const notes = notesByScope(tree, noteNames);
  const linking: Linking = {
    source: String(file.value),
    lines,
    reading,
    file,
    notes,
    missing: new Map(),
    noteNames,
    markerNames: new Names(),
    called: new Set(),
    chosen: chosenIn(tree, file, notes, corrections),
    corrections,
  };
  for (const node of tree.children) {
    if (node.type === 'footnoteDefinition') node.children = node.children.map((child) => withoutReferences(child, linking.source));
    else if (node.data?.block?.role !== 'front-matter') visit(node, linking);
  }
  for (const scope of notes.values()) for (const note of scope.values()) if (!linking.called.has(note.id)) note.status = 'uncited';
}

/** The notes by scope and label; the second of a label is a duplicate. */
function notesByScope(tree: Root, names: Names): Map<number, Map<string, NoteData>> {
  const notes = new Map<number, Map<string, NoteData>>();
  for (const { data } of tree.children) {
    const note = data?.note;
    if (!note) continue;
    names.claim(note.id);
    const scope = data?.block?.scope ?? 1;
    const known = notes.get(scope) ?? new Map<string, NoteData>();
    notes.set(scope, known);
    if (known.has(note.label)) note.status = 'duplicate';
    else known.set(note.label, note);
  }
  return notes;
}

/** Chooses the markers of every form that the text was found to use, and sorts them by the text that they stand in. */
function chosenIn(
  tree: Root,
  file: VFile,
  notes: Linking['notes'],
  corrections: Linking['corrections'],
): ReadonlyMap<Text, readonly ChosenMarker[]> {
  const { reading, structure } = file.data.article!;
  const ranges = textRanges(tree);
  const markers = markerForms.flatMap((form) => {
    const reaches = structure.filter(({ markerForm }) => markerForm === form.id);
    if (!reaches.length && !form.explicit) return [];
    return chooseMarkers(callsOf(form, reading, ranges), reaches, notes, corrections);
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

function references({ start, end, labels, parts, scope, confidence }: ChosenMarker, linking: Linking): FootnoteReference[] {
  const { source, lines } = linking;
  const whole = { raw: source.slice(start, end), span: lines.spanOf(start, end) };
  if (labels.length === 1) return [reference(labels[0] as string, whole.span, { raw: whole.raw, scope, confidence }, linking)];
  return labels.map((label, index) => {
    const part = parts[index] as { start: number; end: number };
    const raw = source.slice(part.start, part.end);
    return reference(label, lines.spanOf(part.start, part.end), { raw, scope, confidence, cluster: whole }, linking);
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
  tie(node, /^\[\^(.*)\]$/s.exec(raw)?.[1] ?? node.label ?? node.identifier, { raw, scope: 1, confidence: 1 }, linking);
}

function tie(node: FootnoteReference, label: string, { raw, scope, confidence, cluster }: Said, linking: Linking): void {
  const correction = linking.corrections.get(label);
  const notes = linking.notes.get(scope);
  const target = correction === undefined ? notes?.get(label) : correction === 'none' ? undefined : notes?.get(correction);
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
  if (confidence < DOUBT && correction === undefined)
    report(linking.file, {
      rule: 'doubtful-marker',
      span: node.position as Span,
      about: id,
      message: `“${raw}” was taken for a marker, though it does not rise with the others. Compare with the original; \`links:\` in the sidecar can say where it leads.`,
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
