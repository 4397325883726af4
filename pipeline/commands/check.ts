import type { ArticleRecord, Config } from '../../schemas/index.js';
import { byCodeUnit } from '../../sources/paths.js';
import { keysFor } from '../run/keys.js';
import { articleMaker } from '../run/map/make-article.js';
import { type AsideStep, planRun, type Step } from '../run/plan.js';
import { asideLine, findingLine } from '../run/report/finding-line.js';
import type { Counts } from '../run/report/metrics.js';
import type { Reported } from '../run/report/reported.js';
import { nameOf, type SetAside, type Source } from '../run/source.js';
import { sumOf, type Tally, tallyOf } from '../run/tally.js';
import { EXIT } from './exit.js';
import { failing } from './fail-on.js';
import { gatherInputs } from './inputs.js';
import { warningsStatus } from './max-warnings.js';
import { measured } from './measured.js';
import type { CheckOptions } from './program.js';
import { assertReportFiles } from './report-files.js';
import { reporterFor } from './reporter-for.js';
import { writeReports } from './write-reports.js';

/** `offprint check`: findings on standard output, in the order of the sources; nothing is written. */
export async function checkCommand(given: readonly string[], options: CheckOptions): Promise<number> {
  const { sources, out, config } = await gatherInputs(given, options);
  assertReportFiles(options, { out, sources });
  return measured(options, (count) => check(sources, config, options, count));
}

async function check(sources: readonly Source[], config: Config, options: CheckOptions, count: (counts: Counts) => void): Promise<number> {
  const printer = options.format === 'json' ? jsonPrinter : textPrinter;
  const tallies: Tally[] = [];
  const reported: Reported[] = [];
  const keys = keysFor(config);
  const make = await articleMaker(config, keys);
  for (const step of await planRun(sources, { config, keys, previous: [] })) {
    const made = step.do === 'convert' ? make(step) : { aside: (step as AsideStep).why };
    const lines = made.aside ? [printer.aside(step.source, made.aside)] : printer.findings(step.source, made.record);
    for (const line of lines) process.stdout.write(`${line}\n`);
    if (!made.aside) tallies.push(tallyOf(made.record));
    if (options.report) reported.push(reportedOf(step, made));
  }
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
  const reporter = reporterFor(options);
  reporter.say(`${checked}: ${error} of severity error, ${warning} warning, ${info} info.${aside ? ` ${aside} would be set aside.` : ''}`);
  const warned = warningsStatus(severities, options, reporter);
  if (aside) return EXIT.someAside;
  return failing(severities, options.failOn) ? EXIT.findings : warned;
}

function reportedOf({ id, source }: Step, { aside, record }: { aside?: SetAside; record?: ArticleRecord }): Reported {
  return { article: record?.id ?? id, source: nameOf(source), findings: record?.findings ?? [], aside };
}

/** How findings are printed, a line each. What a person accepted is not printed. */
interface Printer {
  findings(source: Source, record: ArticleRecord): string[];
  aside(source: Source, why: SetAside): string;
}

const textPrinter: Printer = {
  findings: (source, { findings }) =>
    findings.filter(({ accepted }) => accepted === undefined).map((finding) => findingLine(nameOf(source), finding)),
  aside: (source, why) => asideLine(nameOf(source), why),
};

const jsonPrinter: Printer = {
  findings: (source, { id, findings }) =>
    findings
      .filter(({ accepted }) => accepted === undefined)
      .map((finding) => JSON.stringify({ source: nameOf(source), article: id, ...finding })),
  aside: (source, { rule, reason, span }) =>
    JSON.stringify({ source: nameOf(source), rule, severity: 'error', message: reason, ...(span && { span }), setAside: true }),
};
