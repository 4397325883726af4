import { Piscina } from 'piscina';
import { packageFile } from '../../../schemas/package-file.js';
import { setAside, tookTooLong } from '../set-aside.js';
import type { MapSettings, Outcome } from './map-article.js';
import type { Mapper } from './mapper.js';
import { type Failure, TIME_IS_UP } from './thread-messages.js';

/** Converts articles in other threads. One in which an article took too long is stopped, and another takes its place. */
export function mapInThreads({ out, config, timeout }: MapSettings, threads: number): Mapper {
  const pool = new Piscina<unknown, Outcome | Failure>({
    filename: packageFile('dist/pipeline/run/map/thread.js'),
    minThreads: threads,
    maxThreads: threads,
    workerData: { out, config, timeout } satisfies MapSettings,
  });
  return {
    // One more for each that is at work, so that none waits for the next.
    room: 2 * threads,
    map: async (task) => {
      let outcome: Outcome | Failure;
      try {
        outcome = await pool.run(task);
      } catch (error) {
        return stopped(error as Error, timeout);
      }
      if ('failed' in outcome) throw Object.assign(new Error(outcome.failed.message), outcome.failed);
      return outcome;
    },
    close: () => pool.destroy(),
  };
}

/** Why a thread ended in the middle of an article. Nothing of it is remembered: it is tried again next time. */
function stopped(error: Error, timeout: number): Outcome {
  if (error.message.endsWith(`exited with code: ${TIME_IS_UP}`)) return { aside: tookTooLong(timeout), timeIsUp: true };
  return { aside: setAside(error) };
}
