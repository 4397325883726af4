import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takeLock } from '../../pipeline/run/lock.js';
import { Refusal } from '../../pipeline/run/refusal.js';

let directory: string;
let path: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'offprint-lock-'));
  path = join(directory, '.offprint', 'lock');
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const hold = (holder: object | string): void => {
  mkdirSync(join(directory, '.offprint'), { recursive: true });
  writeFileSync(path, typeof holder === 'string' ? holder : JSON.stringify(holder));
};
const started = '2023-02-03T04:05:06.000Z';

describe('the lock of an output directory', () => {
  it('says who holds it, and goes when it is given back', () => {
    const release = takeLock(directory);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ host: hostname(), pid: process.pid });
    release();
    expect(existsSync(path)).toBe(false);
  });

  it('is not given twice', () => {
    const release = takeLock(directory);
    expect(() => takeLock(directory)).toThrow(Refusal);
    expect(() => takeLock(directory)).toThrow(`process ${process.pid} on ${hostname()}`);
    release();
    takeLock(directory)();
  });

  it('names a holder on another host, and does not judge whether it lives', () => {
    hold({ host: 'build-7.example', pid: 1, started });
    expect(() => takeLock(directory)).toThrow(`process 1 on build-7.example, since ${started}`);
    expect(existsSync(path)).toBe(true);
  });

  it('is taken over from a process of this host that runs no longer', () => {
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    hold({ host: hostname(), pid, started });
    const release = takeLock(directory);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ pid: process.pid });
    release();
  });

  it('is taken over from an earlier process with our own number, as containers have it', () => {
    hold({ host: hostname(), pid: process.pid, started });
    takeLock(directory)();
  });

  it('is left alone where it does not say who holds it', () => {
    hold('{');
    expect(() => takeLock(directory)).toThrow(/it does not say who.*delete .*lock/);
  });
});
