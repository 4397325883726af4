import { assertFewGone, goneArticles } from '../run/gone.js';
import { keysFor } from '../run/keys.js';
import { planRun, type Step } from '../run/plan.js';
import type { RunOptions } from '../run/run.js';
import { nameOf } from '../run/source.js';
import { type ArticleState, stands } from '../run/state/article-state.js';
import { assertOurs, readPrevious } from '../run/state/previous.js';
import { EXIT } from './exit.js';

/** What may become of an article. A source that cannot be converted is set aside, as it would be in a run. */
const WORDS = ['create', 'update', 'unchanged', 'delete', 'set-aside'] as const;

/**
 * `offprint run --dry-run`: a line on standard output for each article, in the order of the sources, then for each that
 * would be deleted, and their numbers. It takes no lock: what it reads is whole at every moment.
 *
 * @throws {Refusal} where a run would refuse
 */
export async function dryRun({ sources, folders = new Set(), out, config = {}, force = false }: RunOptions): Promise<number> {
  assertOurs(out);
  const { articles } = await readPrevious(out);
  const steps = await planRun(sources, { config, keys: keysFor(config), previous: articles, out, force });
  const gone = goneArticles(articles, steps, folders);
  const lines = [
    ...steps.map((step) => ({ word: wordOf(step), id: step.id, source: nameOf(step.source) })),
    ...gone.filter(stands).map(({ id, source }) => ({ word: 'delete' as const, id, source })),
  ];
  for (const { word, id, source } of lines) process.stdout.write(`${word} ${id} (${source})\n`);
  const counts = WORDS.map((word) => `${lines.filter((line) => line.word === word).length} ${word}`);
  process.stdout.write(`${counts.join(', ')}\n`);
  assertFewGone(gone, articles, config.maxDelete);
  return EXIT.done;
}

function wordOf({ do: what, last }: Step): (typeof WORDS)[number] {
  if (what === 'leave') return 'unchanged';
  if (what === 'set-aside') return 'set-aside';
  return isWritten(last) ? 'update' : 'create';
}

function isWritten(last: ArticleState | undefined): boolean {
  return last !== undefined && stands(last);
}
