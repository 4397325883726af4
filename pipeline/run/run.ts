import { clearStaging } from '../../outputs/directory/write-file.js';
import type { Config } from '../../schemas/config.js';
import type { RunRecord } from '../../schemas/run.js';
import { assertFewGone, goneArticles } from './gone.js';
import { keysFor } from './keys.js';
import { takeLock } from './lock/lock.js';
import { mapSteps } from './map/map-steps.js';
import { timeLimitOf } from './map/time-limit.js';
import { planRun } from './plan.js';
import { reduce } from './reduce.js';
import { refusing } from './refusing.js';
import type { Reporter } from './report/reporter.js';
import { settle } from './settle.js';
import type { SetAside, Source } from './source.js';
import { type ArticleState, stands } from './state/article-state.js';
import { openJournal } from './state/journal.js';
import { assertOurs, readPrevious } from './state/previous.js';

/** What a run is to do. */
export interface RunOptions {
  sources: readonly Source[];
  /** Input folders that were read completely, as absolute paths: what is missing from them is gone. */
  folders?: ReadonlySet<string>;
  /** Output directory, as an absolute path. */
  out: string;
  config?: Config;
  /** Whether what has not changed is done anew, too. */
  force?: boolean;
  /** Threads that convert; 1 for this one alone; by default as many as there are cores. */
  jobs?: number;
  reporter?: Reporter;
}

/** What a run did. */
export interface RunResult {
  record: RunRecord;
  /** All that is remembered of the articles in the output directory. */
  articles: readonly ArticleState[];
  /** Number of articles converted this time. */
  converted: number;
  /** Number of articles that had not changed, so that nothing was to be done. */
  unchanged: number;
  /** The sources that are set aside, those that were so before and have not changed among them. */
  aside: { source: Source; why: SetAside }[];
  /** Ids of articles whose sources are gone, and which were deleted. */
  deleted: string[];
  /** Ids of articles of earlier runs whose files are damaged, and which are left out. */
  damaged: string[];
}

/**
 * Converts sources into an output directory: each article that has changed by itself (map), then tables, references, run.json
 * and manifest from what is remembered of all (reduce). Articles of earlier runs that this one does not look at stay.
 *
 * A run may be killed, or find the disk full, at any moment. Every file is written aside and takes its place in one step,
 * so each is always whole; and they take their places in this order:
 *
 * 1. The journal says that an article is begun; its files take their places, its cache file last; once they are on the
 *    disk, the journal says what they are. A crash before that leaves an article that the next run converts again, since
 *    nothing vouches for its files; and where its source is gone by then, the journal says that files of it may be there.
 * 2. Tables, references of the run, descriptors and schemas. A crash leaves them ahead of the state, which says what they
 *    were made from: the next run sees that and makes them again.
 * 3. The state: what 1 and 2 came to, and the files that are to go. It makes the journal void, by its number. A crash
 *    leaves run.json and manifest behind it; the next run, which makes both from the state, writes them.
 * 4. run.json, then the manifest: who checks against it finds a whole set from then on.
 * 5. Files go that the manifest names no more. A crash leaves some of them; the state of 3 lists them, and the next run
 *    deletes them. Then the state is written without that list.
 * 6. The journal goes, the staging folder, the lock.
 *
 * State and journal never say that a file is there that is not: they are written after it, and what they say is compared
 * with size and time of the file before it is believed.
 *
 * @throws {Refusal} where nothing may or can be written
 */
export async function run({
  sources,
  folders = new Set(),
  out,
  config = {},
  force = false,
  jobs,
  reporter,
}: RunOptions): Promise<RunResult> {
  return refusing(out, async () => {
    assertOurs(out);
    const release = await takeLock(out);
    try {
      clearStaging(out);
      const keys = keysFor(config);
      const previous = await readPrevious(out);
      const steps = await planRun(sources, { config, keys, previous: previous.articles, out, force });
      const gone = goneArticles(previous.articles, steps, folders);
      assertFewGone(gone, previous.articles, config.maxDelete);
      reporter?.begin(steps.filter((step) => step.do !== 'leave').length);
      const journal = openJournal(out, previous.generation);
      const timeout = timeLimitOf(config);
      const aside: RunResult['aside'] = [];
      const current = await mapSteps(steps, { out, config, keys, timeout, jobs, journal, reporter }).finally(journal.close);
      const settled = await settle(out, { previous, current, gone, folders }, keys);
      const record = await reduce(out, settled, previous, keys, config);
      current.forEach((state, index) => {
        if (state.aside) aside.push({ source: sources[index] as Source, why: state.aside });
      });
      const unchanged = steps.filter((step) => step.do === 'leave').length;
      return {
        record,
        articles: settled.articles,
        converted: sources.length - aside.length - unchanged,
        unchanged,
        aside,
        deleted: gone.filter(stands).map(({ id }) => id),
        damaged: settled.damaged,
      };
    } finally {
      reporter?.end();
      clearStaging(out);
      release();
    }
  });
}
