import fc from 'fast-check';
import { XmlDocument, type XmlElement } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import { toJats } from '../../outputs/jats/compile.js';
import { validateJats } from '../../outputs/jats/validate.js';
import { noteSlots } from '../../outputs/note-slots.js';
import { Quarantine } from '../../schemas/quarantine.js';
import { hostileMarkdown } from '../fixtures/hostile-markdown.js';
import { hostileRecord } from '../fixtures/hostile-record.js';
import { read } from '../pipeline/read.js';

const RUNS = { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 300) };

/** The words of each note as another parser has them: its paragraphs, one a block, joined by LF. */
function notesOf(xml: string): { id: string; text: string }[] {
  const document = XmlDocument.fromString(xml);
  try {
    return document.find('//fn').map((node) => {
      const note = node as XmlElement;
      return {
        id: note.attr('id')?.value ?? '',
        text: note
          .find('p')
          .map((block) => block.content)
          .join('\n'),
      };
    });
  } finally {
    document.dispose();
  }
}

describe('article.xml, whatever the record holds', () => {
  it('is valid by the official DTD, and has the words of every note to the character', async () => {
    await fc.assert(
      fc.asyncProperty(hostileRecord, async (record) => {
        const { text } = toJats(record);
        expect(await validateJats(text)).toEqual([]);
        const notes = new Map(notesOf(text).map(({ id, text: words }) => [id, words]));
        expect([...notes.keys()].sort()).toEqual(
          noteSlots(record)
            .map(({ id }) => id)
            .sort(),
        );
        for (const note of record.notes) expect(notes.get(note.id)).toBe(note.text);
        for (const { id } of record.markers) expect(text).toContain(`id="${id}"`);
      }),
      RUNS,
    );
  });

  it('is so for every Markdown source', async () => {
    await fc.assert(
      fc.asyncProperty(hostileMarkdown, async (source) => {
        const record = recordOf(source);
        if (!record) return;
        const { text } = toJats(record);
        expect(await validateJats(text)).toEqual([]);
        const notes = new Map(notesOf(text).map(({ id, text: words }) => [id, words]));
        for (const note of record.notes) expect(notes.get(note.id)).toBe(note.text);
      }),
      RUNS,
    );
  });
});

function recordOf(source: string): ReturnType<typeof read> | undefined {
  try {
    return read(source, { path: 'article.md' });
  } catch (error) {
    if (error instanceof Quarantine) return undefined;
    throw error;
  }
}
