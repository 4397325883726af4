import { resolve } from 'node:path';
import { type Counts, metricsText } from '../run/report/metrics.js';
import { writeBeside } from '../run/report/write-beside.js';
import { statusOfError } from './exit.js';
import type { ReportOptions } from './report-options.js';

/**
 * Does what a command does and writes how it went to the file of `--metrics`, also where it fails.
 *
 * @param act is given what takes the numbers, once they are known
 * @returns the exit status
 * @throws {Refusal} where the file cannot be written
 */
export async function measured({ metrics }: ReportOptions, act: (count: (counts: Counts) => void) => Promise<number>): Promise<number> {
  if (metrics === undefined) return act(() => undefined);
  const started = performance.now();
  let counts: Counts | undefined;
  const write = (status: number): Promise<void> => {
    const running = { duration: (performance.now() - started) / 1000, timestamp: Date.now() / 1000, status };
    return writeBeside(resolve(metrics), metricsText(counts, running));
  };
  let status: number;
  try {
    status = await act((known) => {
      counts = known;
    });
  } catch (error) {
    // The first failure is the one to tell of.
    await write(statusOfError(error)).catch(() => undefined);
    throw error;
  }
  await write(status);
  return status;
}
