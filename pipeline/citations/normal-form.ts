import type { CslItem, CslName } from '../../schemas/index.js';
import { edtfOf } from './csl.js';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const SEASONS = ['spring', 'summer', 'autumn', 'winter'];
const BARE_TITLE = new Set(['book', 'legislation', 'bill', 'regulation', 'treaty', 'legal_case', 'software', 'dataset']);

/**
 * A citation in one form, that of Chicago notes (Chicago Manual of Style, 17th ed., chapter 14), without the final stop.
 *
 * @param csl the fields that the citation gives
 * @param locator the page cited
 */
export function normalizeCitation(csl: CslItem, locator: string | undefined): string {
  if (csl.type === 'legal_case') return legalCase(csl, locator);
  if (csl.volume !== undefined && (csl.type === 'legislation' || csl.type === 'regulation')) return code(csl, locator);
  const title = csl.title === undefined ? undefined : BARE_TITLE.has(csl.type) ? csl.title : quoted(csl.title);
  const editors = csl.editor && !isPart(csl) ? `${people(csl.editor)}, ${csl.editor.length > 1 ? 'eds.' : 'ed.'}` : undefined;
  const lead = [people(csl.author) ?? editors].filter((part) => part !== undefined);
  const parts =
    csl.type === 'article-journal' && csl.volume !== undefined
      ? journal(csl, locator)
      : isPart(csl)
        ? chapter(csl, locator)
        : general(csl, locator);
  if (csl.type === 'dataset' && csl.accessed && !csl.issued) {
    const tool = [...lead, csl.title].filter(Boolean).join(', ');
    const note = csl.note === undefined ? '' : `${csl.note}, `;
    return [`${tool} (${note}accessed ${dateInWords(edtfOf(csl.accessed) ?? '')})`, doiOf(csl), csl.URL].filter(Boolean).join(', ');
  }
  const tail = [...parts, csl.accessed ? `accessed ${dateInWords(edtfOf(csl.accessed) ?? '')}` : undefined, doiOf(csl), csl.URL].filter(
    (part) => part !== undefined && part !== '',
  ) as string[];
  return joined([...lead, ...(title === undefined ? [] : [title])], tail);
}

/** A comma after a title in quotation marks stands before the closing mark; after a title that ends in `?` or `!` there is none. */
function joined(head: readonly string[], tail: readonly string[]): string {
  let out = '';
  for (const part of [...head, ...tail]) {
    if (out === '') out = part;
    else if (part.startsWith('(') || part.startsWith(': ')) out += part.startsWith('(') ? ` ${part}` : part;
    else if (out.endsWith('”')) out = /[?!]”$/.test(out) ? `${out} ${part}` : `${out.slice(0, -1)},” ${part}`;
    else out += `, ${part}`;
  }
  return out;
}

function quoted(title: string): string {
  return `“${title}”`;
}

function people(names: readonly CslName[] | undefined): string | undefined {
  if (!names?.length) return undefined;
  const each = names.map(({ family, given, literal, suffix }) => literal ?? [given, family, suffix].filter(Boolean).join(' '));
  if (each.length < 3) return each.join(' and ');
  return `${each.slice(0, -1).join(', ')}, and ${each.at(-1)}`;
}

function journal(csl: CslItem, locator: string | undefined): string[] {
  const issue = csl.issue === undefined ? [] : [`no. ${csl.issue}`];
  const date = csl.issued ? ` (${dateInWords(edtfOf(csl.issued) ?? '')})` : '';
  const pages = [csl.page, locator].filter(Boolean).join(', ');
  const head = [`${csl['container-title'] ?? ''} ${csl.volume}`.trim(), ...issue];
  head[head.length - 1] += `${date}${pages ? `: ${pages}` : ''}`;
  return head;
}

function chapter(csl: CslItem, locator: string | undefined): string[] {
  return [
    `in ${csl['container-title'] ?? ''}`,
    ...editorsOf(csl),
    ...editionOf(csl),
    ...volumeOf(csl),
    imprint(csl),
    csl.page,
    locator,
  ].filter((part) => part !== undefined) as string[];
}

function general(csl: CslItem, locator: string | undefined): string[] {
  const bracketed = csl['publisher-place'] !== undefined || (csl.publisher !== undefined && csl['container-title'] === undefined);
  const date = edtfOf(csl.issued);
  const page = locator ?? csl.page;
  return [
    ...kindOf(csl),
    ...(csl.author ? editorsOf(csl) : []),
    ...(csl.translator ? [`trans. ${people(csl.translator)}`] : []),
    ...editionOf(csl),
    ...volumeOf(csl),
    csl.issue === undefined ? undefined : `no. ${csl.issue}`,
    csl.number === undefined ? undefined : /^\d+$/.test(csl.number) ? `no. ${csl.number}` : csl.number,
    bracketed ? imprint(csl) : csl.publisher,
    bracketed || date === undefined || (csl.type === 'speech' && csl.genre !== undefined) ? undefined : dateInWords(date),
    csl.section,
    page === undefined ? undefined : csl.type === 'book' ? page : /[–-]/.test(page) ? `pp. ${page}` : `p. ${page}`,
  ].filter((part) => part !== undefined) as string[];
}

/** Whether the container is a book that holds what is cited. */
function isPart({ type }: CslItem): boolean {
  return type === 'chapter' || type === 'paper-conference';
}

