import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import type { VFile } from 'vfile';
import type { Citation, Field } from '../../schemas/index.js';
import { readEntry, readNote } from '../citations/read-note.js';
import type { CitationReading } from '../citations/reading.js';
import { type EntryText, entriesOf, notesOf } from '../note-text.js';

/** Reads the citations of each note and each entry of the bibliography: what they say, where, and how sure that is. */
export const parseCitations: Plugin<[], Root> = () => parseCitationsOf;

function parseCitationsOf(tree: Root, file: VFile): void {
  const article = file.data.article!;
  for (const note of notesOf(tree, file)) {
    readNote(note.text).citations.forEach((reading, index) => {
      article.citations.push(citationOf(reading, note, index, { note: note.id }));
      for (const { rule, range, before, after } of reading.repairs) {
        article.repairs.push({ rule, layer: 'normalized', span: note.spanOf(range), before, after });
      }
    });
  }
  for (const entry of entriesOf(file)) {
    const reading = readEntry(entry.text);
    if (reading) article.citations.push(citationOf(reading, entry, 0, { bibliography: entry.id }));
  }
}

function citationOf(reading: CitationReading, note: EntryText, index: number, within: Citation['within']): Citation {
  const { range, form, type, fields, leftover, locator, confidence, pointsTo, repeatedAuthor } = reading;
  const text = note.text.slice(...range);
  return {
    id: `${note.id}.c${index + 1}`,
    within,
    form,
    ...(type && { type }),
    text,
    span: note.spanOf(range),
    range,
    work: null,
    ...(repeatedAuthor && { repeatedAuthor: { ...repeatedAuthor, span: note.spanOf(repeatedAuthor.range) } }),
    ...(pointsTo !== undefined && { pointsTo }),
    ...(locator !== undefined && { locator }),
    fields: fields.map((field): Field => {
      const { parts, ranges, ...rest } = field;
      const placed = { ...rest, ranges, spans: ranges.map(note.spanOf) };
      return parts ? { ...placed, parts: parts.map((part) => ({ ...part, spans: part.ranges.map(note.spanOf) })) } : placed;
    }),
    leftover: leftover.map(({ raw, range: where }) => ({ raw, span: note.spanOf(where), range: where })),
    confidence,
    normalized: text,
  };
}
