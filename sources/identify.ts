import type { Config, Encoding, Sidecar } from '../schemas/config.js';
import type { Origin } from '../schemas/metadata.js';
import { articleId } from './article-id.js';
import { decode } from './decode.js';
import { type FrontMatter, readFrontMatter } from './front-matter.js';
import { matchesGlob } from './glob.js';
import { assertSize } from './max-bytes.js';
import { type ReadMetadata, toMetadata } from './metadata.js';
import { sidecarPathOf } from './paths.js';
import { readSidecar } from './sidecar.js';

/** What is known of a source besides its bytes. */
export interface SourceOptions {
  /** Path from the root of its input, with forward slashes; `-` for standard input. */
  path: string;
  /** Text of the sidecar, if there is one. */
  sidecar?: string | undefined;
  config?: Config;
  /** Id to use where the metadata give none, in place of the file's stem. */
  id?: string;
}

/** What one origin says of the article, strongest first in a list of them. */
interface Layer extends ReadMetadata {
  origin: Origin;
  /** The origin in words, for messages. */
  name: string;
}

/** A source of which it is known what it says about itself. */
export interface Identified {
  id: string;
  text: string;
  encoding: Encoding;
  matter: FrontMatter;
  sidecar: Sidecar | undefined;
  layers: Layer[];
}

/**
 * Finds out what a source says about itself: decodes it, and reads front matter and sidecar. That much is needed to know
 * its id, and whether it can be used at all; the text is not looked at.
 *
 * @throws {Quarantine} where the source cannot be used
 */
export function identify(bytes: Uint8Array, { path, sidecar: sidecarText, config = {}, id }: SourceOptions): Identified {
  assertSize(bytes.byteLength, config);
  const sidecar = sidecarText === undefined ? undefined : readSidecar(sidecarText, sidecarPathOf(path));
  const { text, encoding } = decode(bytes, sidecar?.encoding ?? config.encoding);
  const matter = readFrontMatter(text);
  const layers: Layer[] = [
    { origin: 'sidecar', name: 'the sidecar', ...toMetadata(sidecar ?? {}) },
    { origin: 'front-matter', name: 'the front matter', ...toMetadata(matter.data ?? {}) },
    ...defaultsFor(path, config),
  ];
  const givenId = layers.find((layer) => layer.id !== undefined)?.id ?? namingSlug(layers, path);
  return { id: articleId(givenId ?? id, path), text, encoding, matter, sidecar, layers };
}

/** Stems that many files have: they name a page's folder, not the page. */
const NAMELESS = /(?:^|\/)(?:_?index|-)(?:\.[^./]*)?$/i;

/**
 * The slug, where it names the article: a sidecar's is meant for us; that of the front matter belongs to the site, where
 * two translations may share it, so it counts only where the file has no name of its own.
 */
function namingSlug(layers: readonly Layer[], path: string): string | undefined {
  const layer = layers.find(({ origin, metadata }) => metadata.slug !== undefined && (origin === 'sidecar' || NAMELESS.test(path)));
  return layer?.metadata.slug;
}

function defaultsFor(path: string, config: Config): Layer[] {
  return (config.metadata ?? [])
    .filter(({ files }) => matchesGlob(path, files))
    .map(({ files, set }) => ({
      origin: 'config',
      name: `the metadata for \`${files}\` of the configuration`,
      ...toMetadata(set),
      id: undefined,
    }));
}
