import { toEdtf } from '../../schemas/edtf.js';
import type { ArticleRecord, CslItem, Span } from '../../schemas/index.js';
import type { TableName } from '../../schemas/tables.js';

/** A cell before it is written: what is absent is an empty cell; lists and objects become JSON. */
export type Cell = string | number | boolean | undefined | null | readonly unknown[] | object;
/** A row by column name. */
export type Row = Record<string, Cell>;

/** The rows that one article adds to each table. `canonical` of works is filled when all articles are known. */
export function rowsOf(record: ArticleRecord): Record<TableName, Row[]> {
  const article = record.id;
  return {
    articles: [articleRow(record)],
    markers: record.markers.map(({ span, cluster, ...marker }) => ({ article, ...marker, cluster: cluster?.raw, ...placeOf(span) })),
    notes: record.notes.map((note) => ({
      article,
      id: note.id,
      label: note.label,
      raw: note.raw,
      label_given: note.labelGiven,
      status: note.status,
      scope: note.scope,
      text: note.text,
      normalized: note.normalized,
      markers: note.markers,
      citations: note.citations,
      references: note.references,
      ...placeOf(note.span),
    })),
    citations: record.citations.map((citation) => ({
      article,
      id: citation.id,
      note: typeof citation.within === 'object' && 'note' in citation.within ? citation.within.note : undefined,
      form: citation.form,
      type: citation.type,
      text: citation.text,
      work: citation.work,
      antecedent: citation.antecedent,
      locator: citation.locator,
      fields: citation.fields.map(({ name, raw, value, confidence, from }) => ({ name, raw, value, confidence, from })),
      leftover: citation.leftover.map(({ raw }) => raw),
      confidence: citation.confidence,
      normalized: citation.normalized,
      ...placeOf(citation.span),
    })),
    works: record.works.map(({ id, csl, keys, citations, variants }) => ({
      article,
      id,
      ...workCells(csl),
      keys,
      citations,
      variants,
      csl,
    })),
    repairs: record.repairs.map(({ span, ...repair }) => ({ article, ...repair, ...placeOf(span) })),
    findings: record.findings.map(({ span, ...finding }) => ({ article, ...finding, ...placeOf(span) })),
  };
}

function articleRow({ id, metadata, source, ...parts }: ArticleRecord): Row {
  return {
    id,
    title: metadata.title,
    subtitle: metadata.subtitle,
    authors: metadata.authors,
    article_type: metadata.articleType,
    issued: metadata.issued,
    modified: metadata.modified,
    language: metadata.language,
    series: metadata.series,
    section: metadata.section,
    subjects: metadata.subjects,
    publisher: metadata.publisher,
    url: metadata.url,
    doi: metadata.doi,
    license: metadata.license,
    copyright: metadata.copyright,
    funding: metadata.funding,
    data_availability: metadata.dataAvailability,
    keywords: metadata.keywords,
    abstract: metadata.abstract,
    source_path: source.path,
    source_sha256: source.sha256,
    source_encoding: source.encoding,
    source_bytes: source.bytes,
    markers: parts.markers.length,
    notes: parts.notes.length,
    citations: parts.citations.length,
    works: parts.works.length,
    repairs: parts.repairs.length,
    findings: parts.findings.length,
  };
}

function workCells(csl: CslItem): Row {
  return {
    type: csl.type,
    title: csl.title,
    authors: csl.author,
    editors: csl.editor,
    container_title: csl['container-title'],
    publisher: csl.publisher,
    publisher_place: csl['publisher-place'],
    edition: csl.edition,
    volume: csl.volume,
    issue: csl.issue,
    number: csl.number,
    page: csl.page,
    issued: toEdtf(csl.issued),
    accessed: toEdtf(csl.accessed),
    url: csl.URL,
    doi: csl.DOI,
  };
}

function placeOf({ start, end }: Span): Row {
  return {
    start_line: start.line,
    start_column: start.column,
    start_offset: start.offset,
    end_line: end.line,
    end_column: end.column,
    end_offset: end.offset,
  };
}
