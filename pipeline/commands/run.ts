import { relative } from 'node:path';
import type { Config, RunRecord, Severity } from '../../schemas/index.js';
import { UsageError } from '../../schemas/usage-error.js';
import { run } from '../run/run.js';
import { summaryOf } from '../run/summary.js';
import { EXIT } from './exit.js';
import { gatherInputs } from './inputs.js';
import type { InputOptions, RunCommandOptions } from './main.js';
import { reporterFor } from './reporter.js';

/** `offprint run`: converts, says what it did, and tells the build server how it went. */
export async function runCommand(given: readonly string[], options: RunCommandOptions): Promise<number> {
  const { sources, folders, out, config } = await gatherInputs(given, options);
  if (out === undefined)
    throw new UsageError('It is not known where to write. Name a directory with --out, or give `out:` in offprint.yaml.');
  const reporter = reporterFor(options);
  const result = await run({ sources, folders, out, config: withOptions(config, options), reporter });
  const shown = relative(process.cwd(), out) || '.';
  for (const line of summaryOf(result, shown)) reporter.say(line);
  let status = statusOf(result.record, options.failOn);
  if (options.verify) {
    const { verifyDirectory } = await import('../../outputs/verify/verify-directory.js');
    const faults = await verifyDirectory(out);
    for (const { file, line, message } of faults) reporter.say(`${file}${line === undefined ? '' : `:${line}`}: ${message}`);
    reporter.say(faults.length ? `Read back: ${faults.length} faults.` : 'Read back: every file is as it should be.');
    if (faults.length) status = Math.max(status, EXIT.findings);
  }
  return status;
}

function withOptions(config: Config, { maxDelete, notes, dialect }: RunCommandOptions): Config {
  return {
    ...config,
    ...(maxDelete !== undefined && { maxDelete }),
    ...(notes !== undefined && { markdown: { ...config.markdown, notes } }),
    ...(dialect !== undefined && { csv: { ...config.csv, dialect } }),
  };
}

/** The exit status that a run's findings and set-aside articles come to. */
function statusOf({ totals }: RunRecord, failOn: InputOptions['failOn']): number {
  if (totals.quarantined > 0) return EXIT.someAside;
  return failing(totals.severities, failOn) ? EXIT.findings : EXIT.done;
}

/** Whether there are findings at or above a severity. */
export function failing(severities: Readonly<Record<Severity, number>>, failOn: InputOptions['failOn']): boolean {
  const levels: readonly Severity[] = ['error', 'warning', 'info'];
  if (failOn === 'never') return false;
  return levels.slice(0, levels.indexOf(failOn) + 1).some((level) => severities[level] > 0);
}
