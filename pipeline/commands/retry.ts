import { relative } from 'node:path';
import { UsageError } from '../../schemas/usage-error.js';
import type { Counts } from '../run/report/metrics.js';
import type { RunOptions } from '../run/run.js';
import { totalOf } from '../run/run-record.js';
import { placeOf } from '../run/source.js';
import { placeOfState } from '../run/state/article-state.js';
import { assertOurs, readPrevious } from '../run/state/previous.js';
import { warningsStatus } from './max-warnings.js';
import { measured } from './measured.js';
import type { ConvertOptions } from './options.js';
import { reporterFor } from './reporter-for.js';
import { convertAndTell, gatherRun } from './run.js';
import { reportStanding } from './write-reports.js';

/**
 * `offprint retry`: does again what is set aside, and nothing else: the sources among the inputs that the last run could
 * not convert. Nothing is deleted.
 */
export async function retryCommand(given: readonly string[], options: ConvertOptions): Promise<number> {
  const gathered = await gatherRun(given, options);
  return measured(options, (count) => retry(gathered, options, count));
}

async function retry({ sources, out, ...what }: RunOptions, options: ConvertOptions, count: (counts: Counts) => void): Promise<number> {
  assertOurs(out);
  const { articles } = await readPrevious(out);
  const name = relative(process.cwd(), out) || '.';
  if (articles.length === 0) throw new UsageError(`There is nothing to retry: nothing was written to ${name} yet. Use \`offprint run\`.`);
  const aside = new Set(articles.filter((article) => article.aside).map(placeOfState));
  const again = sources.filter((source) => aside.has(placeOf(source)) || aside.has(source.path));
  if (again.length === 0) {
    const reporter = await reporterFor(options);
    reporter.say(`There is nothing to retry: none of these articles is set aside in ${name}.`);
    const { severities } = totalOf(articles);
    count({ articles: { converted: 0, quarantined: articles.filter((one) => one.aside).length, unchanged: 0, deleted: 0 }, severities });
    await reportStanding(out, articles, options);
    return warningsStatus(severities, options, reporter);
  }
  return convertAndTell({ ...what, sources: again, folders: new Set(), out, force: true }, options, count);
}
