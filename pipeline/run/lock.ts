import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { WORK_FOLDER } from '../../outputs/directory/write-file.js';
import { Refusal } from './refusal.js';

interface Holder {
  host: string;
  pid: number;
}

/**
 * Takes the lock of an output directory: two runs at once would mix their files.
 *
 * @returns gives the lock back
 * @throws {Refusal} naming who holds it. A holder on this host that no longer runs is none.
 */
export function takeLock(directory: string): () => void {
  const folder = join(directory, WORK_FOLDER);
  const path = join(folder, 'lock');
  mkdirSync(folder, { recursive: true });
  const me: Holder = { host: hostname(), pid: process.pid };
  for (let attempt = 0; ; attempt++) {
    try {
      writeFileSync(path, JSON.stringify(me), { flag: 'wx' });
      return () => rmSync(path, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const holder = holderOf(path);
      if (attempt === 0 && (!holder || (holder.host === me.host && !isAlive(holder.pid)))) rmSync(path, { force: true });
      else {
        const who = holder ? `process ${holder.pid} on ${holder.host}` : 'another run';
        throw new Refusal(`Another run is writing to ${directory} (${who}). Wait for it to end; if it is gone for good, delete ${path}.`);
      }
    }
  }
}

function holderOf(path: string): Holder | undefined {
  try {
    const { host, pid } = JSON.parse(readFileSync(path, 'utf8')) as Partial<Holder>;
    return typeof host === 'string' && typeof pid === 'number' ? { host, pid } : undefined;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of somebody else may not be signalled, but it lives.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
