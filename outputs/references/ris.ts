import { toEdtf } from '../../schemas/edtf.js';
import type { CslDate, CslItem, CslName, CslType, CslVariable } from '../../schemas/index.js';
import type { ReferenceFormat } from './format.js';
import { nameInverted, oneLine, remaining } from './variables.js';

/** Reference types of RIS; whatever has none is `GEN`. */
const TYPES: Partial<Record<CslType, string>> = {
  article: 'UNPB',
  'article-journal': 'JOUR',
  'article-magazine': 'MGZN',
  'article-newspaper': 'NEWS',
  bill: 'BILL',
  book: 'BOOK',
  broadcast: 'MPCT',
  chapter: 'CHAP',
  dataset: 'DATA',
  entry: 'ENCYC',
  'entry-dictionary': 'DICT',
  'entry-encyclopedia': 'ENCYC',
  graphic: 'ART',
  hearing: 'HEAR',
  interview: 'PCOMM',
  legal_case: 'CASE',
  legislation: 'STAT',
  manuscript: 'UNPB',
  map: 'MAP',
  motion_picture: 'VIDEO',
  pamphlet: 'PAMP',
  'paper-conference': 'CPAPER',
  patent: 'PAT',
  personal_communication: 'PCOMM',
  post: 'ELEC',
  'post-weblog': 'BLOG',
  regulation: 'STAT',
  report: 'RPRT',
  review: 'JOUR',
  'review-book': 'JOUR',
  software: 'COMP',
  song: 'SOUND',
  standard: 'STAND',
  thesis: 'THES',
  treaty: 'STAT',
  webpage: 'ELEC',
};

/**
 * Works as RIS in UTF-8 with CRLF, a record each, for reference managers. A variable without a tag of its own goes into
 * `N1`, by its name.
 *
 * @see https://en.wikipedia.org/wiki/RIS_(file_format), after the specification of Research Information Systems (2011)
 */
export const ris: ReferenceFormat = {
  output: 'ris',
  name: 'references.ris',
  frame: { before: '', between: '', after: '', empty: '' },
  entry: (item, key) => `${recordOf(item, key).join('\r\n')}\r\n\r\n`,
};

function recordOf(item: CslItem, key: string): string[] {
  const written = new Set<CslVariable>();
  const lines = [tagged('TY', TYPES[item.type] ?? 'GEN'), tagged('ID', key)];
  const put = (tag: string, variable: CslVariable, value: string | undefined): void => {
    if (value === undefined || oneLine(value) === '') return;
    written.add(variable);
    lines.push(tagged(tag, value));
  };
  const text = (tag: string, variable: CslVariable): void => {
    const value = item[variable];
    if (typeof value === 'string') put(tag, variable, value);
  };
  for (const [tag, variable] of [
    ['AU', 'author'],
    ['ED', 'editor'],
    ['A4', 'translator'],
  ] as const)
    for (const name of item[variable] ?? []) put(tag, variable, nameOf(name));
  text('TI', 'title');
  text(item.type.startsWith('article') ? 'JO' : 'T2', 'container-title');
  text('T3', 'collection-title');
  text('VL', 'volume');
  text('IS', 'issue');
  text('M1', 'number');
  text('M3', 'genre');
  for (const [tag, value] of pageLines(item.page)) put(tag, 'page', value);
  text('ET', 'edition');
  text('PB', 'publisher');
  text('CY', 'publisher-place');
  put('PY', 'issued', item.issued?.['date-parts']?.[0]?.[0]?.toString());
  put('DA', 'issued', dayOf(item.issued));
  put('Y2', 'accessed', dayOf(item.accessed));
  text('DO', 'DOI');
  text('UR', 'URL');
  text('AV', 'archive_location');
  text('SN', item.ISBN === undefined ? 'ISSN' : 'ISBN');
  text('LA', 'language');
  for (const note of remaining(item, written)) lines.push(tagged('N1', note));
  return [...lines, 'ER  - '];
}

/** `Family, Given, Suffix`: the suffix comes last, as nowhere else. An organisation has no comma. */
function nameOf({ suffix = '', ...name }: CslName): string {
  const inverted = nameInverted(name);
  if (suffix === '') return inverted;
  return name.given === undefined ? `${inverted},, ${suffix}` : `${inverted}, ${suffix}`;
}

/**
 * A line: tag, two spaces, a hyphen, a space, and a value that no line end can break. Several spaces become one, since some
 * readers take two before a hyphen for the end of a tag wherever they stand.
 */
function tagged(tag: string, value: string): string {
  return `${tag}  - ${oneLine(value).replace(/ {2,}/g, ' ')}`;
}

function pageLines(page: string | undefined): [tag: string, value: string | undefined][] {
  const [start, end] = page?.split(/[–—-]/) ?? [];
  return /^\w+[–—-]\w+$/.test(page ?? '')
    ? [
        ['SP', start],
        ['EP', end],
      ]
    : [['SP', page]];
}

/** `2021/10/15/`, the parts of a date by slashes; behind the third what is no part: the season, or the end of an interval. */
function dayOf(date: CslDate | undefined): string | undefined {
  const parts = date?.['date-parts']?.[0];
  if (!date || !parts) return date?.literal;
  const [year, month, day] = [0, 1, 2].map((index) =>
    parts[index] === undefined ? '' : String(parts[index]).padStart(index ? 2 : 4, '0'),
  );
  const more = date['date-parts']?.[1] || date.season !== undefined || date.circa ? toEdtf(date) : '';
  return `${year}/${month}/${day}/${more}`;
}
