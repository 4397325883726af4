import type { ArticleRecord } from '../../schemas/index.js';
import { validateJats } from '../jats/validate.js';
import { noteSlots } from '../note-slots.js';
import type { Fault } from './fault.js';
import { readJats } from './read-jats.js';

/** Checks article.xml: valid by the DTD, and with the same notes, words, markers and works as the record. */
export async function verifyJats(xml: string, record: ArticleRecord, file: string): Promise<Fault[]> {
  const invalid = await validateJats(xml);
  if (invalid.length) return invalid.map(({ line, message }) => ({ file, ...(line !== undefined && { line }), message }));
  const { notes, markers, references } = readJats(xml);
  const faults: Fault[] = [];
  const expected = noteSlots(record);
  if (notes.map(({ id }) => id).join(' ') !== expected.map(({ id }) => id).join(' '))
    faults.push({ file, message: 'Its notes are not those of article.json.' });
  const texts = new Map(notes.map(({ id, text }) => [id, text]));
  for (const note of record.notes) {
    if (texts.get(note.id) !== note.text)
      faults.push({ file, message: `The words of note ${note.label} (${note.id}) are not those of article.json.` });
  }
  const called = new Set(markers);
  for (const { id } of record.markers)
    if (!called.has(id) && !isTitleless(record, id)) faults.push({ file, message: `Marker ${id} is missing.` });
  if (references.join(' ') !== record.works.map(({ id }) => id).join(' '))
    faults.push({ file, message: 'Its references are not the works of article.json.' });
  return faults;
}

/** A marker in a passage above the article that JATS has no running text for, such as a byline. */
function isTitleless({ asides }: ArticleRecord, id: string): boolean {
  return asides.some(({ role, markers }) => role !== 'title' && markers.includes(id));
}
