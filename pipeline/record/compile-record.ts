import type { Root, RootContent } from 'mdast';
import type { Plugin } from 'unified';
import type { VFile } from 'vfile';
import type { ArticleRecord, Aside, BibliographyEntry, Citation, Heading as HeadingRecord, Marker, Note } from '../../schemas/index.js';
import { RECORD_SCHEMA, RECORD_VERSION } from '../../schemas/record.js';
import { footnoteReferencesIn } from '../footnote-references.js';
import { type NoteText, notesOf } from '../note-text.js';
import { textOf } from '../plain-text.js';
import { spanOf } from '../position.js';
import { findingsOf } from './findings.js';
import { joinedNode } from './joined-node.js';
import { repairsOf } from './repairs.js';

declare module 'unified' {
  interface CompileResultMap {
    ArticleRecord: ArticleRecord;
  }
}

/** The compiler of the pipeline: what `processSync(file).result` holds is the article's record. */
export const compileRecord: Plugin<[], Root, ArticleRecord> = function () {
  this.compiler = (tree, file) => recordOf(tree as Root, file);
};

/**
 * Makes the record of a tree that has been through every stage. The tree keeps the source's own line breaks; the record
 * has them joined.
 */
function recordOf(tree: Root, file: VFile): ArticleRecord {
  const article = file.data.article!;
  const inPart = (part: string): RootContent[] => tree.children.filter((node) => node.data?.block?.part === part);
  const markers = markersOf(tree);
  const callers = new Map<string, string[]>();
  for (const { id, note } of markers) {
    if (note === null) continue;
    const known = callers.get(note);
    if (known) known.push(id);
    else callers.set(note, [id]);
  }
  const body = inPart('body');
  return {
    $schema: RECORD_SCHEMA,
    version: RECORD_VERSION,
    id: article.id,
    source: article.source,
    metadata: article.metadata,
    origins: article.origins,
    structure: article.structure,
    headings: tree.children.filter(isHeading).map(headingOf),
    body: { type: 'root', children: body.map(joinedNode) },
    markers,
    notes: notes(tree, file, callers),
    citations: article.citations,
    bibliography: bibliography(article.citations, article.bibliography),
    works: article.works,
    asides: inPart('aside').map(asideOf),
    corrections: article.corrections,
    repairs: repairsOf(tree, file),
    findings: findingsOf(file),
  };
}

/** A heading of the body, or the one above its bibliography: a table of contents would name both. */
function isHeading(node: RootContent): boolean {
  return node.data?.block?.role === 'bibliography-heading' || (node.type === 'heading' && node.data?.block?.part === 'body');
}

function headingOf(node: RootContent): HeadingRecord {
  return { text: textOf([node]).trim(), depth: node.type === 'heading' ? node.depth : 1, span: spanOf(node) };
}

function markersOf(tree: Root): Marker[] {
  return footnoteReferencesIn(tree).flatMap((node): Marker[] => {
    const marker = node.data?.marker;
    if (!marker) return [];
    const { id, label, raw, note, scope, cluster, confidence } = marker;
    return [{ id, label, raw, note: note ?? null, scope, span: spanOf(node), ...(cluster && { cluster }), confidence }];
  });
}

function asideOf(node: RootContent): Aside {
  const markers = footnoteReferencesIn(node).flatMap(({ data }) => data?.marker?.id ?? []);
  return { role: node.data?.block?.role ?? 'unknown', text: textOf([node]), children: [joinedNode(node)], span: spanOf(node), markers };
}

/** The entries with their lines joined, and the citations that were read of them. */
function bibliography(citations: readonly Citation[], entries: readonly BibliographyEntry[]): BibliographyEntry[] {
  const read = new Map<string, string[]>(entries.map(({ id }) => [id, []]));
  for (const { id, within } of citations)
    if (typeof within !== 'string' && 'bibliography' in within) read.get(within.bibliography)?.push(id);
  return entries.map((entry) => ({ ...entry, children: entry.children.map(joinedNode), citations: read.get(entry.id) ?? [] }));
}

function notes(tree: Root, file: VFile, callers: ReadonlyMap<string, string[]>): Note[] {
  const { citations } = file.data.article!;
  const cited = new Map<string, { ids: string[]; works: Set<string> }>();
  for (const { id, within, work } of citations) {
    if (typeof within === 'string' || !('note' in within)) continue;
    const entry = cited.get(within.note) ?? { ids: [], works: new Set<string>() };
    entry.ids.push(id);
    if (work) entry.works.add(work);
    cited.set(within.note, entry);
  }
  return notesOf(tree, file).map(({ node, id, text, scope }: NoteText): Note => {
    const { label, raw, labelGiven, status, normalized } = node.data!.note!;
    return {
      id,
      label,
      raw: raw.trim(),
      labelGiven,
      status,
      scope,
      text,
      normalized: normalized ?? text,
      span: spanOf(node),
      children: node.children.map(joinedNode),
      markers: callers.get(id) ?? [],
      citations: cited.get(id)?.ids ?? [],
      references: [...(cited.get(id)?.works ?? [])],
    };
  });
}
