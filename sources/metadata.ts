import type { AuthoredMetadata } from '../schemas/config.js';
import type { Contributor, Metadata, MetadataField, Origin, PartialMetadata } from '../schemas/index.js';
import { edtfOf } from './dates.js';
import { contributorOf } from './names.js';

/** Metadata as a person wrote them, in our words. */
export interface ReadMetadata {
  id: string | undefined;
  metadata: PartialMetadata;
  /** Sentences about fields that could not be read; those fields are left out. */
  problems: string[];
}

/** Keys that we know: of metadata, and those of a sidecar that are no metadata at all. */
const KNOWN = new Set([
  'id', 'slug', 'title', 'subtitle', 'author', 'authors', 'issued', 'date', 'language', 'lang', 'series', 'publisher', 'url', 'canonical', 'doi',
  'license', 'keywords', 'tags', 'abstract', 'description', 'encoding', 'links', 'citations', 'accept',
]); // biome-ignore format: a list of words reads best as lines

/** Folds the spellings that people use (`date`, `lang`, `tags` …) into our fields, and reads names and dates. */
export function toMetadata(authored: AuthoredMetadata): ReadMetadata {
  const problems: string[] = [];
  const metadata: PartialMetadata = {};
  const set = <K extends keyof Metadata>(field: K, value: Metadata[K] | undefined): void => {
    if (value !== undefined && value !== '') metadata[field] = value;
  };
  set('title', textOf(authored.title));
  set('subtitle', textOf(authored.subtitle));
  set('authors', authorsOf(authored, problems));
  set('issued', issuedOf(authored.issued ?? authored.date, problems));
  set('language', languageOf(authored.language ?? authored.lang, problems));
  set('series', textOf(authored.series));
  set('publisher', textOf(authored.publisher));
  set('url', textOf(authored.url ?? authored.canonical));
  set('doi', doiOf(authored.doi, problems));
  set('license', textOf(authored.license));
  set('keywords', keywordsOf(authored.keywords ?? authored.tags));
  set('abstract', textOf(authored.abstract ?? authored.description));
  const extra = extraOf(authored);
  if (extra) metadata.extra = extra;
  return { id: authored.id ?? authored.slug, metadata, problems };
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
  const metadata: PartialMetadata = {};
  const origins: Partial<Record<MetadataField, Origin>> = {};
  const extra = new Map<string, unknown>();
  for (const { origin, metadata: layer } of layers) {
    for (const [field, value] of Object.entries(layer) as [keyof Metadata, never][]) {
      if (field === 'extra') {
        for (const [key, own] of Object.entries(value as Record<string, unknown>)) if (!extra.has(key)) extra.set(key, own);
      } else if (metadata[field] === undefined && value !== undefined) {
        metadata[field] = value;
        origins[field] = origin;
      }
    }
  }
  return { metadata: { language: 'und', ...metadata, ...(extra.size > 0 && { extra: Object.fromEntries(extra) }) }, origins };
}

function textOf(value: string | undefined): string | undefined {
  return value?.trim().replace(/\s+/g, ' ') || undefined;
}

function authorsOf({ author, authors }: AuthoredMetadata, problems: string[]): Contributor[] | undefined {
  const given = authors ?? author;
  if (given === undefined) return undefined;
  const read = (Array.isArray(given) ? given : [given]).flatMap((one) =>
    typeof one === 'string' ? namesIn(one) : [personOf(one, problems)],
  );
  const named = read.filter((person) => person !== undefined);
  return named.length ? named : undefined;
}

/** `A and B` and `A; B` are two people; a comma alone parts family from given name. */
function namesIn(text: string): Contributor[] {
  return text
    .split(/;| and | und | et | y | & /)
    .filter((name) => name.trim())
    .map(contributorOf);
}

function personOf(person: Record<string, unknown>, problems: string[]): Contributor | undefined {
  const field = (name: string): string | undefined => (typeof person[name] === 'string' ? textOf(person[name]) : undefined);
  const [family, given, literal, name] = [field('family'), field('given'), field('literal'), field('name')];
  const base: Contributor | undefined = literal
    ? { literal }
    : family
      ? { family, ...(given && { given }) }
      : name
        ? contributorOf(name)
        : undefined;
  if (!base) {
    problems.push('An author has neither `name`, `family` nor `literal`. Expected one of them; the author is left out.');
    return undefined;
  }
  const orcid = field('orcid')?.replace(/^https?:\/\/orcid\.org\//, '');
  if (orcid && !/^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/.test(orcid)) {
    problems.push(`The ORCID “${orcid}” is not of the form 0000-0000-0000-0000; it is left out.`);
  } else if (orcid) base.orcid = orcid;
  const places = person['affiliations'] ?? person['affiliation'];
  const affiliations = (Array.isArray(places) ? places : [places]).filter((place): place is string => typeof place === 'string');
  return affiliations.length ? { ...base, affiliations } : base;
}

function issuedOf(date: string | undefined, problems: string[]): string | undefined {
  if (date === undefined) return undefined;
  const edtf = edtfOf(date);
  if (!edtf)
    problems.push(`“${date}” is no date that can be read with certainty. Expected YYYY-MM-DD, YYYY-MM or YYYY; the date is left out.`);
  return edtf;
}

function languageOf(tag: string | undefined, problems: string[]): string | undefined {
  if (tag === undefined) return undefined;
  const trimmed = tag.trim().replaceAll('_', '-');
  if (/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,4}$/.test(trimmed)) return trimmed;
  problems.push(`“${tag}” is no language tag. Expected BCP 47, such as \`en\` or \`de-AT\`; the language is left out.`);
  return undefined;
}

function doiOf(doi: string | undefined, problems: string[]): string | undefined {
  if (doi === undefined) return undefined;
  const bare = doi.trim().replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '');
  if (/^10\.\d{4,9}\/\S+$/.test(bare)) return bare;
  problems.push(`“${doi}” is no DOI. Expected one that begins with \`10.\`; it is left out.`);
  return undefined;
}

function keywordsOf(keywords: string | string[] | undefined): string[] | undefined {
  const list = (typeof keywords === 'string' ? keywords.split(',') : (keywords ?? [])).map((word) => word.trim()).filter(Boolean);
  return list.length ? list : undefined;
}

function extraOf(authored: AuthoredMetadata): Record<string, unknown> | undefined {
  const entries = Object.entries(authored).filter(([key]) => !KNOWN.has(key) && key !== '__proto__');
  return entries.length ? Object.fromEntries(entries) : undefined;
}
