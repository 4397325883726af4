import type { Config } from '../../../schemas/index.js';
import type { AsideStep, Step } from '../plan.js';
import { chooseMapper } from './choose-mapper.js';
import { eachOf } from './each-of.js';
import type { Outcome } from './map-article.js';
import { timeLimitOf } from './time-limit.js';

/**
 * Makes each article of a plan, within the time that it may take, and writes nothing.
 *
 * @param jobs threads that convert; 1 for this one alone; by default as many as there are cores
 * @param tell is told what became of each, in the order of the steps, as soon as that of all before it is known
 */
export async function checkSteps(
  steps: readonly Step[],
  { config, jobs }: { config: Config; jobs: number | undefined },
  tell: (step: Step, outcome: Outcome) => void,
): Promise<void> {
  const settings = { out: undefined, config, timeout: timeLimitOf(config) };
  const mapper = await chooseMapper(settings, jobs, steps.filter((step) => step.do === 'convert').length);
  const known = new Map<number, Outcome>();
  let told = 0;
  const take = async ([index, step]: readonly [number, Step]): Promise<void> => {
    known.set(index, await outcomeOf(step));
    for (let next = known.get(told); next; next = known.get(told)) {
      tell(steps[told] as Step, next);
      known.delete(told++);
    }
  };
  const outcomeOf = async (step: Step): Promise<Outcome> =>
    step.do === 'convert' ? mapper.map({ source: step.source, id: step.id, key: step.key }) : { aside: (step as AsideStep).why };
  try {
    await eachOf([...steps.entries()], mapper.room, take);
  } finally {
    await mapper.close();
  }
}
