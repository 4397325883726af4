import { relative, resolve } from 'node:path';
import { withSlashes } from '../../sources/paths.js';
import { githubLines } from '../run/report/github.js';
import { type Reported, reportedFrom } from '../run/report/reported.js';
import { sarifReport } from '../run/report/sarif/sarif.js';
import { writeBeside } from '../run/report/write-beside.js';
import { type ArticleState, inOrder } from '../run/state/article-state.js';
import type { ReportOptions } from './report-options.js';

/**
 * Writes the reports that are wanted.
 *
 * @param reported in the order of the articles' ids
 * @throws {Refusal} where one cannot be written
 */
export async function writeReports(reported: Iterable<Reported>, { report = [] }: ReportOptions): Promise<void> {
  for (const wish of report) {
    if (wish.format === 'github') for (const line of githubLines(reported)) process.stderr.write(`${line}\n`);
    else if (wish.format === 'sarif') await writeBeside(resolve(wish.file), sarifReport(reported));
    // What writes XML is loaded where it is needed alone.
    else await writeBeside(resolve(wish.file), (await import('../run/report/junit.js')).junitReport(reported));
  }
}

/** Writes reports of all that stands in an output directory. A source is named by its path from here, where that is known. */
export function reportStanding(out: string, articles: readonly ArticleState[], options: ReportOptions): Promise<void> {
  const nameOf = ({ file, source }: ArticleState): string => (file === undefined ? source : withSlashes(relative(process.cwd(), file)));
  return writeReports(reportedFrom(out, inOrder(articles), nameOf), options);
}
