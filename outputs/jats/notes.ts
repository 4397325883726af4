import type { ArticleRecord, Citation } from '../../schemas/index.js';
import { missingNoteText, type NoteSlot, noteSlots } from '../note-slots.js';
import { type BlockContext, blockXml, wordless } from './blocks.js';
import type { Definitions } from './inline.js';
import { shownLabel } from './markers.js';
import { citationTags } from './mixed-citation.js';
import { element, type Xml } from './xml.js';

/**
 * The notes, a group for each scope. A note has one `p` for each of its blocks; the text of these, joined by LF, is the
 * note's `text` to the character.
 */
export function noteGroups(record: ArticleRecord, definitions: Definitions): Xml[] {
  const citations = new Map<string, Citation[]>(record.notes.map(({ id }) => [id, []]));
  for (const citation of record.citations) {
    if (typeof citation.within !== 'string' && 'note' in citation.within) citations.get(citation.within.note)?.push(citation);
  }
  const works = new Set(record.works.map(({ id }) => id));
  const slots = noteSlots(record);
  const scopes = [...new Set(slots.map(({ scope }) => scope))];
  return scopes.map((scope) =>
    element('fn-group', { 'content-type': 'endnotes', id: scopes.length > 1 ? `endnotes${scope}` : undefined }, [
      element('title', {}, ['Notes']),
      ...slots
        .filter((slot) => slot.scope === scope)
        .map((slot) => (slot.note ? noteXml(slot.note, citations.get(slot.id) ?? [], works, definitions) : placeholder(slot))),
    ]),
  );
}

function placeholder({ id, label, raw }: NoteSlot & { note?: undefined }): Xml {
  return element('fn', { id, 'specific-use': 'missing-in-source' }, [
    element('label', {}, [shownLabel(raw, label)]),
    element('p', { 'content-type': 'editorial-note', 'specific-use': 'generated' }, [element('italic', {}, [missingNoteText(label)])]),
  ]);
}

function noteXml(
  { id, raw, label, status, text, children }: NonNullable<NoteSlot['note']>,
  citations: readonly Citation[],
  works: ReadonlySet<string>,
  definitions: Definitions,
): Xml {
  const context: BlockContext = { definitions, tags: citationTags(citations, text, works), nextTag: 0, offset: 0 };
  const blocks = children.map((child, index) => {
    if (index > 0) context.offset++;
    return blockXml(child, context, true);
  });
  return element('fn', { id, 'specific-use': status === 'ok' ? undefined : status }, [
    element('label', {}, [shownLabel(raw, label)]),
    ...(blocks.length ? blocks : [wordless()]),
  ]);
}
