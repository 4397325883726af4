import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { UsageError } from '../../schemas/usage-error.js';
import { isArticle, isWithin, realPathOf, sidecarPathOf } from '../../sources/paths.js';
import { CONFIG_NAME } from '../../sources/read-config.js';
import type { Inputs } from './inputs.js';
import type { InputOptions } from './options.js';

/** A file that is wanted for build servers. */
interface WantedFile {
  /** What it is, as a sentence begins. */
  what: string;
  file: string;
}

/**
 * Makes sure, before anything is done, that what is written for build servers can go where it is wanted.
 *
 * @throws {UsageError} where a file would lie in the output directory, or in the way of something else
 */
export function assertReportFiles(options: InputOptions & { dryRun?: boolean }, inputs: Pick<Inputs, 'out' | 'sources' | 'folders'>): void {
  assertUseful(options);
  const wanted = wantedFiles(options);
  // Every input is asked for its real path, which is only worth it where there is something to compare.
  if (wanted.length === 0) return;
  const taken = takenPaths(options, inputs);
  for (const { what, file } of wanted) {
    const path = realPathOf(resolve(file));
    const victim = taken.get(path);
    if (victim !== undefined) throw new UsageError(`${what} ${file} would overwrite ${victim}. Name another file.`);
    const place = takenPlace(path, inputs);
    if (place !== undefined) throw new UsageError(`${what} ${file} would lie ${place}. Name another file.`);
    if (!isFree(path))
      throw new UsageError(`${what} ${file} cannot be a file: something else stands in its place, or in its path. Name another one.`);
    taken.set(path, 'another report');
  }
}

/** @throws {UsageError} where something is wanted that cannot be had */
function assertUseful({ report = [], maxWarnings, metrics, dryRun, logFormat }: InputOptions & { dryRun?: boolean }): void {
  const idle = [
    report.length ? '--report' : [],
    maxWarnings === undefined ? [] : '--max-warnings',
    metrics === undefined ? [] : '--metrics',
  ].flat();
  if (dryRun && idle.length)
    throw new UsageError(`With --dry-run nothing is found that could be told or counted: leave out ${idle.join(' and ')}.`);
  if (logFormat === 'json' && report.some(({ format }) => format === 'github'))
    throw new UsageError('The lines of --report github are no JSON: leave out --log-format json, or name a file, as in sarif=FILE.');
}

function wantedFiles({ report = [], metrics }: InputOptions): WantedFile[] {
  const reports = report.flatMap((wish) => ('file' in wish ? [{ what: 'The report', file: wish.file }] : []));
  return metrics === undefined ? reports : [...reports, { what: 'The file of --metrics', file: metrics }];
}

/** What is not to be overwritten, in words, by path. Sidecars and a configuration count although they may not be there yet. */
function takenPaths({ config = CONFIG_NAME }: InputOptions, { sources }: Pick<Inputs, 'sources'>): Map<string, string> {
  const taken = new Map([[realPathOf(resolve(config)), 'the configuration']]);
  for (const { absolute } of sources) {
    if (absolute === undefined) continue;
    taken.set(realPathOf(sidecarPathOf(absolute)), 'the sidecar of an input');
    taken.set(realPathOf(absolute), 'an input');
  }
  return taken;
}

/** Where a file must not lie, in words; undefined where it does not lie there. */
function takenPlace(path: string, { out, folders }: Pick<Inputs, 'out' | 'folders'>): string | undefined {
  if (out !== undefined && isWithin(path, realPathOf(out))) return 'in the output directory, which holds nothing but what is handed off';
  const isArticleThere = isArticle(path) && [...folders].some((folder) => isWithin(path, realPathOf(folder)));
  return isArticleThere ? 'among the inputs, and the next run would take it for an article' : undefined;
}

/** Whether a file may stand there: nothing does, or a file that will be replaced. */
function isFree(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() ?? true;
  } catch {
    return false;
  }
}
