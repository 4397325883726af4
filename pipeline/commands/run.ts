import { relative } from 'node:path';
import type { Config } from '../../schemas/config.js';
import type { RunRecord } from '../../schemas/run.js';
import { UsageError } from '../../schemas/usage-error.js';
import type { Counts } from '../run/report/metrics.js';
import type { Reporter } from '../run/report/reporter.js';
import { type RunOptions, run } from '../run/run.js';
import { EXIT } from './exit.js';
import { failing } from './fail-on.js';
import { gatherInputs } from './inputs.js';
import { warningsStatus } from './max-warnings.js';
import { measured } from './measured.js';
import type { ConvertOptions, FailOn, RunCommandOptions } from './options.js';
import { assertReportFiles } from './report-files.js';
import { reporterFor } from './reporter-for.js';
import { reportStanding } from './write-reports.js';

/** `offprint run`: converts, says what it did, and tells the build server how it went. */
export async function runCommand(given: readonly string[], options: RunCommandOptions): Promise<number> {
  const gathered = await gatherRun(given, options);
  if (options.dryRun) return (await import('./dry-run.js')).dryRun({ ...gathered, force: options.force ?? false });
  return measured(options, (count) => convertAndTell({ ...gathered, force: options.force ?? false }, options, count));
}

/** What a run is to do, from inputs, configuration and options. @throws {UsageError} where it is not known where to write */
export async function gatherRun(given: readonly string[], options: RunCommandOptions): Promise<RunOptions & { config: Config }> {
  const inputs = await gatherInputs(given, options);
  const { sources, folders, out, config } = inputs;
  if (out === undefined)
    throw new UsageError('It is not known where to write. Name a directory with --out, or give `out:` in offprint.yaml.');
  assertReportFiles(options, inputs);
  return { sources, folders, out, config: withOptions(config, options), ...(options.jobs !== undefined && { jobs: options.jobs }) };
}

/** Runs, and says what came of it. @param count takes its numbers @returns the exit status */
export async function convertAndTell(what: RunOptions, options: ConvertOptions, count: (counts: Counts) => void): Promise<number> {
  const reporter = await reporterFor(options);
  const result = await run({ ...what, reporter });
  const out = relative(process.cwd(), what.out) || '.';
  reporter.summary(result, { out, config: what.config ?? {} });
  const { severities, quarantined } = result.record.totals;
  count({
    articles: { converted: result.converted, quarantined, unchanged: result.unchanged, deleted: result.deleted.length },
    severities,
  });
  await reportStanding(what.out, result.articles, options);
  const status = Math.max(statusOf(result.record, options.failOn), warningsStatus(severities, options, reporter));
  return options.verify ? Math.max(status, await verified(what.out, out, reporter)) : status;
}

/** Most faults that are told here; `verify` tells them all. */
const TOLD = 10;

/** Reads back what was written. Where it is not as it should be nobody can rely on it, as if nothing had been written. */
async function verified(out: string, name: string, reporter: Reporter): Promise<number> {
  const { faultCount, faultLine, readBack } = await import('./verify.js');
  const faults = await readBack(out, reporter);
  for (const fault of faults.slice(0, TOLD)) reporter.say(faultLine(fault));
  const more = faults.length > TOLD ? `, ${faults.length - TOLD} more than are named here` : '';
  reporter.say(
    faults.length
      ? `Read back: ${faultCount(faults)}${more}. Do not hand ${name} over: look at \`offprint verify ${name}\`, and run again with --force.`
      : 'Read back: every file is as it should be.',
  );
  return faults.length ? EXIT.nothingWritten : EXIT.done;
}

function withOptions(config: Config, { maxDelete, notes, dialect }: RunCommandOptions): Config {
  return {
    ...config,
    ...(maxDelete !== undefined && { maxDelete }),
    ...(notes !== undefined && { markdown: { ...config.markdown, notes } }),
    ...(dialect !== undefined && { csv: { ...config.csv, dialect } }),
  };
}

/** The exit status that findings and articles set aside come to, those of earlier runs too: they still stand in the output. */
function statusOf({ totals }: RunRecord, failOn: FailOn): number {
  if (totals.quarantined > 0) return EXIT.someAside;
  return failing(totals.severities, failOn) ? EXIT.findings : EXIT.done;
}
