import type { Nodes } from 'mdast';
import type { ArticleRecord, Aside } from '../../schemas/index.js';
import { TOOL } from '../../schemas/tool.js';
import { trimWhiteSpace } from '../../schemas/white-space.js';
import { walk } from '../note-slots.js';
import { isSafeUrl } from '../safe-url.js';
import { contributorGroup } from './contributors.js';
import { fundingGroup } from './funding.js';
import { type Definitions, inlineXml, runsOf } from './inline.js';
import { markersAt, markersXml } from './markers.js';
import { permissions } from './permissions.js';
import { pubDate, pubHistory } from './pub-date.js';
import { element, type Xml } from './xml.js';

/** Lines above the article whose words are told by the metadata. */
const ABOVE = new Set<Aside['role']>([
  'title',
  'subtitle',
  'byline',
  'date',
  'front-matter',
  'separator',
  'notes-heading',
  'bibliography-heading',
]);

/** Who made this file, and of which bytes. */
export function processingMeta({ source }: ArticleRecord): Xml {
  const facts = [
    ['generator', `${TOOL.name}/${TOOL.version}`],
    ['source-sha256', source.sha256],
    ['source-encoding', source.encoding],
  ] as const;
  return element('processing-meta', { 'tagset-family': 'jats', 'base-tagset': 'archiving', 'table-model': 'none' }, [
    element(
      'custom-meta-group',
      {},
      facts.map(([name, value]) => customMeta({}, name, value)),
    ),
  ]);
}

/** What is known of the article; what is not known is absent. The order is the DTD's. */
export function frontXml(record: ArticleRecord, definitions: Definitions): Xml {
  const { publisher } = record.metadata;
  const journal =
    publisher === undefined ? [] : [element('journal-meta', {}, [element('publisher', {}, [element('publisher-name', {}, [publisher])])])];
  return element('front', {}, [...journal, element('article-meta', {}, articleMeta(record, definitions))]);
}

function articleMeta(record: ArticleRecord, definitions: Definitions): Xml[] {
  const { id, metadata } = record;
  const { doi, issued, modified, url, abstract, keywords, funding } = metadata;
  return [
    element('article-id', { 'pub-id-type': 'publisher-id' }, [id]),
    ...(doi === undefined ? [] : [element('article-id', { 'pub-id-type': 'doi' }, [doi])]),
    ...categories(record, definitions),
    ...titleGroup(record, definitions),
    ...contributors(record),
    pubDate(issued),
    ...pubHistory(modified),
    ...permissions(metadata),
    ...(url !== undefined && isSafeUrl(url) ? [element('self-uri', { 'xlink:href': url })] : []),
    ...(abstract === undefined ? [] : [element('abstract', {}, paragraphs(abstract))]),
    ...(keywords?.length ? [keywordGroup(keywords)] : []),
    ...fundingGroup(funding),
    ...repairs(record),
  ];
}

function paragraphs(text: string): Xml[] {
  return text.split('\n').flatMap((line) => (trimWhiteSpace(line) === '' ? [] : [element('p', {}, [line])]));
}

/** Where the publication files the article: section, subjects, and the series with what the page says about it. */
function categories({ metadata, asides }: ArticleRecord, definitions: Definitions): Xml[] {
  const { section, subjects } = metadata;
  const groups = [
    ...(section === undefined ? [] : [subjectGroup('heading', [section])]),
    ...(subjects?.length ? [subjectGroup('subject', subjects)] : []),
  ];
  const series = metadata.series === undefined ? [] : [element('series-title', {}, [metadata.series])];
  const texts = asides.filter(({ role }) => role === 'series').map((aside) => element('series-text', {}, wordsOf(aside, definitions)));
  const content = [...groups, ...series, ...texts];
  return content.length ? [element('article-categories', {}, content)] : [];
}

function subjectGroup(type: string, subjects: readonly string[]): Xml {
  const each = subjects.map((subject) => element('subject', {}, [subject]));
  return element('subj-group', { 'subj-group-type': type }, each);
}

/** The words of an aside with their formatting and markers, where it is a single line; else its text. */
function wordsOf({ children, text }: Aside, definitions: Definitions): Xml[] {
  const [block, ...others] = children;
  const single = !others.length && (block?.type === 'paragraph' || block?.type === 'heading');
  return single ? inlineXml(runsOf(block.children, definitions)) : [...inlineXml([{ text, marks: [] }]), ...markersIn(children)];
}

function markersIn(nodes: readonly Nodes[]): Xml[] {
  const parents = [...walk(nodes)].filter((node) => 'children' in node);
  return parents.flatMap(({ children }) => children.flatMap((_, index) => markersXml(markersAt(children, index))));
}

function titleGroup(record: ArticleRecord, definitions: Definitions): Xml[] {
  const { title, subtitle } = record.metadata;
  if (title === undefined) return [];
  return [
    element('title-group', {}, [
      element('article-title', {}, titleWords('title', title, record, definitions)),
      ...(subtitle === undefined ? [] : [element('subtitle', {}, titleWords('subtitle', subtitle, record, definitions))]),
    ]),
  ];
}

function firstOf(role: Aside['role'], asides: readonly Aside[]): Aside | undefined {
  return asides.find((aside) => aside.role === role);
}

/** A title that stood in the text keeps its formatting and its markers; another one has the markers of the text's behind it. */
function titleWords(role: 'title' | 'subtitle', words: string, { asides }: ArticleRecord, definitions: Definitions): Xml[] {
  const line = firstOf(role, asides);
  if (!line) return inlineXml([{ text: words, marks: [] }]);
  if (trimWhiteSpace(line.text) === words) return wordsOf(line, definitions);
  return [...inlineXml([{ text: words, marks: [] }]), ...markersIn(line.children)];
}

/** The authors. With them stand the markers of the byline, and of any line above the article that has no element here. */
function contributors({ metadata, asides }: ArticleRecord): Xml[] {
  const { authors = [], title, subtitle } = metadata;
  const told = new Set<Aside | undefined>([
    title === undefined ? undefined : firstOf('title', asides),
    title === undefined || subtitle === undefined ? undefined : firstOf('subtitle', asides),
  ]);
  const lines = asides.filter((aside) => ABOVE.has(aside.role) && !told.has(aside));
  // Only the calls may stand here, not the commas of a cluster.
  const calls = markersIn(lines.flatMap(({ children }) => children)).filter((node) => 'xref' in node);
  return contributorGroup(authors, calls);
}

function keywordGroup(words: readonly string[]): Xml {
  return element(
    'kwd-group',
    { 'kwd-group-type': 'author' },
    words.map((word) => element('kwd', {}, [word])),
  );
}

/** Every change, so that an archivist sees it without our record. */
function repairs({ repairs: all }: ArticleRecord): Xml[] {
  if (!all.length) return [];
  const metas = all.map(({ id, rule, layer, span, before, after }) =>
    customMeta(
      { id, 'specific-use': 'repair' },
      rule,
      `${layer} layer, source line ${span.start.line}, column ${span.start.column}: “${before}” became “${after}”`,
    ),
  );
  return [element('custom-meta-group', {}, metas)];
}

function customMeta(attributes: Record<string, string>, name: string, value: string): Xml {
  return element('custom-meta', attributes, [element('meta-name', {}, [name]), element('meta-value', {}, [value])]);
}
