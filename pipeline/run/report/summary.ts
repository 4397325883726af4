import { rules } from '../../../schemas/findings/index.js';
import type { RunRecord } from '../../../schemas/index.js';
import { repairRules } from '../../../schemas/repairs.js';
import type { RunResult } from '../run.js';
import { nameOf } from '../source.js';
import { asideLine } from './finding-line.js';

/** Longest list of names in a summary; run.json has them all. */
const NAMED = 10;

/** What a rule says. A run of another version may have left rules that this one does not know. */
const SENTENCES: ReadonlyMap<string, string> = new Map([...rules, ...repairRules].map(({ id, summary }) => [id, summary]));

/**
 * What a run did and found, in plain words, a line each.
 *
 * @param out the output directory, as people know it
 */
export function summaryOf(result: RunResult, out: string): string[] {
  const { record, converted, unchanged, deleted, damaged } = result;
  const earlier = record.totals.converted - converted - unchanged;
  const { articles, totals } = record;
  return [
    `${countOf(converted, 'article')} converted into ${out}${[
      unchanged > 0 ? `, ${unchanged} unchanged` : '',
      earlier > 0 ? `, ${earlier} of earlier runs kept` : '',
      totals.quarantined ? `, ${totals.quarantined} set aside:` : '.',
    ].join('')}`,
    ...asideLines(result),
    ...(deleted.length ? [`${countOf(deleted.length, 'article')} deleted, since the source is gone: ${listOf(deleted)}.`] : []),
    ...damaged.map((id) => `The record of ${id} in ${out} is gone or damaged, so it is left out. Run its source again.`),
    ...findingLines(totals),
    ...repairLines(totals),
    ...similarLines(totals),
    ...mostFindings(articles),
  ];
}

function asideLines({ record, aside }: RunResult): string[] {
  const stale = new Set(record.articles.filter((article) => article.stale).map(({ source }) => source));
  const lines = aside
    .slice(0, NAMED)
    .map(({ source, why }) => `  ${asideLine(nameOf(source), why)}${stale.has(source.path) ? ' Its last good output still stands.' : ''}`);
  const more = aside.length - NAMED;
  const earlier = record.totals.quarantined - aside.length;
  return [
    ...lines,
    ...(more > 0 ? [`  … and ${more} more; run.json has them all.`] : []),
    ...(earlier > 0 ? [`  ${earlier} of those set aside are of earlier runs; run.json has them.`] : []),
  ];
}

function findingLines({ findings, severities }: RunRecord['totals']): string[] {
  const found = mostFirst(findings);
  if (!found.length) return ['Nothing was found that needs an editor.'];
  const heads = [
    severities.error ? countOf(severities.error, 'error') : '',
    severities.warning ? countOf(severities.warning, 'warning') : '',
    severities.info ? `${severities.info} for information` : '',
  ].filter((head) => head !== '');
  return [`Found: ${heads.join(', ')}.`, ...listed(found, sentenceOf)];
}

function repairLines({ repairs, deletedCharacters }: RunRecord['totals']): string[] {
  const made = mostFirst(repairs);
  if (!made.length) return [];
  const total = made.reduce((sum, [, times]) => sum + times, 0);
  const deleted = (rule: string): string => (deletedCharacters[rule] ? ` (${countOf(deletedCharacters[rule], 'character')} deleted)` : '');
  return [`Repaired: ${countOf(total, 'place')}.`, ...listed(made, (rule) => `${sentenceOf(rule)}${deleted(rule)}`)];
}

/** Near duplicates over all articles, which no finding of one article can tell. */
function similarLines({ similarWorks = 0 }: RunRecord['totals']): string[] {
  if (similarWorks === 0) return [];
  return [`${countOf(similarWorks, 'pair')} of works of different articles may be one work: see \`similar\` in tables/works.csv.`];
}

/** The articles with most findings, where there are more than a few. */
function mostFindings(articles: RunRecord['articles']): string[] {
  if (articles.length < 5) return [];
  const counts = articles.map(({ id, findings }) => [id, Object.values(findings).reduce((sum, times) => sum + times, 0)] as const);
  const top = mostFirst(Object.fromEntries(counts.filter(([, total]) => total > 0))).slice(0, 3);
  return top.length ? [`Most findings: ${top.map(([id, total]) => `${id} (${total})`).join(', ')}.`] : [];
}

function mostFirst(counts: Readonly<Record<string, number>>): [name: string, times: number][] {
  return Object.entries(counts).sort(([a, one], [b, two]) => two - one || (a < b ? -1 : 1));
}

function listed(rules: readonly [rule: string, times: number][], tell: (rule: string) => string): string[] {
  const width = Math.max(...rules.map(([, times]) => String(times).length));
  return rules.map(([rule, times]) => `  ${String(times).padStart(width)} × ${rule}: ${tell(rule)}`);
}

function sentenceOf(rule: string): string {
  return SENTENCES.get(rule) ?? 'a rule of another version of offprint.';
}

function countOf(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function listOf(names: readonly string[]): string {
  return names.slice(0, NAMED).join(', ') + (names.length > NAMED ? ` and ${names.length - NAMED} more` : '');
}
