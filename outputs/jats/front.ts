import type { ArticleRecord, Contributor, Metadata } from '../../schemas/index.js';
import { TOOL } from '../../schemas/tool.js';
import { isSafeUrl } from '../safe-url.js';
import { inlineXml, runsOf } from './inline.js';
import { element, type Xml } from './xml.js';

/** Who made this file, and of which bytes. */
export function processingMeta({ source }: ArticleRecord): Xml {
  const facts = [
    ['generator', `${TOOL.name}/${TOOL.version}`],
    ['source-sha256', source.sha256],
    ['source-encoding', source.encoding],
  ] as const;
  const metas = facts.map(([name, value]) => customMeta({}, name, value));
  return element('processing-meta', { 'tagset-family': 'jats', 'base-tagset': 'archiving', 'table-model': 'none' }, [
    element('custom-meta-group', {}, metas),
  ]);
}

/** What is known of the article; what is not known is absent. The order is the DTD's. */
export function frontXml(record: ArticleRecord): Xml {
  const { metadata } = record;
  const publisher = metadata.publisher;
  const journal =
    publisher === undefined ? [] : [element('journal-meta', {}, [element('publisher', {}, [element('publisher-name', {}, [publisher])])])];
  return element('front', {}, [...journal, element('article-meta', {}, articleMeta(record))]);
}

function articleMeta(record: ArticleRecord): Xml[] {
  const { id, metadata } = record;
  return [
    element('article-id', { 'pub-id-type': 'publisher-id' }, [id]),
    ...(metadata.doi ? [element('article-id', { 'pub-id-type': 'doi' }, [metadata.doi])] : []),
    ...categories(record),
    ...titleGroup(record),
    ...contributors(metadata.authors),
    pubDate(metadata.issued),
    ...(metadata.license ? [permissions(metadata.license)] : []),
    ...(metadata.url && isSafeUrl(metadata.url) ? [element('self-uri', { 'xlink:href': metadata.url })] : []),
    ...(metadata.abstract ? [element('abstract', {}, [element('p', {}, [metadata.abstract])])] : []),
    ...keywords(metadata),
    ...repairs(record),
  ];
}

function categories({ metadata, asides }: ArticleRecord): Xml[] {
  const series = metadata.series === undefined ? [] : [element('series-title', {}, [metadata.series])];
  const texts = asides.filter(({ role }) => role === 'series').map(({ text }) => element('series-text', {}, [text]));
  return series.length || texts.length ? [element('article-categories', {}, [...series, ...texts])] : [];
}

/** A title that stood in the text keeps its markers; one that a person gave has none. */
function titleGroup({ metadata, asides }: ArticleRecord): Xml[] {
  if (metadata.title === undefined) return [];
  const line = asides.find(({ role }) => role === 'title');
  const block = line?.markers.length ? line.children[0] : undefined;
  const words = block && 'children' in block ? inlineXml(runsOf(block.children, new Map())) : [metadata.title];
  const subtitle = metadata.subtitle === undefined ? [] : [element('subtitle', {}, [metadata.subtitle])];
  return [element('title-group', {}, [element('article-title', {}, words), ...subtitle])];
}

function contributors(authors: readonly Contributor[] | undefined): Xml[] {
  if (!authors?.length) return [];
  const each = authors.map(({ family, given, literal, orcid, affiliations }) => {
    const name =
      family === undefined
        ? element('collab', {}, [literal ?? given ?? ''])
        : element('name', {}, [element('surname', {}, [family]), ...(given === undefined ? [] : [element('given-names', {}, [given])])]);
    const id = orcid === undefined ? [] : [element('contrib-id', { 'contrib-id-type': 'orcid' }, [`https://orcid.org/${orcid}`])];
    return element('contrib', { 'contrib-type': 'author' }, [
      ...id,
      name,
      ...(affiliations ?? []).map((place) => element('aff', {}, [place])),
    ]);
  });
  return [element('contrib-group', {}, each)];
}

function pubDate(issued: string | undefined): Xml {
  const match = issued === undefined ? null : /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(issued);
  if (!match) return element('pub-date-not-available');
  const [, year, month, day] = match;
  const parts = [
    ...(day ? [element('day', {}, [day])] : []),
    ...(month ? [element('month', {}, [month])] : []),
    element('year', {}, [year]),
  ];
  return element('pub-date', { 'date-type': 'pub', 'publication-format': 'electronic', 'iso-8601-date': issued }, parts);
}

function permissions(license: string): Xml {
  const link = /^https?:\/\//.test(license) ? license : undefined;
  return element('permissions', {}, [element('license', { 'xlink:href': link }, [element('license-p', {}, [license])])]);
}

function keywords({ keywords: words }: Metadata): Xml[] {
  return words?.length
    ? [
        element(
          'kwd-group',
          { 'kwd-group-type': 'author' },
          words.map((word) => element('kwd', {}, [word])),
        ),
      ]
    : [];
}

/** Every change, so that an archivist sees it without our record. */
function repairs({ repairs: all }: ArticleRecord): Xml[] {
  if (!all.length) return [];
  return [
    element(
      'custom-meta-group',
      {},
      all.map(({ id, rule, layer, span, before, after }) =>
        customMeta(
          { id, 'specific-use': 'repair' },
          rule,
          `${layer} layer, source line ${span.start.line}, column ${span.start.column}: “${before}” became “${after}”`,
        ),
      ),
    ),
  ];
}

function customMeta(attributes: Record<string, string>, name: string, value: string): Xml {
  return element('custom-meta', attributes, [element('meta-name', {}, [name]), element('meta-value', {}, [value])]);
}
