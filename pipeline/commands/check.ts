import { compileArticle } from '../../outputs/directory/article-files.js';
import { convertOpened } from '../run/convert-source.js';
import { openPlanned, plan } from '../run/plan.js';
import { withOutputFindings } from '../run/record-findings.js';
import { asideLine, findingLine } from '../run/reporter.js';
import { sumOf, type Tally, tallyOf } from '../run/tally.js';
import { EXIT } from './exit.js';
import { gatherInputs } from './inputs.js';
import type { InputOptions } from './main.js';
import { reporterFor } from './reporter.js';
import { failing } from './run.js';

/** `offprint check`: findings on standard output, one a line, in the order of the sources; nothing is written. */
export async function checkCommand(given: readonly string[], options: InputOptions): Promise<number> {
  const { sources, config } = await gatherInputs(given, options);
  const reporter = reporterFor(options);
  const tallies: Tally[] = [];
  let aside = 0;
  for (const planned of await plan(sources, config)) {
    const opened = await openPlanned(planned, config);
    const made = opened.aside ? opened : convertOpened(opened.file);
    if (made.aside || opened.aside) {
      const why = made.aside ?? opened.aside;
      if (why) process.stdout.write(`${asideLine(planned.source.path, why)}\n`);
      aside++;
      continue;
    }
    const { findings } = await compileArticle(made.record, config);
    const record = withOutputFindings(made.record, findings, String(opened.file.value), config, opened.file.data.article?.sidecar);
    tallies.push(tallyOf(record));
    for (const finding of record.findings)
      if (finding.accepted === undefined) process.stdout.write(`${findingLine(planned.source.path, finding)}\n`);
  }
  const { severities } = sumOf(tallies);
  const { error, warning, info } = severities;
  reporter.say(
    `${sources.length} ${sources.length === 1 ? 'source' : 'sources'} checked: ${error} error, ${warning} warning, ${info} info${aside ? `; ${aside} would be set aside` : ''}.`,
  );
  if (aside) return EXIT.someAside;
  return failing(severities, options.failOn) ? EXIT.findings : EXIT.done;
}
