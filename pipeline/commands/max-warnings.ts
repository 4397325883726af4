import type { Severity } from '../../schemas/index.js';
import type { Reporter } from '../run/report/reporter.js';
import { EXIT } from './exit.js';
import type { ReportOptions } from './report-options.js';

/** The exit status that the number of warnings comes to. Where there are more than `--max-warnings` allows, that is said. */
export function warningsStatus(
  { warning }: Readonly<Record<Severity, number>>,
  { maxWarnings }: Pick<ReportOptions, 'maxWarnings'>,
  reporter: Pick<Reporter, 'say'>,
): number {
  if (maxWarnings === undefined || warning <= maxWarnings) return EXIT.done;
  const stand = warning === 1 ? '1 warning stands' : `${warning} warnings stand`;
  reporter.say(`${stand}, more than the ${maxWarnings} of --max-warnings. Mend what they say, or accept it in the sidecars.`);
  return EXIT.findings;
}