/** What kind of thing it is, and where it stands: `Twitter post`, `(speech, Hamburg, May 1, 1985)`, `PhD diss.` */
function kindOf(csl: CslItem): string[] {
  const container = csl['container-title'];
  const { genre, type } = csl;
  if (type === 'speech' && genre !== undefined) {
    const date = edtfOf(csl.issued);
    return [`(${[genre, csl.note, date && dateInWords(date)].filter(Boolean).join(', ')})`, ...(container ? [container] : [])];
  }
  if ((type === 'post' || type === 'motion_picture') && genre !== undefined && container !== undefined) return [`${container} ${genre}`];
  if (type === 'thesis') return [];
  return [genre, container].filter((part) => part !== undefined);
}

/** `Ferries Act of 1952, 8 U.S.C. § 99`, `Moorings Rule, 33 C.F.R. 401 (2009)` */
function code(csl: CslItem, locator: string | undefined): string {
  const { title, number, volume, section, page, URL } = csl;
  const sign = csl.type === 'legislation' && section !== undefined ? ['§'] : [];
  const law = number === undefined ? [] : [`Pub. L. No. ${number}`];
  const place = [volume, csl['container-title'], ...sign, section ?? page].filter(Boolean).join(' ');
  const year = edtfOf(csl.issued);
  const date = year === undefined ? '' : ` (${dateInWords(year)})`;
  return [[title, ...law, place, locator].filter(Boolean).join(', ') + date, URL].filter(Boolean).join(', ');
}

function editorsOf({ editor }: CslItem): string[] {
  return editor ? [`${editor.length > 1 ? 'eds.' : 'ed.'} ${people(editor)}`] : [];
}

function editionOf({ edition }: CslItem): string[] {
  return edition === undefined ? [] : [/^\d+$/.test(edition) ? `${edition}${ordinal(Number(edition))} ed.` : `${edition} ed.`];
}

function volumeOf({ volume }: CslItem): string[] {
  return volume === undefined ? [] : [`vol. ${volume}`];
}

function ordinal(number: number): string {
  if (number % 100 > 10 && number % 100 < 14) return 'th';
  return ['th', 'st', 'nd', 'rd'][number % 10] ?? 'th';
}

function imprint(csl: CslItem): string | undefined {
  const date = edtfOf(csl.issued);
  const house = [csl['publisher-place'], csl.publisher].filter(Boolean).join(': ');
  const thesis = csl.type === 'thesis' ? [csl.genre] : [];
  const original = edtfOf(csl['original-date']);
  const issued = date === undefined ? '' : `${original === undefined ? '' : `[${original}] `}${dateInWords(date)}`;
  const inside = [...thesis, house, issued].filter(Boolean).join(', ');
  return inside ? `(${inside})` : undefined;
}

function doiOf({ DOI, URL }: CslItem): string | undefined {
  return DOI === undefined || URL?.toLowerCase().includes(DOI.toLowerCase()) ? undefined : `doi:${DOI}`;
}

/** `Roe v. Poe, 12 F. Supp. 34 (S.D. Cal. 1946)`, `Roe v Poe [2021] UKSC 50` */
function legalCase(csl: CslItem, locator: string | undefined): string {
  const { title, volume, number, page, authority, URL } = csl;
  const reporter = csl['container-title'];
  const year = edtfOf(csl.issued);
  const link = URL === undefined ? '' : `, ${URL}`;
  if (reporter !== undefined && volume === undefined && year !== undefined && (number ?? page) !== undefined)
    return `${title} [${year.slice(0, 4)}] ${reporter} ${number ?? page}${link}`;
  const docket =
    number !== undefined && (page !== undefined || volume === undefined) ? [/^\d\d-\d+$/.test(number) ? number : `Case No. ${number}`] : [];
  const report =
    reporter === undefined ? [] : [[volume, reporter, page ?? (docket.length ? '___' : (number ?? '___'))].filter(Boolean).join(' ')];
  const court = reporter === undefined && authority !== undefined ? [authority] : [];
  const decided = [reporter === undefined ? undefined : authority, reporter === undefined ? undefined : year?.slice(0, 4)]
    .filter(Boolean)
    .join(' ');
  const parts = [title, ...court, ...docket, ...report, locator].filter(Boolean).join(', ');
  const date = reporter !== undefined || year === undefined ? '' : year.length === 4 ? ` (${year})` : `, ${dateInWords(year)}`;
  return `${parts}${decided ? ` (${decided})` : ''}${date}${link}`;
}

/** An EDTF date as Chicago writes it: `October 15, 2021`, `August 2020`, `spring 2021`, `May 1–3, 2020`. */
function dateInWords(edtf: string): string {
  const [first, second] = edtf.split('/').map((side) => side.replace(/[~?%]$/, '').split('-'));
  const [year = '', month, day] = first ?? [];
  const [lastYear, lastMonth, lastDay] = second ?? [];
  if (month === undefined) return lastYear === undefined ? year : `${year}–${lastYear}`;
  const name = monthName(month);
  if (day === undefined)
    return lastMonth === undefined || lastYear !== year ? `${name} ${year}` : `${name}–${monthName(lastMonth)} ${year}`;
  const days = lastDay === undefined || lastMonth !== month ? `${Number(day)}` : `${Number(day)}–${Number(lastDay)}`;
  return `${name} ${days}, ${year}`;
}

function monthName(month: string): string {
  const number = Number(month);
  return (number > 20 ? SEASONS[number - 21] : MONTHS[number - 1]) as string;
}
