import type { AuthoredMetadata } from '../schemas/config.js';
import type { Metadata, MetadataField, Origin, PartialMetadata } from '../schemas/index.js';
import { foldWhiteSpace } from '../schemas/white-space.js';
import { authorsOf } from './authors.js';
import { copyrightOf } from './copyright.js';
import { edtfOf } from './dates.js';
import { fundingOf } from './funding.js';
import { jsonSafe } from './json-safe.js';

/** Metadata as a person wrote them, in our words. */
export interface ReadMetadata {
  id: string | undefined;
  metadata: PartialMetadata;
  /** What could not be read, each without capital and full stop; those fields are left out. */
  problems: string[];
}

/** Keys that we know: of metadata, and those of a sidecar that are no metadata at all. */
const KNOWN = new Set([
  'id', 'slug', 'title', 'subtitle', 'author', 'authors', 'article-type', 'issued', 'date', 'modified', 'lastmod', 'language', 'lang', 'series',
  'section', 'subjects', 'categories', 'publisher', 'url', 'canonical', 'doi', 'license', 'copyright', 'funding', 'data-availability', 'keywords',
  'tags', 'abstract', 'description', 'encoding', 'links', 'citations', 'accept',
]); // biome-ignore format: a list of words reads best as lines

/** The fields in the order in which a record holds them. */
const FIELDS = [
  'title', 'subtitle', 'authors', 'articleType', 'issued', 'modified', 'language', 'series', 'section', 'subjects', 'publisher', 'slug', 'url',
  'doi', 'license', 'copyright', 'funding', 'dataAvailability', 'keywords', 'abstract',
] as const satisfies readonly MetadataField[]; // biome-ignore format: a list of words reads best as lines

/** Folds the spellings that people use (`date`, `lang`, `tags` …) into our fields, and reads names and dates. */
export function toMetadata(authored: AuthoredMetadata): ReadMetadata {
  const problems: string[] = [];
  const metadata: PartialMetadata = {
    title: textOf(authored.title),
    subtitle: textOf(authored.subtitle),
    authors: authorsOf(authored, problems),
    articleType: authored['article-type'],
    issued: dateOf(authored.issued ?? authored.date, problems),
    modified: dateOf(authored.modified ?? authored.lastmod, problems),
    language: languageOf(authored.language ?? authored.lang, problems),
    series: textOf(authored.series),
    section: textOf(authored.section),
    subjects: listOf(authored.subjects ?? authored.categories),
    publisher: textOf(authored.publisher),
    slug: textOf(authored.slug),
    url: urlOf(authored.url ?? authored.canonical, problems),
    doi: doiOf(authored.doi, problems),
    license: textOf(authored.license),
    copyright: copyrightOf(authored.copyright, problems),
    funding: fundingOf(authored.funding),
    dataAvailability: textOf(authored['data-availability']),
    keywords: listOf(authored.keywords ?? authored.tags),
    abstract: textOf(authored.abstract ?? authored.description),
    extra: extraOf(authored),
  };
  return { id: authored.id, metadata, problems };
}

/**
 * Merges what several origins say; the first that has a field wins. `extra` is merged key by key.
 *
 * @param layers from the strongest origin to the weakest
 */
export function mergeMetadata(layers: readonly { origin: Origin; metadata: PartialMetadata }[]): {
  metadata: Metadata;
  origins: Partial<Record<MetadataField, Origin>>;
} {
  const metadata: Metadata = { language: 'und' };
  const origins: Partial<Record<MetadataField, Origin>> = {};
  const take = <K extends MetadataField>(field: K): void => {
    const layer = layers.find((one) => one.metadata[field] !== undefined);
    if (!layer) return;
    Object.assign(metadata, { [field]: layer.metadata[field] });
    origins[field] = layer.origin;
  };
  for (const field of FIELDS) take(field);
  const extra = new Map(layers.toReversed().flatMap((layer) => Object.entries(layer.metadata.extra ?? {})));
  return { metadata: extra.size ? { ...metadata, extra: Object.fromEntries(extra) } : metadata, origins };
}

function textOf(value: string | undefined): string | undefined {
  return (value !== undefined && foldWhiteSpace(value)) || undefined;
}

function dateOf(date: string | undefined, problems: string[]): string | undefined {
  if (date === undefined) return undefined;
  const edtf = edtfOf(date);
  if (!edtf) problems.push(`“${date}” is no date that can be read with certainty. Write YYYY-MM-DD, YYYY-MM or YYYY; the date is left out`);
  return edtf;
}

function languageOf(tag: string | undefined, problems: string[]): string | undefined {
  if (tag === undefined) return undefined;
  const language = tag.trim().replaceAll('_', '-');
  if (/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,4}$/.test(language)) return language;
  problems.push(`“${tag}” is no language tag. Write one of BCP 47, such as \`en\` or \`de-AT\`; the language is left out`);
  return undefined;
}

/** Only addresses of the web: a `javascript:` that ended as a link would be run. */
function urlOf(url: string | undefined, problems: string[]): string | undefined {
  if (url === undefined) return undefined;
  const address = url.trim();
  if (/^https?:\/\/[^\s"'<>\\]+$/i.test(address) && URL.canParse(address)) return address;
  problems.push(`“${url}” is no web address. Write one that begins with \`https://\`; it is left out`);
  return undefined;
}

function doiOf(doi: string | undefined, problems: string[]): string | undefined {
  if (doi === undefined) return undefined;
  const bare = doi.trim().replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '');
  if (/^10\.\d{4,9}\/\S+$/.test(bare)) return bare;
  problems.push(`“${doi}” is no DOI. Write one that begins with \`10.\`; it is left out`);
  return undefined;
}

function listOf(words: string | string[] | undefined): string[] | undefined {
  const list = (typeof words === 'string' ? words.split(',') : (words ?? [])).map(foldWhiteSpace).filter(Boolean);
  return list.length ? list : undefined;
}

function extraOf(authored: AuthoredMetadata): Record<string, unknown> | undefined {
  const entries = Object.entries(authored).filter(([key]) => !KNOWN.has(key) && key !== '__proto__');
  return entries.length ? Object.fromEntries(entries.map(([key, value]) => [key, jsonSafe(value)])) : undefined;
}
