import type { CslType, Range } from '../../schemas/index.js';
import { readBare } from './bare.js';
import { addField, addLink, type Draft, newDraft } from './draft.js';
import { readInterview } from './interview.js';
import { readLead } from './lead.js';
import { leftoverOf } from './leftover.js';
import { findCases, type LegalReading } from './legal/cases.js';
import { readStatute } from './legal/statutes.js';
import { readLetter } from './letters.js';
import { WITHIN } from './patterns.js';
import { type Piece, pieceOf } from './piece.js';
import { isProse } from './prose.js';
import type { CitationReading } from './reading.js';
import type { Scan } from './scan.js';
import type { Segment } from './segment.js';
import { settleNames } from './settle-names.js';
import { isSpeech } from './speech.js';
import { readTail } from './tail/read-tail.js';
import { titleAt } from './title.js';
import { DATASET_TITLE } from './type/data.js';
import { typeOf } from './type/type-of.js';
import type { Unit } from './units.js';

const CLOSERS: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '„': '“', '«': '»' };

/**
 * Reads the citations of a segment: cases, of which a sentence may hold several; a law; or one citation in the manner of
 * Chicago notes and its relatives.
 *
 * @returns none where it shows no sign of a citation: then it is prose
 */
export function readCitations(segment: Segment, scan: Scan): CitationReading[] {
  const { area, units } = segment;
  const quoted = titleAt(units);
  if (quoted === undefined) {
    const cases = findCases(area, scan);
    if (cases.length) return cases.map((one) => ofLegal(one, area.whole));
    const statute = readStatute(area, scan);
    if (statute) return [ofLegal(statute, area.whole)];
  }
  const read =
    readInterview(segment, scan) ??
    readLetter(segment, scan) ??
    (quoted === undefined ? readUnquoted(segment, scan) : readQuoted(segment, quoted, scan));
  return read ? [read] : readLinksAlone(segment, scan);
}

/** Most addresses that prose cites; with more of them it is a list of something else. */
const MOST_LINKS = 4;

/** `A primer stands at https://example.org/tides`: of prose with addresses in it, the addresses are cited. */
function readLinksAlone({ area, units }: Segment, scan: Scan): CitationReading[] {
  const own = scan.links.filter(({ kind, start, end }) => kind === 'URL' && start >= area.start && end <= area.end);
  if (own.length > MOST_LINKS || !units.some(({ kind }) => kind === 'words')) return [];
  return own.map((link) => {
    const draft = newDraft(area.whole);
    addLink(draft, link);
    return {
      ...finished(draft, pieceOf(area.whole, link.start, link.end), typeOf(draft, { quoted: false, oscola: false })),
      confidence: 0.75,
    };
  });
}

function ofLegal({ draft, type, start, end }: LegalReading, whole: string): CitationReading {
  return finished(draft, pieceOf(whole, start, end), type);
}

function readQuoted(segment: Segment, at: number, scan: Scan): CitationReading | undefined {
  const { units, area } = segment;
  const unit = units[at] as Extract<Unit, { kind: 'quotation' }>;
  const next = units[at + 1];
  if (next?.kind === 'words' && isSpeech(next.piece.text)) return undefined;
  // `“They Took the Nets”: Abuses at Sea (City: House)`: the quotation begins a title that goes on behind it.
  if (next?.kind === 'words' && area.whole[unit.piece.end] === ':') return readUnquoted(segment, scan);
  if (beginsTitle(units, at)) return readUnquoted(segment, scan);
  const draft = newDraft(area.whole);
  if (!readLead(draft, pieceOf(area.whole, area.start, unit.piece.start), scan.dates)) return undefined;
  const coded = readQuotedLaw(segment, at, draft, scan);
  if (coded) return coded;
  if (!unit.closed) addClosing(draft, unit.inner);
  addField(draft, 'title', withoutEndPunctuation(unit.inner), unit.closed ? 0.97 : 0.85);
  readTail(draft, units.slice(at + 1), scan);
  settleNames(draft);
  const bare = draft.fields.every(({ name }) => name === 'title' || name === 'author') && draft.names.length === 0 && !draft.issuer;
  // A quotation alone is a quotation; with an author, a signal, or a sign of a citation it is a title.
  if (bare && !draft.has('author') && !segment.signalled && isProse(unit.inner.text)) return undefined;
  if (bare && !draft.has('author') && (unit.before === '' || area.text.length > unit.piece.text.length + 2))
    return segment.signalled ? ofQuoted(draft, segment) : undefined;
  return ofQuoted(draft, segment);
}

