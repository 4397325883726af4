import { addDate, addField, addLink, addNames, type Draft, newDraft } from '../draft.js';
import { featuresOf } from '../model/features.js';
import { type Labelling, label } from '../model/label.js';
import type { Label } from '../model/labels.js';
import { referenceModel } from '../model/reference-model.js';
import { type Token, tokensOf } from '../model/tokens.js';
import { type Piece, pieceOf } from '../piece.js';
import { finished } from '../read-citation.js';
import type { CitationReading, FieldReading } from '../reading.js';
import { typeOf } from '../type/type-of.js';
import { readNameList } from './name-lists.js';
import { readPublicationDate } from './publication-date.js';
import { type Run, runsOf } from './runs.js';

/** The model by itself makes nothing certain. */
const MOST = 0.85;

/** The variable that a label stands for, where its words are the value. */
const VARIABLES: Partial<Record<Label, string>> = {
  title: 'title',
  container: 'container-title',
  series: 'collection-title',
  volume: 'volume',
  issue: 'issue',
  page: 'page',
  place: 'publisher-place',
  publisher: 'publisher',
  institution: 'authority',
  note: 'note',
};
const ACCESSED = /(?:accessed|retrieved|viewed|consulté|abgerufen|zugriff)[\s:]{1,2}(?:on |le |am )?$/i;
/** Abbreviations before numbers that stand for nothing by themselves: `n° 2`, `h. 3`. */
const TIES = /^(?:n|nº|h|hft|iss|art|jg)$/i;
/** What behind names says that they edited. */
const EDITS = /^[.,]?\s?[([]?(?:Eds?|Hrsg|Hg|Hgg|dir|éds?)\b\.?[)\]]?/i;
const THESIS = /thesis|dissertation|\bdiss\b|thèse|tesis|tese/i;
/** Variables of which a reference has one, whatever else is labelled so. */
const SINGLE: ReadonlySet<string> = new Set(['volume', 'issue', 'page']);

/**
 * Reads one entry of a reference list by the model: APA, Vancouver, IEEE, ACM, the styles of physics, and their likes.
 *
 * @param entry the entry within its text
 */
export function readReference(entry: Piece): CitationReading | undefined {
  const tokens = tokensOf(entry.whole.slice(0, entry.end)).filter(({ start }) => start >= entry.start);
  const labelling = label(featuresOf(entry.whole, tokens), referenceModel());
  return referenceOf(entry, tokens, labelling);
}

/** Makes fields of the labels. @returns undefined where there is nothing that could be told apart from prose */
function referenceOf(entry: Piece, tokens: readonly Token[], labelling: Labelling): CitationReading | undefined {
  const draft = newDraft(entry.whole);
  const runs = withContainer(runsOf(entry.whole, tokens, labelling));
  for (const run of runs) addRun(draft, run);
  addPublicationDate(draft, runs);
  for (const variable of ['title', 'container-title', 'publisher', 'publisher-place', 'collection-title', 'note']) join(draft, variable);
  if (draft.fields.length < 2) return undefined;
  settleRoles(draft);
  const type = typeOf(draft, { quoted: false, oscola: false });
  // What an entry names alone, be it a journal, is its title.
  if (!draft.has('title')) for (const field of draft.fields) if (field.name === 'container-title') field.name = 'title';
  return withoutLabel(finished(draft, entry, type), entry);
}

/** What other fields say of a field's role. */
function settleRoles(draft: Draft): void {
  for (const field of draft.fields) {
    // What has a number, but neither volume nor container, is a document and no issue.
    if (field.name === 'issue' && !draft.has('volume') && !draft.has('container-title')) field.name = 'number';
    if (field.name === 'note' && THESIS.test(field.value)) field.name = 'genre';
  }
  const container = draft.fields.find(({ name }) => name === 'container-title')?.ranges[0]?.[0] ?? 0;
  const within = draft.has('editor') || /(?:^|[\s.,;])in:?\s$/i.test(draft.text.slice(Math.max(0, container - 6), container));
  draft.contained = draft.has('title') && container > 0 && within && !draft.has('volume');
}

/** A second title behind editors is that of the book which they edited. */
function withContainer(runs: readonly Run[]): Run[] {
  if (runs.some(({ label: what }) => what === 'container')) return [...runs];
  const first = runs.findIndex(({ label: what }) => what === 'title');
  const editor = first === -1 ? -1 : runs.findIndex(({ label: what }, index) => what === 'editor' && index > first);
  return runs.map((run, index) => (run.label === 'title' && editor !== -1 && index > editor ? { ...run, label: 'container' } : run));
}

/** The number of an entry, `[12]` or `12.`, is no part of what it says. */
function withoutLabel(reading: CitationReading, entry: Piece): CitationReading {
  const [first, ...others] = reading.leftover.filter(({ raw }) => !TIES.test(raw));
  const isLabel = first !== undefined && /^\d{1,4}$/.test(first.raw) && first.range[0] - entry.start <= 2;
  const leftover = first && !isLabel ? [first, ...others] : others;
  return { ...reading, leftover, confidence: leftover.length ? reading.confidence : leastOf(reading.fields) };
}

/** How sure the least sure of fields is. */
function leastOf(fields: readonly FieldReading[]): number {
  return fields.reduce((least, { confidence }) => Math.min(least, confidence), 1);
}

