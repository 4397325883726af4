import type { Config, Finding } from '../../schemas/index.js';
import { byCodeUnit } from '../../sources/paths.js';
import { keysFor } from '../run/keys.js';
import { checkSteps } from '../run/map/check-steps.js';
import { planRun } from '../run/plan.js';
import { asideLine, findingLine } from '../run/report/finding-line.js';
import type { Counts } from '../run/report/metrics.js';
import type { Reported } from '../run/report/reported.js';
import { nameOf, type SetAside, type Source } from '../run/source.js';
import { sumOf, type Tally } from '../run/tally.js';
import { EXIT } from './exit.js';
import { failing } from './fail-on.js';
import { gatherInputs } from './inputs.js';
import { warningsStatus } from './max-warnings.js';
import { measured } from './measured.js';
import type { CheckOptions } from './options.js';
import { assertReportFiles } from './report-files.js';
import { reporterFor } from './reporter-for.js';
import { writeReports } from './write-reports.js';

/** `offprint check`: findings on standard output, in the order of the sources; nothing is written. */
export async function checkCommand(given: readonly string[], options: CheckOptions): Promise<number> {
  const inputs = await gatherInputs(given, options);
  assertReportFiles(options, inputs);
  return measured(options, (count) => check(inputs.sources, inputs.config, options, count));
}

async function check(sources: readonly Source[], config: Config, options: CheckOptions, count: (counts: Counts) => void): Promise<number> {
  const printer = options.format === 'json' ? jsonPrinter : textPrinter;
  const reporter = await reporterFor(options, { printing: true });
  const tallies: Tally[] = [];
  const reported: Reported[] = [];
  const steps = await planRun(sources, { config, keys: keysFor(config), previous: [] });
  reporter.begin(steps.length, 'check');
  await checkSteps(steps, { config, jobs: options.jobs }, ({ source, id }, outcome) => {
    const findings = outcome.aside ? [] : outcome.findings;
    const lines = outcome.aside ? [printer.aside(source, outcome.aside)] : printer.findings(source, id, findings);
    for (const line of lines) process.stdout.write(`${line}\n`);
    if (options.report) reported.push({ article: id, source: nameOf(source), findings, aside: outcome.aside });
    if (outcome.aside) return reporter.aside(source, outcome.aside);
    tallies.push(outcome.tally);
    reporter.step();
  }).finally(reporter.end);
  const { severities } = sumOf(tallies);
  const aside = sources.length - tallies.length;
  count({
    articles: { converted: tallies.length, quarantined: aside, unchanged: 0, deleted: 0 },
    severities: { ...severities, error: severities.error + aside },
  });
  await writeReports(
    reported.sort((a, b) => byCodeUnit(a.article, b.article)),
    options,
  );
  const { error, warning, info } = severities;
  const checked = `${sources.length} ${sources.length === 1 ? 'article' : 'articles'} checked`;
  reporter.say(`${checked}: ${error} of severity error, ${warning} warning, ${info} info.${aside ? ` ${aside} would be set aside.` : ''}`);
  const warned = warningsStatus(severities, options, reporter);
  if (aside) return EXIT.someAside;
  return failing(severities, options.failOn) ? EXIT.findings : warned;
}

/** How findings are printed, a line each. What a person accepted is not printed. */
interface Printer {
  findings(source: Source, id: string, findings: readonly Finding[]): string[];
  aside(source: Source, why: SetAside): string;
}

const textPrinter: Printer = {
  findings: (source, _, findings) => findings.filter(counts).map((finding) => findingLine(nameOf(source), finding)),
  aside: (source, why) => asideLine(nameOf(source), why),
};

const jsonPrinter: Printer = {
  findings: (source, id, findings) =>
    findings.filter(counts).map((finding) => JSON.stringify({ source: nameOf(source), article: id, ...finding })),
  aside: (source, { rule, reason, span }) =>
    JSON.stringify({ source: nameOf(source), rule, severity: 'error', message: reason, ...(span && { span }), setAside: true }),
};

function counts({ accepted }: Finding): boolean {
  return accepted === undefined;
}
