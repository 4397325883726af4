import type { Range } from '../../schemas/index.js';
import { findDates } from './dates.js';
import { addDate, addField, addLink, addNamesOf, addYear, type Draft, newDraft } from './draft.js';
import { leftoverOf } from './leftover.js';
import { readLegal } from './legal.js';
import { findLinks, type LinkReading } from './links.js';
import { isOrganisation, isPerson } from './names.js';
import { type Piece, pieceOf, stripped } from './piece.js';
import { findQuotations, type QuotationReading } from './quotations.js';
import type { CitationReading } from './reading.js';
import { readTail } from './tail.js';
import { typeOf } from './type.js';

/**
 * Reads one full citation in the manner of Chicago notes and its relatives: authors, title in quotation marks (or bare,
 * before an imprint), then what the tail holds.
 *
 * @param area a stretch of a note that holds one citation and nothing else
 * @returns undefined where it shows no sign of a citation: then it is prose
 */
export function readCitation(area: Piece): CitationReading | undefined {
  const links = findLinks(area.text).map((link): LinkReading => ({ ...link, start: link.start + area.start, end: link.end + area.start }));
  const legal = readLegal(area, links);
  if (legal) return legal;
  const draft = newDraft(area.whole);
  const oscola = /<https?:|\baccessed \d/.test(area.text);
  const quotation = titleQuotation(area, links);
  const understood = quotation ? readQuoted(draft, area, quotation, links, oscola) : readBare(draft, area, links, oscola);
  if (!understood) return undefined;
  const quoted = quotation !== undefined;
  const type = typeOf(draft, { quoted, oscola });
  return finished(draft, area, type);
}

