import { createContext, Script } from 'node:vm';

const box = createContext({ act: undefined });
const call = new Script('act()');

/** Thrown where something took too long. */
export class TimeIsUp extends Error {
  override readonly name = 'TimeIsUp';
}

/**
 * Does something that does not wait for anything, and stops it where it takes too long. What it was in the middle of
 * changing stays half changed: a thread in which time was up is not to go on.
 *
 * @param limit milliseconds
 * @throws {TimeIsUp}
 */
export function withinTime<T>(limit: number, act: () => T): T {
  // A timer of JavaScript could not stop it; the engine has one that can.
  box['act'] = act;
  try {
    return call.runInContext(box, { timeout: limit }) as T;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw new TimeIsUp();
    throw error;
  } finally {
    box['act'] = undefined;
  }
}
