import { VFile } from 'vfile';
import type {} from '../schemas/article-data.js';
import { sha256 } from '../schemas/ids.js';
import type { Config, Origin } from '../schemas/index.js';
import { indexLines } from '../schemas/lines.js';
import { Quarantine } from '../schemas/quarantine.js';
import { report } from '../schemas/report.js';
import { articleId } from './article-id.js';
import { decode } from './decode.js';
import { readFrontMatter } from './front-matter.js';
import { matchesGlob } from './glob.js';
import { mediaTypeOf } from './media-type.js';
import { mergeMetadata, type ReadMetadata, toMetadata } from './metadata.js';
import { readText } from './reading/read-text.js';
import { readSidecar, sidecarPathOf } from './sidecar.js';

/** Largest source that is read where the configuration says nothing, in bytes. */
const DEFAULT_MAX_BYTES = 20 * 1024 * 1024;

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

/**
 * Opens a source: decodes it, reads front matter and sidecar, merges the metadata. What comes back is ready for the
 * pipeline: the text as its value, all else in `data.article`.
 *
 * @throws {Quarantine} where the source cannot be used
 */
export function openSource(bytes: Uint8Array, { path, sidecar: sidecarText, config = {}, id }: SourceOptions): VFile {
  assertSize(bytes.byteLength, config);
  const sidecar = sidecarText === undefined ? undefined : readSidecar(sidecarText, sidecarPathOf(path));
  const { text, encoding } = decode(bytes, sidecar?.encoding ?? config.encoding);
  const lines = indexLines(text);
  const matter = readFrontMatter(text);
  const { mediaType, sign } = mediaTypeOf(path, text);
  const layers: Layer[] = [
    { origin: 'sidecar', name: 'the sidecar', ...toMetadata(sidecar ?? {}) },
    { origin: 'front-matter', name: 'the front matter', ...toMetadata(matter.data ?? {}) },
    ...defaultsFor(path, config),
  ];
  const { metadata, origins } = mergeMetadata(layers);
  const givenId = layers.find((layer) => layer.id !== undefined)?.id ?? namingSlug(layers, path);
  const file = new VFile({ value: text, path });
  file.data.article = {
    id: articleId(givenId ?? id, path),
    source: {
      path,
      mediaType,
      encoding,
      bytes: bytes.byteLength,
      sha256: sha256(bytes),
    },
    metadata,
    origins,
    contentStart: matter.end,
    config,
    sidecar,
    convention: sidecar?.convention ?? config.conventions?.find(({ files }) => matchesGlob(path, files)),
    lines,
    reading: readText(text, matter.end, mediaType === 'text/plain'),
    structure: [],
    citations: [],
    corrections: [],
    works: [],
    bibliography: [],
    repairs: [],
  };
  const start = lines.spanOf(0, 0);
  for (const { name, problems } of layers) {
    for (const problem of problems) report(file, { rule: 'metadata-invalid', span: start, message: `In ${name}, ${problem}.` });
  }
  if (encoding === 'windows-1252' && (sidecar?.encoding ?? config.encoding) === undefined) {
    const message =
      'The file is no UTF-8, so it was read as Windows-1252. Check that its quotation marks and accents are right, or name the encoding under `encoding:` in the sidecar.';
    report(file, { rule: 'decoded-as-windows-1252', span: start, message });
  }
  if (sign !== undefined) {
    const message = `The file is read as Markdown, since it holds “${sign}”. If it is none, take such signs out; if it is, name it .md.`;
    report(file, { rule: 'read-as-markdown', span: start, message });
  }
  reportReplacements(file, text);
  return file;
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

/**
 * Makes sure that a source is not larger than the configuration allows. Whoever reads a file can ask before it is in memory.
 *
 * @throws {Quarantine} `source-too-large`
 */
export function assertSize(bytes: number, config: Config): void {
  const limit = config.maxBytes ?? DEFAULT_MAX_BYTES;
  if (bytes <= limit) return;
  throw new Quarantine(
    'source-too-large',
    `The file has ${bytes} bytes, more than ${limit}. Split it, or raise \`maxBytes:\` in offprint.yaml.`,
  );
}

/** What one origin says of the article, strongest first in a list of them. */
interface Layer extends ReadMetadata {
  origin: Origin;
  /** The origin in words, for messages. */
  name: string;
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

/** U+FFFD stands where an earlier program could not read a character: it is lost, and only a person can bring it back. */
function reportReplacements(file: VFile, text: string): void {
  const first = text.indexOf('\ufffd');
  if (first === -1) return;
  const count = text.split('\ufffd').length - 1;
  const message = `${count === 1 ? 'A character was' : `${count} characters were`} lost before the text came here: U+FFFD stands in ${count === 1 ? 'its' : 'their'} place, here first. Compare with the original.`;
  report(file, { rule: 'replacement-character', span: file.data.article!.lines.spanOf(first, first + 1), message });
}
