import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { WORK_FOLDER, writeFileAtomically } from '../../outputs/directory/write-file.js';
import type { Config, RunRecord } from '../../schemas/index.js';
import type { SetAside, Source } from './convert-source.js';
import { takeLock } from './lock.js';
import { type Converted, makeArticle, type NotConverted } from './make-article.js';
import { asideEntry, convertedEntry, type Mapped, readBack } from './mapped.js';
import { type Planned, plan } from './plan.js';
import { assertOurs, type Previous, readPrevious } from './previous.js';
import { deleteOutputs, goneArticles } from './prune.js';
import { reduce } from './reduce.js';
import { refusing } from './refusing.js';
import type { Reporter } from './reporter.js';
import { untouched } from './untouched.js';

/** What a run is to do. */
export interface RunOptions {
  sources: readonly Source[];
  /** Input folders that were read completely, as absolute paths: what is missing from them is gone. */
  folders?: ReadonlySet<string>;
  /** Output directory, as an absolute path. */
  out: string;
  config?: Config;
  reporter?: Reporter;
}

/** What a run did. */
export interface RunResult {
  record: RunRecord;
  /** Number of articles converted this time. */
  converted: number;
  /** The sources that were set aside this time. */
  aside: { source: Source; why: SetAside }[];
  /** Ids of articles whose sources are gone, and which were deleted. */
  deleted: string[];
  /** Ids of articles of earlier runs whose files are damaged, and which are left out. */
  damaged: string[];
}

/**
 * Converts sources into an output directory: each article by itself (map), then tables, run.json and manifest from all
 * of them (reduce). Articles that earlier runs wrote and this one does not touch stay.
 *
 * @throws {Refusal} where nothing may or can be written
 */
export async function run({ sources, folders = new Set(), out, config = {}, reporter }: RunOptions): Promise<RunResult> {
  return refusing(out, async () => {
    assertOurs(out);
    const release = takeLock(out);
    try {
      reporter?.begin(sources.length);
      const previous = readPrevious(out);
      const planned = await plan(sources, previous.articles, config);
      const gone = new Set(goneArticles(previous, planned, folders, config.maxDelete));
      for (const { entry } of gone) deleteOutputs(out, entry);
      const mapped: Mapped[] = [];
      const aside: RunResult['aside'] = [];
      for (const one of planned) {
        const made = await makeArticle(one, config);
        mapped.push(made.aside ? withLast(made, one, out, previous) : written(made, one, out));
        if (made.aside) {
          aside.push({ source: one.source, why: made.aside });
          reporter?.aside(one.source, made.aside);
        } else reporter?.converted(one.source, made.record);
      }
      const rest = previous.articles.filter((article) => !gone.has(article));
      const { kept, moved, damaged } = untouched(out, { ...previous, articles: rest }, planned, mapped, folders);
      for (const { entry } of moved) deleteOutputs(out, entry);
      const record = reduce(out, [...mapped, ...kept], config);
      return {
        record,
        converted: planned.length - aside.length,
        aside,
        deleted: [...gone].filter(({ entry }) => entry.outputs.length > 0).map(({ entry }) => entry.id),
        damaged,
      };
    } finally {
      reporter?.end();
      rmSync(join(out, WORK_FOLDER, 'staging'), { recursive: true, force: true });
      release();
    }
  });
}

/** Writes the files of an article; those that are not wanted any more go. */
function written({ record, files }: Converted, planned: Planned, out: string): Mapped {
  for (const { path, text } of files) writeFileAtomically(out, path, text);
  const last = planned.last?.entry;
  if (last?.id === record.id) deleteOutputs(out, last, new Set(files.map(({ path }) => path)));
  return convertedEntry(record, files, planned);
}

/** An article that was set aside leaves what an earlier run made of it. */
function withLast({ aside, sha256 }: NotConverted, planned: Planned, out: string, previous: Previous): Mapped {
  return asideEntry(aside, sha256, planned, planned.last && readBack(out, previous, planned.last));
}
