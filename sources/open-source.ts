import { VFile } from 'vfile';
import type {} from '../schemas/article-data.js';
import { sha256 } from '../schemas/ids.js';
import { indexLines } from '../schemas/lines.js';
import { report } from '../schemas/report.js';
import { matchesGlob } from './glob.js';
import { identify, type SourceOptions } from './identify.js';
import { mediaTypeOf } from './media-type.js';
import { mergeMetadata } from './metadata.js';
import { readText } from './reading/read-text.js';

/**
 * Opens a source: decodes it, reads front matter and sidecar, merges the metadata. What comes back is ready for the
 * pipeline: the text as its value, all else in `data.article`.
 *
 * @throws {Quarantine} where the source cannot be used
 */
export function openSource(bytes: Uint8Array, options: SourceOptions): VFile {
  const { path, config = {} } = options;
  const { id, text, encoding, matter, sidecar, layers } = identify(bytes, options);
  const lines = indexLines(text);
  const { mediaType, sign } = mediaTypeOf(path, text);
  const { metadata, origins } = mergeMetadata(layers);
  const file = new VFile({ value: text, path });
  file.data.article = {
    id,
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

/** U+FFFD stands where an earlier program could not read a character: it is lost, and only a person can bring it back. */
function reportReplacements(file: VFile, text: string): void {
  const first = text.indexOf('\ufffd');
  if (first === -1) return;
  const count = text.split('\ufffd').length - 1;
  const message = `${count === 1 ? 'A character was' : `${count} characters were`} lost before the text came here: U+FFFD stands in ${count === 1 ? 'its' : 'their'} place, here first. Compare with the original.`;
  report(file, { rule: 'replacement-character', span: file.data.article!.lines.spanOf(first, first + 1), message });
}
