import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Fault } from '../../outputs/verify/fault.js';
import { UsageError } from '../../schemas/usage-error.js';
import type { Reporter } from '../run/report/reporter.js';
import { EXIT } from './exit.js';
import type { CommonOptions } from './options.js';
import { reporterFor } from './reporter-for.js';

/** `offprint verify`: one line on standard output for each fault. */
export async function verifyCommand(directory: string, options: CommonOptions): Promise<number> {
  const path = resolve(directory);
  if (!existsSync(path)) throw new UsageError(`There is no directory ${directory}. Check its name.`);
  if (!existsSync(join(path, 'run.json')) && !existsSync(join(path, 'manifest-sha256.txt'))) {
    throw new UsageError(`${directory} is no directory that \`offprint run\` wrote: it has neither run.json nor manifest-sha256.txt.`);
  }
  const reporter = await reporterFor(options);
  const faults = await readBack(path, reporter);
  for (const fault of faults) process.stdout.write(`${faultLine(fault)}\n`);
  reporter.say(faults.length ? `${faultCount(faults)} in ${directory}.` : `Every file in ${directory} is as it should be.`);
  return faults.length ? EXIT.findings : EXIT.done;
}

/** Reads a written directory back, and tells how far it is. @param directory absolute path */
export async function readBack(directory: string, reporter: Reporter): Promise<Fault[]> {
  const { verifyDirectory } = await import('../../outputs/verify/verify-directory.js');
  try {
    return await verifyDirectory(directory, { begin: (total) => reporter.begin(total, 'verify'), step: reporter.step });
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
  return length === 1 ? '1 fault' : `${length} faults`;
}
