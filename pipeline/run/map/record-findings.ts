import type { OutputFinding } from '../../../outputs/finding.js';
import { isOutputRule, ruleOf } from '../../../schemas/findings/index.js';
import { Names } from '../../../schemas/ids.js';
import type { ArticleRecord, Config, Sidecar } from '../../../schemas/index.js';
import { acceptancesIn } from '../../record/acceptances.js';
import { named } from '../../record/findings.js';
import { byPlace } from '../../record/place-id.js';

/** The record with what its outputs could not say among its findings, each with an id, in order of place. */
export function withOutputFindings(
  record: ArticleRecord,
  found: readonly OutputFinding[],
  source: string,
  config: Config,
  sidecar: Sidecar | undefined,
): ArticleRecord {
  const acceptances = acceptancesIn(sidecar, isOutputRule);
  const accepted = found.map((finding) => acceptances.applied({ ...finding, severity: ruleOf(finding.rule).severity }));
  const drafts = [...accepted, ...acceptances.unused()];
  if (!drafts.length) return record;
  const names = new Names();
  for (const { id } of record.findings) names.claim(id);
  return { ...record, findings: [...record.findings, ...named(drafts, source, config, names)].sort(byPlace) };
}
