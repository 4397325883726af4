import type { Config } from '../../schemas/config.js';
import type { RunArticle, RunRecord } from '../../schemas/run.js';
import { TOOL } from '../../schemas/tool.js';
import { configurationHash } from './configuration-hash.js';
import { type ArticleState, entryOf } from './state/article-state.js';
import { asideTally, sumOf, type Tally } from './tally.js';

/** What `$schema` of a run.json says; the schema itself is not loaded for that. */
const RUN_SCHEMA = 'schemas/run.schema.json' satisfies RunRecord['$schema'];

/**
 * The record of the run.
 *
 * @param states in the order of run.json: by id, then by source
 * @param similarWorks pairs of works of different articles that may be one
 */
export function runRecordOf(states: readonly ArticleState[], config: Config, similarWorks: number): RunRecord {
  const articles: RunArticle[] = states.map(entryOf);
  const { severities, findings, repairs, deletedCharacters } = totalOf(states);
  return {
    $schema: RUN_SCHEMA,
    version: 1,
    tool: { ...TOOL },
    configuration: { sha256: configurationHash(config) },
    articles,
    totals: {
      converted: articles.filter(({ status }) => status === 'converted').length,
      quarantined: articles.filter(({ status }) => status === 'quarantined').length,
      severities,
      findings,
      repairs,
      similarWorks,
      deletedCharacters,
    },
  };
}

/** What articles come to together: each that is set aside is an error, beside what stands of it. */
export function totalOf(states: readonly ArticleState[]): Tally {
  return sumOf(states.flatMap(({ aside, tally }) => (aside ? [tally, asideTally(aside.rule)] : [tally])));
}
