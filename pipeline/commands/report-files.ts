import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { UsageError } from '../../schemas/usage-error.js';
import { isWithin, realPathOf } from '../../sources/paths.js';
import type { Source } from '../run/source.js';
import type { InputOptions } from './program.js';

/** What a file for build servers must keep clear of. */
interface Surroundings {
  out: string | undefined;
  sources: readonly Source[];
}

/**
 * Makes sure, before anything is done, that reports can go where they are wanted.
 *
 * @throws {UsageError} where one would lie in the output directory, or in the way of something else
 */
export function assertReportFiles(options: InputOptions & { dryRun?: boolean }, { out, sources }: Surroundings): void {
  const wanted = options.report ?? [];
  const idle = [
    wanted.length ? '--report' : [],
    options.maxWarnings === undefined ? [] : '--max-warnings',
    options.metrics === undefined ? [] : '--metrics',
  ].flat();
  if (options.dryRun && idle.length)
    throw new UsageError(`With --dry-run nothing is found that could be told or counted: leave out ${idle.join(' and ')}.`);
  if (options.logFormat === 'json' && wanted.some(({ format }) => format === 'github'))
    throw new UsageError('The lines of --report github are no JSON: leave out --log-format json, or name a file, as in sarif=FILE.');
  const taken = new Set(sources.flatMap(({ absolute }) => (absolute === undefined ? [] : [realPathOf(absolute)])));
  for (const file of [
    ...wanted.flatMap((wish) => ('file' in wish ? wish.file : [])),
    ...(options.metrics === undefined ? [] : [options.metrics]),
  ]) {
    const path = realPathOf(resolve(file));
    if (out !== undefined && isWithin(path, realPathOf(out)))
      throw new UsageError(
        `The report ${file} would lie in the output directory, which holds nothing but what is handed off. Name another file.`,
      );
    if (!isFree(path))
      throw new UsageError(`The report ${file} cannot be a file: something else stands in its place, or in its path. Name another one.`);
    if (taken.has(path)) throw new UsageError(`The report ${file} would overwrite an input, or another report. Name another file.`);
    taken.add(path);
  }
}

/** Whether a file may stand there: nothing does, or a file that will be replaced. */
function isFree(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() ?? true;
  } catch {
    return false;
  }
}
