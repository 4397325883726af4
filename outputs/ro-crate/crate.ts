import type { BagMetadata } from '../../schemas/bag-metadata.js';
import { addArticle, addFile, type CrateArticle, type CrateFile } from './article-entities.js';
import { runFileKind, sourceFileKind } from './file-kinds.js';
import { fileUri } from './file-uri.js';
import { Graph, type Reference, to } from './graph.js';
import { addedLicense } from './license.js';
import { organization } from './people.js';

/** Name of the metadata file, in the root of the crate. */
export const CRATE = 'ro-crate-metadata.json';

/** What a crate tells of. */
export interface CrateContent {
  /** What a person says of the whole. */
  about: BagMetadata;
  /** YYYY-MM-DD: the day on which it is handed off. */
  date: string;
  /** The software that made the outputs. */
  tool: { name: string; version: string };
  articles: readonly CrateArticle[];
  /** Other files of the run, with the folder of the run, from the root of the crate. */
  run: { folder: string; files: readonly CrateFile[] };
  sources: readonly CrateFile[];
}

/**
 * The metadata file of an RO-Crate 1.2: what is delivered, by whom, made from what and by which software, as JSON-LD in
 * flattened form. In a bag the payload directory is the root of the crate (RO-Crate 1.2, “Adding RO-Crate to BagIt”).
 */
export function crateMetadata(content: CrateContent): string {
  const graph = new Graph();
  graph.add({
    '@id': CRATE,
    '@type': 'CreativeWork',
    conformsTo: to('https://w3id.org/ro/crate/1.2'),
    about: to('./'),
  });
  const root = graph.add({ '@id': './', '@type': 'Dataset' });
  // Before the articles, whose publisher may be the sender: of one entity what is said first stands.
  const about = aboutTheWhole(graph, content);
  const { name, version } = content.tool;
  const tool = graph.add({ '@id': `#${name}-${version}`, '@type': 'SoftwareApplication', name, version });
  const made = content.articles.map((article) => addArticle(graph, article, tool));
  const ofRun = content.run.files.map((file) => addFile(graph, file, runFileKind(file.path.slice(content.run.folder.length))));
  const sources = content.sources.map((file) => addFile(graph, file, sourceFileKind(file.path)));
  const records = graph.add({
    '@id': '#run',
    '@type': 'CreateAction',
    name: 'Make the tables and the record of the run',
    instrument: tool,
    ...(made.length > 0 && { object: made.map(({ folder }) => folder) }),
    result: ofRun,
  });
  const whole = {
    ...about,
    hasPart: [...made.map(({ folder }) => folder), ...ofRun, ...sources],
    mentions: [...made.map(({ action }) => action), records],
  };
  const entities = graph.entities.map((entity) => (entity['@id'] === root['@id'] ? { ...entity, ...whole } : entity));
  return `${JSON.stringify({ '@context': 'https://w3id.org/ro/crate/1.2/context', '@graph': entities }, null, 2)}\n`;
}

/** What the root must say (RO-Crate 1.2, “Direct properties of the Root Data Entity”). What nobody said is put in neutral words. */
function aboutTheWhole(graph: Graph, { about, date, articles }: CrateContent): Record<string, unknown> {
  const count = articles.length === 1 ? '1 article' : `${articles.length} articles`;
  const { externalIdentifier } = about;
  return {
    name: about.name ?? `${count} with notes`,
    description: about.description ?? `${count}, each as text, Markdown, JATS XML and JSON where these were wanted, with the sources.`,
    datePublished: date,
    license: wholeLicense(graph, about, articles),
    ...(externalIdentifier !== undefined && { identifier: externalIdentifier }),
    ...(about.sourceOrganization !== undefined && { publisher: sender(graph, about, about.sourceOrganization) }),
  };
}

/** The licence that a person gave; else the one that all articles have; else words that say where to look. */
function wholeLicense(graph: Graph, { license }: BagMetadata, articles: readonly CrateArticle[]): Reference | string {
  const own = new Set(articles.map(({ metadata }) => metadata?.license));
  const [shared] = own.size === 1 ? [...own] : [];
  const said = license ?? shared;
  return said === undefined
    ? 'No licence is stated for the whole. Where an article has one, it is stated there.'
    : addedLicense(graph, said);
}

function sender(graph: Graph, about: BagMetadata, name: string): Reference {
  const { contactName, contactEmail, contactPhone, organizationAddress } = about;
  const reachable = contactName !== undefined || contactEmail !== undefined || contactPhone !== undefined;
  const contact = {
    '@id': contactEmail === undefined ? '#contact' : `mailto:${fileUri(contactEmail)}`,
    '@type': 'ContactPoint',
    ...(contactName !== undefined && { name: contactName }),
    ...(contactEmail !== undefined && { email: contactEmail }),
    ...(contactPhone !== undefined && { telephone: contactPhone }),
  };
  return organization(graph, name, {
    ...(organizationAddress !== undefined && { address: organizationAddress }),
    ...(reachable && { contactPoint: graph.add(contact) }),
  });
}
