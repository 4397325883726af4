import type { CslItem, CslName, CslType, CslVariable } from '../../schemas/index.js';
import type { ReferenceFormat } from './format.js';
import { dateText, nameInverted, oneLine, remaining } from './variables.js';

/** Entry types of BibTeX; whatever has none is `misc`, and its CSL type stands in `entrysubtype`. */
const TYPES: Partial<Record<CslType, string>> = {
  article: 'article',
  'article-journal': 'article',
  'article-magazine': 'article',
  'article-newspaper': 'article',
  review: 'article',
  'review-book': 'article',
  book: 'book',
  chapter: 'incollection',
  entry: 'incollection',
  'entry-dictionary': 'incollection',
  'entry-encyclopedia': 'incollection',
  'paper-conference': 'inproceedings',
  pamphlet: 'booklet',
  report: 'techreport',
  thesis: 'phdthesis',
};
/** Where an entry names what contains its work, and who published it. */
const CONTAINER: Readonly<Record<string, string>> = { article: 'journal', incollection: 'booktitle', inproceedings: 'booktitle' };
const PUBLISHER: Readonly<Record<string, string>> = { techreport: 'institution', phdthesis: 'school', mastersthesis: 'school' };
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** What braces, backslashes and the signs of TeX are written as: they could end a value, or start a command. */
const SIGNS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '%': '\\%',
  '&': '\\&',
  '#': '\\#',
  _: '\\_',
  $: '\\$',
  '\u00a0': '~',
};
/** A sign that TeX would set as one with the next: quotation marks, dashes, the inverted marks of Spanish, guillemets. */
const LIGATURES = /[`?!](?=`)|'(?=')|-(?=-)|,(?=,)|<(?=<)|>(?=>)/g;

/**
 * Works as BibTeX in UTF-8, an entry each, for BibTeX, biber and reference managers. Dates stand twice: as `year` and
 * `month` for BibTeX, as `date` for biblatex, which takes EDTF. A variable without a field of its own goes into `note`.
 *
 * @see https://ctan.org/pkg/bibtex (btxdoc), https://ctan.org/pkg/biblatex (section 2.2)
 */
export const bibtex: ReferenceFormat = {
  output: 'bibtex',
  name: 'references.bib',
  frame: { before: '', between: '\n', after: '', empty: '' },
  entry: entryOf,
};

function entryOf(item: CslItem, key: string): string {
  const type = typeOf(item);
  const fields = fieldsOf(item, type).map(([name, value]) => `  ${name} = ${value},\n`);
  return `@${type}{${key},\n${fields.join('')}}\n`;
}

function typeOf({ type, genre, author }: CslItem): string {
  const entry = TYPES[type] ?? 'misc';
  if (entry === 'phdthesis' && /master|bachelor|m\.?a\.?\b|magister|diplom/i.test(genre ?? '')) return 'mastersthesis';
  return entry === 'booklet' && author === undefined ? 'misc' : entry;
}

function fieldsOf(item: CslItem, type: string): [name: string, value: string][] {
  const written = new Set<CslVariable>();
  const fields: [string, string][] = [];
  const put = (name: string, variable: CslVariable, value: string | undefined): void => {
    if (value === undefined || value === '') return;
    written.add(variable);
    fields.push([name, value]);
  };
  const text = (name: string, variable: CslVariable): void => {
    const value = item[variable];
    if (typeof value === 'string') put(name, variable, braced(value));
  };
  put('author', 'author', people(item.author));
  put('editor', 'editor', people(item.editor));
  put('translator', 'translator', people(item.translator));
  // Braces of its own keep the case of a title.
  put('title', 'title', item.title === undefined ? undefined : `{${braced(item.title)}}`);
  text(CONTAINER[type] ?? 'howpublished', 'container-title');
  text('series', 'collection-title');
  text('volume', 'volume');
  text('number', item.issue === undefined ? 'number' : 'issue');
  put('pages', 'page', item.page === undefined ? undefined : braced(item.page).replace(/[–—]/g, '--'));
  text('edition', 'edition');
  text(PUBLISHER[type] ?? 'publisher', 'publisher');
  text('address', 'publisher-place');
  if (type.endsWith('thesis') || type === 'techreport') text('type', 'genre');
  for (const [name, value] of dateFields(item)) put(name, 'issued', value);
  text('doi', 'DOI');
  put('url', 'URL', item.URL === undefined ? undefined : `{${address(item.URL)}}`);
  put('urldate', 'accessed', plainDate(dateText(item.accessed)));
  text('isbn', 'ISBN');
  text('issn', 'ISSN');
  text('language', 'language');
  if (type === 'misc' || type === 'article') fields.push(['entrysubtype', braced(item.type)]);
  const rest = remaining(item, written);
  if (rest.length) fields.push(['note', braced(rest.join('. '))]);
  return fields;
}

/** `date` for biblatex, `year` and `month` for BibTeX. */
function dateFields({ issued }: CslItem): [string, string | undefined][] {
  const date = dateText(issued);
  const [year, month] = issued?.['date-parts']?.[0] ?? [];
  return [
    ['date', plainDate(date)],
    ['year', year === undefined ? date && braced(date) : `{${year}}`],
    ['month', month === undefined ? undefined : MONTHS[month - 1]],
  ];
}

function plainDate(edtf: string | undefined): string | undefined {
  return edtf !== undefined && /^[\d/~-]+$/.test(edtf) ? `{${edtf}}` : undefined;
}

/** `{Harbour Board} and Roe, Jr., Ann`: an organisation in braces, so that no word of it is taken for a given name. */
function people(names: readonly CslName[] | undefined): string | undefined {
  return names?.length ? `{${names.map(person).join(' and ')}}` : undefined;
}

function person({ literal, family = '', given, suffix, ...particles }: CslName): string {
  if (literal !== undefined || given === undefined) return `{${escaped(nameInverted({ literal, family, suffix, ...particles }))}}`;
  const particle = [particles['non-dropping-particle'], particles['dropping-particle']].filter(Boolean).join(' ');
  const last = [escaped(particle), wholeName(family, /(?:^|[\s-])\p{Ll}/u)].filter(Boolean).join(' ');
  return [last, suffix && wholeName(suffix), wholeName(given)].filter(Boolean).join(', ');
}

/**
 * A part of a name. Braces keep it whole where BibTeX would take it apart: at a comma, at “and”; a family at a word in
 * lower case, which would be a particle with all before it (`Fazl-e-Haider`).
 */
function wholeName(part: string, divides = /,/): string {
  return divides.test(part) || /,|\band\b/i.test(part) ? `{${escaped(part)}}` : escaped(part);
}

function braced(text: string): string {
  return `{${escaped(text)}}`;
}

function escaped(text: string): string {
  const whole = oneLine(text).replace(/[\\{}~^%&#_$\u00a0]/g, (sign) => SIGNS[sign] as string);
  return whole.replace(LIGATURES, '$&{}');
}

/** An address is taken as it is, but for the signs that could end it. */
function address(url: string): string {
  return oneLine(url).replace(/[\\{}^ ]/g, encodeURIComponent);
}