/** `“Harbour Dues Rule,” 84 Fed. Reg. 12,345, May 3, 2019`: a law whose title stands in quotation marks. */
function readQuotedLaw({ units, area }: Segment, at: number, draft: Draft, scan: Scan): CitationReading | undefined {
  const [title, code] = units.slice(at, at + 2);
  if (title?.kind !== 'quotation' || code?.kind !== 'words' || !/^\d/.test(code.piece.text)) return undefined;
  const law = readStatute(pieceOf(area.whole, code.piece.start, area.end), scan);
  if (!law?.draft.has('container-title')) return undefined;
  addField(draft, 'title', withoutEndPunctuation(title.inner), 0.92);
  draft.fields.push(...law.draft.fields);
  return finished(draft, area, law.type);
}

/** `“Quiet” by Design (City: House, 2020)`: no comma ends the quotation, and its title goes on up to the imprint. */
function beginsTitle(units: readonly Unit[], at: number): boolean {
  const [quotation, rest, imprint] = units.slice(at, at + 3);
  if (quotation?.kind !== 'quotation' || rest?.kind !== 'words' || imprint?.kind !== 'parenthesis') return false;
  return (
    rest.before === '' &&
    /^\p{L}/u.test(rest.piece.text) &&
    !WITHIN.test(rest.piece.text) &&
    /^[^:]{2,40}:\s.{2,60},\s[12]\d{3}$/u.test(imprint.inner.text)
  );
}

/** Records that the mark which opens a title is closed behind its last word and comma. */
function addClosing(draft: Draft, inner: Piece): void {
  const { whole, start, end } = inner;
  const word = Math.max(whole.lastIndexOf(' ', end - 1) + 1, start);
  const before = whole.slice(word, end + 1);
  const opener = whole[start - 1] ?? '';
  draft.repairs.push({ rule: 'unclosed-quotation', range: [word, end + 1], before, after: before + (CLOSERS[opener] ?? opener) });
}

function ofQuoted(draft: Draft, { area }: Segment): CitationReading {
  const oscola = isOscola(area);
  const type = typeOf(draft, { quoted: true, oscola });
  return finished(draft, area, type);
}

function readUnquoted({ units, area, signalled, follows }: Segment, scan: Scan): CitationReading | undefined {
  const draft = newDraft(area.whole);
  if (!readBare(draft, units, scan.dates)) return undefined;
  settleNames(draft);
  const evidence =
    ['issued', 'publisher', 'publisher-place', 'URL', 'DOI', 'accessed', 'number'].filter((name) => draft.has(name)).length +
    (draft.issuer ? 1 : 0);
  const located = draft.has('locator') && draft.has('author') && draft.has('title');
  if (evidence === 0 && !located && !(signalled && draft.has('author') && draft.has('title'))) return undefined;
  const words = draft.valueOf('title') ?? '';
  // A town and a year at the end of a sentence make no book of it.
  if (
    words.length > 60 &&
    !['author', 'editor', 'publisher', 'URL', 'locator'].some((name) => draft.has(name)) &&
    draft.has('publisher-place') &&
    !draft.issuer
  )
    return undefined;
  if ((isProse(words) || /^Notes?:\s/.test(words)) && !draft.has('author') && evidence < 2) return undefined;
  // What a page has behind its notes: headlines and dates, without anybody who wrote them or any address.
  if (follows && !draft.has('author') && !draft.has('editor') && !draft.has('URL') && !draft.has('publisher-place')) return undefined;
  const only = draft.fields.every(({ name }) => name === 'title' || name === 'issued' || name === 'locator');
  const data = DATASET_TITLE.test(words) && draft.has('issued');
  if (only && !data && !draft.fields.some(({ name }) => name === 'publisher')) return undefined;
  return finished(draft, area, typeOf(draft, { quoted: false, oscola: isOscola(area) }));
}

function isOscola({ text }: Piece): boolean {
  return /<\s?https?:|\baccessed \d/.test(text);
}

/** `Title,” ` and `Title.”` lose the comma and the stop that belong to the sentence; `?`, `!` and an abbreviation's stop stay. */
export function withoutEndPunctuation(title: Piece): Piece {
  let piece = title;
  for (let times = 0; times < 2; times++) {
    const last = piece.text.at(-1);
    const ends = last === ',' || last === ';' || (last === '.' && !/(?:\p{Lu}\.){2}$|\b(?:Inc|Co|Jr|etc)\.$|\.{3}$/u.test(piece.text));
    if (!ends) break;
    piece = pieceOf(piece.whole, piece.start, piece.end - 1);
  }
  return piece;
}

/** Puts a reading together: what was left over, and how sure it all is. */
export function finished(draft: Draft, area: Piece, type: CslType | undefined): CitationReading {
  const range: Range = [area.start, area.end];
  const leftover = leftoverOf(area.whole, range, draft.fields);
  const least = draft.fields.reduce((low, { confidence }) => Math.min(low, confidence), 1);
  const locator = draft.valueOf('locator');
  return {
    range,
    form: 'full',
    type,
    fields: draft.fields,
    leftover,
    repairs: draft.repairs,
    ...(locator !== undefined && { locator }),
    confidence: Math.round(least * (leftover.length ? 0.6 : 1) * 100) / 100,
  };
}
