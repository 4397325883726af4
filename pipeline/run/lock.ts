import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { WORK_FOLDER } from '../../outputs/directory/write-file.js';
import { Refusal } from './refusal.js';

/** Who holds a lock. */
interface Holder {
  host: string;
  pid: number;
  /** When it took the lock, ISO 8601. */
  started: string;
}

/**
 * Takes the lock of an output directory: two runs at once would mix their files.
 *
 * @param directory absolute
 * @returns gives the lock back
 * @throws {Refusal} naming who holds it. A holder on this host that runs no longer is none.
 */
export function takeLock(directory: string): () => void {
  const folder = join(directory, WORK_FOLDER);
  const path = join(folder, 'lock');
  mkdirSync(folder, { recursive: true });
  const text = JSON.stringify({ host: hostname(), pid: process.pid, started: new Date().toISOString() } satisfies Holder);
  if (!created(path, text)) {
    const holder = holderOf(path);
    if (!holder || isRunning(holder) || !cleared(path, holder) || !created(path, text))
      throw held(directory, path, holderOf(path) ?? holder);
  }
  return () => rmSync(path, { force: true });
}

/** Makes the lock, unless there is one. */
function created(path: string, text: string): boolean {
  try {
    writeFileSync(path, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    // On a full disk an empty lock would stay behind, and nobody would hold it.
    rmSync(path, { force: true });
    throw error;
  }
}

/** Takes a lock that nobody holds out of the way; what was moved is looked at again, since another run may have been faster. */
function cleared(path: string, stale: Holder): boolean {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return true;
  }
  const moved = holderOf(aside);
  if (moved?.started === stale.started && moved.pid === stale.pid) {
    rmSync(aside, { force: true });
    return true;
  }
  renameSync(aside, path);
  return false;
}

function holderOf(path: string): Holder | undefined {
  try {
    const { host, pid, started } = JSON.parse(readFileSync(path, 'utf8')) as Partial<Record<keyof Holder, unknown>>;
    if (typeof host !== 'string' || typeof pid !== 'number' || typeof started !== 'string') return undefined;
    return { host, pid, started };
  } catch {
    return undefined;
  }
}

/** Whether the holder may still be at work. Of another host nothing is known, so there it may. */
function isRunning({ host, pid, started }: Holder): boolean {
  if (host !== hostname()) return true;
  // In containers process numbers come again: a lock of our own number that is older than we are is not ours.
  if (pid === process.pid) return Date.parse(started) >= Date.now() - process.uptime() * 1000;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of somebody else may not be signalled, but it lives.
    return codeOf(error) === 'EPERM';
  }
}

function held(directory: string, path: string, holder: Holder | undefined): Refusal {
  const who = holder ? `process ${holder.pid} on ${holder.host}, since ${holder.started}` : 'it does not say who';
  return new Refusal(
    `Another run is writing to ${directory} (${who}). Nothing was written. Wait until it has ended; if it is gone for good, delete ${path}.`,
  );
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}
