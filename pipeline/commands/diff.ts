import { resolve } from 'node:path';
import { isBag } from '../../outputs/bag/layout.js';
import { type Comparison, compareDeliveries } from '../../outputs/diff/compare-deliveries.js';
import { type Delivery, openDelivery } from '../../outputs/diff/delivery.js';
import { differenceLine } from '../../outputs/diff/difference-lines.js';
import { countOf } from '../run/report/counts.js';
import { assertWritten } from './assert-written.js';
import type { DiffOptions } from './delivery-commands.js';
import { EXIT } from './exit.js';
import { reporterFor } from './reporter-for.js';

/** `offprint diff`: one line on standard output for each difference between two deliveries. */
export async function diffCommand(older: string, newer: string, options: DiffOptions): Promise<number> {
  const [before, after] = [await opened(older), await opened(newer)];
  const { differences, articles } = await compareDeliveries(before, after);
  for (const difference of differences) {
    const line = options.format === 'json' ? JSON.stringify(difference) : differenceLine(difference);
    process.stdout.write(`${line}\n`);
  }
  const reporter = await reporterFor(options);
  reporter.say(summary(articles, differences.length));
  return differences.length ? EXIT.findings : EXIT.done;
}

async function opened(given: string): Promise<Delivery> {
  const path = resolve(given);
  if (!isBag(path)) assertWritten(path, given);
  return openDelivery(path);
}

function summary({ added, removed, changed, same }: Comparison['articles'], differences: number): string {
  const counts = `${added} added, ${removed} removed, ${changed} changed, ${same} the same`;
  return `Articles: ${counts}. ${differences === 0 ? 'No difference' : countOf(differences, 'difference')}.`;
}
