import { workerData } from 'node:worker_threads';
import { articleMapper, type MapSettings, type MapTask, type Outcome } from './map-article.js';
import { type Failure, TIME_IS_UP } from './thread-messages.js';

const mapArticle = await articleMapper(workerData as MapSettings);

/** What a thread does with each article that it is given. */
export default function inThread(task: MapTask): Outcome | Failure {
  try {
    const outcome = mapArticle(task);
    // Only this thread ends: whatever was half changed in its memory goes with it.
    if (outcome.aside && outcome.timeIsUp) process.exit(TIME_IS_UP);
    return outcome;
  } catch (error) {
    const { name, message, code } = error as NodeJS.ErrnoException;
    return { failed: { name, message, ...(code !== undefined && { code }) } };
  }
}
