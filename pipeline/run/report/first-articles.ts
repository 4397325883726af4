import type { Config } from '../../../schemas/index.js';
import type { RunArticle } from '../../../schemas/run.js';
import { byCodeUnit } from '../../../sources/paths.js';
import { foundText } from './counts.js';
import { ruleCounts } from './rule-counts.js';

/** How many articles an editor is shown to begin with. */
const FIRST = 5;

/** An article, and what weighs on it. */
interface Weighed {
  source: string;
  error: number;
  warning: number;
}

/**
 * The articles that need an editor most, in words: by errors, then by warnings. What is for information needs nobody; what
 * is set aside is told before, with its reason.
 */
export function firstArticles(articles: readonly RunArticle[], config: Config): string[] {
  return articles
    .filter(({ status }) => status === 'converted')
    .map((article) => weighed(article, config))
    .filter(({ error, warning }) => error + warning > 0)
    .sort((a, b) => b.error - a.error || b.warning - a.warning || byCodeUnit(a.source, b.source))
    .slice(0, FIRST)
    .map(({ source, error, warning }) => `${source} (${foundText({ error, warning, info: 0 })})`);
}

function weighed({ source, findings }: RunArticle, config: Config): Weighed {
  const counts = ruleCounts(findings, config);
  const sum = (severity: 'error' | 'warning'): number =>
    counts.filter((one) => one.severity === severity).reduce((total, { times }) => total + times, 0);
  return { source, error: sum('error'), warning: sum('warning') };
}
