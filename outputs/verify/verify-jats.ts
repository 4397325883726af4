import type { ArticleRecord, Aside } from '../../schemas/index.js';
import { validateJats } from '../jats/validate.js';
import { noteSlots } from '../note-slots.js';
import type { Fault } from './fault.js';
import { type JatsContent, readJats } from './read-jats.js';
import { bare } from './white-space-property.js';
import { wordsOf } from './words.js';

/** Passages whose words JATS has behind the article. */
const PASSAGES = new Set<Aside['role']>(['disclaimer', 'biography', 'correction', 'navigation', 'contents', 'unknown']);

/** Checks article.xml: valid by the DTD, and with the same words, notes, markers and works as the record. */
export async function verifyJats(xml: string, record: ArticleRecord, file: string): Promise<Fault[]> {
  const invalid = await validateJats(xml);
  if (invalid.length) return invalid.map(({ line, message }) => ({ file, ...(line !== undefined && { line }), message }));
  const content = await readJats(xml);
  return [...wordFaults(content, record), ...noteFaults(content, record), ...markerFaults(content, record)].map((message) => ({
    file,
    message,
  }));
}

function* wordFaults(
  { title, body, passages, references }: JatsContent,
  { metadata, asides, bibliography, works, ...record }: ArticleRecord,
): Generator<string> {
  if (bare(body) !== wordsOf(record.body.children)) yield 'The words of its body are not those of article.json.';
  if (bare(title) !== bare(metadata.title ?? '')) yield 'Its title is not that of article.json.';
  const expected = asides.filter(({ role }) => PASSAGES.has(role)).flatMap(({ children }) => children);
  if (bare(passages) !== wordsOf(expected)) yield 'The passages behind the article are not those of article.json.';
  if (!same(references, [...bibliography, ...works])) yield 'Its references are not the bibliography and the works of article.json.';
}

function* noteFaults({ notes }: JatsContent, record: ArticleRecord): Generator<string> {
  if (
    !same(
      notes.map(({ id }) => id),
      noteSlots(record),
    )
  )
    yield 'Its notes are not those of article.json, with a placeholder for each that is missing.';
  const texts = new Map(notes.map(({ id, text }) => [id, text]));
  for (const { id, label, text } of record.notes) {
    if (texts.has(id) && texts.get(id) !== text) yield `The words of note ${label} (${id}) are not those of article.json.`;
  }
}

/** Markers above the article, as in a byline, may stand where JATS has no running text; all others must be there. */
function* markerFaults({ markers }: JatsContent, record: ArticleRecord): Generator<string> {
  const targets = new Map(markers.map(({ id, rid }) => [id, rid]));
  const elsewhere = new Set(record.asides.filter(({ role }) => !PASSAGES.has(role)).flatMap((aside) => aside.markers));
  for (const { id, note } of record.markers) {
    const target = targets.get(id);
    if (target === undefined && !elsewhere.has(id)) yield `Marker ${id} is missing.`;
    if (target !== undefined && note !== null && target !== note)
      yield `Marker ${id} leads to ${target}; in article.json it leads to ${note}.`;
  }
}

function same(found: readonly string[], expected: readonly { id: string }[]): boolean {
  return found.length === expected.length && expected.every(({ id }, index) => found[index] === id);
}
