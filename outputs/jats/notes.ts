import type { ArticleRecord, Citation } from '../../schemas/index.js';
import { missingNoteText, type NoteSlot, noteSlots } from '../note-slots.js';
import { blockXml } from './blocks.js';
import { intervalsOf } from './intervals.js';
import { element, type Xml } from './xml.js';

/** The notes, a group for each scope. The text of a note's blocks, joined by LF, is its `text` to the character. */
export function noteGroups(record: ArticleRecord, definitions: ReadonlyMap<string, string>): Xml[] {
  const byNote = new Map<string, Citation[]>();
  for (const citation of record.citations) {
    if (typeof citation.within === 'string' || !('note' in citation.within)) continue;
    const known = byNote.get(citation.within.note);
    if (known) known.push(citation);
    else byNote.set(citation.within.note, [citation]);
  }
  const slots = noteSlots(record);
  const scopes = [...new Set(slots.map(({ scope }) => scope))].sort((a, b) => a - b);
  return scopes.map((scope) => {
    const own = slots.filter((slot) => slot.scope === scope).map((slot) => noteXml(slot, byNote.get(slot.id) ?? [], definitions));
    return element('fn-group', { 'content-type': 'endnotes', id: scopes.length > 1 ? `fn-group${scope}` : undefined }, [
      element('title', {}, ['Notes']),
      ...own,
    ]);
  });
}

function noteXml(slot: NoteSlot, citations: readonly Citation[], definitions: ReadonlyMap<string, string>): Xml {
  if (!slot.note) {
    const stead = element('p', { 'content-type': 'editorial-note', 'specific-use': 'generated' }, [
      element('italic', {}, [missingNoteText(slot.label)]),
    ]);
    return element('fn', { id: slot.id, 'specific-use': 'missing-in-source' }, [element('label', {}, [slot.raw]), stead]);
  }
  const { note } = slot;
  const context = { definitions, intervals: intervalsOf(citations, note.text.length), offset: 0, begun: false };
  const blocks = note.children.flatMap((child) => blockXml(child, context));
  const label = note.raw.replace(/:$/, '');
  return element('fn', { id: note.id, 'specific-use': note.status === 'ok' ? undefined : note.status }, [
    element('label', {}, [label]),
    ...(blocks.length ? blocks : [element('p')]),
  ]);
}
