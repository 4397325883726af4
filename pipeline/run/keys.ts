import type { Config } from '../../schemas/config.js';
import { sha256 } from '../../schemas/ids.js';
import { matchesGlob } from '../../sources/glob.js';
import { buildHash } from './build-hash.js';
import { canonicalJson } from './canonical-json.js';

/** What tells whether something is to be made anew: where the key is the same, so is what would be made. */
export interface Keys {
  /** Of what articles add to tables and references: by which build it is written. */
  rows: string;
  /**
   * Of an article.
   *
   * @param path of the source: it stands in the record, and globs of the configuration look at it
   * @param content whatever stands for the bytes of source and sidecar
   */
  of(path: string, ...content: readonly string[]): string;
}

/** The keys of a run with a configuration. */
export function keysFor(config: Config): Keys {
  const known = new Map<string, string>();
  const settings = (path: string): string => {
    const own = settingsFor(path, config);
    const which = own.which.join();
    const hash = known.get(which) ?? sha256(canonicalJson(own.settings));
    known.set(which, hash);
    return hash;
  };
  return {
    rows: buildHash(),
    of: (path, ...content) => sha256(canonicalJson([buildHash(), settings(path), path, ...content])),
  };
}

/** The settings that can touch an article; and which of those that go by globs are among them. */
function settingsFor(path: string, config: Config): { settings: object; which: number[] } {
  const { encoding, severity, boilerplate, markdown, outputs, metadata = [], conventions = [] } = config;
  const layers = metadata.flatMap(({ files }, index) => (matchesGlob(path, files) ? [index] : []));
  const convention = conventions.findIndex(({ files }) => matchesGlob(path, files));
  return {
    which: [...layers, -1, convention],
    settings: {
      encoding,
      severity,
      boilerplate,
      markdown,
      // Tables are made from what is kept of all articles: whether they are wanted, and how, changes none.
      outputs: outputs && [...new Set(outputs)].filter((output) => output !== 'csv').sort(),
      metadata: layers.map((index) => metadata[index]),
      convention: conventions[convention],
    },
  };
}
