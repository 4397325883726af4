import type { FileMark } from '../../../outputs/directory/file-mark.js';
import { WORK_FOLDER } from '../../../outputs/directory/work-folder.js';
import type { RunArticle } from '../../../schemas/run.js';
import { byCodeUnit } from '../../../sources/paths.js';
import type { SetAside } from '../source.js';
import { asideTally, sumOf, type Tally } from '../tally.js';

/** The cache file of an article, and by which build it was written: see `Keys.rows`. */
export interface CacheMark extends FileMark {
  rows: string;
}

/** Path of the cache file of an article, from the output directory. */
export function cachePath(id: string): string {
  return `${WORK_FOLDER}/cache/${id}`;
}

/** What is remembered of a source from run to run: enough to know that nothing is to be done, and to write run.json. */
export interface ArticleState {
  /** Id of the article, and the name of its folder. */
  id: string;
  /** Path of the source from the root of its input. */
  source: string;
  /** Of the bytes of the source; null where they could not be read. */
  sha256: string | null;
  /** Of the bytes of its sidecar; undefined where it has none. */
  sidecarSha256: string | undefined;
  /** The id that the source says it has; null where it cannot say. */
  claim: string | null;
  /** What it was made from; null where it is to be tried again in any case. */
  key: string | null;
  /** Why it is set aside; undefined where it was converted. */
  aside: SetAside | undefined;
  /** Of the record that stands, where one does. */
  tally: Tally;
  /** Its files, in the order of run.json. Of an article that was set aside: its last good ones. */
  files: readonly FileMark[];
  /** What it adds to tables and references; undefined where nothing stands. */
  cache: CacheMark | undefined;
  /** Absolute path of the source; undefined for standard input, or where it is not known. */
  file: string | undefined;
  /** Absolute path of the input folder it belongs to; undefined where it was named by itself. */
  folder: string | undefined;
}

/** The entry of an article in run.json. */
export function entryOf({ id, source, sha256, sidecarSha256, aside, tally, files }: ArticleState): RunArticle {
  const outputs = files.map(({ path }) => path);
  const made = { id, source, sha256, ...(sidecarSha256 !== undefined && { sidecarSha256 }) };
  if (!aside) return { ...made, status: 'converted', findings: tally.findings, outputs };
  return {
    ...made,
    status: 'quarantined',
    rule: aside.rule,
    reason: aside.reason,
    ...(files.length > 0 && { stale: true }),
    findings: sumOf([tally, asideTally(aside.rule)]).findings,
    outputs,
  };
}

/** Whether anything of an article stands: one that was set aside from the start has left nothing. */
export function stands({ files }: ArticleState): boolean {
  return files.length > 0;
}

/** What tells a source from all others of a machine. */
export function placeOfState({ file, source }: ArticleState): string {
  return file ?? source;
}

/** Articles in the order of run.json: by id, then by source. */
export function inOrder(articles: readonly ArticleState[]): ArticleState[] {
  return [...articles].sort((a, b) => byCodeUnit(a.id, b.id) || byCodeUnit(a.source, b.source));
}
