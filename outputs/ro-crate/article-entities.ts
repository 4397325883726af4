import type { Metadata } from '../../schemas/index.js';
import { articleFileKind, type FileKind } from './file-kinds.js';
import { fileUri } from './file-uri.js';
import { type Graph, type Reference, to } from './graph.js';
import { addedLicense } from './license.js';
import { author, organization } from './people.js';

/** A file of the payload. */
export interface CrateFile {
  /** From the root of the crate. */
  path: string;
  /** Bytes. */
  size: number;
  sha256: string;
}

/** An article as the crate tells of it. */
export interface CrateArticle {
  id: string;
  /** Undefined where nothing stands of it. */
  metadata: Metadata | undefined;
  /** Its folder, from the root of the crate, with a slash at its end. */
  folder: string;
  files: readonly CrateFile[];
  /** Paths of its source and its sidecar, where they are those that its files were made from. */
  madeFrom: readonly string[];
}

/**
 * Adds an article: its folder, which is the article as a whole, its files, and how they were made.
 *
 * @param tool the software that made them
 * @returns the folder, and the action that made what is in it
 */
export function addArticle(graph: Graph, article: CrateArticle, tool: Reference): { folder: Reference; action: Reference } {
  const { id, metadata, files, madeFrom } = article;
  const sources = madeFrom.map((path) => to(fileUri(path)));
  const folder = graph.add({
    '@id': fileUri(article.folder),
    '@type': ['Dataset', 'Article'],
    name: metadata?.title ?? id,
    identifier: id,
    ...(metadata && described(graph, metadata, id)),
    ...(sources.length > 0 && { isBasedOn: sources }),
    hasPart: files.map(({ path }) => to(fileUri(path))),
  });
  const parts = files.map((file) => addFile(graph, file, articleFileKind(file.path.slice(article.folder.length))));
  const action = graph.add({
    '@id': `#convert-${id}`,
    '@type': 'CreateAction',
    name: `Convert ${metadata?.title ?? id}`,
    instrument: tool,
    ...(sources.length > 0 && { object: sources }),
    result: parts,
  });
  return { folder, action };
}

/** Adds a file (RO-Crate 1.2, “File Data Entity”). */
export function addFile(graph: Graph, { path, size, sha256 }: CrateFile, { format, description }: FileKind): Reference {
  return graph.add({
    '@id': fileUri(path),
    '@type': 'File',
    name: path.slice(path.lastIndexOf('/') + 1),
    description,
    encodingFormat: format,
    contentSize: String(size),
    sha256,
  });
}

function described(graph: Graph, metadata: Metadata, id: string): Record<string, unknown> {
  const { subtitle, authors, issued, language, publisher, url, doi, license, keywords, abstract } = metadata;
  return {
    ...(subtitle !== undefined && { alternativeHeadline: subtitle }),
    ...(abstract !== undefined && { abstract }),
    ...(authors?.length && { author: authors.map((one, index) => author(graph, one, `#author-${id}-${index + 1}`)) }),
    // Of the dates that EDTF can say, these are the ones that ISO 8601 can.
    ...(issued !== undefined && /^\d{4}(?:-\d\d){0,2}$/.test(issued) && { datePublished: issued }),
    ...(language !== 'und' && { inLanguage: language }),
    ...(publisher !== undefined && { publisher: organization(graph, publisher) }),
    ...(url !== undefined && { url }),
    ...(doi !== undefined && { sameAs: `https://doi.org/${doi}` }),
    ...(license !== undefined && { license: addedLicense(graph, license) }),
    ...(keywords?.length && { keywords: keywords.join(', ') }),
  };
}
