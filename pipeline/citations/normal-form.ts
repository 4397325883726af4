import type { CslItem, CslName } from '../../schemas/index.js';
import { edtfOf } from './csl.js';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const SEASONS = ['spring', 'summer', 'autumn', 'winter'];
const BARE_TITLE = new Set(['book', 'legislation', 'bill', 'regulation', 'treaty', 'legal_case', 'motion_picture', 'software', 'dataset']);

/**
 * A citation in one form, that of Chicago notes (Chicago Manual of Style, 17th ed., chapter 14), without the final stop.
 *
 * @param csl the fields that the citation gives
 * @param locator the page cited
 */
export function normalizeCitation(csl: CslItem, locator: string | undefined): string {
  if (csl.type === 'legal_case') return legalCase(csl, locator);
  const title = csl.title === undefined ? undefined : BARE_TITLE.has(csl.type) ? csl.title : quoted(csl.title);
  const lead = [people(csl.author) ?? (title || csl.type !== 'book' ? undefined : people(csl.editor))].filter((part) => part !== undefined);
  const parts =
    csl.type === 'article-journal' && csl.volume !== undefined
      ? journal(csl, locator)
      : csl.type === 'chapter' || csl.type === 'paper-conference'
        ? chapter(csl, locator)
        : general(csl, locator);
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
  const editors = people(csl.editor);
  return [
    `in ${csl['container-title'] ?? ''}`,
    ...(editors ? [`${(csl.editor?.length ?? 0) > 1 ? 'eds.' : 'ed.'} ${editors}`] : []),
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
    csl.genre,
    csl['container-title'],
    ...editionOf(csl),
    ...volumeOf(csl),
    csl.issue === undefined ? undefined : `no. ${csl.issue}`,
    csl.number === undefined ? undefined : `no. ${csl.number}`,
    bracketed ? imprint(csl) : csl.publisher,
    bracketed || date === undefined ? undefined : dateInWords(date),
    page === undefined ? undefined : csl.type === 'book' ? page : /[–-]/.test(page) ? `pp. ${page}` : `p. ${page}`,
  ].filter((part) => part !== undefined) as string[];
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
  const inside = [house, date === undefined ? '' : dateInWords(date)].filter(Boolean).join(', ');
  return inside ? `(${inside})` : undefined;
}

function doiOf({ DOI, URL }: CslItem): string | undefined {
  return DOI === undefined || URL?.toLowerCase().includes(DOI.toLowerCase()) ? undefined : `https://doi.org/${DOI}`;
}

function legalCase(csl: CslItem, locator: string | undefined): string {
  const report = [csl.volume, csl['container-title'], csl.page].filter(Boolean).join(' ');
  const court = [csl.authority, edtfOf(csl.issued)?.slice(0, 4)].filter(Boolean).join(' ');
  const parts = [csl.title, report, locator].filter(Boolean).join(', ');
  return [parts + (court ? ` (${court})` : ''), csl.URL].filter(Boolean).join(', ');
}

/** An EDTF date as Chicago writes it: `October 15, 2021`, `August 2020`, `spring 2021`. */
function dateInWords(edtf: string): string {
  return edtf
    .split('/')
    .map((side) => {
      const [year, month, day] = side.replace(/[~?%]$/, '').split('-');
      if (month === undefined) return year as string;
      const number = Number(month);
      const name = number > 20 ? SEASONS[number - 21] : MONTHS[number - 1];
      return day === undefined ? `${name} ${year}` : `${name} ${Number(day)}, ${year}`;
    })
    .join('–');
}
