import type { Config } from '../../../schemas/index.js';
import { repairRules } from '../../../schemas/repairs.js';
import type { RunRecord } from '../../../schemas/run.js';
import type { RunResult } from '../run.js';
import { nameOf } from '../source.js';
import { countOf, foundText, mostFirst } from './counts.js';
import { asideLine } from './finding-line.js';
import { firstArticles } from './first-articles.js';
import { type RuleCount, ruleCounts } from './rule-counts.js';

/** Longest list of names in a summary; run.json has them all. */
const NAMED = 10;

const REPAIRS: ReadonlyMap<string, string> = new Map(repairRules.map(({ id, summary }) => [id, summary]));

/** What a summary needs beside the result. */
export interface Summing {
  /** The output directory, as people know it. */
  out: string;
  config: Config;
}

/** What a run did, what it found, and what is to be done about it: in plain words, a line each. */
export function summaryOf(result: RunResult, { out, config }: Summing): string[] {
  const { record, deleted, damaged } = result;
  const { totals } = record;
  const found = ruleCounts(totals.findings, config);
  return [
    doneLine(result, out),
    ...asideLines(result),
    ...(deleted.length ? [`${countOf(deleted.length, 'article')} deleted, since the source is gone: ${listOf(deleted)}.`] : []),
    ...damaged.map(
      (id) => `The record of ${id} in ${out} is gone or damaged, so it is left out. Run its source again, or delete ${out}/articles/${id}.`,
    ),
    ...findingLines(found, totals),
    ...repairLines(totals),
    ...similarLines(totals),
    ...firstLines(record, config),
    ...nextLines(found, totals, { out, config }),
  ];
}

function doneLine({ record: { totals }, converted, unchanged }: RunResult, out: string): string {
  const earlier = totals.converted - converted - unchanged;
  return `${countOf(converted, 'article')} converted into ${out}${[
    unchanged > 0 ? `, ${unchanged} unchanged` : '',
    earlier > 0 ? `, ${earlier} of earlier runs kept` : '',
    totals.quarantined ? `, ${totals.quarantined} set aside:` : '.',
  ].join('')}`;
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

function findingLines(found: readonly RuleCount[], { severities }: RunRecord['totals']): string[] {
  if (!found.length) return ['Nothing was found that needs an editor.'];
  const lines = found.map(({ rule, times, severity, sentence }): [number, string] => [
    times,
    `${severity.padEnd(7)}  ${rule}: ${sentence}`,
  ]);
  return [`Found: ${foundText(severities)}.`, ...listed(lines)];
}

function repairLines({ repairs, deletedCharacters }: RunRecord['totals']): string[] {
  const made = mostFirst(repairs);
  if (!made.length) return [];
  const total = made.reduce((sum, [, times]) => sum + times, 0);
  const deleted = (rule: string): string => (deletedCharacters[rule] ? ` (${countOf(deletedCharacters[rule], 'character')} deleted)` : '');
  const sentenceOf = (rule: string): string => REPAIRS.get(rule) ?? 'a rule of another version of offprint.';
  return [
    `Repaired: ${countOf(total, 'place')}.`,
    ...listed(made.map(([rule, times]) => [times, `${rule}: ${sentenceOf(rule)}${deleted(rule)}`])),
  ];
}

/** Near duplicates over all articles, which no finding of one article can tell. */
function similarLines({ similarWorks = 0 }: RunRecord['totals']): string[] {
  if (similarWorks === 0) return [];
  return [`${countOf(similarWorks, 'pair')} of works of different articles may be one work: see \`similar\` in tables/works.csv.`];
}

/** The articles that need an editor most, where there is more than one article. */
function firstLines({ articles }: RunRecord, config: Config): string[] {
  const first = firstArticles(articles, config);
  return articles.length > 1 && first.length ? [`Most to mend: ${first.join(', ')}.`] : [];
}

/** What to do next, where there is something to do. What is for information needs nobody. */
function nextLines(found: readonly RuleCount[], { quarantined }: RunRecord['totals'], { out, config }: Summing): string[] {
  const grave = found.filter(({ severity }) => severity !== 'info');
  const [aside, standing] = [true, false].map((quarantines) => grave.find((one) => one.quarantines === quarantines));
  const places = (config.outputs?.includes('csv') ?? true) ? `${out}/tables/findings.csv has` : '`offprint check` tells';
  const steps = [
    quarantined && aside
      ? `mend what is set aside, as \`offprint rules ${aside.rule}\` says; \`offprint retry\` with the same inputs then converts that alone.`
      : '',
    standing
      ? `${places} the place of each finding; \`offprint rules ${standing.rule}\` says what one of them means, and how to mend it.`
      : '',
  ].filter((step) => step !== '');
  return steps.map((step, index) => `${index === 0 ? 'Next' : 'Then'}: ${step}`);
}

function listed(lines: readonly (readonly [times: number, text: string])[]): string[] {
  const width = Math.max(...lines.map(([times]) => String(times).length));
  return lines.map(([times, text]) => `  ${String(times).padStart(width)} × ${text}`);
}

function listOf(names: readonly string[]): string {
  return names.slice(0, NAMED).join(', ') + (names.length > NAMED ? ` and ${names.length - NAMED} more` : '');
}
