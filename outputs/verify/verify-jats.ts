import type { ArticleRecord, Aside } from '../../schemas/index.js';
import { shownLabel } from '../jats/markers.js';
import { validateJats } from '../jats/validate.js';
import { noteSlots } from '../note-slots.js';
import type { Fault } from './fault.js';
import { type JatsContent, readJats } from './read-jats.js';
import { bare } from './white-space-property.js';
import { wordsOf } from './words.js';
import { workWords } from './work-words.js';

/** Passages whose words JATS has behind the article. */
const PASSAGES = new Set<Aside['role']>(['disclaimer', 'biography', 'correction', 'navigation', 'contents', 'unknown']);

/** Checks article.xml: valid by the DTD, and with the same words, notes, markers, numbers, works, authors and date as the record. */
export async function verifyJats(xml: string, record: ArticleRecord, file: string): Promise<Fault[]> {
  const invalid = await validateJats(xml);
  if (invalid.length) return invalid.map(({ line, message }) => ({ file, ...(line !== undefined && { line }), message }));
  const content = await readJats(xml);
  const faults = [wordFaults, frontFaults, workFaults, noteFaults, markerFaults].flatMap((find) => [...find(content, record)]);
  return faults.map((message) => ({ file, message }));
}

function* wordFaults({ title, body, passages }: JatsContent, { metadata, asides, ...record }: ArticleRecord): Generator<string> {
  if (bare(body) !== wordsOf(record.body.children)) yield 'The words of its body are not those of article.json.';
  if (bare(title) !== bare(metadata.title ?? '')) yield 'Its title is not that of article.json.';
  const expected = asides.filter(({ role }) => PASSAGES.has(role)).flatMap(({ children }) => children);
  if (bare(passages) !== wordsOf(expected)) yield 'The passages behind the article are not those of article.json.';
}

function* frontFaults({ authors, published }: JatsContent, { metadata }: ArticleRecord): Generator<string> {
  const names = (metadata.authors ?? []).map(({ family, given, literal }) =>
    family === undefined ? (literal ?? given) : family + (given ?? ''),
  );
  if (authors.map(bare).join('\n') !== names.map((name) => bare(name ?? '')).join('\n')) yield 'Its authors are not those of article.json.';
  // Of a season ISO 8601 knows only the year.
  if (published !== metadata.issued && !metadata.issued?.startsWith(`${published}-2`)) yield 'Its date is not that of article.json.';
}

function* workFaults({ references }: JatsContent, { bibliography, works }: ArticleRecord): Generator<string> {
  if (!same(references, [...bibliography, ...works])) {
    yield 'Its references are not the bibliography and the works of article.json.';
    return;
  }
  const words = new Map(references.map((one) => [one.id, bare(one.words)]));
  for (const { id, text } of bibliography)
    if (words.get(id) !== bare(text)) yield `The words of entry ${id} are not those of article.json.`;
  for (const { id, csl } of works) {
    const missing = workWords(csl).find((value) => !words.get(id)?.includes(bare(value)));
    if (missing !== undefined) yield `Reference ${id} does not say ${JSON.stringify(missing)}, as the work in article.json does.`;
  }
}

function* noteFaults({ notes }: JatsContent, record: ArticleRecord): Generator<string> {
  const slots = noteSlots(record);
  if (!same(notes, slots)) {
    yield 'Its notes are not those of article.json, with a placeholder for each that is missing.';
    return;
  }
  for (const [index, slot] of slots.entries()) {
    const { id, label: shown, text } = notes[index] as JatsContent['notes'][number];
    const label = shownLabel(slot.note ? slot.note.raw : slot.raw, slot.label);
    if (shown !== label) yield `Note ${id} has the label ${JSON.stringify(shown)}; in article.json it is ${JSON.stringify(label)}.`;
    if (slot.note && text !== slot.note.text) yield `The words of note ${slot.label} (${id}) are not those of article.json.`;
  }
}

/** Markers above the article, as in a byline, may stand where JATS has no running text; all others must be there. */
function* markerFaults({ markers }: JatsContent, record: ArticleRecord): Generator<string> {
  const found = new Map(markers.map((marker) => [marker.id, marker]));
  const elsewhere = new Set(record.asides.filter(({ role }) => !PASSAGES.has(role)).flatMap((aside) => aside.markers));
  for (const { id, note, label, raw, cluster } of record.markers) {
    const marker = found.get(id);
    if (marker === undefined && !elsewhere.has(id)) yield `Marker ${id} is missing.`;
    if (marker === undefined) continue;
    if (note !== null && marker.rid !== note) yield `Marker ${id} leads to ${marker.rid}; in article.json it leads to ${note}.`;
    // Of a range such as 1–3 the labels between its ends are implied: their markers show nothing.
    const right = cluster ? marker.label === '' || marker.label.normalize('NFKC').endsWith(label) : marker.label === shownLabel(raw, label);
    if (!right) yield `Marker ${id} shows ${JSON.stringify(marker.label)}; in article.json its label is ${label}.`;
  }
}

function same(found: readonly { id: string }[], expected: readonly { id: string }[]): boolean {
  return found.length === expected.length && expected.every(({ id }, index) => found[index]?.id === id);
}
