import { resolve } from 'node:path';
import { isBag } from '../../outputs/bag/layout.js';
import type { Fault } from '../../outputs/verify/fault.js';
import { assertWritten } from './assert-written.js';
import { EXIT } from './exit.js';

/** `offprint verify`: one line on standard output for each fault. */
export async function verifyCommand(directory: string): Promise<number> {
  const path = resolve(directory);
  const faults = await faultsIn(path, directory);
  for (const line of faultLines(faults)) process.stdout.write(`${line}\n`);
  const count = faults.length === 1 ? '1 fault' : `${faults.length} faults`;
  process.stderr.write(faults.length ? `${count} in ${directory}.\n` : `Every file in ${directory} is as it should be.\n`);
  return faults.length ? EXIT.findings : EXIT.done;
}

/** A bag is checked by its own rules, and the run in it. */
async function faultsIn(path: string, named: string): Promise<Fault[]> {
  if (isBag(path)) return (await import('../../outputs/bag/verify-bag.js')).verifyBag(path);
  assertWritten(path, named);
  return (await import('../../outputs/verify/verify-directory.js')).verifyDirectory(path);
}

/** Faults as lines: file, line where it is known, message. */
export function faultLines(faults: readonly Fault[]): string[] {
  return faults.map(({ file, line, message }) => `${file}${line === undefined ? '' : `:${line}`}: ${message}`);
}
