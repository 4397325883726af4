import type { OutputFinding } from '../../../outputs/finding.js';
import { ruleOf } from '../../../schemas/findings/index.js';
import { Names } from '../../../schemas/ids.js';
import type { ArticleRecord, Config, Finding, Sidecar } from '../../../schemas/index.js';
import { byPlace, placeId } from '../../record/place-id.js';

/** The record with what its outputs could not say among its findings, each with an id, in order of place. */
export function withOutputFindings(
  record: ArticleRecord,
  found: readonly OutputFinding[],
  source: string,
  config: Config,
  sidecar: Sidecar | undefined,
): ArticleRecord {
  if (!found.length) return record;
  const names = new Names();
  for (const { id } of record.findings) names.claim(id);
  const added = [...found].sort(byPlace).flatMap(({ rule, span, message }): Finding[] => {
    const severity = config.severity?.[rule] ?? ruleOf(rule).severity;
    if (severity === 'off') return [];
    const accepted = sidecar?.accept?.find((one) => one.rule === rule && one.about === undefined)?.reason;
    return [{ id: placeId(rule, span, source, names), rule, severity, message, span, ...(accepted !== undefined && { accepted }) }];
  });
  return { ...record, findings: [...record.findings, ...added].sort(byPlace) };
}
