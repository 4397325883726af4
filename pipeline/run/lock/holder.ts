import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** Who holds a lock, or tries to. */
export interface Holder {
  host: string;
  /** Of the system as it was started last; null where the system does not tell. */
  boot: string | null;
  /** Which processes its number is one of: containers of one host each count their own; null where the system does not tell. */
  processes: string | null;
  pid: number;
  /** When the process was started, in whatever unit the system counts; null where it does not tell. */
  processStart: string | null;
  /** When it took the lock by the clock of its host, ISO 8601: for people alone. */
  started: string;
}

/** Milliseconds of silence, by the clock of the disk, after which a holder on another host counts as dead. */
export const LONGEST_SILENCE = 5 * 60_000;

/** This process. */
export function ourselves(): Holder {
  return {
    host: hostname(),
    boot: orNull(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()),
    processes: orNull(() => readlinkSync('/proc/self/ns/pid')),
    pid: process.pid,
    processStart: startOf(process.pid),
    started: new Date().toISOString(),
  };
}

/** Reads who holds a lock. @returns undefined where it does not say */
export function holderOf(text: string): Holder | undefined {
  try {
    const {
      host,
      boot = null,
      processes = null,
      pid,
      processStart = null,
      started,
    } = JSON.parse(text) as { [K in keyof Holder]?: unknown };
    if (typeof host !== 'string' || typeof pid !== 'number' || typeof started !== 'string') return undefined;
    if (![boot, processes, processStart].every((value) => value === null || typeof value === 'string')) return undefined;
    return { host, pid, started, ...({ boot, processes, processStart } as Pick<Holder, 'boot' | 'processes' | 'processStart'>) };
  } catch {
    return undefined;
  }
}

/**
 * Whether a holder may still be at work. On this host and in this container, since the host was started last, its process
 * tells: it runs, and it is no other that has got the same number since. Of any other nothing is known but when it last gave
 * a sign.
 *
 * @param silence milliseconds since then, by the clock of the disk; where that was set back, a sign of before lies ahead
 */
export function mayLive(holder: Holder | undefined, silence: number): boolean {
  const own = ourselves();
  const isHere = holder?.host === own.host && holder.boot === own.boot && holder.processes === own.processes;
  if (!holder || !isHere) return Math.abs(silence) < LONGEST_SILENCE;
  if (!isRunning(holder.pid)) return false;
  const start = startOf(holder.pid);
  return start === null || holder.processStart === null || start === holder.processStart;
}

/** Whether there is a process of this number here. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of somebody else may not be signalled, but it lives.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** When a process was started: ticks since the system was. What stands in parentheses before may hold spaces of its own. */
function startOf(pid: number): string | null {
  const stat = orNull(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
}

function orNull<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