/** Puts a reading together: what was left over, and how sure it all is. */
export function finished(draft: Draft, area: Piece, type: CitationReading['type']): CitationReading {
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

/** The quotation that is the title: the first that stands in no link and holds more than a sign or two. */
function titleQuotation(area: Piece, links: readonly LinkReading[]): QuotationReading | undefined {
  return findQuotations(area.text)
    .map((found) => ({
      ...found,
      start: found.start + area.start,
      end: found.end + area.start,
      innerStart: found.innerStart + area.start,
      innerEnd: found.innerEnd + area.start,
    }))
    .find(({ start, innerStart, innerEnd }) => innerEnd - innerStart > 1 && !links.some((link) => start >= link.start && start < link.end));
}

function readQuoted(draft: Draft, area: Piece, found: QuotationReading, links: readonly LinkReading[], oscola: boolean): boolean {
  const quotation = found.closed ? found : closeQuotation(draft, area, found, links);
  if (!quotation) return false;
  const before = stripped(pieceOf(area.whole, area.start, quotation.start), ',:;');
  if (!readAuthors(draft, before)) return false;
  const title = withoutEndPunctuation(pieceOf(area.whole, quotation.innerStart, quotation.innerEnd));
  addField(draft, 'title', title, found.closed ? 0.97 : 0.85);
  readTail(draft, pieceOf(area.whole, quotation.end, area.end), links, { oscola, quoted: true });
  return draft.fields.some(({ name }) => name !== 'title' && name !== 'author');
}

/** `Title,” ` and `Title.”` lose the comma and the stop that belong to the sentence; `?`, `!` and an abbreviation's stop stay. */
function withoutEndPunctuation(title: Piece): Piece {
  let end = title.end;
  const last = title.whole[end - 1];
  if (last === ',' || last === ';' || (last === '.' && !/(?:\p{Lu}\.){2}$|\b(?:Inc|Co|Jr|etc)\.$|\.{3}$/u.test(title.text))) end--;
  return pieceOf(title.whole, title.start, end);
}

/**
 * Where a quotation mark opens and never closes: the title ends before the container, which is what stands between the
 * last comma and the date or link.
 */
function closeQuotation(draft: Draft, area: Piece, open: QuotationReading, links: readonly LinkReading[]): QuotationReading | undefined {
  const link = links.find(({ start }) => start > open.start);
  const date = findDates(area.whole.slice(open.innerStart, link?.start ?? area.end))[0];
  const limit = date ? open.innerStart + date.start : (link?.start ?? area.end);
  const inner = stripped(pieceOf(area.whole, open.innerStart, limit), ',(:;');
  const comma = inner.text.lastIndexOf(', ');
  if (comma <= 0 || (!date && !link)) return undefined;
  const titleEnd = inner.start + comma;
  const word = Math.max(area.whole.lastIndexOf(' ', titleEnd - 1) + 1, open.innerStart);
  const before = area.whole.slice(word, titleEnd + 1);
  draft.repairs.push({
    rule: 'unclosed-quotation',
    range: [word, titleEnd + 1],
    before,
    after: `${before}${closerOf(area.whole[open.start] as string)}`,
  });
  return { ...open, innerEnd: titleEnd, end: titleEnd + 1 };
}

function closerOf(opener: string): string {
  return opener === '“' ? '”' : opener === '‘' ? '’' : opener === '„' ? '“' : opener === '«' ? '»' : opener;
}

/** What stands before the title: nobody, people, an organisation; a year or date behind them in author-date styles. */
function readAuthors(draft: Draft, before: Piece): boolean {
  let names = before;
  const date = findDates(before.text).find(({ end }) => stripped(pieceOf(before.whole, before.start + end, before.end), '.,)').text === '');
  const year = date ? null : /(?:^|[\s(])([12]\d{3})[a-z]?\)?\.?$/.exec(before.text);
  if (date) {
    const by = before.start;
    addDate(
      draft,
      'issued',
      {
        ...date,
        start: date.start + by,
        end: date.end + by,
        parts: date.parts.map((part) => ({ ...part, start: part.start + by, end: part.end + by })),
      },
      0.9,
    );
    names = stripped(pieceOf(before.whole, before.start, before.start + date.start), ',.(');
  } else if (year && before.text.length > 6) {
    const start = before.start + year.index + year[0].indexOf(year[1] as string);
    addYear(draft, pieceOf(before.whole, start, start + 4), 0.9);
    names = stripped(pieceOf(before.whole, before.start, start), ',.(');
  }
  if (names.text === '') return true;
  if (/[.]$/.test(names.text) && !/(?:\b\p{Lu}|Jr|Inc|al)\.$/u.test(names.text)) names = pieceOf(names.whole, names.start, names.end - 1);
  const first = names.text.split(/[,\s]/)[0] ?? '';
  if (!/^[\p{Lu}\p{Lo}\p{N}]|^(?:de|van|von|al|el|d)\b/u.test(first)) return false;
  if (names.text.length > 300 || /[!?]/.test(names.text)) return false;
  const editors = /,?\s\(?eds?\.?\)?$/.exec(names.text);
  const people = editors ? pieceOf(names.whole, names.start, names.start + editors.index) : names;
  return addNamesOf(draft, editors ? 'editor' : 'author', people, 0.92);
}

/** `Author, Title (Place: Publisher, Year), 7`, `Organisation, Title (Year), URL`: a title that stands in no quotation marks. */
function readBare(draft: Draft, area: Piece, links: readonly LinkReading[], oscola: boolean): boolean {
  const paren = imprintStart(area, links);
  if (paren === undefined) return readLinkOnly(draft, area, links);
  const head = stripped(pieceOf(area.whole, area.start, paren), ',');
  const title = readBareAuthors(draft, head);
  if (title.text === '') return false;
  addField(draft, 'title', withoutEndPunctuation(title), 0.85);
  readTail(draft, pieceOf(area.whole, paren, area.end), links, { oscola, quoted: false });
  return draft.has('issued') || draft.has('publisher') || draft.has('URL');
}

/** The first parenthesis that ends in a year and stands before any link. */
function imprintStart(area: Piece, links: readonly LinkReading[]): number | undefined {
  const limit = links[0]?.start ?? area.end;
  for (const match of area.whole.slice(area.start, limit).matchAll(/\(([^()]{0,200})\)/g)) {
    if (/(?:^|[\s,])[12]\d{3}$|:\s.+/.test((match[1] as string).trim())) return area.start + match.index;
  }
  return undefined;
}

/** Takes the names off the front of a bare title; a colon or a word in lower case ends them. */
function readBareAuthors(draft: Draft, head: Piece): Piece {
  const commas = [...head.text.matchAll(/,\s/g)].map(({ index }) => head.start + index).slice(0, 12);
  let last: Piece | undefined;
  for (const comma of commas) {
    const candidate = pieceOf(head.whole, head.start, comma);
    const part = pieceOf(head.whole, last ? last.end + 1 : head.start, comma);
    const name = stripped(part, ',').text.replace(/^and /, '');
    const editors = /^eds?\.?$/.test(name);
    if (editors && last) {
      addNamesOf(draft, 'editor', last, 0.9);
      return stripped(pieceOf(head.whole, comma, head.end), ',');
    }
    if (!(isPerson(name) || isPerson(name.replace(/ and .*/, '')) || (isOrganisation(name) && !last)) || /:/.test(name)) break;
    last = candidate;
  }
  if (!last || !addNamesOf(draft, 'author', last, 0.9)) return head;
  return stripped(pieceOf(head.whole, last.end, head.end), ',');
}

/** A citation with neither quotation marks nor imprint: names, then a container or title, then a link. */
function readLinkOnly(draft: Draft, area: Piece, links: readonly LinkReading[]): boolean {
  const [link] = links;
  if (!link) return false;
  const head = stripped(pieceOf(area.whole, area.start, link.start), ',.:<(');
  if (head.text.length > 300 || /[.!?]\s+\p{Lu}\p{Ll}+\s+\p{Ll}/u.test(head.text)) return false;
  if (head.text !== '') {
    const title = readBareAuthors(draft, head);
    if (title.text !== '') addField(draft, 'title', title, 0.7);
  }
  addLink(draft, link);
  readTail(draft, pieceOf(area.whole, link.end, area.end), links.slice(1), { oscola: /</.test(area.text), quoted: false });
  return true;
}
