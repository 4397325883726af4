import { existsSync, readdirSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { BagMetadata } from '../../schemas/bag-metadata.js';
import { UsageError } from '../../schemas/usage-error.js';
import { isWithin, realPathOf } from '../../sources/paths.js';
import { readConfig } from '../../sources/read-config.js';
import { baggingDate } from '../bag/bagging-date.js';
import { type BagResult, makeBag } from '../bag/make-bag.js';
import { Refusal } from '../run/refusal.js';
import { refusing } from '../run/refusing.js';
import { countOf } from '../run/report/counts.js';
import { assertWritten } from './assert-written.js';
import type { BagCommandOptions } from './delivery-commands.js';
import { EXIT } from './exit.js';
import { reporterFor } from './reporter-for.js';

/** `offprint bag`: packs what a run wrote, with its sources, for whoever keeps it. */
export async function bagCommand(given: string, options: BagCommandOptions): Promise<number> {
  const [directory, target] = [resolve(given), resolve(options.out)];
  assertWritten(directory, given);
  assertFree(target, options.out, directory, given);
  const sources = (options.sources ?? []).map((folder) => existingPath(folder));
  const { config } = await readConfig(options.config, process.cwd());
  const about = { ...config.bag, ...(options.identifier !== undefined && { externalIdentifier: options.identifier }) };
  const date = baggingDate(process.env['SOURCE_DATE_EPOCH']);
  const result = await refusing(options.out, () => makeBag({ directory, target, sources, about, date }));
  const reporter = await reporterFor(options);
  for (const line of summary(result, options.out, about)) reporter.say(line);
  return EXIT.done;
}

/** @throws {UsageError} where the bag would lie in what it packs; @throws {Refusal} where something stands in its place */
function assertFree(target: string, named: string, directory: string, given: string): void {
  if (isWithin(realPathOf(target), realPathOf(directory)) || isWithin(realPathOf(directory), realPathOf(target)))
    throw new UsageError(`The bag ${named} and ${given} would lie in each other. Name another --out.`);
  if (!existsSync(target)) return;
  if (!statSync(target).isDirectory()) throw new Refusal(`${named} is a file. Expected a new directory; name another --out.`);
  if (readdirSync(target).length)
    throw new Refusal(
      `${named} is there already and not empty. Nothing was written: a bag is made whole, in a new directory. Name another --out.`,
    );
}

function existingPath(folder: string): string {
  const path = resolve(folder);
  if (!existsSync(path)) throw new UsageError(`There is no folder ${folder}. Check the name after --sources.`);
  return path;
}

function summary({ run, sources }: BagResult, out: string, about: BagMetadata): string[] {
  const articles = run.articles.filter(({ outputs }) => outputs.length > 0).length;
  const aside = run.totals.quarantined;
  const unsaid = (['sourceOrganization', 'contactEmail', 'license'] as const).filter((key) => about[key] === undefined);
  return [
    `Packed ${countOf(articles, 'article')} and ${countOf(sources, 'source')} as ${out}.`,
    ...(aside ? [`${countOf(aside, 'source')} of them ${aside === 1 ? 'is' : 'are'} set aside; run.json says why.`] : []),
    ...(unsaid.length
      ? [
          `Whoever receives it will miss ${unsaid.map((key) => `\`bag.${key}\``).join(', ')}: offprint.yaml can give ${unsaid.length === 1 ? 'it' : 'them'}.`,
        ]
      : []),
  ];
}
