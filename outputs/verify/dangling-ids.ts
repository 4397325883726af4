import type { ArticleRecord } from '../../schemas/index.js';
import { walk } from '../note-slots.js';

/** Ids within a record that lead nowhere, ids that stand twice, and markers of its trees that are not those of its list, a sentence each. */
export function danglingIds(record: ArticleRecord): string[] {
  const { markers, notes, citations, bibliography, works, repairs, findings } = record;
  const lost: string[] = [];
  const idsOf = (kind: string, records: readonly { id: string }[]): Set<string> => {
    const ids = new Set<string>();
    for (const { id } of records) {
      if (ids.has(id)) lost.push(`Two ${kind} have the id ${id}.`);
      ids.add(id);
    }
    return ids;
  };
  const [markerIds, noteIds] = [idsOf('markers', markers), idsOf('notes', notes)];
  const [citationIds, workIds] = [idsOf('citations', citations), idsOf('works', works)];
  const entryIds = idsOf('entries', bibliography);
  idsOf('repairs', repairs);
  idsOf('findings', findings);
  const expect = (known: ReadonlySet<string>, ids: readonly (string | null | undefined)[], from: string): void => {
    for (const id of ids) if (typeof id === 'string' && !known.has(id)) lost.push(`${from} leads to ${id}, which is not in the record.`);
  };
  for (const { id, note } of markers) expect(noteIds, [note], id);
  for (const { id, work, antecedent, sameAs, within, fields } of citations) {
    expect(workIds, [work], id);
    expect(citationIds, [antecedent, sameAs, ...fields.map(({ from }) => from)], id);
    if (typeof within === 'object' && 'note' in within) expect(noteIds, [within.note], id);
    if (typeof within === 'object' && 'bibliography' in within) expect(entryIds, [within.bibliography], id);
  }
  for (const entry of bibliography) expect(citationIds, entry.citations, entry.id);
  for (const note of notes) {
    expect(markerIds, note.markers, note.id);
    expect(citationIds, note.citations, note.id);
    expect(workIds, note.references, note.id);
  }
  for (const { id, citations: own } of works) expect(citationIds, own, id);
  return [...lost, ...strayMarkers(record)];
}

/** Who renders the trees reads markers there; who reads the list must be told the same. */
function strayMarkers({ body, notes, asides, markers }: ArticleRecord): string[] {
  const listed = new Map(markers.map((marker) => [marker.id, marker]));
  const strays: string[] = [];
  for (const node of walk([body, ...[...notes, ...asides].flatMap(({ children }) => children)])) {
    if (node.type !== 'footnoteReference') continue;
    const marker = node.data?.marker;
    const known = marker && listed.get(marker.id);
    if (!known || known.note !== marker.note || known.label !== marker.label)
      strays.push(`The marker ${marker?.id ?? node.identifier} of the text is not as the list of markers has it.`);
  }
  return strays;
}
