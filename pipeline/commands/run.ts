import { relative } from 'node:path';
import type { Config, RunRecord } from '../../schemas/index.js';
import { UsageError } from '../../schemas/usage-error.js';
import { run } from '../run/run.js';
import { EXIT } from './exit.js';
import { failing } from './fail-on.js';
import { gatherInputs } from './inputs.js';
import type { FailOn, RunCommandOptions } from './program.js';
import { reporterFor } from './reporter-for.js';
import { faultLines } from './verify.js';

/** `offprint run`: converts, says what it did, and tells the build server how it went. */
export async function runCommand(given: readonly string[], options: RunCommandOptions): Promise<number> {
  const { sources, folders, out, config } = await gatherInputs(given, options);
  if (out === undefined)
    throw new UsageError('It is not known where to write. Name a directory with --out, or give `out:` in offprint.yaml.');
  const reporter = reporterFor(options);
  const result = await run({ sources, folders, out, config: withOptions(config, options), reporter });
  reporter.summary(result, relative(process.cwd(), out) || '.');
  const status = statusOf(result.record, options.failOn);
  if (!options.verify) return status;
  const { verifyDirectory } = await import('../../outputs/verify/verify-directory.js');
  const faults = await verifyDirectory(out);
  for (const line of faultLines(faults)) reporter.say(line);
  reporter.say(faults.length ? `Read back: faults in what was written.` : 'Read back: every file is as it should be.');
  return faults.length ? Math.max(status, EXIT.findings) : status;
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
