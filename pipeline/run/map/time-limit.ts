import type { Config } from '../../../schemas/index.js';

/** Longest time that one article may take where nobody says otherwise, in seconds. */
const DEFAULT_TIMEOUT = 60;

/** Longest time that one article may take, in seconds. */
export function timeLimitOf({ articleTimeout = DEFAULT_TIMEOUT }: Config): number {
  return articleTimeout;
}
