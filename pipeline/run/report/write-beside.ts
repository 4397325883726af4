import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { refusing } from '../refusing.js';

/**
 * Writes a file that is no part of the hand-off, so that whoever reads it at any moment reads the old one or the new one,
 * whole: it is written beside its place, under a hidden name, and then takes it in one step.
 *
 * @param file absolute path; its folder is made where it is missing
 * @throws {Refusal} where it cannot be written
 */
export async function writeBeside(file: string, text: string): Promise<void> {
  const temporary = join(dirname(file), `.${basename(file)}.${process.pid}.tmp`);
  await refusing(
    file,
    () => {
      try {
        mkdirSync(dirname(file), { recursive: true });
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
