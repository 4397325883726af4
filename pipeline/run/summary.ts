import { ruleOf } from '../../schemas/findings/index.js';
import type { RunRecord } from '../../schemas/index.js';
import { repairRuleOf } from '../../schemas/repairs.js';
import type { RunResult } from './run.js';

/** What a run did and found, in plain words, a line each. */
export function summaryOf({ record, deleted }: RunResult, out: string): string[] {
  const { articles, totals } = record;
  const lines = [
    `${count(totals.converted, 'article')} converted into ${out}${totals.quarantined ? `, ${totals.quarantined} set aside` : ''}.`,
  ];
  if (deleted.length) lines.push(`${count(deleted.length, 'article')} deleted, since the source is gone: ${shortList(deleted)}.`);
  const stale = articles.filter((article) => article.stale).map(({ id }) => id);
  if (stale.length) lines.push(`Of those set aside, the last good output still stands: ${shortList(stale)}.`);
  lines.push(...findingLines(totals), ...repairLines(totals), ...worst(record));
  return lines;
}

function findingLines({ findings, severities }: RunRecord['totals']): string[] {
  const rules = Object.entries(findings).sort(([a, one], [b, two]) => two - one || (a < b ? -1 : 1));
  if (!rules.length) return ['Nothing was found that needs an editor.'];
  const heads = (['error', 'warning', 'info'] as const)
    .filter((level) => severities[level])
    .map((level) => `${severities[level]} ${level}`);
  const width = Math.max(...rules.map(([, times]) => String(times).length));
  return [
    `Found (${heads.join(', ')}):`,
    ...rules.map(([rule, times]) => `  ${String(times).padStart(width)} × ${rule}: ${ruleOf(rule).summary}`),
  ];
}

function repairLines({ repairs, deletedCharacters }: RunRecord['totals']): string[] {
  const rules = Object.entries(repairs).sort(([a, one], [b, two]) => two - one || (a < b ? -1 : 1));
  if (!rules.length) return [];
  const width = Math.max(...rules.map(([, times]) => String(times).length));
  const deleted = (rule: string): string => (deletedCharacters[rule] ? ` (${deletedCharacters[rule]} characters deleted)` : '');
  return [
    'Repaired:',
    ...rules.map(([rule, times]) => `  ${String(times).padStart(width)} × ${rule}: ${repairRuleOf(rule).summary}${deleted(rule)}`),
  ];
}

/** The articles with most findings, where there are more than a few. */
function worst({ articles }: RunRecord): string[] {
  if (articles.length < 5) return [];
  const counted = articles
    .map(({ id, findings }) => ({ id, total: Object.values(findings).reduce((sum, times) => sum + times, 0) }))
    .filter(({ total }) => total > 0);
  const top = counted.sort((a, b) => b.total - a.total || (a.id < b.id ? -1 : 1)).slice(0, 3);
  return top.length ? [`Most findings: ${top.map(({ id, total }) => `${id} (${total})`).join(', ')}.`] : [];
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function shortList(names: readonly string[]): string {
  return names.slice(0, 5).join(', ') + (names.length > 5 ? ` and ${names.length - 5} more` : '');
}
