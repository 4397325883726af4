import { syncFiles } from '../../../outputs/directory/sync-files.js';
import type { Keys } from '../keys.js';
import type { AsideStep, ConvertStep, Step } from '../plan.js';
import type { Reporter } from '../report/reporter.js';
import type { SetAside } from '../source.js';
import type { ArticleState } from '../state/article-state.js';
import type { Journal } from '../state/journal.js';
import { standingState } from '../state/standing.js';
import { emptyTally } from '../tally.js';
import { chooseMapper } from './choose-mapper.js';
import { eachOf } from './each-of.js';
import type { Converted, MapSettings } from './map-article.js';

/** Articles whose files are brought to the disk together. */
const BATCH = 64;

/** What a run maps with. */
export interface Mapping extends MapSettings {
  out: string;
  keys: Keys;
  /** Threads that convert; 1 for this one alone. */
  jobs: number | undefined;
  journal: Journal;
  reporter: Reporter | undefined;
}

/**
 * Takes the steps of a plan.
 *
 * @returns what is to be remembered of each source, in the order of the steps
 * @throws where files cannot be written
 */
export async function mapSteps(steps: readonly Step[], mapping: Mapping): Promise<ArticleState[]> {
  const { out, journal, reporter } = mapping;
  const states: ArticleState[] = Array(steps.length);
  const toConvert: [index: number, step: ConvertStep][] = [];
  for (const [index, step] of steps.entries()) {
    if (step.do === 'leave') states[index] = await leftState(step, mapping);
    else if (step.do === 'convert') toConvert.push([index, step]);
  }
  const setAside = async (index: number, step: AsideStep | ConvertStep, why: SetAside): Promise<void> => {
    states[index] = await asideState(step, why, mapping);
    reporter?.aside(step.source, why);
  };
  for (const [index, step] of steps.entries()) if (step.do === 'set-aside') await setAside(index, step, step.why);

  if (toConvert.length === 0) return states;
  const batch = batchWriter(out, journal);
  const mapper = await chooseMapper(mapping, mapping.jobs, toConvert.length);
  const take = async ([index, step]: [number, ConvertStep]): Promise<void> => {
    journal.begin(step.id);
    const outcome = await mapper.map({ source: step.source, id: step.id, key: step.key });
    if (outcome.aside) return setAside(index, step, outcome.aside);
    const state = convertedState(step, outcome);
    states[index] = state;
    batch.add(state, outcome.fresh);
    reporter?.converted(step.source, { id: step.id, findings: outcome.findings });
  };
  try {
    await eachOf(toConvert, mapper.room, take);
    await batch.end();
  } finally {
    await mapper.close();
  }
  return states;
}

/** Notes articles as done once their files are on the disk: what the journal says holds even where the power fails. */
function batchWriter(out: string, journal: Journal): { add(state: ArticleState, fresh: readonly string[]): void; end(): Promise<void> } {
  let [states, files] = [[] as ArticleState[], [] as string[]];
  let turn: Promise<void> = Promise.resolve();
  const flush = (): void => {
    const [noted, written] = [states, files];
    [states, files] = [[], []];
    turn = turn.then(async () => {
      await syncFiles(out, written);
      journal.done(noted);
    });
    // Whoever waits for the end is told; until then nobody listens.
    turn.catch(() => undefined);
  };
  return {
    add: (state, fresh) => {
      states.push(state);
      files.push(...fresh);
      if (states.length === BATCH) flush();
    },
    end: () => {
      if (states.length) flush();
      return turn;
    },
  };
}

/** An article that has not changed. Its files were looked at when that was found; how rows are written may have changed. */
async function leftState({ last, folder }: Step & { do: 'leave' }, { out, keys }: Mapping): Promise<ArticleState> {
  const state = last.cache?.rows === keys.rows ? last : await standingState(out, last, keys);
  return { ...(state ?? last), folder };
}

function convertedState(step: ConvertStep, { tally, files, cache }: Converted): ArticleState {
  const { source, id, claim, sha256, sidecarSha256, key, folder } = step;
  return {
    id,
    source: source.path,
    sha256,
    sidecarSha256,
    claim,
    key,
    aside: undefined,
    tally,
    files,
    cache,
    file: source.absolute,
    folder,
  };
}

/** An article that was set aside. Its last good output stands. */
async function asideState(step: AsideStep | ConvertStep, why: SetAside, { out, keys }: Mapping): Promise<ArticleState> {
  const last = step.last && (await standingState(out, step.last, keys));
  const { rule, reason, span, transient } = why;
  return {
    id: last?.id ?? step.id,
    source: step.source.path,
    sha256: step.sha256,
    sidecarSha256: step.sidecarSha256,
    claim: step.claim,
    key: transient ? null : step.key,
    aside: { rule, reason, ...(span && { span }) },
    tally: last?.tally ?? emptyTally(),
    files: last?.files ?? [],
    cache: last?.cache,
    file: step.source.absolute,
    folder: step.folder,
  };
}