function addRun(draft: Draft, { label: what, piece, likelihood }: Run): void {
  const confidence = sureness(likelihood);
  if (what === 'author' || what === 'editor' || what === 'translator')
    addNames(draft, what === 'author' && EDITS.test(behind(piece)) ? 'editor' : what, readNameList(piece), confidence);
  else if (what === 'title') addTitle(draft, piece, confidence);
  else if (what === 'url') addUrl(draft, piece, confidence);
  else if (what === 'edition') addEdition(draft, piece, confidence);
  else if (what === 'date' && ACCESSED.test(piece.whole.slice(Math.max(0, piece.start - 20), piece.start)))
    addAccessed(draft, piece, confidence);
  else if (what === 'doi') addDoi(draft, piece, confidence);
  else if (what === 'accessed') addAccessed(draft, piece, confidence);
  else if (what === 'identifier') addField(draft, /^ISBN/i.test(before(piece)) ? 'ISBN' : 'archive_location', piece, confidence);
  else if (what === 'collaboration') addField(draft, 'authority', piece, confidence);
  else {
    const variable = VARIABLES[what];
    if (variable === undefined || (SINGLE.has(variable) && draft.has(variable))) return;
    addField(draft, variable, what === 'page' ? withoutCount(piece) : piece, confidence);
  }
}

/** `085003 (12pp)` is a page, and says how many there are. */
function withoutCount({ whole, start, end, text }: Piece): Piece {
  const count = /\s?\(\s?\d{1,4}\s?pp?\.?\s?\)?$/.exec(text);
  return count ? pieceOf(whole, start, end - count[0].length) : pieceOf(whole, start, end);
}

/** `Tides [Video]`: what stands in brackets behind a title says what kind of thing it is. */
function addTitle(draft: Draft, piece: Piece, confidence: number): void {
  const kind = /\s\[([^[\]]{2,60})\]$/.exec(piece.text);
  const end = kind ? piece.start + kind.index : piece.end;
  addField(draft, 'title', pieceOf(piece.whole, piece.start, end), confidence);
  if (kind) addField(draft, 'genre', pieceOf(piece.whole, end + 2, piece.end - 1), confidence);
}

/** What stands right behind a piece. */
function behind({ whole, end }: Piece): string {
  return whole.slice(end, end + 12);
}

/** The piece with the word before it. */
function before({ whole, start, end }: Piece): string {
  return whole.slice(Math.max(0, start - 6), end).trimStart();
}

function sureness(likelihood: number): number {
  return Math.round(Math.min(MOST, likelihood) * 100) / 100;
}

/** The finest of the dates; of two as fine, the first. */
function addPublicationDate(draft: Draft, runs: readonly Run[]): void {
  const accessed = draft.fields.find(({ name }) => name === 'accessed')?.ranges[0]?.[0];
  let best: { date: NonNullable<ReturnType<typeof readPublicationDate>>; likelihood: number } | undefined;
  for (const { label: what, piece, likelihood } of runs) {
    const date = what === 'date' && piece.start !== accessed ? readPublicationDate(piece) : undefined;
    if (date && (!best || date.value.length > best.date.value.length)) best = { date, likelihood };
  }
  if (best) addDate(draft, 'issued', best.date, sureness(best.likelihood));
}

function addAccessed(draft: Draft, piece: Piece, confidence: number): void {
  const date = readPublicationDate(piece);
  if (date && !draft.has('accessed')) addDate(draft, 'accessed', date, confidence);
}

/** `2nd` is 2. */
function addEdition(draft: Draft, piece: Piece, confidence: number): void {
  const value = /^(\d{1,3})\s?(?:st|nd|rd|th|e|ème|\.)?$/u.exec(piece.text)?.[1] ?? piece.text;
  if (!draft.has('edition')) addField(draft, 'edition', piece, confidence, value);
}

/** A link that PDF files have broken is put together again. */
function addUrl(draft: Draft, { whole, start, end }: Piece, confidence: number): void {
  const slash = whole[end] === '/' ? 1 : 0;
  const piece = pieceOf(whole, start, end + slash);
  const value = piece.text.replace(/\s+/g, '');
  if (draft.has('URL')) return;
  if (value === piece.text && /^https?:/i.test(value)) addLink(draft, { kind: 'URL', start: piece.start, end: piece.end, value });
  else addField(draft, 'URL', piece, confidence, value);
}

function addDoi(draft: Draft, piece: Piece, confidence: number): void {
  const from = piece.text.search(/10\s?\./);
  const own = pieceOf(piece.whole, piece.start + Math.max(0, from), piece.end);
  const value = own.text.replace(/\s+|\.URL$/g, '');
  if (draft.has('DOI')) return;
  if (/^https?:/.test(piece.text)) addLink(draft, { kind: 'URL', start: piece.start, end: piece.end, value: piece.text });
  else if (from !== -1) addField(draft, 'DOI', own, confidence, value);
}

/** Makes one field of all that have a name: a container may be in two parts. */
function join(draft: Draft, name: string): void {
  const [first, ...others] = draft.fields.filter((field) => field.name === name);
  if (!first || others.length === 0) return;
  const all: FieldReading[] = [first, ...others];
  first.raw = all.map(({ raw }) => raw).join(' ');
  first.value = all.map(({ value }) => value).join(' ');
  first.ranges = all.flatMap(({ ranges }) => ranges);
  first.confidence = Math.min(...all.map(({ confidence }) => confidence));
  for (const other of others) draft.fields.splice(draft.fields.indexOf(other), 1);
}
