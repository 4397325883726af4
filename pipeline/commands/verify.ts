import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { verifyDirectory } from '../../outputs/verify/verify-directory.js';
import { UsageError } from '../../schemas/usage-error.js';
import { EXIT } from './exit.js';

/** `offprint verify`: one line on standard output for each fault. */
export async function verifyCommand(directory: string): Promise<number> {
  const path = resolve(directory);
  if (!existsSync(join(path, 'run.json')) && !existsSync(join(path, 'manifest-sha256.txt'))) {
    throw new UsageError(`${directory} is no directory that \`offprint run\` wrote: it has neither run.json nor manifest-sha256.txt.`);
  }
  const faults = await verifyDirectory(path);
  for (const { file, line, message } of faults) process.stdout.write(`${file}${line === undefined ? '' : `:${line}`}: ${message}\n`);
  process.stderr.write(
    faults.length
      ? `${faults.length} ${faults.length === 1 ? 'fault' : 'faults'} in ${directory}.\n`
      : `Every file in ${directory} is as it should be.\n`,
  );
  return faults.length ? EXIT.findings : EXIT.done;
}
