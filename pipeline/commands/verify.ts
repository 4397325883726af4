import { resolve } from 'node:path';
import { isBag } from '../../outputs/bag/layout.js';
import type { Fault } from '../../outputs/verify/fault.js';
import type { VerifyProgress } from '../../outputs/verify/verify-directory.js';
import { countOf } from '../run/report/counts.js';
import type { Reporter } from '../run/report/reporter.js';
import { assertWritten } from './assert-written.js';
import { EXIT } from './exit.js';
import type { CommonOptions } from './options.js';
import { reporterFor } from './reporter-for.js';

/** `offprint verify`: one line on standard output for each fault. */
export async function verifyCommand(directory: string, options: CommonOptions): Promise<number> {
  const path = resolve(directory);
  const bag = isBag(path);
  if (!bag) assertWritten(path, directory);
  const reporter = await reporterFor(options);
  const faults = await (bag ? readBagBack(path, reporter) : readBack(path, reporter));
  for (const fault of faults) process.stdout.write(`${faultLine(fault)}\n`);
  reporter.say(faults.length ? `${faultCount(faults)} in ${directory}.` : `Every file in ${directory} is as it should be.`);
  return faults.length ? EXIT.findings : EXIT.done;
}

/** Reads a written directory back, and tells how far it is. @param directory absolute path */
export async function readBack(directory: string, reporter: Reporter): Promise<Fault[]> {
  const { verifyDirectory } = await import('../../outputs/verify/verify-directory.js');
  return toldBy(reporter, (progress) => verifyDirectory(directory, progress));
}

/** Checks a bag by its own rules, and reads the run in it back. @param bag absolute path */
async function readBagBack(bag: string, reporter: Reporter): Promise<Fault[]> {
  const { verifyBag } = await import('../../outputs/bag/verify-bag.js');
  return toldBy(reporter, (progress) => verifyBag(bag, progress));
}

async function toldBy(reporter: Reporter, read: (progress: VerifyProgress) => Promise<Fault[]>): Promise<Fault[]> {
  try {
    return await read({ begin: (total) => reporter.begin(total, 'verify'), step: reporter.step });
  } finally {
    reporter.end();
  }
}

/** A fault as a line: file, line where it is known, message. */
export function faultLine({ file, line, message }: Fault): string {
  return `${file}${line === undefined ? '' : `:${line}`}: ${message}`;
}

/** How many faults there are. */
export function faultCount({ length }: readonly Fault[]): string {
  return countOf(length, 'fault');
}
