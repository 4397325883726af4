import { tables } from '../../schemas/tables.js';

/** What a file of the payload is. */
export interface FileKind {
  /** Media type. */
  format: string;
  /** Its part in the delivery, in a sentence. */
  description: string;
}

const FORMATS: Readonly<Record<string, string>> = {
  bib: 'application/x-bibtex',
  csv: 'text/csv',
  json: 'application/json',
  markdown: 'text/markdown',
  md: 'text/markdown',
  ris: 'application/x-research-info-systems',
  text: 'text/plain',
  txt: 'text/plain',
  xml: 'application/xml',
  yaml: 'application/yaml',
};

/** Files of an article, by name. */
const OF_ARTICLE: Readonly<Record<string, string>> = {
  'article.json': 'The whole record of the article.',
  'article.md': 'The article in Markdown, with its notes.',
  'article.xml': 'The article in JATS Archiving 1.3.',
  'references.bib': 'The works that the article cites, as BibTeX.',
  'references.json': 'The works that the article cites, as CSL-JSON.',
  'references.ris': 'The works that the article cites, as RIS.',
  'source.txt': 'The decoded text that every place in the record speaks of.',
};

/** Other files of a run, by path from its directory. */
const OF_RUN: Readonly<Record<string, string>> = {
  'datapackage.json': 'What the tables hold, as a Data Package.',
  'manifest-sha256.txt': 'A checksum for every file of the run.',
  'run.json': 'What became of each source.',
};

/** What a file of an article is. @param name such as `article.xml` */
export function articleFileKind(name: string): FileKind {
  const format = name === 'references.json' ? 'application/vnd.citationstyles.csl+json' : formatOf(name);
  return { format, description: OF_ARTICLE[name] ?? 'A file of the article.' };
}

/** What another file of a run is. @param path from the directory of the run */
export function runFileKind(path: string): FileKind {
  const table = tables.find(({ name }) => path === `tables/${name}.csv`);
  const described = path.startsWith('schemas/') ? 'A JSON Schema that the records follow.' : (OF_RUN[path] ?? 'A file of the run.');
  return { format: formatOf(path), description: table ? `A table: ${table.description}` : described };
}

/** What a source is, or its sidecar. @param path such as `sources/weir.txt` */
export function sourceFileKind(path: string): FileKind {
  const sidecar = path.endsWith('.meta.yaml');
  return { format: formatOf(path), description: sidecar ? 'What a person said of a source.' : 'A source, with the bytes that were read.' };
}

function formatOf(path: string): string {
  return FORMATS[/\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase() ?? ''] ?? 'application/octet-stream';
}
