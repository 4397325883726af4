import type { CslItem } from '../../../schemas/index.js';
import { edtfOf } from '../csl.js';
import { dateInWords } from './dates.js';
import { editionOf, numbered, paged, volumeOf } from './numbers.js';
import { leadOf, rolesOf } from './people.js';
import { quoted, sentence } from './sentence.js';
import type { Way } from './ways.js';

type Parts = readonly (string | undefined)[];

/**
 * A note in one way: who, title, what contains it, who made it, numbers, imprint, pages, address. Every variable of the
 * item has its place; nothing is left out.
 *
 * @see Chicago Manual of Style, 17th ed., 14.23 (the order of a note), 14.100 (books), 14.164 (periodicals), 14.205 (pages of sites)
 */
export function noteForm(csl: CslItem, locator: string | undefined, way: Way, others: boolean): string {
  const { note, section } = csl;
  const at = (place: Way['note']): string | undefined => (way.note === place ? note : undefined);
  const title = csl.title && (way.title === 'quoted' ? quoted(csl.title) : csl.title);
  return sentence([
    leadOf(csl, way.container === 'in', others),
    at('after names'),
    title,
    note === undefined || way.note !== 'in parenthesis' ? undefined : `(${note})`,
    at('after title'),
    way.section === 'after title' ? section : undefined,
    way.number === 'after title' ? numbered(csl.number) : undefined,
    ...body(csl, locator, way),
    way.section === 'at end' && !isSerial(csl) ? section : undefined,
    ...(isSerial(csl) ? [] : pagesOf(csl, locator, way)),
    at('at end'),
    way.note === 'last updated' ? `last updated ${note}` : undefined,
    ...addressOf(csl),
  ]);
}

function body(csl: CslItem, locator: string | undefined, way: Way): Parts {
  const { genre } = csl;
  const kind = way.number === 'kind' ? `${genre} ${numberBehind(genre, csl.number)}` : genre;
  const before = way.genre === 'after title' ? kind : undefined;
  const section = way.section === 'before container' ? csl.section : undefined;
  if (isSerial(csl)) return [before, section, serial(csl, locator), csl.publisher, way.section === 'at end' ? csl.section : undefined];
  const apart = way.number === 'apart' ? numbered(csl.number) : undefined;
  const within = way.container === 'parenthesis' || way.genre === 'in parenthesis';
  return [
    ...kindOf(csl, before, within),
    section,
    within || isPlatform(csl, before) ? undefined : containerOf(csl, way),
    ...rolesOf(csl, way.container === 'in'),
    collectionOf(csl),
    editionOf(csl),
    csl.medium,
    volumeOf(csl),
    csl.issue === undefined ? undefined : `no. ${csl.issue}`,
    apart,
    csl.authority,
    ...imprint(csl, way, within),
    way.genre === 'after date' ? kind : undefined,
  ];
}

/** `Twitter post`, `YouTube video`: 14.209 and 14.267. */
function isPlatform(csl: CslItem, genre: string | undefined): boolean {
  return (csl.type === 'post' || csl.type === 'motion_picture') && genre !== undefined && csl['container-title'] !== undefined;
}

function kindOf(csl: CslItem, genre: string | undefined, within: boolean): Parts {
  return isPlatform(csl, genre) && !within ? [`${csl['container-title']} ${genre}`] : [genre];
}

/** A journal with its volume or issue. */
function isSerial(csl: CslItem): boolean {
  return csl.type.startsWith('article') && (csl.volume !== undefined || csl.issue !== undefined) && csl['publisher-place'] === undefined;
}

/** `Economic Geography 41, no. 3 (June 2012): 201–24, 210` @see Chicago Manual of Style, 17th ed., 14.171 to 14.174 */
function serial(csl: CslItem, locator: string | undefined): string {
  const date = edtfOf(csl.issued);
  const pages = [csl.page, locator].filter(Boolean).join(', ');
  // A volume in Roman figures or named for a year would not be seen to be one.
  const volume = /^\d{1,3}$/.test(csl.volume ?? '') ? csl.volume : volumeOf(csl);
  const head = [[csl['container-title'], volume].filter(Boolean).join(' '), csl.issue && `no. ${csl.issue}`, numbered(csl.number)];
  const dated = `${head.filter(Boolean).join(', ')}${date === undefined ? '' : ` (${dateInWords(date)})`}`;
  return pages ? `${dated}: ${pages}` : dated;
}

/** The container, behind “in” where it is a book (14.106), with the number of a document of it (14.123). */
function containerOf(csl: CslItem, way: Way): string | undefined {
  const container = csl['container-title'];
  if (container === undefined) return undefined;
  const name = way.number === 'series' ? `${container} ${numberBehind(container, csl.number)}` : container;
  return way.container === 'in' ? `in ${name}` : name;
}

function collectionOf(csl: CslItem): string | undefined {
  return [csl['collection-title'], csl['collection-number']].filter(Boolean).join(' ') || undefined;
}

/** `No. 7` behind words; a symbol with letters needs no sign. */
function numberBehind(words: string | undefined, number: string | undefined): string {
  return words === undefined || /^\p{L}/u.test(number ?? '') ? (number ?? '') : `No. ${number}`;
}

/** Place, house and date: `(London: Faber, [1871] 1998)`, `(PhD diss., University of Lisbon, 2015)`, or between commas. */
function imprint(csl: CslItem, way: Way, within: boolean): Parts {
  const date = edtfOf(csl.issued);
  const original = edtfOf(csl['original-date']);
  const issued = [original && `[${original}]`, date && dateInWords(date)].filter(Boolean).join(' ');
  const genre = way.genre === 'in parenthesis' ? csl.genre : undefined;
  const container = within ? containerOf(csl, { ...way, container: 'parenthesis' }) : undefined;
  const house = [csl['publisher-place'], csl.publisher].filter(Boolean).join(': ');
  if (way.imprint === 'commas' && !within) return [house, issued];
  // What has a house as well shows its container apart from it.
  if (within && house !== '' && container !== undefined) return [`(${[genre, container].filter(Boolean).join(', ')})`, house, issued];
  const inside = [genre, container, house, issued].filter(Boolean).join(', ');
  return [inside && `(${inside})`];
}

function pagesOf(csl: CslItem, locator: string | undefined, way: Way): Parts {
  return way.pages === 'alone' ? [csl.page, locator] : [paged([csl.page, locator].filter(Boolean).join(', ') || undefined)];
}

/** `accessed May 1, 2020, doi:…, https://…` @see Chicago Manual of Style, 17th ed., 14.8 and 14.12 */
function addressOf({ accessed, DOI, URL, archive, archive_location: location, ISBN, ISSN }: CslItem): Parts {
  const day = edtfOf(accessed);
  return [
    location,
    archive,
    ISBN && `ISBN ${ISBN}`,
    ISSN && `ISSN ${ISSN}`,
    day && `accessed ${dateInWords(day)}`,
    DOI === undefined || /doi\.org\//i.test(URL ?? '') ? undefined : `doi:${DOI}`,
    URL,
  ];
}
