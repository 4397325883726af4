import type { OutputFile } from '../../../outputs/directory/article-files.js';
import type { FileMark } from '../../../outputs/directory/file-mark.js';
import { writeFilesAtomically } from '../../../outputs/directory/write-file.js';
import type { ArticleRecord, Config, Finding } from '../../../schemas/index.js';
import { type Keys, keysFor } from '../keys.js';
import type { CacheMark } from '../state/article-state.js';
import { type Tally, tallyOf } from '../tally.js';
import { articleMaker, type NotMade, type ToMake } from './make-article.js';
import { writeCache } from './write-cache.js';

/** What is done with each article, wherever it is done. */
export interface MapSettings {
  /** Output directory, as an absolute path; undefined where nothing is written. */
  out: string | undefined;
  config: Config;
  /** Longest time that one article may take, in seconds. */
  timeout: number;
}

/** An article that is to be converted. */
export interface MapTask extends ToMake {
  /** The id that it was planned to have. */
  id: string;
}

/** What became of it. It goes from thread to thread, so it is small. */
export type Outcome = Converted | NotMade;

/** An article that was made. */
export interface Converted extends WrittenArticle {
  aside?: undefined;
  tally: Tally;
  findings: readonly Finding[];
}

/** What of it stands in its place. */
interface WrittenArticle {
  files: FileMark[];
  cache: CacheMark | undefined;
  /** Those of its files that were written this time. */
  fresh: string[];
}

/** Converts one article and writes its files, where any are to be written. */
export type MapArticle = (task: MapTask) => Outcome;

/**
 * Loads what the map step needs.
 *
 * @returns converts one article after another; it throws only where its files cannot be written
 */
export async function articleMapper({ out, config, timeout }: MapSettings): Promise<MapArticle> {
  const keys = keysFor(config);
  const make = await articleMaker(config, keys, timeout);
  return (task) => {
    const made = make(task);
    if (made.aside) return made;
    const { record, files } = made;
    if (record.id !== task.id) throw new Error(`${task.source.path} was planned as ${task.id} and became ${record.id}`);
    const written = out === undefined ? NOTHING : writeArticle(out, record, files, keys);
    return { ...written, tally: tallyOf(record), findings: record.findings };
  };
}

const NOTHING: WrittenArticle = { files: [], cache: undefined, fresh: [] };

/** Writes the files of an article, the cache file last. */
function writeArticle(out: string, record: ArticleRecord, files: readonly OutputFile[], keys: Keys): WrittenArticle {
  const written = writeFilesAtomically(out, files);
  const cache = writeCache(out, record, keys);
  return {
    files: written.map(({ path, sha256, size, mtime }) => ({ path, sha256, size, mtime })),
    cache: cache.mark,
    fresh: [...written, cache.written].filter(({ fresh }) => fresh).map(({ path }) => path),
  };
}
