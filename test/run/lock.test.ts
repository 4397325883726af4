import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LONGEST_SILENCE, ourselves } from '../../pipeline/run/lock/holder.js';
import { takeLock } from '../../pipeline/run/lock/lock.js';
import { Refusal } from '../../pipeline/run/refusal.js';
import { packageFile } from '../../schemas/package-file.js';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'offprint-lock-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

/** Lays down the claim of somebody else. @param silence milliseconds since the last sign of life */
const hold = (holder: object | string, silence = 0): string => {
  const path = join(directory, '.offprint', 'lock.4242.their-own');
  mkdirSync(join(directory, '.offprint'), { recursive: true });
  writeFileSync(path, typeof holder === 'string' ? holder : JSON.stringify(holder));
  const seen = new Date(Date.now() - silence);
  utimesSync(path, seen, seen);
  return path;
};
const claims = (): string[] => readdirSync(join(directory, '.offprint')).filter((name) => name.startsWith('lock'));
const started = '2023-02-03T04:05:06.000Z';
const elsewhere = { host: 'build-7.example', boot: 'b', processes: 'pid:[1]', pid: 1, processStart: '1', started };

describe('the lock of an output directory', () => {
  it('says who holds it, and goes when it is given back', async () => {
    const release = await takeLock(directory);
    const [claim] = claims();
    expect(JSON.parse(readFileSync(join(directory, '.offprint', claim!), 'utf8'))).toMatchObject({ host: hostname(), pid: process.pid });
    release();
    expect(claims()).toEqual([]);
  });

  it('is not given twice', async () => {
    const release = await takeLock(directory);
    await expect(takeLock(directory)).rejects.toThrow(Refusal);
    await expect(takeLock(directory)).rejects.toThrow(`process ${process.pid} on ${hostname()}`);
    release();
    (await takeLock(directory))();
  });

  it('is given to one of many that ask at the same moment', async () => {
    const asked = await Promise.allSettled(Array.from({ length: 8 }, () => takeLock(directory)));
    const given = asked.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    expect(given).toHaveLength(1);
    given[0]?.();
    expect(claims()).toEqual([]);
  });

  it('is taken over from a process of this host that runs no longer', async () => {
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    const path = hold({ ...ourselves(), pid, started });
    const release = await takeLock(directory);
    expect(existsSync(path)).toBe(false);
    release();
  });

  it('is taken over where another process has got the number of the one that held it', async () => {
    hold({ ...ourselves(), processStart: '1', started });
    (await takeLock(directory))();
  });

  it('is not taken over from another host or container, or from before this one was started anew, while it gives signs of life', async () => {
    for (const holder of [
      elsewhere,
      { ...ourselves(), boot: 'another', started },
      { ...ourselves(), pid: 1, processes: 'pid:[1]', started },
    ]) {
      const path = hold(holder, LONGEST_SILENCE - 60_000);
      await expect(takeLock(directory)).rejects.toThrow(`process ${holder.pid} on ${holder.host}, since ${started}`);
      expect(existsSync(path)).toBe(true);
    }
  });

  it('is taken over from another host that has been silent for too long', async () => {
    hold(elsewhere, LONGEST_SILENCE + 60_000);
    (await takeLock(directory))();
  });

  it('is taken over where the last sign lies far ahead, since the clock of the disk was set back and no sign came since', async () => {
    hold(elsewhere, -LONGEST_SILENCE + 60_000);
    await expect(takeLock(directory)).rejects.toThrow(Refusal);
    hold(elsewhere, -LONGEST_SILENCE - 60_000);
    (await takeLock(directory))();
  });

  it('gives its signs by the clock of the disk, whatever that of the host says', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'], now: new Date('2001-02-03T04:05:06Z') });
    try {
      const release = await takeLock(directory);
      const claim = join(directory, '.offprint', claims()[0]!);
      const [text, long] = [readFileSync(claim, 'utf8'), new Date('2010-01-01T00:00:00Z')];
      utimesSync(claim, long, long);
      vi.advanceTimersByTime(6000);
      writeFileSync(join(directory, 'now'), '');
      const silence = statSync(join(directory, 'now')).mtimeMs - statSync(claim).mtimeMs;
      expect(Math.abs(silence)).toBeLessThan(60_000);
      expect(readFileSync(claim, 'utf8')).toBe(text);
      release();
    } finally {
      vi.useRealTimers();
    }
  });

  it('goes by the signs of life alone where it does not say who holds it', async () => {
    hold('{');
    await expect(takeLock(directory)).rejects.toThrow(/it does not say who.*delete .*lock/);
    hold('{', LONGEST_SILENCE + 60_000);
    (await takeLock(directory))();
  });

  it('is never held by two of many processes that fight for it over a dead one', async () => {
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    hold({ ...ourselves(), pid, started });
    const script = `
      const { takeLock } = await import(${JSON.stringify(`file://${packageFile('dist/pipeline/run/lock/lock.js')}`)});
      const { appendFileSync } = await import('node:fs');
      try {
        const release = await takeLock(${JSON.stringify(directory)});
        appendFileSync(${JSON.stringify(join(directory, 'log'))}, 'in ' + process.pid + '\\n');
        await new Promise((resolve) => setTimeout(resolve, 20));
        appendFileSync(${JSON.stringify(join(directory, 'log'))}, 'out ' + process.pid + '\\n');
        release();
      } catch (error) { if (error.name !== 'Refusal') throw error; }`;
    const ends = Array.from({ length: 8 }, () => {
      const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'ignore', 'inherit'] });
      return new Promise<number | null>((resolve) => child.on('close', resolve));
    });
    expect(await Promise.all(ends)).toEqual(Array(8).fill(0));
    const log = readFileSync(join(directory, 'log'), 'utf8').trim().split('\n');
    for (let line = 0; line < log.length; line += 2) {
      const [, who] = log[line]!.split(' ');
      expect(log[line + 1]).toBe(`out ${who}`);
    }
    expect(claims()).toEqual([]);
  });
});
