import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Fault } from '../../outputs/verify/fault.js';
import { UsageError } from '../../schemas/usage-error.js';
import { EXIT } from './exit.js';

/** `offprint verify`: one line on standard output for each fault. */
export async function verifyCommand(directory: string): Promise<number> {
  const path = resolve(directory);
  if (!existsSync(path)) throw new UsageError(`There is no directory ${directory}. Check its name.`);
  if (!existsSync(join(path, 'run.json')) && !existsSync(join(path, 'manifest-sha256.txt'))) {
    throw new UsageError(`${directory} is no directory that \`offprint run\` wrote: it has neither run.json nor manifest-sha256.txt.`);
  }
  const { verifyDirectory } = await import('../../outputs/verify/verify-directory.js');
  const faults = await verifyDirectory(path);
  for (const line of faultLines(faults)) process.stdout.write(`${line}\n`);
  const count = faults.length === 1 ? '1 fault' : `${faults.length} faults`;
  process.stderr.write(faults.length ? `${count} in ${directory}.\n` : `Every file in ${directory} is as it should be.\n`);
  return faults.length ? EXIT.findings : EXIT.done;
}

/** Faults as lines: file, line where it is known, message. */
export function faultLines(faults: readonly Fault[]): string[] {
  return faults.map(({ file, line, message }) => `${file}${line === undefined ? '' : `:${line}`}: ${message}`);
}
