import { availableParallelism } from 'node:os';
import type { MapSettings } from './map-article.js';
import type { Mapper } from './mapper.js';

/**
 * From how many articles on they are given to other threads. Each thread loads the whole program and grows warm by itself,
 * which costs about as much as 25 articles; two of them on free cores are sooner done from some 20 articles on, but where
 * cores are busy that cost is all that they bring, so there must be a good deal more to win.
 */
const WORTH_THREADS = 50;

/**
 * Chooses who converts: this thread for a few articles, others for many.
 *
 * @param jobs threads that may convert; 1 for this one alone; by default as many as there are cores
 * @param count articles that are to be converted
 */
export async function chooseMapper(settings: MapSettings, jobs: number | undefined, count: number): Promise<Mapper> {
  const threads = Math.min(jobs ?? availableParallelism(), count);
  if (threads > 1 && count >= WORTH_THREADS) return inThreads(settings, threads);
  return untilTimeIsUp(settings);
}

async function inThreads(settings: MapSettings, threads: number): Promise<Mapper> {
  return (await import('./map-in-threads.js')).mapInThreads(settings, threads);
}

/** Converts in this thread; after an article that was stopped half way, whose traces nobody knows, in another one. */
async function untilTimeIsUp(settings: MapSettings): Promise<Mapper> {
  let mapper = (await import('./map-here.js')).mapHere(settings);
  return {
    room: 1,
    map: async (task) => {
      const outcome = await (await mapper).map(task);
      if (outcome.aside && outcome.timeIsUp) {
        await (await mapper).close();
        mapper = inThreads(settings, 1);
      }
      return outcome;
    },
    close: async () => (await mapper).close(),
  };
}
