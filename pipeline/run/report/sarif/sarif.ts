import { rules } from '../../../../schemas/findings/index.js';
import { TOOL } from '../../../../schemas/tool.js';
import type { Reported } from '../reported.js';
import { LEVELS, resultsOf, type SarifResult } from './result.js';

/** Most results of a report: who reads SARIF refuses more. */
const MOST = 5000;

/**
 * A report in SARIF 2.1.0. Where there are too many findings, those of lower severity are left out, accepted ones first.
 *
 * @param most largest number of results
 */
export function sarifReport(reported: Iterable<Reported>, most = MOST): string {
  const { results, leftOut } = gravest(reported, most);
  const run = {
    tool: { driver: { name: TOOL.name, version: TOOL.version, rules: rules.map(descriptorOf) } },
    columnKind: 'utf16CodeUnits',
    ...(leftOut > 0 && { invocations: [{ executionSuccessful: true, toolExecutionNotifications: [notification(leftOut, most)] }] }),
    properties: { resultsLeftOut: leftOut },
    results,
  };
  return `${JSON.stringify({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }, null, 2)}\n`;
}

/** The gravest results, in the order of the articles where they are alike. No more are held than may be needed. */
function gravest(reported: Iterable<Reported>, most: number): { results: SarifResult[]; leftOut: number } {
  const ranks: [SarifResult[], SarifResult[], SarifResult[], SarifResult[]] = [[], [], [], []];
  let total = 0;
  for (const one of reported) {
    for (const result of resultsOf(one)) {
      total++;
      const rank = result.suppressions ? ranks[3] : ranks[RANKS[result.level]];
      if (rank.length < most) rank.push(result);
    }
  }
  const results = ranks.flat().slice(0, most);
  return { results, leftOut: total - results.length };
}

const RANKS = { error: 0, warning: 1, note: 2 } as const;

function notification(leftOut: number, most: number): object {
  const text = `${leftOut} of the results are left out, those of the lowest severity: a report has ${most} at most. \`offprint check\` prints them all.`;
  return { level: 'warning', message: { text } };
}

function descriptorOf({ id, severity, summary, why, mend }: (typeof rules)[number]): object {
  return {
    id,
    shortDescription: { text: summary },
    fullDescription: { text: why },
    help: { text: mend },
    defaultConfiguration: { level: LEVELS[severity] },
  };
}
