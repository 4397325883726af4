import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isRunning } from '../lock/holder.js';
import { refusing } from '../refusing.js';

/**
 * Writes a file that is no part of the hand-off, so that whoever reads it at any moment reads the old one or the new one,
 * whole: it is written beside its place, under a hidden name, and then takes it in one step.
 *
 * @param file absolute path; its folder is made where it is missing
 * @throws {Refusal} where it cannot be written
 */
export async function writeBeside(file: string, text: string): Promise<void> {
  const [folder, name] = [dirname(file), basename(file)];
  const temporary = join(folder, `.${name}.${process.pid}.tmp`);
  await refusing(
    file,
    () => {
      try {
        mkdirSync(folder, { recursive: true });
        removeLeftovers(folder, name);
        writeFileSync(temporary, text, { flush: true });
        renameSync(temporary, file);
      } catch (error) {
        rmSync(temporary, { force: true });
        throw error;
      }
    },
    'file',
  );
}

/** Removes what commands left that were killed while they wrote this file: the name says which process that was. */
function removeLeftovers(folder: string, name: string): void {
  for (const entry of readdirSync(folder)) {
    if (!entry.startsWith(`.${name}.`) || !entry.endsWith('.tmp')) continue;
    const pid = entry.slice(name.length + 2, -'.tmp'.length);
    if (/^\d+$/.test(pid) && !isRunning(Number(pid))) rmSync(join(folder, entry), { force: true });
  }
}
