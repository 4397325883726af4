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
import type { FailOn, RunCommandOptions } from './program.js';
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
  const { sources, folders, out, config } = await gatherInputs(given, options);
  if (out === undefined)
    throw new UsageError('It is not known where to write. Name a directory with --out, or give `out:` in offprint.yaml.');
  assertReportFiles(options, { out, sources });
  return { sources, folders, out, config: withOptions(config, options), ...(options.jobs !== undefined && { jobs: options.jobs }) };
}

/** Runs, and says what came of it. @param count takes its numbers @returns the exit status */
export async function convertAndTell(what: RunOptions, options: RunCommandOptions, count: (counts: Counts) => void): Promise<number> {
  const reporter = reporterFor(options);
  const result = await run({ ...what, reporter });
  reporter.summary(result, relative(process.cwd(), what.out) || '.');
  const { severities, quarantined } = result.record.totals;
  count({
    articles: { converted: result.converted, quarantined, unchanged: result.unchanged, deleted: result.deleted.length },
    severities,
  });
  await reportStanding(what.out, result.articles, options);
  const status = Math.max(statusOf(result.record, options.failOn), warningsStatus(severities, options, reporter));
  return options.verify ? Math.max(status, await readBack(what.out, reporter)) : status;
}

async function readBack(out: string, reporter: Reporter): Promise<number> {
  const [{ verifyDirectory }, { faultLines }] = await Promise.all([
    import('../../outputs/verify/verify-directory.js'),
    import('./verify.js'),
  ]);
  const faults = await verifyDirectory(out);
  for (const line of faultLines(faults)) reporter.say(line);
  reporter.say(faults.length ? `Read back: faults in what was written.` : 'Read back: every file is as it should be.');
  return faults.length ? EXIT.findings : EXIT.done;
}

function withOptions(config: Config, { maxDelete, notes, dialect, timeout }: RunCommandOptions): Config {
  return {
    ...config,
    ...(maxDelete !== undefined && { maxDelete }),
    ...(timeout !== undefined && { articleTimeout: timeout }),
    ...(notes !== undefined && { markdown: { ...config.markdown, notes } }),
    ...(dialect !== undefined && { csv: { ...config.csv, dialect } }),
  };
}

/** The exit status that findings and articles set aside come to, those of earlier runs too: they still stand in the output. */
function statusOf({ totals }: RunRecord, failOn: FailOn): number {
  if (totals.quarantined > 0) return EXIT.someAside;
  return failing(totals.severities, failOn) ? EXIT.findings : EXIT.done;
}
