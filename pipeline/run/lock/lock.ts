import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readdirSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { safePath } from '../../../outputs/directory/safe-path.js';
import { WORK_FOLDER } from '../../../outputs/directory/work-folder.js';
import { writeFileAtomically } from '../../../outputs/directory/write-file.js';
import { Refusal } from '../refusal.js';
import { type Holder, holderOf, mayLive, ourselves } from './holder.js';

/** Milliseconds between two signs that a holder gives. */
const HEARTBEAT = 5000;

/** How often a run tries again that meets another which is only trying, too; and how many milliseconds it waits at most. */
const TRIES = 20;
const WAIT = 100;

/** Names of claims begin so. */
const CLAIM = 'lock';

/** A claim that was found, and whose it is. */
interface Claim {
  path: string;
  holder: Holder | undefined;
  /** Whether it holds the lock; else it is about to look whether it can. */
  holds: boolean;
}

/**
 * Takes the lock of an output directory: two runs at once would mix their files.
 *
 * Each run lays down a claim of its own, under a name that nobody else has, and then looks who else is there. Of two, at
 * least the later sees the other, and withdraws: so there is never more than one, and a claim whose owner is dead can be
 * taken away by anybody at any time, since its name tells it from that of a living one. While it holds the lock a run has
 * the disk change the time of its claim every few seconds.
 *
 * @param directory absolute
 * @returns gives the lock back
 * @throws {Refusal} naming who holds it
 */
export async function takeLock(directory: string): Promise<() => void> {
  const name = `${CLAIM}.${process.pid}.${randomUUID()}`;
  const path = safePath(directory, `${WORK_FOLDER}/${name}`);
  const own = ourselves();
  for (let tries = 1; ; tries++) {
    const others = lay(directory, name, own, false) ? livingClaims(directory, path) : undefined;
    if (others?.length === 0) break;
    rmSync(path, { force: true });
    const other = others?.find(({ holds }) => holds) ?? (tries < TRIES ? undefined : (others?.[0] ?? { path, holder: undefined }));
    if (other) throw held(directory, other);
    await pause(Number.parseInt(randomUUID().slice(0, 4), 16) % WAIT);
  }
  lay(directory, name, own, true);
  const beat = setInterval(() => sign(path), HEARTBEAT).unref();
  return () => {
    clearInterval(beat);
    rmSync(path, { force: true });
  };
}

/** Lays a claim down whole, so that nobody ever reads half of it. @returns false where the holder of the lock swept it away */
function lay(directory: string, name: string, holder: Holder, holds: boolean): boolean {
  try {
    writeFileAtomically(directory, `${WORK_FOLDER}/${name}`, JSON.stringify({ ...holder, holds }));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return false;
  }
}

/** The claims of others that may live. Those of the dead are taken away. */
function livingClaims(directory: string, own: string): Claim[] {
  const folder = join(directory, WORK_FOLDER);
  // Its own claim was written just now: the clock of the disk counts alone, which may be another than that of this host.
  const now = statSync(own).mtimeMs;
  return readdirSync(folder)
    .filter((name) => name.startsWith(CLAIM) && join(folder, name) !== own)
    .flatMap((name) => {
      const path = join(folder, name);
      const stats = statSync(path, { throwIfNoEntry: false });
      if (!stats) return [];
      const claim = claimAt(path);
      if (mayLive(claim.holder, now - stats.mtimeMs)) return [claim];
      rmSync(path, { force: true });
      return [];
    });
}

function claimAt(path: string): Claim {
  try {
    const text = readFileSync(path, 'utf8');
    const holder = holderOf(text);
    return { path, holder, holds: holder !== undefined && (JSON.parse(text) as { holds?: unknown }).holds !== false };
  } catch {
    return { path, holder: undefined, holds: false };
  }
}

/**
 * Shows that the holder is still there: it writes a byte that is there already, so that the disk stamps the claim by its own
 * clock, as it did when the claim was laid down and as it does for whoever looks at it. The clock of this host counts
 * nowhere. Where it cannot write, others may take it for dead, which is no reason to stop.
 */
function sign(path: string): void {
  try {
    const handle = openSync(path, 'r+');
    try {
      writeSync(handle, '{', 0);
      // A disk elsewhere is told no later than now.
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch {}
}

function held(directory: string, { path, holder }: Pick<Claim, 'path' | 'holder'>): Refusal {
  const who = holder ? `process ${holder.pid} on ${holder.host}, since ${holder.started}` : 'it does not say who';
  return new Refusal(
    `Another run is writing to ${directory} (${who}). Nothing was written. Wait until it has ended; if it is gone for good, delete ${path}.`,
  );
}
